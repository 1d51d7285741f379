/*
 * word_diff - which words of a text went and which came, so that the other text comes out.
 *
 * The longest common subsequence of words and marks, by Hirschberg's method: memory grows with the length,
 * time with the product of the lengths (1,000 words against 1,000: a few milliseconds). Texts too long for
 * that are told apart only where they begin and end alike.
 */
#ifndef REPORT_WORD_DIFF_H
#define REPORT_WORD_DIFF_H

#include "base/text.h"

enum word_change_kind { WORDS_SAME, WORDS_REMOVED, WORDS_ADDED };

/* A run of words, without the white space around it. */
struct word_change {
    enum word_change_kind kind;
    struct span span; /* of the text before when removed, else of the text after */
};

/* In the order of the texts; between two runs that stay, what went stands before what came. */
struct word_changes {
    const struct word_change *items;
    size_t count;
};

/* Both texts are valid UTF-8. */
struct word_changes word_diff(struct arena *arena, struct view before, struct view after);

#endif
