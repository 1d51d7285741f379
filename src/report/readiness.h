/*
 * readiness - how ready a person is to be asked about a principle, from the stories told for it.
 *
 * Strength, recency and number, weighed by the formula in docs/readiness.md. Figures only; words for them
 * too.
 */
#ifndef REPORT_READINESS_H
#define REPORT_READINESS_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

enum readiness_mark {
    READINESS_NONE,    /* nothing told yet */
    READINESS_STARTED, /* something is there */
    READINESS_CLOSE,   /* nearly ready */
    READINESS_READY,
    READINESS_MARK_COUNT
};

const char *readiness_id(enum readiness_mark mark);   /* "close" */
const char *readiness_name(enum readiness_mark mark); /* "Nearly" */

/* Days after which the lead of a fresh telling has halved. */
enum { READINESS_HALF_LIFE_DAYS = 45 };
/* From this age on a telling is named as the thing to freshen up. */
enum { READINESS_STALE_DAYS = 30 };
/* Readiness scores from which a principle is ready, and nearly ready. */
#define READINESS_READY_FROM 0.65
#define READINESS_CLOSE_FROM 0.45
/* So many stories of a principle count; more are a reserve. */
enum { READINESS_STORIES = 3 };

/* What one story is worth, 0 to 1: its latest overall score (0 to 5) and the age of that telling in days. */
double readiness_worth(int overall, int64_t age_days);

/* The most a principle's stories are worth, best first. */
struct readiness_worths {
    double items[READINESS_STORIES];
};

void readiness_add(struct readiness_worths *worths, double worth);

struct readiness {
    double score; /* 0 to 1 */
    enum readiness_mark mark;
};

/* `stories` told, how many of them show the principle, and how many of those are quantified, in their latest
 * telling. */
struct readiness readiness_weigh(const struct readiness_worths *worths, size_t stories, size_t shown,
                                 size_t quantified);

/* What the mark rests on. */
struct readiness_facts {
    size_t stories, quantified;
    size_t unshown;   /* of the stories: told last, they may not show the principle */
    int best;         /* overall score of the best story, as told last */
    int best_ever;    /* of any answer */
    int64_t age_days; /* of the newest telling */
};

/* "2 stories, best 4, none quantified", in the arena; age is named when it is stale. */
const char *readiness_reason(struct arena *arena, const struct readiness_facts *facts);

#endif
