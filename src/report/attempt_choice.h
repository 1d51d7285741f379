/*
 * attempt_choice - which rows of history are wanted, and in which order.
 *
 * The choice is a list of places among the attempts, so that a row keeps its number in the list of all.
 */
#ifndef REPORT_ATTEMPT_CHOICE_H
#define REPORT_ATTEMPT_CHOICE_H

#include "base/arena.h"
#include "model/attempt.h"

enum result_wish { RESULT_ANY, RESULT_MEASURED, RESULT_UNMEASURED };

/* NULL and 0 where it does not matter. */
struct attempt_filter {
    const char *principle; /* tagged with it, or of a question that probes it */
    const char *question, *story;
    const char *rule;          /* it fired */
    const char *theme, *track; /* of the question; one for `any` track fits every track */
    int score_least, score_most;
    bool has_since, has_until;
    int64_t since, until; /* seconds since 1970 UTC: since <= started < until */
    enum result_wish result;
};

enum attempt_order {
    ATTEMPT_BY_DATE,     /* newest first, as the attempts stand */
    ATTEMPT_BY_SCORE,    /* best first */
    ATTEMPT_BY_QUESTION, /* by id */
    ATTEMPT_BY_LENGTH,   /* longest first */
    ATTEMPT_ORDER_COUNT
};

/* Places among the attempts. */
struct attempt_choice {
    const size_t *places;
    size_t count;
};

bool attempt_fits(const struct bank *bank, const struct attempt *attempt,
                  const struct attempt_filter *filter);

/* Those that fit; equal ones newest first. `reverse` turns the whole order round. */
struct attempt_choice attempt_choose(struct arena *arena, const struct bank *bank,
                                     const struct attempts *attempts, const struct attempt_filter *filter,
                                     enum attempt_order order, bool reverse);

#endif
