/*
 * gap - what a principle lacks to be ready, and the question to drill next for it.
 */
#ifndef REPORT_GAP_H
#define REPORT_GAP_H

#include "model/plan.h"
#include "report/coverage.h"

/* In the order in which things are best mended. */
enum gap_kind {
    GAP_UNTOLD,       /* no story told */
    GAP_UNSHOWN,      /* told, but too little of it shows the principle */
    GAP_WEAK,         /* told, but too weakly to count on */
    GAP_ONE_STORY,    /* only one */
    GAP_UNQUANTIFIED, /* no number in any */
    GAP_STALE,        /* good, but told too long ago */
    GAP_KIND_COUNT
};

const char *gap_id(enum gap_kind kind);     /* "one-story" */
const char *gap_advice(enum gap_kind kind); /* "tell a second story" */
const char *gap_short(enum gap_kind kind);  /* what is lacking, for a narrow column: "1 story" */

/* What a principle that is not ready lacks. */
enum gap_kind gap_kind_of(const struct tally_row *row);

/* "Nearly: 1 story": the mark with what is lacking. */
const char *gap_mark(struct arena *arena, const struct tally_row *row);

struct gap {
    size_t principle; /* row number */
    enum gap_kind kind;
    const struct question *question; /* to drill next; NULL when the bank has none that fits */
};

struct gaps {
    const struct gap *items; /* least ready first, ties in the bank's order */
    size_t count;
};

/* One a principle that is not ready. A missing story asks for a question that was answered least; a story to
 * mend asks for the one that was answered and needs it most. Linear in the questions. */
struct gaps gaps_find(struct arena *arena, const struct coverage *coverage);

/* The questions to drill, for a plan: each once, with the principle and the advice in words. */
struct plan_gaps gaps_for_plan(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps);

#endif
