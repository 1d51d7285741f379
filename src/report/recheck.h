/* recheck - the answers the rubric judges otherwise since it changed. */
#ifndef REPORT_RECHECK_H
#define REPORT_RECHECK_H

#include "base/doc.h"
#include "model/attempt.h"

struct recheck {
    const struct attempt *before, *now;
    size_t number; /* of the answer in the list of all */
};

struct doc *recheck_doc(struct arena *arena, const struct recheck *items, size_t count, size_t total);

#endif
