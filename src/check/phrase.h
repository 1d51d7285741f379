/*
 * phrase - a set of words and phrases, each with a number, found in a text's tokens in one pass.
 *
 * A phrase is words separated by blanks, matched on folded tokens: "on the one hand", "don't". Marks between
 * words do not match; a hyphen in a phrase is a token of its own, as in the text.
 */
#ifndef CHECK_PHRASE_H
#define CHECK_PHRASE_H

#include "check/token.h"

struct phrases;

struct phrase_match {
    uint32_t first_token, token_count;
    uint32_t tag; /* the number given with phrase_add() */
};

struct phrase_matches {
    const struct phrase_match *items;
    size_t count;
};

struct phrases *phrases_new(struct arena *arena);

/* One of its own that holds the same, to add to. */
struct phrases *phrases_copy(struct arena *arena, const struct phrases *phrases);

/* Adds a phrase; one that is there already gets a further tag. The set keeps nothing of `phrase`. A
 * set holds some 65,000 words in all; what comes then is left out. */
void phrases_add(struct phrases *phrases, const char *phrase, uint32_t tag);

/* Every match, by first token, the shorter first; overlapping ones too. */
struct phrase_matches phrases_find(struct arena *arena, const struct phrases *phrases,
                                   const struct tokens *tokens);

#endif
