#include "test.h"

#include "base/day.h"

#include <stdlib.h>

static void moments_go_to_text_and_back(void **state)
{
    (void)state;
    static const struct {
        int64_t moment;
        const char *text, *compact, *date;
    } rows[] = {
        {0, "1970-01-01T00:00:00Z", "19700101T000000Z", "1970-01-01"},
        {-1, "1969-12-31T23:59:59Z", "19691231T235959Z", "1969-12-31"},
        {1795515303, "2026-11-24T10:15:03Z", "20261124T101503Z", "2026-11-24"},
        {951782400, "2000-02-29T00:00:00Z", "20000229T000000Z", "2000-02-29"},
        {4107542400, "2100-03-01T00:00:00Z", "21000301T000000Z", "2100-03-01"},
        {253402300799, "9999-12-31T23:59:59Z", "99991231T235959Z", "9999-12-31"},
        {-62167219200, "0000-01-01T00:00:00Z", "00000101T000000Z", "0000-01-01"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t read = 1, compact = 1, day = 1;
        assert_string_equal(day_text(&arena, rows[i].moment), rows[i].text);
        assert_string_equal(day_compact(&arena, rows[i].moment), rows[i].compact);
        assert_string_equal(day_date(&arena, day_of(rows[i].moment)), rows[i].date);
        assert_true(day_parse(rows[i].text, &read) && read == rows[i].moment);
        assert_true(day_parse_compact(rows[i].compact, &compact, NULL) && compact == rows[i].moment);
        assert_true(day_parse_date(rows[i].date, &day) && day == day_of(rows[i].moment));
    }
    arena_release(&arena);
}

static void what_is_no_moment_is_refused(void **state)
{
    (void)state;
    static const char *rows[] = {"",
                                 "2026-11-24",
                                 "2026-11-24T10:15:03",
                                 "2026-11-24 10:15:03Z",
                                 "2026-11-24T10:15:03Zx",
                                 "2026-13-01T00:00:00Z",
                                 "2026-00-01T00:00:00Z",
                                 "2026-02-29T00:00:00Z",
                                 "1900-02-29T00:00:00Z",
                                 "2026-04-31T00:00:00Z",
                                 "2026-04-00T00:00:00Z",
                                 "2026-11-24T24:00:00Z",
                                 "2026-11-24T10:60:00Z",
                                 "2026-11-24T10:15:60Z",
                                 "2026-1-24T10:15:030Z",
                                 "+026-11-24T10:15:03Z",
                                 "20261124T101503Z"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t moment = 7;
        if (day_parse(rows[i], &moment) || moment != 7)
            fail_msg("'%s' was read", rows[i]);
    }
}

static void compact_texts_give_their_rest(void **state)
{
    (void)state;
    int64_t moment = 7;
    const char *rest = NULL;
    assert_true(day_parse_compact("20261124T101503Z-2.yaml", &moment, &rest));
    assert_string_equal(rest, "-2.yaml");
    assert_false(day_parse_compact("20261124T101503Z-2", &moment, NULL));
    assert_false(day_parse_compact("20261124T1015", &moment, &rest));
}

/* Walks 300 years day by day beside a calendar that knows only the lengths of months. */
static void every_day_follows_the_one_before(void **state)
{
    (void)state;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    struct day_parts at = {1850, 1, 1};
    int64_t day = day_join(at);
    for (; at.year < 2150; day++) {
        struct day_parts got = day_split(day);
        assert_true(got.year == at.year && got.month == at.month && got.day == at.day);
        assert_true(day_join(got) == day);
        int leap = at.month == 2 && at.year % 4 == 0 && (at.year % 100 != 0 || at.year % 400 == 0);
        if (++at.day > lengths[at.month - 1] + leap) {
            at.day = 1;
            if (++at.month > 12) {
                at.month = 1;
                at.year++;
            }
        }
    }
    assert_int_equal(day_weekday(0), 3);
    assert_int_equal(day_weekday(-4), 6);
    assert_int_equal(day_weekday(day_of(1795515303)), 1); /* 24 November 2026 is a Tuesday */
}

/* Zones as POSIX writes them, so that no file of zones is needed. */
static void a_zone_is_ahead_of_utc_by_its_offset(void **state)
{
    (void)state;
    static const struct {
        const char *zone, *moment;
        int64_t seconds;
    } cases[] = {
        {"UTC", "2026-11-24T10:15:03Z", 0},
        {"PST8PDT,M3.2.0,M11.1.0", "2026-11-25T01:00:00Z", -8 * 3600},
        {"PST8PDT,M3.2.0,M11.1.0", "2026-07-01T01:00:00Z", -7 * 3600},
        {"<+0545>-5:45", "2026-12-31T23:00:00Z", 5 * 3600 + 45 * 60},
        {"<+14>-14", "1969-12-31T23:00:00Z", 14 * 3600},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t moment;
        assert_int_equal(setenv("TZ", cases[i].zone, 1), 0);
        assert_true(day_parse(cases[i].moment, &moment));
        assert_int_equal(day_utc_offset(moment), cases[i].seconds);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(moments_go_to_text_and_back),
        cmocka_unit_test(what_is_no_moment_is_refused),
        cmocka_unit_test(compact_texts_give_their_rest),
        cmocka_unit_test(every_day_follows_the_one_before),
        cmocka_unit_test(a_zone_is_ahead_of_utc_by_its_offset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
