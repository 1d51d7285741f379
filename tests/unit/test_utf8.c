#include "test.h"

#include "base/utf8.h"

#include <stdio.h>

static void text_is_tidied_before_it_is_kept(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"", ""},
        {"plain", "plain"},
        {"\n\n  a  \r\nb\t\r", "a\nb"},
        {"a\n\n\nb", "a\n\n\nb"},
        {"bad \xff byte", "bad \xef\xbf\xbd byte"},
        {"\x1b[31mred", "[31mred"},
        {"e\xcc\x81", "\xc3\xa9"},
        {"\xef\xbb\xbf"
         "bom",
         "bom"},
        {"a\xe2\x80\xae"
         "b",
         "ab"},
        {"\xf0\x9f\x98\x80 ok", "\xf0\x9f\x98\x80 ok"},
        {"   ", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        struct view got = utf8_tidy(&arena, view_of(rows[i].text));
        /* the first line keeps its indent only inside the text */
        got = view_trim(got);
        if (!view_is(got, rows[i].expected))
            fail_msg("row %zu gave '%.*s'", i, (int)got.length, got.data ? got.data : "");
        arena_release(&arena);
    }
}

static void nothing_shown_can_move_a_terminal(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (unsigned code = 1; code < 0x3000; code++) {
        struct buf raw = {.arena = &arena};
        buf_string(&raw, "a");
        utf8_encode(&raw, code);
        struct view shown = utf8_visible(&arena, buf_view(&raw), false);
        assert_true(utf8_check(shown, NULL));
        for (size_t i = 0; i < shown.length; i++)
            assert_true((unsigned char)shown.data[i] >= 0x20 && shown.data[i] != 0x7f);
        /* no C1 control in two bytes either */
        for (size_t i = 0; i + 1 < shown.length; i++)
            assert_false((unsigned char)shown.data[i] == 0xc2 && (unsigned char)shown.data[i + 1] < 0xa0);
    }
    assert_true(view_is(utf8_visible(&arena, view_of("\x1b]0;x\x07"), false), "\\x1b]0;x\\x07"));
    assert_true(view_is(utf8_visible(&arena, view_of("a\nb"), true), "a\nb"));
    assert_true(view_is(utf8_visible(&arena, view_of("a\xff"), true), "a\\xff"));
    arena_release(&arena);
}

static void lines_fit_their_columns(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "The quick brown fox jumps over the lazy dog, again and again.",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97 and then",
        "one\n\ntwo",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t columns = 2; columns < 30; columns++) {
            struct view rest = view_of(texts[i]);
            while (rest.length) {
                size_t length = utf8_line(rest, columns);
                struct view line = view_trim(view_sub(rest, 0, length));
                if (utf8_width(line) > columns)
                    fail_msg("'%.*s' is wider than %zu", (int)line.length, line.data, columns);
                if (length < rest.length && rest.data[length] == '\n')
                    length++;
                assert_true(length > 0);
                rest = view_sub(rest, length, rest.length);
            }
        }
}

static void widths_are_columns(void **state)
{
    (void)state;
    assert_int_equal(utf8_width(view_of("abc")), 3);
    assert_int_equal(utf8_width(view_of("\xe6\xbc\xa2\xe5\xad\x97")), 4);
    assert_int_equal(utf8_width(view_of("e\xcc\x81")), 1);
    assert_int_equal(utf8_count(view_of("\xe6\xbc\xa2\xe5\xad\x97!")), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_tidied_before_it_is_kept),
        cmocka_unit_test(nothing_shown_can_move_a_terminal),
        cmocka_unit_test(lines_fit_their_columns),
        cmocka_unit_test(widths_are_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
