#include "check/sentence_word.h"

unsigned sentence_word(const struct token *token)
{
    const unsigned char *YYCURSOR = (const unsigned char *)token->word;
    const unsigned char *YYMARKER = YYCURSOR;
    /*!re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:yyfill:enable = 0;
        end = "\x00";

        ("dr"|"mr"|"mrs"|"ms"|"mx"|"prof"|"st"|"sr"|"rev"|"gen"|"sgt"|"capt"|"lt"|"col"|"hon"|"maj"|"cpl"
        |"pvt"|"messrs"|"vs"|"cf") end
            { return SENTENCE_TITLE; }
        ("etc"|"inc"|"ltd"|"co"|"corp"|"jr"|"approx"|"dept"|"est"|"govt"|"univ"|"assoc"|"bros"|"ave"|"blvd"
        |"jan"|"feb"|"apr"|"aug"|"sept"|"sep"|"oct"|"nov"|"dec"|"mon"|"tue"|"tues"|"wed"|"thu"|"thur"|"thurs"
        |"fri"|"hrs"|"hr"|"mins"|"min"|"max"|"ca"|"resp"|"incl"|"excl"|"mgr"|"asst"|"tel"|"ext") end
            { return SENTENCE_SHORTENED; }
        ("no") end
            { return SENTENCE_NUMBERED | SENTENCE_STARTER; }
        ("nos"|"nr"|"fig"|"sec"|"p"|"pp"|"vol"|"ch"|"art"|"par"|"ver"|"v") end
            { return SENTENCE_NUMBERED; }
        ("the"|"our"|"my"|"as"|"in") end
            { return SENTENCE_STARTER | SENTENCE_UNFINISHED | SENTENCE_SUBJECT; }
        ("this"|"that"|"these"|"those"|"their"|"his"|"her"|"its"|"when"|"while"|"because"|"if"|"on"|"at"|"by"
        |"for"|"with"|"from"|"to"|"an"|"a") end
            { return SENTENCE_STARTER | SENTENCE_UNFINISHED; }
        ("there"|"they"|"we"|"he"|"she"|"it"|"after"|"finally"|"eventually") end
            { return SENTENCE_STARTER | SENTENCE_SUBJECT; }
        ("then"|"so") end
            { return SENTENCE_STARTER | SENTENCE_JOINT | SENTENCE_FILLER | SENTENCE_SUBJECT; }
        ("during"|"since"|"although"|"though"|"once"|"however"|"first"|"next"|"later"|"also"|"without"
        |"within"|"before"|"nobody"|"everyone"|"everybody"|"every"|"each"|"all"|"some"|"most"|"many"
        |"another"|"what"|"instead"|"meanwhile"|"ultimately"|"afterwards"|"additionally"|"furthermore"
        |"moreover"|"secondly"|"thirdly"|"lastly"|"now"|"today"|"one") end
            { return SENTENCE_STARTER; }
        ("but"|"and") end
            { return SENTENCE_STARTER | SENTENCE_UNFINISHED | SENTENCE_JOINT; }
        ("of"|"or"|"your"|"into"|"via"|"per"|"than"|"is"|"was"|"were"|"are"|"be"|"about"|"under"|"over"
        |"called"|"named"|"titled"|"entitled"|"said"|"says"|"saying"|"using"|"between"|"through") end
            { return SENTENCE_UNFINISHED; }
        ("like") end
            { return SENTENCE_UNFINISHED | SENTENCE_FILLER; }
        ("um"|"uh"|"yeah"|"well"|"basically") end
            { return SENTENCE_FILLER; }
        ("i"|"that's") end
            { return SENTENCE_SUBJECT; }
        * { return 0; }
    */
}
