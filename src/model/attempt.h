/*
 * attempt - one row of history: a kept answer and the verdict on it, without the texts.
 *
 * What coverage, plans and lists are made of. The index returns rows like this; strings belong to the
 * caller's arena. Verdicts come as plain words and numbers, so that the model needs no check.
 */
#ifndef MODEL_ATTEMPT_H
#define MODEL_ATTEMPT_H

#include "model/bank.h"

#include <stdint.h>

enum { ATTEMPT_DIMENSIONS = 6 };

struct attempt {
    const char *id;       /* ownership-04/20261124T101503Z */
    const char *question; /* the question's id; the bank may no longer have it */
    struct texts principles;
    const char *story; /* id of the story it tells, or NULL */
    int64_t started;   /* seconds since 1970 UTC */
    int seconds;       /* spent on it, thinking left out */
    int self_rating;   /* 1 to 5; 0 when not given */
    size_t words;
    int overall;                        /* 1 to 5; 0 when nothing was said */
    int dimensions[ATTEMPT_DIMENSIONS]; /* by enum dimension of the check; 0 = does not apply */
    const char *result_class;           /* "change", ... */
    bool is_quantified;
    struct texts rules; /* ids of the rules that fired, worst first */
    int worst;          /* severity of the worst: 0 none, 1 info, 2 warning, 3 error */
};

/* Rows stand newest first. */
struct attempts {
    const struct attempt *items;
    size_t count;
    int64_t utc_offset_seconds; /* where the person's days begin, for the day of an answer; 0: with UTC */
};

#endif
