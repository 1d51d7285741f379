#include "test.h"

#include "base/error.h"
#include "base/problem.h"
#include "base/random.h"
#include "base/utf8.h"

#include <stdio.h>
#include <unilbrk.h>

static size_t __attribute__((format(printf, 3, 4))) print(char *to, size_t room, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    size_t length = text_format(to, room, format, args);
    va_end(args);
    return length;
}

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

/* Where the library would end a line of ASCII. */
static size_t line_of_library(struct view text, size_t columns)
{
    char marks[64];
    size_t allowed = 0;
    assert_true(text.length <= sizeof marks);
    u8_possible_linebreaks((const uint8_t *)text.data, text.length, "UTF-8", marks);
    for (size_t i = 0; i < text.length; i++) {
        if (i && marks[i] == UC_BREAK_POSSIBLE)
            allowed = i;
        if (i >= columns && text.data[i] != ' ')
            return allowed ? allowed : i;
    }
    return text.length;
}

/* Prose is broken without the library: it must come out the same, for any marks in any order. */
static void lines_break_as_the_library_breaks_them(void **state)
{
    (void)state;
    static const char marks[] = ".,;:?!()[]\"'%-/$#";
    char text[48];
    struct random random = random_seeded(20261125);
    for (int turn = 0; turn < 100000; turn++) {
        size_t length = 8 + random_below(&random, sizeof text - 8);
        for (size_t i = 0; i < length; i++) {
            size_t kind = random_below(&random, 10);
            text[i] = kind < 5   ? (char)('a' + random_below(&random, 26))
                      : kind < 7 ? ' '
                      : kind < 8 ? (char)('0' + random_below(&random, 10))
                                 : marks[random_below(&random, sizeof marks - 1)];
        }
        struct view view = {text, length};
        for (size_t columns = 1; columns < 40; columns += 1 + random_below(&random, 6)) {
            size_t ours = utf8_line(view, columns), theirs = line_of_library(view, columns);
            if (ours != theirs)
                fail_msg("'%.*s' at %zu: %zu in place of %zu", (int)length, text, columns, ours, theirs);
        }
    }
}

static void a_line_has_single_blanks(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {NULL, ""},
        {"", ""},
        {" \n\t ", ""},
        {"The  press", "The press"},
        {"\n a\r\n\n b\tc  ", "a b c"},
        {"a\xe2\x80\xa8\xe2\x80\xa8z", "a z"},
        {"a\xff", "a\xef\xbf\xbd"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        assert_string_equal(utf8_tidy_line(&arena, rows[i].text), rows[i].expected);
        arena_release(&arena);
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

static void a_message_is_cut_between_characters(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"abcdefg", "abcdefg"},
        {"abcdefgh", "abcdefg"},
        {"abcdef\xc3\xa9", "abcdef"},
        {"abcde\xc3\xa9x", "abcde\xc3\xa9"},
        {"abcd\xe6\xbc\xa2x", "abcd\xe6\xbc\xa2"},
        {"abcde\xe6\xbc\xa2", "abcde"},
        {"abcdef\xe6\xbc\xa2", "abcdef"},
        {"abc\xf0\x9f\x98\x80x", "abc\xf0\x9f\x98\x80"},
        {"abcd\xf0\x9f\x98\x80", "abcd"},
        {"abcdef\xf0\x9f\x98\x80", "abcdef"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        char room[8];
        struct error error;
        struct problems problems = {.arena = &arena};
        assert_int_equal(print(room, sizeof room, "%s", rows[i].text), strlen(rows[i].expected));
        assert_string_equal(room, rows[i].expected);
        for (int lead = 490; lead < 520; lead++) {
            error_set(&error, ERROR_INPUT, "%*s%s", lead - 20, "", rows[i].text);
            error_context(&error, "%s", "reading");
            problem_add(&problems, PROBLEM_ERROR, NULL, 0, 0, "%*s%s", lead, "", rows[i].text);
            assert_true(utf8_check(view_of(error.message), NULL));
            assert_true(utf8_check(view_of(problems.items[problems.count - 1].text), NULL));
        }
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_tidied_before_it_is_kept),
        cmocka_unit_test(nothing_shown_can_move_a_terminal),
        cmocka_unit_test(lines_fit_their_columns),
        cmocka_unit_test(lines_break_as_the_library_breaks_them),
        cmocka_unit_test(a_line_has_single_blanks),
        cmocka_unit_test(widths_are_columns),
        cmocka_unit_test(a_message_is_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
