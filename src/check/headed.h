/*
 * headed - a text with STAR headings, read as an answer whose parts came labelled.
 *
 * Offsets stay those of the text: headings are cut out of the sentences, not out of the text. What stands in
 * front of the first heading is the Situation when that has no heading of its own and more than a title is
 * there, and else no part of the answer.
 */
#ifndef CHECK_HEADED_H
#define CHECK_HEADED_H

#include "check/heading.h"
#include "check/sentence.h"

struct headed {
    bool is_headed;
    struct sentences sentences; /* of the answer, without headings */
    const size_t *sections;     /* one a sentence: index into `found`, or SIZE_MAX in front of the first */
    struct sections found;
};

struct headed headed_take(struct arena *arena, struct view text, const struct tokens *tokens,
                          const struct sentences *sentences);

#endif
