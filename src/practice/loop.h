/*
 * loop - a whole interview day, planned: who asks what, and which principles each one listens for.
 *
 * Each interviewer gets two or three principles, one of them is the bar raiser. Those are conventions told by
 * people who interviewed and were interviewed, not rules the company publishes (docs/mock.md). Pure: the same
 * bank, wishes and seed always give the same plan.
 */
#ifndef PRACTICE_LOOP_H
#define PRACTICE_LOOP_H

#include "model/level.h"
#include "model/story.h"
#include "practice/pick.h"

enum {
    LOOP_INTERVIEWERS_MOST = 8,
    LOOP_QUESTIONS_MOST = 6, /* for one interviewer */
    LOOP_PRINCIPLES_MOST = 3,
    LOOP_MINUTES_A_QUESTION = 15,
};

struct loop_wishes {
    int interviewers; /* 1 to LOOP_INTERVIEWERS_MOST */
    int minutes;      /* of one interview */
    int questions;    /* for each interviewer; 0: as many as fit the minutes */
    enum level level;
    const char *track; /* NULL: the level's */
    uint64_t seed;
};

struct loop_question {
    const struct question *question;
    const char *principle; /* the one it is asked for */
    const struct story
        *story; /* one of the person's that could serve it, no story twice; NULL: none is left */
};

struct loop_seat {
    const char *name; /* made up */
    const char *role; /* "hiring manager", "peer", "bar raiser" */
    bool is_bar_raiser;
    const struct principle *principles[LOOP_PRINCIPLES_MOST];
    size_t principle_count;
    struct loop_question questions[LOOP_QUESTIONS_MOST];
    size_t question_count;
};

/* A principle that is asked more often than there are stories to tell for it. */
struct loop_gap {
    const struct principle *principle;
    size_t needed, stories;
};

struct loop_plan {
    struct loop_seat seats[LOOP_INTERVIEWERS_MOST];
    size_t seat_count;
    const struct loop_gap *gaps; /* worst first */
    size_t gap_count;
};

/* The plan lives in the arena and borrows from the bank and the stories. A bank of few questions gives fewer.
 */
struct loop_plan loop_build(struct arena *arena, const struct bank *bank, const struct stories *stories,
                            const struct pick_history *history, const struct loop_wishes *wishes);

#endif
