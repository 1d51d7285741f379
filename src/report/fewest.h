/*
 * fewest - the smallest set of stories that covers every principle so many times over, and the story that is
 * missing.
 *
 * Up to FEWEST_EXACT_STORIES stories the set is the smallest there is, found by branch and bound; beyond, or
 * when the search grows past its limit, it is the best that was found, and says so.
 */
#ifndef REPORT_FEWEST_H
#define REPORT_FEWEST_H

#include "report/coverage.h"

enum { FEWEST_EXACT_STORIES = 40, FEWEST_TIMES = 2 };

/* Which story covers which principle: item principle + story * principle_count; 0 is no. */
struct fewest_cover {
    const unsigned char *items;
    size_t story_count, principle_count;
    size_t times; /* each principle is to be covered by so many stories of the set */
};

struct fewest {
    const size_t *stories; /* numbers, ascending */
    size_t count;
    bool is_exact; /* no smaller set exists */
    const size_t
        *lacking; /* by principle: stories there are too few of; the set covers what can be covered */
    size_t lacking_total;
};

struct fewest fewest_find(struct arena *arena, const struct fewest_cover *cover);

/* The cover told by coverage: a story counts for what it was told for at 3 or better the last time, and for
 * what the person says it can serve and it was not yet told for. In the arena. */
struct fewest_cover fewest_cover_of(struct arena *arena, const struct coverage *coverage, size_t times);

/* What a new story should tell: the question whose principles lack most. */
struct fewest_help {
    const struct question *question; /* NULL when nothing is lacking, or no question fits */
    const size_t *principles;        /* those it would help, most lacking first */
    size_t principle_count;
};

struct fewest_help fewest_help(struct arena *arena, const struct coverage *coverage,
                               const struct fewest *fewest);

#endif
