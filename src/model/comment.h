/*
 * comment - what somebody else said about an answer.
 *
 * Strings belong to the arena it was made in.
 */
#ifndef MODEL_COMMENT_H
#define MODEL_COMMENT_H

#include "model/part.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct comment {
    const char *from; /* who; NULL when not told */
    int64_t day;      /* when it came in, days since 1970-01-01 */
    /* The part it stands in, and the sentence it stands under, as it was then; NULL: it is about the part, or
     * the whole answer (PART_COUNT). */
    enum part part;
    const char *sentence;
    const char *text; /* NULL: a rating only */
    int rating;       /* 1 to 5; 0 when none */
    bool is_taken_up; /* the person says so */
};

struct comments {
    const char *answer; /* id of the answer */
    const struct comment *items;
    size_t count;
};

#endif
