/* mock_days - a planned mock interview day as a page, and the list of those that were held. */
#ifndef REPORT_MOCK_DAYS_H
#define REPORT_MOCK_DAYS_H

#include "base/doc.h"
#include "model/mock_day.h"
#include "report/debrief.h"

/*
 * Who comes and what they listen for. With `shows_questions` also what will be asked and which story could
 * serve; without, only as much as a candidate knows. The stories' shortfall stands at the end.
 */
struct doc *mock_plan_doc(struct arena *arena, const struct bank *bank, const struct mock_day *day,
                          bool shows_questions);

/* Newest first; `debriefs` one a day. */
struct doc *mock_list_doc(struct arena *arena, const struct debrief *debriefs, size_t count);

#endif
