#include "test.h"

#include "cli/editor.h"
#include "cli/keys.h"
#include "cli/rows.h"
#include "cli/typed.h"

#include <locale.h>
#include <string.h>
#include <unistd.h>

/* What the keys in the bytes are, as words: "a", "^1b" for a control character, "M-x", "up", "<pasted>". */
static const char *decode(struct arena *arena, struct view bytes)
{
    static const char *const names[] = {
        [KEY_ESCAPE] = "esc",
        [KEY_UP] = "up",
        [KEY_DOWN] = "down",
        [KEY_LEFT] = "left",
        [KEY_RIGHT] = "right",
        [KEY_HOME] = "home",
        [KEY_END] = "end",
        [KEY_DELETE] = "delete",
        [KEY_WORD_LEFT] = "word-left",
        [KEY_WORD_RIGHT] = "word-right",
        [KEY_LINE_FEED] = "line-feed",
    };
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], bytes.data, bytes.length), bytes.length);
    close(ends[1]);
    struct input input = {.descriptor = ends[0], .wake = -1};
    struct buf out = {.arena = arena};
    struct key key;
    while (keys_next(&input, arena, INPUT_FOREVER, &key) == INPUT_GOT) {
        buf_string(&out, out.length ? " " : "");
        if (key.name == KEY_PASTE)
            buf_printf(&out, "<%.*s>", (int)key.paste.length, key.paste.data);
        else if (key.name != KEY_CHARACTER)
            buf_string(&out, names[key.name]);
        else
            buf_printf(&out, key.code < 0x20 || key.code > 0x7e ? "%s^%x" : "%s%c", key.meta ? "M-" : "",
                       key.code);
    }
    close(ends[0]);
    return buf_text(&out);
}

