/*
 * detail - how concrete the Action is: what a listener could ask back about.
 *
 * Counts different things, not words: saying one twice adds nothing, and a string of words without a sentence
 * around them adds nothing either.
 */
#ifndef CHECK_DETAIL_H
#define CHECK_DETAIL_H

#include "check/reading.h"

struct detail {
    size_t steps;   /* different verbs that name a deed: "rewrote", not "worked" */
    size_t figures; /* different numbers */
    size_t names;   /* different names of people, tools, places */
    size_t reasons; /* why it was done, twice at most */
    size_t total;
};

struct detail detail_count(struct arena *arena, const struct reading *reading, const struct signs *signs);

#endif
