/*
 * sentence - where each sentence of an answer begins and ends.
 *
 * Survives abbreviations, decimals, ellipses, bullets, quotes and missing full stops. Sentences cover all
 * text but the white space between them, in order, and never overlap.
 */
#ifndef CHECK_SENTENCE_H
#define CHECK_SENTENCE_H

#include "check/token.h"

struct sentence {
    struct span span; /* bytes */
    size_t first_token, token_count;
};

struct sentences {
    const struct sentence *items;
    size_t count;
};

struct sentences sentence_split(struct arena *arena, struct view text, const struct tokens *tokens);

#endif
