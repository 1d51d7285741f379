/*
 * score - six dimensions from 1 to 5, and the whole; every point lost names its finding.
 *
 * A dimension that does not apply is 0 (null in JSON). Anchors for every step are in docs/rubric.md.
 */
#ifndef CHECK_SCORE_H
#define CHECK_SCORE_H

#include "check/rule.h"

enum dimension {
    DIMENSION_STRUCTURE,
    DIMENSION_OWNERSHIP,
    DIMENSION_EVIDENCE,
    DIMENSION_PRINCIPLE_FIT,
    DIMENSION_DELIVERY,
    DIMENSION_REFLECTION,
    DIMENSION_COUNT
};

const char *dimension_id(enum dimension dimension);   /* "principle_fit", as in JSON */
const char *dimension_name(enum dimension dimension); /* "Principle fit" */

struct scores {
    int dimensions[DIMENSION_COUNT]; /* 1 to 5; 0 = does not apply */
    int overall;                     /* 1 to 5; 0 when nothing was said */
};

struct scores score_take(const struct reading *reading, const struct rule_task *task,
                         const struct findings *found);

#endif
