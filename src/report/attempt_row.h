/* attempt_row - an answer and its verdict as one row of history. */
#ifndef REPORT_ATTEMPT_ROW_H
#define REPORT_ATTEMPT_ROW_H

#include "check/check.h"
#include "model/attempt.h"

/* Borrows from the answer; `started` in seconds since 1970 UTC. */
struct attempt attempt_row(struct arena *arena, const struct answer *answer, const struct verdict *verdict,
                           int64_t started);

#endif
