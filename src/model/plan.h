/*
 * plan - what to practise on which day, until the interview.
 *
 * Rows only: practice/plan.h makes them, reports show them. Days are days since 1970 (base/day.h); questions
 * are the bank's, texts belong to the arena the plan was made in.
 */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "model/bank.h"

#include <stdint.h>

enum plan_kind {
    PLAN_GAP,       /* a question that closes a gap of coverage */
    PLAN_DUE,       /* one that is due by spaced repetition */
    PLAN_NEW,       /* one never answered */
    PLAN_MOCK,      /* a mock interview */
    PLAN_SHEET,     /* the sheet of the day, read through */
    PLAN_STORY,     /* a first story kept, when the sheet would be empty */
    PLAN_REST,      /* nothing more this evening */
    PLAN_INTERVIEW, /* the day itself */
    PLAN_KIND_COUNT
};

struct plan_item {
    enum plan_kind kind;
    const struct question *question; /* of the first three kinds; else NULL */
    int minutes;
    const char *why;
};

struct plan_day {
    int64_t day;
    const struct plan_item *items;
    size_t count;
    int minutes; /* of all items */
};

struct plan {
    const struct plan_day *days; /* from today on, one after the other */
    size_t count;
    bool has_date;
    int64_t date; /* of the interview */
    bool is_past; /* the date was before today: no days */
    bool is_cut;  /* the date is too far away to plan every day until then */
    int minutes_a_day;
    int minutes_done; /* of today's, by what was answered already */
};

/* A question that closes a gap, and what it is for. */
struct plan_gap {
    const struct question *question;
    const char *why;
};

struct plan_gaps {
    const struct plan_gap *items; /* most urgent first */
    size_t count;
};

#endif
