/*
 * interview - a real interview, noted afterwards.
 *
 * Strings belong to the arena it was made in; NULL where there is nothing.
 */
#ifndef MODEL_INTERVIEW_H
#define MODEL_INTERVIEW_H

#include "base/text.h"

#include <stdint.h>

enum outcome {
    OUTCOME_WAITING, /* not known yet */
    OUTCOME_NEXT,    /* the next round */
    OUTCOME_OFFER,
    OUTCOME_REJECTED,
    OUTCOME_COUNT
};

/* "waiting", as in files and options. */
static inline const char *outcome_id(enum outcome outcome)
{
    static const char *const ids[OUTCOME_COUNT] = {"waiting", "next", "offer", "rejected"};
    return ids[outcome];
}

/* A question that came. */
struct asked {
    const char *question;  /* its text */
    const char *id;        /* in the bank; NULL when it is not there */
    const char *principle; /* id of the one it seemed to be about; NULL when not told */
    const char *story;     /* id of the story that was told */
};

struct interview {
    const char *id; /* the file's name without its ending */
    int64_t day;    /* days since 1970-01-01 */
    const char *company;
    int felt; /* 1 to 5; 0 when not told */
    enum outcome outcome;
    const struct asked *asked;
    size_t asked_count;
    struct view notes;
};

/* Newest first. */
struct interviews {
    const struct interview *items;
    size_t count;
};

#endif
