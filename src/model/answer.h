/*
 * answer - one attempt at one question, as it is kept on disk and judged.
 *
 * Strings belong to the arena the answer was made in. Texts are UTF-8; NULL where there is nothing.
 */
#ifndef MODEL_ANSWER_H
#define MODEL_ANSWER_H

#include "base/text.h"
#include "model/bank.h"
#include "model/part.h"

/* A follow-up question and what was said to it. */
struct reply {
    const char *probe;
    const char *text;
};

/* More is not kept of what a part took: a day. */
enum { ANSWER_SECONDS_MOST = 86400 };

/* Time added up, never beyond that: a drill left open over a weekend is no reason to lose the answer. */
static inline int answer_seconds_add(int seconds, int more)
{
    if (more <= 0)
        return seconds;
    return more > ANSWER_SECONDS_MOST - seconds ? (int)ANSWER_SECONDS_MOST : seconds + more;
}

struct answer {
    const char *id;       /* question/20261124T101503Z; NULL when it was never kept */
    const char *question; /* the question's id */
    const char *asked;    /* its text as it was asked */
    struct texts principles;
    struct texts silenced; /* ids of rules that are not to be told for this answer */
    const char *story;
    const char *mock;    /* id of the mock interview it was given in; NULL when in none */
    const char *started; /* UTC, 2026-11-24T10:15:03Z */
    int seconds_think;
    int seconds[PART_COUNT]; /* a free answer keeps its seconds under action */
    int self_rating;         /* 1 to 5; 0 when not given */
    bool is_free;            /* told in one breath: `free`, else the four `parts` */
    struct view parts[PART_COUNT];
    struct view free;
    const struct reply *replies;
    size_t reply_count;
};

#endif
