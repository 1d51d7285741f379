/*
 * label_decode - from what each sentence says alone to what the answer tells as a whole.
 *
 * An answer is a row of stretches, one part each. Every way to tell a story that people use is a hypothesis:
 * the four parts in order, one or two left out, the result first, a second round of action and result. For
 * each, all ways to cut the answer are summed by dynamic programming, so that a label's share and a part's
 * absence are sums over everything that could be meant, not the best guess alone. How likely each way is, is
 * judged from the sentences read alone; where its parts begin and end, from each sentence among its
 * neighbours.
 */
#ifndef CHECK_LABEL_DECODE_H
#define CHECK_LABEL_DECODE_H

#include "base/arena.h"
#include "check/label_model.h"

#include <stddef.h>

/* How far a reading of the sentences is believed. */
struct reading_settings {
    double sharpness;     /* how far one sentence's word counts */
    double doubt;         /* weight every part keeps whatever a sentence says: writers label loosely */
    double prior_taken;   /* share of the training prior to take back out */
    double length_weight; /* how far a part's share of the answer counts */
};

struct decode_settings {
    struct reading_settings reading[READING_COUNT];
    double share[PART_COUNT];         /* of all sentences, usual */
    double spread[PART_COUNT];        /* standard deviation of it */
    double complete;                  /* log-odds in favour of all four parts in order, for labels */
    double two_missing;               /* against two parts missing */
    double result_first;              /* against the result told first */
    double rounds;                    /* against a second round */
    double complete_missing;          /* as `complete`, for the question which part is missing */
    double result_first_missing;      /* as `result_first`, for that question */
    double missing_above[PART_COUNT]; /* the log-odds above which a part is called missing */
    double told_from[PART_COUNT];     /* a part with such a share of a sentence is not called missing */
    double confidence;                /* how far the shares are believed */
};

/* Chosen on answers of others, see docs/labels.md. */
extern const struct decode_settings decode_defaults;

struct decoding {
    double (*shares)[PART_COUNT]; /* of each sentence; sum to 1 */
    double missing[PART_COUNT];   /* log-odds that the part is not told, against a complete answer */
};

enum { DECODE_LIMIT = 80 }; /* sentences; longer answers get a cheaper chain */

struct decoding label_decode(struct arena *arena, const struct decode_settings *settings,
                             const struct label_model *model, const struct features *features, size_t count);

#endif
