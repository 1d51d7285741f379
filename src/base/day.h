/*
 * day - moments and days in UTC, by the Gregorian calendar.
 *
 * A moment is int64_t seconds since 1970-01-01T00:00:00Z, without leap seconds; a day is int64_t days since
 * 1970-01-01, so that days are added and compared as numbers. All is pure but day_now(). Texts hold years 0
 * to 9999.
 */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum { DAY_SECONDS = 86400 };

/* The clock. Callers that offer a fixed time for tests read it with day_parse(). */
int64_t day_now(void);

/* "2026-11-24T10:15:03Z", as in files. */
const char *day_text(struct arena *arena, int64_t moment);
bool day_parse(const char *text, int64_t *moment);

/* "20261124T101503Z", as in file names. */
const char *day_compact(struct arena *arena, int64_t moment);
/* Reads such a text at the start of `text`; what follows it to `rest`, which may be NULL when nothing may
 * follow. */
bool day_parse_compact(const char *text, int64_t *moment, const char **rest);

/* Seconds that the clocks of the machine's time zone ($TZ) are ahead of UTC at that moment. */
int64_t day_utc_offset(int64_t moment);

/* The day a moment is in. */
int64_t day_of(int64_t moment);

/* "2026-11-24". */
const char *day_date(struct arena *arena, int64_t day);
bool day_parse_date(const char *text, int64_t *day);

/* Months 1 to 12, days of the month 1 to 31. */
struct day_parts {
    int64_t year;
    int month, day;
};

struct day_parts day_split(int64_t day);
int64_t day_join(struct day_parts parts);

/* 0 is Monday, 6 Sunday. */
int day_weekday(int64_t day);

#endif
