/*
 * tally - counts answers by row (a principle, a theme), each story once and by its latest telling.
 *
 * What coverage is made of. Answers are added newest first; the cost of one is one probe of a table.
 */
#ifndef REPORT_TALLY_H
#define REPORT_TALLY_H

#include "report/readiness.h"

#include <stdbool.h>

struct tally_row {
    size_t answers, quantified; /* of them */
    int best, latest;           /* overall scores; 0 when there is no answer, or nothing was said */
    int64_t last_day;           /* of the newest answer; only when there is one */
    uint32_t last_unit;         /* number of the story it tells */
    size_t stories;             /* different ones */
    size_t stories_quantified;  /* in their latest telling */
    size_t stories_unshown;     /* whose latest telling may not show the principle */
    size_t shown_quantified;    /* stories that show it, quantified */
    int best_now;               /* best score of a story as told last */
    struct readiness readiness;
    double fresh_score; /* what readiness would be, had all of it been told today */
};

struct tally_answer {
    uint32_t unit; /* number of the story it tells */
    int overall;
    bool is_quantified;
    bool is_unshown; /* its own review says that it may not show the principle */
    int64_t day;
};

struct tally_unit;

struct tally {
    struct arena *arena;
    struct tally_row *rows;
    size_t row_count;
    struct tally_unit *units; /* in order of coming */
    size_t unit_count, unit_room;
    uint32_t *slots; /* 1-based numbers of units; 0 is free */
    size_t slot_room;
};

struct tally tally_make(struct arena *arena, size_t row_count);

void tally_add(struct tally *tally, size_t row, const struct tally_answer *answer);

/* Fills stories, best_now and readiness of all rows, as of `today`. */
void tally_finish(struct tally *tally, int64_t today);

/* Days since the row's newest answer; 0 when there is none. */
int64_t tally_age(const struct tally_row *row, int64_t today);

#endif
