/* mock_plan - a planned loop as the day it is going to be. Pure. */
#ifndef PRACTICE_MOCK_PLAN_H
#define PRACTICE_MOCK_PLAN_H

#include "model/mock_day.h"
#include "practice/loop.h"

/* `started` as in files; the id is made of it. The day borrows ids and texts from the bank and the stories.
 */
struct mock_day mock_plan(struct arena *arena, const struct loop_plan *plan, const struct loop_wishes *wishes,
                          const char *started);

#endif
