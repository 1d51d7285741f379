/*
 * ics - events as the text of a calendar file: RFC 5545 (iCalendar).
 *
 * Lines end with CRLF and are folded at 75 octets, never within a character; texts are escaped, bytes that
 * are no UTF-8 replaced, control characters left out. Times are local to whoever reads the calendar
 * ("floating").
 */
#ifndef REPORT_ICS_H
#define REPORT_ICS_H

#include "base/text.h"

#include <stdint.h>

struct ics_event {
    const char *uid;  /* the same event has the same one at each export, so that a calendar replaces it */
    int64_t day;      /* days since 1970 */
    int start_minute; /* of the day; below 0 for all day */
    int minutes;      /* how long; not used for all day */
    const char *summary, *description; /* description: NULL for none */
};

/* Adds the whole calendar. `now` (seconds since 1970 UTC) is when it was made. */
void ics_calendar(struct buf *out, const char *name, const struct ics_event *events, size_t count,
                  int64_t now);

#endif
