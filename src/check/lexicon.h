/*
 * lexicon - the words and phrases the rules look for, found in one pass over a text.
 *
 * The rows are in lexicon.def. A lexicon serves any number of answers.
 */
#ifndef CHECK_LEXICON_H
#define CHECK_LEXICON_H

#include "check/phrase.h"

enum lexicon_class {
#define CLASS(name, id, what) LEXICON_##name,
#include "check/lexicon.def"
    LEXICON_COUNT
};

/* "filler", as in the settings. */
const char *lexicon_class_id(enum lexicon_class class);

/* The phrases of lexicon.def and irregular.def, made by tool/words_make.c at build time; tags are enum
 * lexicon_class. */
const struct phrases *lexicon_builtin(void);

/* One more phrase of a class, for a person's own words: added to a phrases_copy(). */
void lexicon_add(struct phrases *lexicon, enum lexicon_class class, const char *phrase);

#endif