static void bytes_become_keys(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *keys;
    } rows[] = {
        {"ab", "a b"},
        {"\x01\r\x7f", "^1 ^d ^7f"},
        {"\xc3\xa9\xe6\x98\x9f\xf0\x9f\x98\x80", "^e9 ^661f ^1f600"},
        {"\033[A\033OB\033[1;2C\033[1;5C\033[1;3D\033OD", "up down right word-right word-left left"},
        {"\033[H\033[4~\033[7~\033OF\033[3~\033[3;5~", "home end home end delete delete"},
        {"\033\r\033[13;2u\033[27;2;13~\033OM", "line-feed line-feed line-feed ^d"},
        {"\033x\033\x7f\033\xc3\xa9", "M-x M-^7f M-^e9"},
        {"\033", "esc"},
        {"\033\033[A", "esc up"},
        {"\033[", "M-["},
        {"\033O", "M-O"},
        {"\033]", "M-]"},
        {"\033P", "M-P"},
        {"\033Pa", "M-P a"},
        /* swallowed */
        {"a\033[5~b\033[15;2~c\033[[Ad\033[?62;4ce", "a b c d e"},
        {"a\033]11;rgb:0/0/0\007b\033]0;x\033\\c\033P1$r0m\033\\d", "a b c d"},
        {"a\033[12\033[Ab\033[1\xc3\xa9", "a up b ^e9"},
        {"a\033[99999999999999999999;99999999999Ab", "a b"},
        /* no text: dropped, and nothing else */
        {"a\xff\xc3(\xe2\x82(\xc0\x80\xed\xa0\x80\xf4\x90\x80\x80z", "a ( ( z"},
        {"a\xc2\x9b\x9b\xc2\x80z", "a z"},
        /* pastes */
        {"\033[200~one\rtwo\r\nthree\n\033[201~x", "<one\ntwo\nthree> x"},
        {"\033[200~\ta\033[31mb\033[20\033[201~", "<    a[31mb[20>"},
        {"\033[200~\033\033[201~x", "x"},
        {"\033[200~e\xcc\x81\xff\033[201~", "<\xc3\xa9>"},
        {"\033[200~no end", "<no end>"},
        {"\033[201~x", "x"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_string_equal(decode(&arena, view_of(rows[i].bytes)), rows[i].keys);
    arena_release(&arena);
}

static void typed_text_is_made_fit(void **state)
{
    (void)state;
    static const struct {
        const char *text, *clean;
    } rows[] = {
        {"plain \n text", "plain \n text"}, {"a\tb", "a    b"},
        {"a\r\nb\rc\n", "a\nb\nc\n"},       {"\xef\xbb\xbfi\xe2\x80\xaeo\033\x7f\x07\xff", "io"},
        {"a\xe2\x80\xa8z", "a\nz"},         {"cafe\xcc\x81", "caf\xc3\xa9"},
        {"\xef\xbf\xbd", "\xef\xbf\xbd"}, /* U+FFFD itself is text */
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct view clean = typed_clean(&arena, view_of(rows[i].text));
        assert_true(view_is(clean, rows[i].clean));
    }
    arena_release(&arena);
}

static void editor_commands_are_split(void **state)
{
    (void)state;
    static const struct {
        const char *command, *words;
    } rows[] = {
        {"vi", "vi|"},
        {"  code  --wait\t", "code|--wait|"},
        {"'a b'/ed -c \"x 'y'\"", "a b/ed|-c|x 'y'|"},
        {"a\\ b \"c\\\"d\\n\" 'e\\'", "a b|c\"d\\n|e\\|"},
        {"ed ''", "ed||"},
        {"$(rm -rf) ; x", "$(rm|-rf)|;|x|"},
        {"a b c d e", "a|b|c|d|e|"},
        {"", "none"},
        {"  ", "none"},
        {"ed 'open", "none"},
        {"ed \"", "none"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char **words = editor_words(&arena, rows[i].command);
        struct buf out = {.arena = &arena};
        if (!words)
            buf_string(&out, "none");
        for (; words && *words; words++)
            buf_printf(&out, "%s|", *words);
        assert_string_equal(buf_text(&out), rows[i].words);
    }
    arena_release(&arena);
}

static void places_are_counted_as_on_the_screen(void **state)
{
    (void)state;
    const struct rows_place start = {0, 2};
    static const struct {
        const wchar_t *text;
        int columns, row, column;
    } rows[] = {
        {L"", 10, 0, 2},     {L"abc", 10, 0, 5},           {L"12345678", 10, 1, 0}, {L"123456789", 10, 1, 1},
        {L"a\nb", 10, 1, 1}, {L"1234567\x661f", 10, 1, 2}, {L"\x661f", 10, 0, 4},   {L"e\x301", 10, 0, 3},
        {L"\x01", 10, 0, 4}, {L"12345678\n", 10, 2, 0},
    };
    assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct rows_place end = rows_end(start, rows[i].text, wcslen(rows[i].text), rows[i].columns);
        assert_int_equal(end.row, rows[i].row);
        assert_int_equal(end.column, rows[i].column);
    }
    const wchar_t *text = L"first\nsecond row\n\nlast";
    size_t length = wcslen(text);
    assert_int_equal(rows_find(start, text, length, 40, (struct rows_place){0, 3}), 1);
    assert_int_equal(rows_find(start, text, length, 40, (struct rows_place){0, 0}), 0);
    assert_int_equal(rows_find(start, text, length, 40, (struct rows_place){0, 30}), 5);
    assert_int_equal(rows_find(start, text, length, 40, (struct rows_place){1, 3}), 9);
    assert_int_equal(rows_find(start, text, length, 40, (struct rows_place){2, 3}), 17);
    assert_int_equal(rows_find(start, text, length, 40, (struct rows_place){3, 30}), length);
    assert_int_equal(rows_find(start, text, length, 40, (struct rows_place){9, 0}), length);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_become_keys),
        cmocka_unit_test(typed_text_is_made_fit),
        cmocka_unit_test(editor_commands_are_split),
        cmocka_unit_test(places_are_counted_as_on_the_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
