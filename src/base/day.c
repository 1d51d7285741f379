#include "base/day.h"

#include <stddef.h>
#include <string.h>
#include <time.h>

enum { DAYS_IN_ERA = 146097, YEARS_IN_ERA = 400, DAYS_TO_1970 = 719468 };

int64_t day_now(void)
{
    return (int64_t)time(NULL);
}

static int64_t floor_divide(int64_t number, int64_t by)
{
    return number / by - (number % by < 0);
}

/*
 * The calendar repeats every 400 years. Counted from 1 March, the leap day is a year's last day and the
 * lengths of the months follow one line: month m (0 is March) begins on day (153 m + 2) / 5.
 */
struct day_parts day_split(int64_t day)
{
    int64_t shifted = day + DAYS_TO_1970, era = floor_divide(shifted, DAYS_IN_ERA);
    int64_t in_era = shifted - era * DAYS_IN_ERA;
    int64_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * in_year + 2) / 153;
    return (struct day_parts){
        .year = year + era * YEARS_IN_ERA + (month >= 10),
        .month = (int)(month < 10 ? month + 3 : month - 9),
        .day = (int)(in_year - (153 * month + 2) / 5 + 1),
    };
}

int64_t day_join(struct day_parts parts)
{
    int64_t year = parts.year - (parts.month <= 2), era = floor_divide(year, YEARS_IN_ERA);
    int64_t in_era = year - era * YEARS_IN_ERA;
    int64_t in_year = (153 * (parts.month > 2 ? parts.month - 3 : parts.month + 9) + 2) / 5 + parts.day - 1;
    return era * DAYS_IN_ERA + in_era * 365 + in_era / 4 - in_era / 100 + in_year - DAYS_TO_1970;
}

int64_t day_utc_offset(int64_t moment)
{
    time_t time = (time_t)moment;
    struct tm local;
    tzset();
    if (!localtime_r(&time, &local))
        return 0;
    int64_t day = day_join((struct day_parts){local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
    return day * DAY_SECONDS + local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec - moment;
}

int64_t day_of(int64_t moment)
{
    return floor_divide(moment, DAY_SECONDS);
}

int day_weekday(int64_t day)
{
    int64_t since_monday = (day + 3) % 7; /* 1 January 1970 was a Thursday */
    return (int)(since_monday < 0 ? since_monday + 7 : since_monday);
}

const char *day_date(struct arena *arena, int64_t day)
{
    struct day_parts parts = day_split(day);
    return arena_printf(arena, "%04lld-%02d-%02d", (long long)parts.year, parts.month, parts.day);
}

static const char *moment_print(struct arena *arena, int64_t moment, const char *format)
{
    int64_t day = day_of(moment);
    int second = (int)(moment - day * DAY_SECONDS);
    struct day_parts parts = day_split(day);
    int numbers[] = {(int)parts.year, parts.month, parts.day, second / 3600, second / 60 % 60, second % 60};
    char *text = arena_strdup(arena, format);
    /* From the right, each letter of the format takes the next digit of its number. */
    for (size_t i = strlen(text); i-- > 0;) {
        const char *which = strchr("YMDhms", text[i]);
        if (!which)
            continue;
        int *number = &numbers[which - "YMDhms"];
        text[i] = (char)('0' + *number % 10);
        *number /= 10;
    }
    return text;
}

/* The inverse: digits to the numbers whose letters stand in the format. Returns what follows, NULL when it
 * differs. */
static const char *moment_scan(const char *text, const char *format, int64_t *moment)
{
    int numbers[6] = {0};
    for (; *format; format++, text++) {
        const char *which = strchr("YMDhms", *format);
        if (!which) {
            if (*text != *format)
                return NULL;
            continue;
        }
        if (*text < '0' || *text > '9')
            return NULL;
        numbers[which - "YMDhms"] = numbers[which - "YMDhms"] * 10 + (*text - '0');
    }
    struct day_parts parts = {.year = numbers[0], .month = numbers[1], .day = numbers[2]};
    if (parts.month < 1 || parts.month > 12 || parts.day < 1 || numbers[3] > 23 || numbers[4] > 59 ||
        numbers[5] > 59)
        return NULL;
    int64_t day = day_join(parts);
    if (day_split(day).day != parts.day) /* 30 February */
        return NULL;
    *moment = day * DAY_SECONDS + numbers[3] * 3600 + numbers[4] * 60 + numbers[5];
    return text;
}

const char *day_text(struct arena *arena, int64_t moment)
{
    return moment_print(arena, moment, "YYYY-MM-DDThh:mm:ssZ");
}

bool day_parse(const char *text, int64_t *moment)
{
    int64_t read;
    const char *rest = moment_scan(text, "YYYY-MM-DDThh:mm:ssZ", &read);
    if (!rest || *rest)
        return false;
    *moment = read;
    return true;
}

const char *day_compact(struct arena *arena, int64_t moment)
{
    return moment_print(arena, moment, "YYYYMMDDThhmmssZ");
}

bool day_parse_compact(const char *text, int64_t *moment, const char **rest)
{
    int64_t read;
    const char *after = moment_scan(text, "YYYYMMDDThhmmssZ", &read);
    if (!after || (!rest && *after))
        return false;
    if (rest)
        *rest = after;
    *moment = read;
    return true;
}

bool day_parse_date(const char *text, int64_t *day)
{
    int64_t read;
    const char *rest = moment_scan(text, "YYYY-MM-DD", &read);
    if (!rest || *rest)
        return false;
    *day = day_of(read);
    return true;
}
