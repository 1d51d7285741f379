/*
 * coverage - what is ready and what is missing: figures by principle, theme, track, story and week.
 *
 * Built from the rows of history alone, in one pass: every id is hashed once, so the cost is linear in the
 * rows. The figures live in the arena; names are borrowed from the bank, the stories and the rows. Which
 * answers count for what, and how a mark comes about, is told in docs/readiness.md.
 */
#ifndef REPORT_COVERAGE_H
#define REPORT_COVERAGE_H

#include "model/attempt.h"
#include "model/story.h"
#include "report/tally.h"

struct coverage_options {
    int64_t now;                /* seconds since 1970 UTC */
    bool has_since;             /* `since` is told on the page */
    int64_t since;              /* answers before this moment are left out */
    const char *track;          /* only questions that fit it (those for any track do); NULL for all */
    size_t weeks;               /* of the heat map, this week the last; 0 takes COVERAGE_WEEKS */
    int64_t utc_offset_seconds; /* where the person's days begin */
};

enum { COVERAGE_WEEKS = 12, COVERAGE_WEEKS_MOST = 520 };

enum coverage_by {
    COVERAGE_BY_PRINCIPLE,
    COVERAGE_BY_THEME,
    COVERAGE_BY_TRACK,
    COVERAGE_BY_STORY,
    COVERAGE_BY_COUNT
};

/* "principle", as typed. */
const char *coverage_by_id(enum coverage_by by);

/* Rows of one kind: the figures of row i belong to keys[i]. In rows of stories, what tally_row calls stories
 * are the different questions the story answered. Stories that are not saved but named by answers stand
 * behind the saved. */
struct coverage_group {
    const char *const *keys, *const *names;
    const struct tally_row *rows;
    size_t count;
};

/* What is known of one question of the bank. */
struct coverage_question {
    size_t answers;
    int latest; /* overall score */
    bool latest_is_quantified;
    int64_t last_day;
    bool fits; /* the track asked for */
};

/* How well a story serves a principle. */
enum coverage_cell {
    COVERAGE_CELL_NONE,
    COVERAGE_CELL_UNTOLD, /* the person says it can; never told for it */
    COVERAGE_CELL_WEAK,   /* told, overall below 3 the last time */
    COVERAGE_CELL_FAIR,   /* 3 */
    COVERAGE_CELL_STRONG, /* 4 or 5 */
};

/* A principle that hangs on one story. */
struct coverage_single {
    size_t principle;     /* row number */
    const char *story;    /* its id; NULL when its answers name none */
    const char *question; /* then the id of their question; else NULL */
};

struct coverage {
    const struct bank *bank;
    struct coverage_options options; /* with defaults put in */
    int64_t today;                   /* the person's day */
    struct coverage_group groups[COVERAGE_BY_COUNT];
    const size_t *untold; /* by principle: saved stories that can serve it and were never told for it */
    const struct coverage_question *questions; /* by question of the bank */

    /* totals, of the answers that count */
    size_t answers, quantified, scored; /* scored: something was said */
    double overall_mean;                /* of the scored; 0 when there are none */
    int64_t seconds;
    size_t questions_answered, questions_fitting; /* of the bank */
    size_t stories_told, stories_saved;           /* told: named by an answer */
    size_t unknown;                               /* answers that count, but for no principle of the bank */
    size_t without_question; /* of them: those that name no principle, nor a question that is known */
    size_t marks[READINESS_MARK_COUNT]; /* principles by mark */

    const struct coverage_single *singles;
    size_t single_count;

    /* heat map: item week + principle * week_count */
    int64_t first_week; /* week_of() of the first column */
    size_t week_count;
    const size_t *week_answers;
    const double *week_means;  /* mean overall of the principle's scored answers; NAN when there are none */
    const size_t *all_answers; /* by week, each answer once */
    const double *all_means;   /* by week */

    /* item principle + story * principles */
    const unsigned char *cells; /* enum coverage_cell */
};

struct coverage coverage_build(struct arena *arena, const struct bank *bank, const struct stories *stories,
                               const struct attempts *attempts, const struct coverage_options *options);

/* The reason for a principle's mark, in words. */
const char *coverage_reason(struct arena *arena, const struct coverage *coverage, size_t principle);

enum coverage_cell coverage_cell_of(const struct coverage *coverage, size_t story, size_t principle);

#endif
