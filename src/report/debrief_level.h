/* debrief_level - what a level asks of one interviewer's answers beyond the rubric. */
#ifndef REPORT_DEBRIEF_LEVEL_H
#define REPORT_DEBRIEF_LEVEL_H

#include "check/check.h"
#include "model/level.h"

/* Points off for each thing a level asks for that no answer of the interviewer shows. */
#define DEBRIEF_LEVEL_COST 0.5

/* Is a finding held against an answer at this level? An intern's result need not be measured. */
bool debrief_level_minds(enum level level, const struct finding *finding);

/* What is missing at this level in one interviewer's answers, as sentences. A verdict may be NULL. */
struct texts debrief_level_missing(struct arena *arena, enum level level,
                                   const struct verdict *const *verdicts, size_t count);

#endif
