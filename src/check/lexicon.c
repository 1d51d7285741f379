#include "check/lexicon.h"

static const char *const ids[LEXICON_COUNT] = {
#define CLASS(name, id, what) [LEXICON_##name] = id,
#include "check/lexicon.def"
};

static const struct {
    const char *phrase;
    enum lexicon_class class;
} rows[] = {
#define PHRASE(phrase, class) {phrase, LEXICON_##class},
#include "check/lexicon.def"
#define PAST(word) {word, LEXICON_PAST},
#define PAST_OR_PRESENT(word) {word, LEXICON_PAST_OR_PRESENT},
#include "check/irregular.def"
#undef PAST
#undef PAST_OR_PRESENT
};

const char *lexicon_class_id(enum lexicon_class class)
{
    return ids[class];
}

void lexicon_add(struct phrases *lexicon, enum lexicon_class class, const char *phrase)
{
    phrases_add(lexicon, phrase, (uint32_t) class);
}

struct phrases *lexicon_make(struct arena *arena)
{
    struct phrases *lexicon = phrases_new(arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        lexicon_add(lexicon, rows[i].class, rows[i].phrase);
    return lexicon;
}
