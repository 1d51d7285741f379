/*
 * home - the screen of `stardrill` alone: where things stand, and what to type next.
 */
#ifndef REPORT_HOME_H
#define REPORT_HOME_H

#include "base/doc.h"
#include "report/gap.h"

/* What the screen cannot read from coverage. */
struct home_facts {
    size_t due;                /* questions due today */
    bool has_draft;            /* a drill was interrupted */
    const char *last_question; /* id of the question of that draft; NULL when not known */
    bool has_date;
    int64_t date;                /* of the interview, days since 1970 */
    const struct plan_day *plan; /* today's, what is left of it; NULL when not known */
    bool is_practised;           /* some of today's was done already */
};

enum home_next {
    HOME_BEGIN,  /* the first run */
    HOME_RESUME, /* finish what was interrupted */
    HOME_SHEET,  /* the interview is today or tomorrow */
    HOME_PLAN,   /* what today's plan holds */
    HOME_DONE,   /* it is done */
    HOME_DUE,
    HOME_GAP,
    HOME_MOCK, /* everything is ready */
};

struct home {
    const struct coverage *coverage;
    struct home_facts facts;
    size_t streak_days;     /* days in a row with an answer, up to today or yesterday */
    bool is_answered_today; /* else the streak waits for today's answer */
    enum home_next next;
    const char *command, *why; /* for `next` */
};

/* `attempts` are all rows, newest first; coverage is without filters. */
struct home home_build(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps,
                       const struct attempts *attempts, const struct home_facts *facts);

struct doc *home_doc(struct arena *arena, const struct home *home);

#endif
