/* week - weeks as calendars of ISO 8601 count them: from Monday, named after the year their Thursday is in.
 */
#ifndef REPORT_WEEK_H
#define REPORT_WEEK_H

#include "base/arena.h"

#include <stdint.h>

/* The week a day (days since 1970) is in, as a number that grows by 1 from week to week. */
int64_t week_of(int64_t day);

/* Its Monday. */
int64_t week_first_day(int64_t week);

/* "2026-W48". */
const char *week_label(struct arena *arena, int64_t week);

#endif
