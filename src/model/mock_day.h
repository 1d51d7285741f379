/*
 * mock_day - a mock interview day: who asks what, what became of it.
 *
 * Begins as a plan and ends as a record; the answers themselves are ordinary answer files that name the day.
 * Strings belong to the arena the day was made in.
 */
#ifndef MODEL_MOCK_DAY_H
#define MODEL_MOCK_DAY_H

#include "model/bank.h"
#include "model/level.h"

#include <stdint.h>

enum mock_outcome {
    MOCK_OPEN, /* not asked yet */
    MOCK_ANSWERED,
    MOCK_PASSED,  /* the person passed */
    MOCK_NO_TIME, /* the interview was over before */
    MOCK_OUTCOME_COUNT
};

const char *mock_outcome_id(enum mock_outcome outcome); /* "no-time" */
bool mock_outcome_parse(const char *word, enum mock_outcome *outcome);

struct mock_question {
    const char *question; /* id */
    const char *asked;
    const char *principle; /* the one it is asked for */
    const char *story;     /* the story that was planned for it; NULL: none was left */
    const char *answer;    /* id of the kept answer; NULL: none */
    enum mock_outcome outcome;
};

struct mock_seat {
    const char *name; /* made up */
    const char *role; /* "hiring manager", "peer", "bar raiser" */
    bool is_bar_raiser;
    struct texts principles; /* ids */
    struct mock_question *questions;
    size_t question_count;
    int seconds; /* how long it took */
};

/* A principle that is asked more often than there are stories to tell for it. */
struct mock_gap {
    const char *principle; /* id */
    size_t needed, stories;
};

struct mock_day {
    const char *id;      /* 20261124T101503Z */
    const char *started; /* UTC, 2026-11-24T10:15:03Z */
    int minutes;         /* of one interview */
    enum level level;
    const char *track;
    uint64_t seed;
    bool in_parts;  /* answers are told part by part */
    bool is_spoken; /* answers were heard, so their seconds are those of speech */
    bool is_over;   /* all interviews were held */
    struct mock_seat *seats;
    size_t seat_count;
    const struct mock_gap *gaps; /* of the plan, worst first; not kept */
    size_t gap_count;
};

/* How a follow-up begins that was put before, in other words. */
#define MOCK_AGAIN "Put differently: "

/* How many questions are planned; how many of them were answered. */
size_t mock_day_questions(const struct mock_day *day);
size_t mock_day_answers(const struct mock_day *day);

#endif
