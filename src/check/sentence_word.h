/* sentence_word - words that tell where a sentence ends. All of them are in sentence_word.re. */
#ifndef CHECK_SENTENCE_WORD_H
#define CHECK_SENTENCE_WORD_H

#include "check/token.h"

enum sentence_word_flag {
    SENTENCE_TITLE = 1 << 0,      /* a name or a number follows: never the end */
    SENTENCE_SHORTENED = 1 << 1,  /* cut short: the end only when a word that begins sentences follows */
    SENTENCE_NUMBERED = 1 << 2,   /* a full stop behind it belongs to it when a number follows */
    SENTENCE_STARTER = 1 << 3,    /* with a capital after a small word it begins a sentence; "I" does not */
    SENTENCE_UNFINISHED = 1 << 4, /* a sentence does not end with it */
    SENTENCE_JOINT = 1 << 5,      /* in speech without stops: joins clauses */
    SENTENCE_FILLER = 1 << 6,     /* there: may stand between the joint and the clause */
    SENTENCE_SUBJECT = 1 << 7,    /* there: a clause begins with it */
};

/* The flags of a word; 0 for most. */
unsigned sentence_word(const struct token *token);

#endif
