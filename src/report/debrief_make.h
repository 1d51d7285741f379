/* debrief_make - a debrief from a day and its answers. Pure; borrows from both. */
#ifndef REPORT_DEBRIEF_MAKE_H
#define REPORT_DEBRIEF_MAKE_H

#include "report/debrief.h"

/* `answers`: one for each planned question, seat after seat; NULL where there is none. */
struct debrief debrief_make(struct arena *arena, const struct checker *checker, const struct mock_day *day,
                            const struct answer *const *answers);

#endif
