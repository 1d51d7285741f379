#include "check/quantity_word.h"

/* Asked at build time only, by tool/words_make.c, which makes a table of it for quantity_word.c. */
unsigned quantity_word_lex(const char *word)
{
    const unsigned char *YYCURSOR = (const unsigned char *)word;
    const unsigned char *YYMARKER = YYCURSOR;
    /*!re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:yyfill:enable = 0;
        end = "\x00";

        'a' end { return WORD_STOP; }

        // time and names
        ('january'|'jan'|'february'|'feb'|'march'|'mar'|'april'|'apr'|'june'|'jun'|'july'|'jul'|'august'|'aug'
        |'september'|'sept'|'sep'|'october'|'oct'|'november'|'nov'|'december'|'dec') end { return WORD_MONTH; }
        'may' end { return WORD_MONTH | WORD_STOP; }
        ('monday'|'mon'|'tuesday'|'tue'|'tues'|'wednesday'|'wed'|'thursday'|'thu'|'thur'|'thurs'|'friday'|'fri'
        |'saturday'|'sat'|'sunday'|'sun'|'noon'|'midnight'|'tonight'|'tonite'|'today'|'tomorrow'|'yesterday'
        |'spring'|'summer'|'autumn'|'winter'|'christmas'|'easter'|'morning'|'afternoon'|'evening') end
            { return WORD_WEEKDAY; }
        ('am'|'a.m'|'pm'|'p.m'|"o'clock"|'oclock'|'gmt'|'utc'|'est'|'pst'|'cet'|'hrs'|'sharp') end { return WORD_CLOCK; }
        'past' end { return WORD_STOP | WORD_CLOCK; }

        // the number behind these is a name
        ('section'|'sections'|'subsection'|'subsections'|'subclause'|'sub'|'sec'|'sect'|'figure'|'figures'|'fig'|'figs'|'claim'|'claims'|'chapter'|'chapters'|'chap'|'page'|'pages'
        |'pp'|'table'|'tables'|'tab'|'equation'|'equations'|'eq'|'eqs'|'eqn'|'example'|'examples'|'step'|'steps'|'version'
        |'versions'|'ver'|'room'|'suite'|'apartment'|'apt'|'flat'|'gate'|'platform'|'bus'|'route'|'highway'|'exit'|'channel'
        |'volume'|'vol'|'issue'|'no'|'nos'|'nr'|'number'|'num'|'item'|'items'|'part'|'appendix'|'article'|'paragraph'|'clause'
        |'rule'|'phase'|'tier'|'stage'|'category'|'cat'|'type'|'class'|'model'|'mark'|'series'|'season'|'episode'|'act'
        |'scene'|'formula'|'compound'|'compounds'|'seq'|'embodiment'|'block'|'blocks'|'line'|'row'|'column'|'slide'|'lesson'
        |'unit'|'module'|'q'|'id'|'ref'|'refs'|'reference'|'references'|'patent'|'ser'|'serial'|'ticket'|'pr'|'bug'|'sprint'
        |'python'|'java'|'windows'|'ios'|'android'|'angular'|'iphone'|'galaxy'|'playstation'|'xbox'|'http'|'iso'|'rfc'|'ieee'
        |'din'|'ansi'|'postgres'|'mysql'|'php'|'node'|'react'|'ubuntu'|'debian'|'web'|'industry'|'covid'|'kubernetes'|'terraform'
        |'port'|'ext'|'extension'|'phone'|'tel'|'fax'|'zip'|'box'|'building'|'bldg'|'street'|'lot'|'district'|'ward'|'area'
        |'psalm'|'verse'|'genesis'|'matthew'|'luke'|'corinthians'|'boeing'|'airbus'|'apollo'|'flight'|'note'|'option'|'question'|'problem'
        |'exhibit'|'schedule'|'annex'|'scheme'|'eqns'|'lemma'|'theorem'|'proposition'|'corollary'|'definition'|'algorithm'|'experiment'|'track'
        |'group'|'sample'|'lane'|'embodiments'|'element'|'elements'|'position'|'ssn'|'card'|'account'|'pin'|'code'|'game'|'race') end
            { return WORD_LABEL; }
        ('level') end { return WORD_LABEL | WORD_SCALE; }
        ('grade') end { return WORD_LABEL | WORD_SCALE; }

        // before years and clock times
        ('in'|'on'|'since'|'until'|'till'|'til'|'during'|'circa'|'from'|'before'|'after'|'to'|'as') end
            { return WORD_STOP | WORD_WHEN; }
        ('by') end { return WORD_STOP | WORD_WHEN; }
        ('at') end { return WORD_STOP | WORD_WHEN; }
        ('of') end { return WORD_STOP | WORD_WHEN | WORD_SHARE; }
        ('early'|'late'|'mid'|'fy'|'c'|'ca'|'copyright') end { return WORD_WHEN; }
        ('approximately'|'approx'|'roughly'|'nearly'|'almost'|'least'|'most'|'than'|'under'|'above'|'below'|'exactly'|'precisely'
        |'estimated'|'totaling'|'totalling'|'exceeds'|'exceed'|'exceeding'|'surpass'|'surpassed'|'surpassing') end
            { return WORD_STOP | WORD_LIMIT; }
        ('about'|'around'|'over'|'up'|'some') end { return WORD_STOP | WORD_LIMIT; }
        ('within'|'merely'|'mere') end { return WORD_STOP | WORD_SPEED; }
        ('just'|'only') end { return WORD_STOP | WORD_SPEED; }

        // shares
        ('the'|'all'|'our'|'their'|'his'|'her'|'my'|'your'|'its'|'an'|'that'|'those'|'these'|'this'|'them'|'us') end
            { return WORD_STOP | WORD_SHARE; }

        // small words
        ('lens'|'perhaps'|'bias'|'atlas'|'canvas'|'alias'|'pancreas'|'overseas'|'whereas'|'diabetes'|'physics'|'economics'|'mathematics'|'maths'|'politics'|'athletics'
        |'determines'|'detects'|'generates'|'performs'|'sends'|'transmits'|'rotates') end { return WORD_STOP; }
        ('and'|'or'|'but'|'nor'|'so'|'if'|'then'|'else'|'when'|'while'|'where'|'which'|'who'|'whom'|'whose'|'what'|'why'|'how'
        |'because'|'although'|'though'|'unless'|'whether'|'per'|'via'|'for'|'with'|'without'|'into'|'onto'|'out'|'off'
        |'through'|'between'|'among'|'against'|'along'|'behind'|'beside'|'besides'|'beyond'|'despite'|'down'|'inside'|'near'
        |'outside'|'throughout'|'toward'|'towards'|'upon'|'versus'|'vs'|'like'|'except'|'plus'|'minus'
        |'i'|'you'|'he'|'she'|'it'|'we'|'they'|'me'|'him'|'mine'|'yours'|'hers'|'ours'|'theirs'|'himself'|'herself'|'itself'|'themselves'
        |'is'|'was'|'are'|'were'|'be'|'been'|'being'|'has'|'had'|'have'|'having'|'does'|'did'|'do'|'doing'|'done'|'will'|'would'
        |'shall'|'should'|'can'|'could'|'might'|'must'|'ought'|'cannot'|'not'|'never'|'ever'|'always'|'often'|'sometimes'|'also'
        |'too'|'very'|'yes'|'both'|'either'|'neither'|'each'|'every'|'any'|'such'|'same'|'here'|'there'|'now'|'again'|'once'
        |'still'|'yet'|'already'|'ago'|'away'|'back'|'etc'|'thus'|'hence'|'therefore'|'however'|'instead'|'perhaps'|'maybe'
        |'says'|'said'|'say'|'goes'|'go'|'went'|'gone'|'going'|'gets'|'get'|'got'|'makes'|'make'|'made'|'takes'|'take'|'taken'
        |'comes'|'come'|'came'|'gives'|'give'|'gave'|'given'|'sees'|'see'|'saw'|'seen'|'looks'|'seems'|'needs'|'wants'|'knows'
        |'means'|'shows'|'shown'|'show'|'uses'|'used'|'using'|'use'|'keeps'|'lets'|'puts'|'sets'|'runs'|'ran'|'becomes'|'became'
        |'includes'|'including'|'consists'|'comprises'|'comprising'|'comprise'|'contains'|'containing'|'provides'|'wherein'
        |'whereby'|'respectively'|'according'|'based'|'illustrates'|'depicts'|'describes'|'represents'|'indicates'|'lies'|'remains'|'begins'
        |'starts'|'ends'|'continues'|'works'|'helps'|'plays'|'feels'|'tells'|'asks'|'likes'|'loves'|'lives'|'wins'|'loses'|'receives'
        |'allows'|'requires'|'involves'|'corresponds'|'extends'|'refers'|'relates'|'engages'|'connects'|'rises'|'falls'
        |'regardless'|'unlike'|'nevertheless'|'otherwise'|'meanwhile'|'upwards'|'afterwards'|'ones'|'one'
        |'yourself'|'news'|'lots'|"don't"|"didn't"|"it's"|"that's"|"wasn't"|"isn't"|"i'm"|'apiece'|'overall'|'indeed'|'thereof'
        |'good'|'great'|'bad'|'well'|'thanks'|'yep'|'okay'|'ok'|'please'|'really'|'afterward'|'onwards'|'sits'|'stands'|'serves'|'happens') end
            { return WORD_STOP; }
        'few' end { return 0; }

        // what is counted, without -s
        ('people'|'men'|'women'|'children'|'staff'|'feet'|'mice'|'teeth'|'personnel'|'sheep'|'fish'|'deer'|'headcount'|'police'
        |'cattle'|'criteria'|'fte'|'aircraft'|'species'|'alumni'|'phenomena'|'geese'|'oxen'|'craftsmen'|'salesmen'|'firemen'|'policemen'
        |'spacecraft'|'bacteria'|'data'|'media'|'businesspeople'|'salespeople'|'crew'|'percentiles'|'loc'|'kloc'|'shrimp'|'townspeople'
        |'dead'|'wounded'|'casualties'|'downtime'|'folks'|'vertices'|'matrices'|'indices'|'larvae'|'nuclei'|'stimuli'|'foci'|'loci'|'fungi') end { return WORD_PEOPLE; }

        // differences
        ('reduced'|'reduce'|'reduces'|'reducing'|'reduction'|'reductions'|'decreased'|'decrease'|'decreases'|'decreasing'|'cut'|'cuts'|'cutting'
        |'dropped'|'drop'|'drops'|'dropping'|'fell'|'fall'|'fallen'|'falling'|'lowered'|'lowering'|'shrank'|'shrunk'|'shrinking'|'slashed'
        |'slashing'|'trimmed'|'trimming'|'declined'|'decline'|'declining'|'saved'|'saving'|'savings'|'save'|'saves'|'eliminated'|'eliminating'
        |'eliminate'|'removed'|'shortened'|'shortening'|'fewer'|'less'|'lower'|'shaved'|'shaving'|'diminished'|'lost'|'loss'|'plummeted'|'halving'|'minimized'
        |'sank'|'slid'|'slipped'|'freed'|'tumbled'|'plunged'|'dipped'|'smaller'|'drop-off'|'shed') end
            { return WORD_DOWN; }
        ('increased'|'increase'|'increases'|'increasing'|'grew'|'grow'|'grown'|'growing'|'growth'|'rose'|'rise'|'risen'|'rising'|'raised'|'raise'
        |'raising'|'gained'|'gain'|'gains'|'gaining'|'boosted'|'boost'|'boosting'|'lifted'|'lift'|'lifting'|'climbed'|'climbing'|'jumped'|'jump'
        |'exceeded'|'expanded'|'expanding'|'added'|'adding'|'scaled'|'higher'|'more'|'uplift'
        |'outperformed'|'surged'|'soared'|'beat'|'beating'|'bumped'|'additional'|'extra'|'uptick'|'upped'|'ramped'|'accelerated'|'hike'|'spike'|'spiked'|'larger'|'greater') end
            { return WORD_UP; }
        ('improved'|'improve'|'improves'|'improving'|'improvement'|'improvements'|'faster'|'slower'|'quicker'|'better'|'worse'|'ahead'
        |'earlier'|'sooner'|'later'|'change'|'changed'|'difference'|'optimized'|'optimised'|'streamlined'|'sped'|'enhanced'|'enhancing'|'cheaper'|'longer'|'shorter'|'moved'|'turned'|'brought'|'compared'|'stronger') end
            { return WORD_BETTER; }

        // scales
        ('nps'|'csat'|'gpa'|'score'|'scores'|'scored'|'scoring'|'rating'|'ratings'|'rated'|'bleu'|'f1'|'auc'|'lighthouse'|'enps'|'elo'
        |'ielts'|'toefl'|'gmat'|'gre'|'iq'|'ph'|'spf'|'mos'|'r2'|'isat') end { return WORD_SCALE; }

        // size
        ('team'|'teams'|'budget'|'budgets'|'across'|'organization'|'organisation'|'company'|'department'|'population'|'workforce'|'portfolio'
        |'led'|'leading'|'managed'|'managing'|'manage'|'supervised'|'supervising'|'supervises'|'manages'|'oversees'|'oversaw'|'overseeing'|'mentored'|'coached') end { return WORD_SCOPE; }
        ('took'|'lasted'|'completed'|'finished'|'delivered'|'launched'|'shipped'|'resolved'|'resolving'|'restored'|'fixed'
        |'turnaround'|'ready'|'implementing'|'closed') end { return WORD_SPEED; }

        // no number where one belongs
        ('significantly'|'significant'|'greatly'|'substantially'|'substantial'|'considerably'|'considerable'|'dramatically'|'dramatic'|'drastically'
        |'drastic'|'massively'|'massive'|'hugely'|'huge'|'vastly'|'sharply'|'noticeably'|'noticeable'|'markedly'|'many'|'numerous'|'countless'
        |'tremendously'|'tremendous'|'enormously'|'immensely'|'immense'|'exponentially'|'several'|'various'|'remarkably'|'strongly'|'hundreds'|'dozens'
        |'tons'|'plenty'|'loads'|'immeasurably'|'visibly'|'measurably'|'steadily') end { return WORD_VAGUE; }
        ('target'|'targets'|'goal'|'goals'|'deadline'|'sla'|'quota'|'limit'|'threshold'|'promised'|'expected'|'planned'|'aim'|'aimed') end { return WORD_GOAL; }

        // between a number and its unit
        ('long'|'full'|'business'|'working'|'work'|'calendar'|'consecutive'|'straight'|'whole'|'short'|'solid'|'further'|'nautical'
        |'metric'|'british'|'american'|'us'|'canadian'|'australian'|'norwegian'|'hk'|'finnish'|'chinese'|'japanese'|'korean'|'russian'|'thai'|'vietnamese'|'french'|'german'|'swedish'|'danish'|'swiss'|'malaysian'|'malaysia'|'mexican'|'indian'
        |'hong'|'kong'|'singapore'|'new'|'zealand'|'brazilian'|'egyptian'|'turkish'|'czech'|'icelandic'|'imperial'|'fluid'|'pakistani'|'philippine'|'saudi'
        |'kuwaiti'|'chilean'|'argentine'|'colombian'|'taiwan'|'jamaican'|'whopping'|'human'|'light'|'entire'|'successive'|'complete'|'intense'|'or'|'so'|'academic'|'fiscal'|'precious'|'miserable'|'sunny') end
            { return WORD_ONE_OFF; }

        // money as a rate
        ('monthly'|'weekly'|'daily'|'yearly'|'annually'|'annual'|'hourly'|'quarterly'|'nightly') end { return WORD_TIMES; }
        ('week'|'day') end { return WORD_LABEL | WORD_PERIOD; }
        'year' end { return WORD_WHEN | WORD_PERIOD; }
        ('second'|'minute'|'hour'|'night'|'weekend'|'month'|'quarter'|'decade'|'century'|'shift'|'session'|'person'|'head') end
            { return WORD_PERIOD; }

        * { return 0; }
    */
}
