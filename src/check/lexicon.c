#include "check/lexicon.h"

#include "check/phrase_table.h"

#include "check/lexicon_table.inc"

static const char *const ids[LEXICON_COUNT] = {
#define CLASS(name, id, what) [LEXICON_##name] = id,
#include "check/lexicon.def"
};

const char *lexicon_class_id(enum lexicon_class class)
{
    return ids[class];
}

void lexicon_add(struct phrases *lexicon, enum lexicon_class class, const char *phrase)
{
    phrases_add(lexicon, phrase, (uint32_t) class);
}

const struct phrases *lexicon_builtin(void)
{
    return &lexicon_phrases;
}
