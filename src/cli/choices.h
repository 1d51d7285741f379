/*
 * choices - what a word may become: what all choices have in common, and how they are listed. Pure.
 */
#ifndef CLI_CHOICES_H
#define CLI_CHOICES_H

#include "base/text.h"

#include <stddef.h>

struct choices {
    const char **items;
    size_t count;
};

/* Those that begin with `word`. */
struct choices choices_fitting(struct arena *arena, const char *const *words, size_t count, struct view word);

/* What all have in common, whole characters; empty when there are none. */
struct view choices_common(struct choices choices);

/* In columns, for a screen of that size; lines begin with a line feed, and one ends the list. */
const char *choices_list(struct arena *arena, struct choices choices, size_t rows, size_t columns);

#endif
