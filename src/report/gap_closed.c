#include "report/gap_closed.h"

#include "base/text.h"
#include "check/sentence.h"

/* What a reply has to hold. */
enum want {
    WANT_NUMBER,   /* a quantity, no rough one */
    WANT_BEFORE,   /* a quantity, or a word for what was then */
    WANT_DURATION, /* a quantity or a time */
    WANT_STEP,     /* "I rang", or a figure of one */
    WANT_ACTOR,    /* I, my */
    WANT_EVENT,    /* a past verb */
    WANT_OUTCOME,  /* a past verb or an outcome */
    WANT_LESSON,   /* what is done, or would be, otherwise */
    WANT_WORDS     /* anything that is no dodge */
};

static const struct {
    const char *rule;
    enum want want;
} wants[] = {
    {"unquantified-result", WANT_NUMBER},
    {"vague-quantity", WANT_NUMBER},
    {"number-conflict", WANT_NUMBER},
    {"implausible-number", WANT_NUMBER},
    {"no-baseline", WANT_BEFORE},
    {"no-timeframe", WANT_DURATION},
    {"few-specifics", WANT_STEP},
    {"missing-action", WANT_STEP},
    {"we-not-i", WANT_ACTOR},
    {"passive-action", WANT_ACTOR},
    {"blame", WANT_ACTOR},
    {"not-an-event", WANT_EVENT},
    {"misplaced-part", WANT_EVENT},
    {"missing-result", WANT_OUTCOME},
    {"no-learning", WANT_LESSON},
};

static enum want want_of(const struct rule *rule)
{
    for (size_t i = 0; i < sizeof wants / sizeof *wants; i++)
        if (strcmp(rule->id, wants[i].rule) == 0)
            return wants[i].want;
    return WANT_WORDS;
}

/* "Never", "it used to be paper": what was, with no number. */
static bool has_then_word(const struct tokens *tokens)
{
    static const char *const words[] = {"before",  "beforehand", "previously", "earlier", "used",
                                        "then",    "formerly",   "originally", "never",   "none",
                                        "nothing", "zero",       "until",      "last"};
    for (size_t t = 0; t < tokens->count; t++)
        for (size_t w = 0; w < sizeof words / sizeof *words; w++)
            if (token_is(&tokens->items[t], words[w]))
                return true;
    return false;
}

struct said {
    bool has_number, has_rough, has_I, has_deed, has_past, has_reason, has_outcome, has_lesson, has_time;
};

static struct said hear(const struct signs *signs, const struct quantities *quantities)
{
    struct said said = {.has_number = quantities->alone_count > 0};
    for (size_t i = 0; i < quantities->count; i++) {
        said.has_number = said.has_number || !quantities->items[i].is_rough;
        said.has_rough = true;
    }
    for (size_t s = 0; s < signs->text_sentences.count; s++) {
        const struct sentence_signs *own = &signs->sentences[s];
        said.has_I = said.has_I || own->counts[LEXICON_I];
        said.has_past = said.has_past || own->pasts;
        said.has_deed = said.has_deed || (own->counts[LEXICON_I] && own->pasts);
        said.has_reason = said.has_reason || own->counts[LEXICON_REASON];
        said.has_outcome = said.has_outcome || own->counts[LEXICON_OUTCOME] || own->counts[LEXICON_END_TOLD];
        said.has_time = said.has_time || own->counts[LEXICON_TIME];
        said.has_lesson = said.has_lesson || own->counts[LEXICON_LEARN] || own->counts[LEXICON_LEARN_LATE] ||
                          own->counts[LEXICON_LEARN_SINCE] || own->counts[LEXICON_WOULD];
    }
    return said;
}

bool gap_is_closed(struct arena *arena, const struct phrases *lexicon, const struct rule *rule,
                   struct view reply)
{
    enum want want = want_of(rule);
    struct tokens tokens = token_scan(arena, reply);
    struct sentences sentences = sentence_split(arena, reply, &tokens);
    struct signs signs = signs_take(arena, lexicon, &tokens, &sentences);
    struct quantities quantities = quantity_scan(arena, reply, NULL);
    struct said said = hear(&signs, &quantities);
    switch (want) {
    case WANT_NUMBER:
        return said.has_number;
    case WANT_BEFORE:
        return said.has_number || said.has_rough || has_then_word(&tokens);
    case WANT_DURATION:
        return said.has_number || said.has_rough || said.has_time;
    case WANT_STEP:
        return said.has_deed || said.has_number;
    case WANT_ACTOR:
        return said.has_I;
    case WANT_EVENT:
        return said.has_past;
    case WANT_OUTCOME:
        return said.has_past || said.has_outcome;
    case WANT_LESSON:
        return said.has_lesson;
    default:
        return tokens.count > 0;
    }
}
