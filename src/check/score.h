/*
 * score - six dimensions from 1 to 5, and the whole; every point lost names its finding.
 *
 * A dimension that does not apply is 0 (null in JSON). Anchors for every step are in docs/rubric.md. Scores
 * only ever fall, from 5, by what findings cost: no finding, no loss. Nothing is earned by length, grammar,
 * accent or fancy words.
 */
#ifndef CHECK_SCORE_H
#define CHECK_SCORE_H

#include "check/rule.h"

enum dimension {
    DIMENSION_STRUCTURE,
    DIMENSION_OWNERSHIP,
    DIMENSION_EVIDENCE,
    DIMENSION_PRINCIPLE_FIT, /* applies to answers tagged with a principle, or told to a known question, when
                                the words say enough to tell */
    DIMENSION_DELIVERY,
    DIMENSION_REFLECTION, /* applies when the question asks for a failure, or a learning is told */
    DIMENSION_COUNT
};

const char *dimension_id(enum dimension dimension);   /* "principle_fit", as in JSON */
const char *dimension_name(enum dimension dimension); /* "Principle fit" */

/* What one finding took from one dimension. */
struct score_reason {
    enum dimension dimension;
    size_t finding; /* index into the findings */
    double points;  /* more than 0 */
};

struct scores {
    int dimensions[DIMENSION_COUNT]; /* 1 to 5; 0 = does not apply */
    double exact[DIMENSION_COUNT];   /* the same before rounding, 1 to 5; 0 = does not apply */
    int overall;                     /* 1 to 5; 0 when nothing was said */
    bool is_fit_open; /* principles are asked for, and the words neither clearly show nor lack them */
    const char *cap;  /* why overall is held down ("a part is missing"); NULL when it is not */
    const struct score_reason *reasons; /* by dimension, then by finding */
    size_t reason_count;
};

struct scores score_take(struct arena *arena, const struct reading *reading, const struct rule_task *task,
                         const struct principle_fits *fits, const struct findings *found);

#endif
