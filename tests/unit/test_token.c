#include "test.h"

#include "check/phrase.h"
#include "check/token.h"

#include <stdio.h>

static void tokens_are(const char *text, const char *expected)
{
    struct arena arena = {0};
    struct tokens tokens = token_scan(&arena, view_of(text));
    struct buf got = {.arena = &arena};
    for (size_t i = 0; i < tokens.count; i++)
        buf_printf(&got, "%s%s", i ? "|" : "", *tokens.items[i].word == '\n' ? "\\n" : tokens.items[i].word);
    if (strcmp(buf_text(&got), expected) != 0)
        fail_msg("'%s' gave '%s', not '%s'", text, buf_text(&got), expected);
    arena_release(&arena);
}

static void words_are_cut_as_people_read_them(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"", ""},
        {"I fixed it.", "i|fixed|it|."},
        {"Don't stop", "don't|stop"},
        {"don\xe2\x80\x99t", "don't"},
        {"the nurses' ward", "the|nurses|'|ward"},
        {"4,200 at 3.5 %", "4,200|at|3.5|%"},
        {"in 2021.", "in|2021|."},
        {"on-call", "on|-|call"},
        {"Caf\xc3\xa9 M\xc3\xbcller", "caf\xc3\xa9|m\xc3\xbcller"},
        {"a\nb", "a|\\n|b"},
        {"x\xc2\xa0y", "x|y"},
        {"2nd S3", "2nd|s3"},
        {"'quoted'", "'|quoted|'"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        tokens_are(rows[i].text, rows[i].expected);
}

static void places_point_into_the_text(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *text = "So, \xe2\x80\x9cwe\xe2\x80\x9d won 3.5 points";
    struct tokens tokens = token_scan(&arena, view_of(text));
    size_t at = 0;
    for (size_t i = 0; i < tokens.count; i++) {
        assert_true(tokens.items[i].start >= at);
        assert_true(tokens.items[i].end > tokens.items[i].start);
        at = tokens.items[i].end;
    }
    assert_true(at == strlen(text));
    assert_true(tokens.items[0].is_capital);
    arena_release(&arena);
}

static void phrases_are_found_with_all_their_tags(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct phrases *phrases = phrases_new(&arena);
    phrases_add(phrases, "on the one hand", 1);
    phrases_add(phrases, "on", 2);
    phrases_add(phrases, "on", 3);
    phrases_add(phrases, "on-call", 4);
    struct tokens tokens = token_scan(&arena, view_of("On the one hand I was on-call"));
    struct phrase_matches found = phrases_find(&arena, phrases, &tokens);
    int seen[5] = {0};
    for (size_t i = 0; i < found.count; i++)
        seen[found.items[i].tag]++;
    assert_int_equal(seen[1], 1);
    assert_int_equal(seen[2], 2);
    assert_int_equal(seen[3], 2);
    assert_int_equal(seen[4], 1);
    arena_release(&arena);
}

static void many_phrases_do_not_lose_one(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct phrases *phrases = phrases_new(&arena);
    char text[32];
    for (uint32_t i = 0; i < 3000; i++) {
        snprintf(text, sizeof text, "w%u x%u", i, i % 7);
        phrases_add(phrases, text, i);
    }
    for (uint32_t i = 0; i < 3000; i++) {
        snprintf(text, sizeof text, "w%u x%u", i, i % 7);
        struct tokens tokens = token_scan(&arena, view_of(text));
        struct phrase_matches found = phrases_find(&arena, phrases, &tokens);
        assert_int_equal(found.count, 1);
        assert_int_equal(found.items[0].tag, i);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_cut_as_people_read_them),
        cmocka_unit_test(places_point_into_the_text),
        cmocka_unit_test(phrases_are_found_with_all_their_tags),
        cmocka_unit_test(many_phrases_do_not_lose_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
