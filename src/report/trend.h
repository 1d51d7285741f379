/* trend - how scores moved from answer to answer. */
#ifndef REPORT_TREND_H
#define REPORT_TREND_H

#include "base/doc.h"
#include "report/attempt_choice.h"

/* Of the answers chosen (at least one), by date: the choice stands newest first. */
struct doc *trend_doc(struct arena *arena, const struct attempts *attempts,
                      const struct attempt_choice *choice);

#endif
