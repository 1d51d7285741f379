#include "report/week.h"

#include "base/day.h"

int64_t week_of(int64_t day)
{
    return (day - day_weekday(day) + 3) / 7; /* week 0 began on Monday, 29 December 1969 */
}

int64_t week_first_day(int64_t week)
{
    return week * 7 - 3;
}

const char *week_label(struct arena *arena, int64_t week)
{
    int64_t thursday = week_first_day(week) + 3;
    struct day_parts parts = day_split(thursday);
    int64_t new_year = day_join((struct day_parts){parts.year, 1, 1});
    return arena_printf(arena, "%04lld-W%02lld", (long long)parts.year,
                        (long long)((thursday - new_year) / 7 + 1));
}
