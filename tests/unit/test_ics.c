#include "test.h"

#include "base/day.h"
#include "base/utf8.h"
#include "report/ics.h"

#include <string.h>

static const int64_t now = 20781 * (int64_t)DAY_SECONDS + 3661;

/* Holds the text to RFC 5545 and returns it with folds undone. */
static const char *unfolded(struct arena *arena, struct view text)
{
    struct buf out = {.arena = arena};
    size_t line = 0;
    assert_true(utf8_check(text, NULL));
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] != '\r') {
            assert_true((unsigned char)text.data[i] >= ' ');
            buf_char(&out, text.data[i]);
            assert_true(++line <= 75);
            continue;
        }
        assert_true(i + 1 < text.length && text.data[i + 1] == '\n');
        /* no character is cut by the end of a line */
        assert_true(i + 2 >= text.length || ((unsigned char)text.data[i + 2] & 0xC0) != 0x80);
        assert_true(line > 0);
        i++;
        line = 0;
        if (i + 1 < text.length && text.data[i + 1] == ' ') {
            i++;
            line = 1;
        } else {
            buf_char(&out, '\n');
        }
    }
    return buf_text(&out);
}

static void a_calendar_reads_as_the_standard_says(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf out = {.arena = &arena};
    const struct ics_event events[] = {
        {"one@stardrill", 20787, -1, 0, "Rest", NULL},
        {"two@stardrill", 20819, 19 * 60 + 5, 40, "Drill, then; rest\\", "first\nsecond\x1b[2J\tend"},
    };
    ics_calendar(&out, "plan", events, 2, now);
    assert_string_equal(unfolded(&arena, buf_view(&out)), "BEGIN:VCALENDAR\n"
                                                          "VERSION:2.0\n"
                                                          "PRODID:-//stardrill//plan//EN\n"
                                                          "CALSCALE:GREGORIAN\n"
                                                          "METHOD:PUBLISH\n"
                                                          "X-WR-CALNAME:plan\n"
                                                          "BEGIN:VEVENT\n"
                                                          "UID:one@stardrill\n"
                                                          "DTSTAMP:20261124T010101Z\n"
                                                          "DTSTART;VALUE=DATE:20261130\n"
                                                          "DTEND;VALUE=DATE:20261201\n"
                                                          "TRANSP:TRANSPARENT\n"
                                                          "SUMMARY:Rest\n"
                                                          "END:VEVENT\n"
                                                          "BEGIN:VEVENT\n"
                                                          "UID:two@stardrill\n"
                                                          "DTSTAMP:20261124T010101Z\n"
                                                          "DTSTART:20270101T190500\n"
                                                          "DURATION:PT40M\n"
                                                          "SUMMARY:Drill\\, then\\; rest\\\\\n"
                                                          "DESCRIPTION:first\\nsecond\\\\x1b[2J end\n"
                                                          "END:VEVENT\n"
                                                          "END:VCALENDAR\n");
    arena_release(&arena);
}

static void long_lines_are_folded_between_characters(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char *const pieces[] = {"a", "é", "語", "😀", ",", "\xff"};
    for (size_t first = 0; first < 6; first++)
        for (size_t length = 60; length < 160; length++) {
            struct buf text = {.arena = &arena}, out = {.arena = &arena}, wanted = {.arena = &arena};
            for (size_t i = 0; i < length; i++)
                buf_string(&text, pieces[(first + i * (first + 1)) % 6]);
            const struct ics_event event = {"u", 1, -1, 0, buf_text(&text), NULL};
            ics_calendar(&out, "", &event, 1, now);
            const char *plain = unfolded(&arena, buf_view(&out));
            struct view safe = utf8_repair(&arena, buf_view(&text));
            buf_string(&wanted, "\nSUMMARY:");
            for (size_t i = 0; i < safe.length; i++) {
                if (safe.data[i] == ',')
                    buf_char(&wanted, '\\');
                buf_char(&wanted, safe.data[i]);
            }
            buf_char(&wanted, '\n');
            assert_non_null(strstr(plain, buf_text(&wanted)));
            arena_reset(&arena);
        }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_calendar_reads_as_the_standard_says),
        cmocka_unit_test(long_lines_are_folded_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
