#include "test.h"

#include "model/bank.h"
#include "report/attempt_choice.h"
#include "report/word_diff.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static struct arena arena;

static int stop(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

/* The changes as text: what went in [ ], what came in { }. */
static const char *diff(const char *before, const char *after)
{
    struct view from = view_of(before), to = view_of(after);
    struct word_changes changes = word_diff(&arena, from, to);
    struct buf text = {.arena = &arena};
    for (size_t i = 0; i < changes.count; i++) {
        const struct word_change *change = &changes.items[i];
        struct view source = change->kind == WORDS_REMOVED ? from : to;
        const char *ends = change->kind == WORDS_SAME ? "  " : change->kind == WORDS_REMOVED ? "[]" : "{}";
        if (change->kind != WORDS_SAME)
            buf_char(&text, ends[0]);
        buf_add(&text, source.data + change->span.start, change->span.end - change->span.start);
        if (change->kind != WORDS_SAME)
            buf_char(&text, ends[1]);
    }
    return buf_text(&text);
}

static void tells_what_went_and_what_came(void **state)
{
    (void)state;
    static const struct {
        const char *before, *after, *changes;
    } cases[] = {
        {"", "", ""},
        {"", "new words", "{new words}"},
        {"old words", "", "[old words]"},
        {"the same words", "the same words", "the same words"},
        {"we cut the cost", "I cut the cost", "[we]{I}cut the cost"},
        {"it fell a lot.", "it fell by 5 %.", "it fell[a lot]{by 5 %}."},
        {"one two three four five", "one two 3 four five", "one two[three]{3}four five"},
        {"one two four five", "one two three four five", "one two{three}four five"},
        {"We mended it", "we mended it", "[We]{we}mended it"},
        /* one word that stays between two changes would only confuse */
        {"a b the c d", "e f the g h", "[a b the c d]{e f the g h}"},
        {"x y and so on u v", "k l and so on m n", "[x y]{k l}and so on[u v]{m n}"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(diff(cases[i].before, cases[i].after), cases[i].changes);
}

/* Without what came, the words before are left; without what went, the words after: for any texts. */
static void loses_no_word(void **state)
{
    (void)state;
    static const char *const words[] = {"a", "b", "c", "d", "the", "pump", ",", "."};
    unsigned seed = 5;
    for (int turn = 0; turn < 500; turn++) {
        struct buf texts[2] = {{.arena = &arena}, {.arena = &arena}};
        for (int t = 0; t < 2; t++) {
            seed = seed * 1103515245u + 12345u;
            for (unsigned i = 0, count = (seed >> 16) % 30; i < count; i++) {
                seed = seed * 1103515245u + 12345u;
                buf_printf(&texts[t], "%s ", words[(seed >> 16) % 8]);
            }
        }
        struct view before = {buf_text(&texts[0]), texts[0].length},
                    after = {buf_text(&texts[1]), texts[1].length};
        struct word_changes changes = word_diff(&arena, before, after);
        struct buf rest[2] = {{.arena = &arena}, {.arena = &arena}};
        for (size_t i = 0; i < changes.count; i++) {
            const struct word_change *change = &changes.items[i];
            struct view source = change->kind == WORDS_REMOVED ? before : after;
            for (int t = 0; t < 2; t++) {
                if (change->kind == (t == 0 ? WORDS_ADDED : WORDS_REMOVED))
                    continue;
                buf_add(&rest[t], source.data + change->span.start, change->span.end - change->span.start);
                buf_char(&rest[t], ' ');
            }
        }
        assert_string_equal(buf_text(&rest[0]), before.data);
        assert_string_equal(buf_text(&rest[1]), after.data);
    }
}

static void is_quick_and_gives_up_on_giants(void **state)
{
    (void)state;
    struct buf long_one = {.arena = &arena}, other = {.arena = &arena};
    for (int i = 0; i < 60000; i++) {
        buf_printf(&long_one, "w%d ", i);
        buf_printf(&other, "v%d ", i);
    }
    clock_t start = clock();
    struct word_changes changes = word_diff(&arena, buf_view(&long_one), buf_view(&other));
    assert_int_equal(changes.count, 2);
    assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 5);
}

static const char *const any_track[] = {"any"};
static const char *const manager[] = {"manager"};
static const char *const kpi[] = {"kpi"};
static const char *const dive_deep[] = {"dive-deep"};
static const struct question questions[] = {
    {.id = "o-1", .principle = "ownership", .tracks = {any_track, 1}, .themes = {kpi, 1}},
    {.id = "o-2", .principle = "ownership", .also = {dive_deep, 1}, .tracks = {manager, 1}},
};
static const struct bank bank = {.questions = questions, .question_count = 2};

static const char *const blame[] = {"blame"};
static const struct attempt items[] = {
    {.id = "o-1/4", .question = "o-1", .started = 400, .overall = 3, .words = 50, .is_quantified = true},
    {.id = "o-2/3", .question = "o-2", .started = 300, .overall = 5, .words = 90, .rules = {blame, 1}},
    {.id = "x/2", .question = "x", .started = 200, .overall = 1, .words = 70, .principles = {dive_deep, 1}},
    {.id = "o-1/1", .question = "o-1", .started = 100, .overall = 3, .words = 60, .story = "pump"},
};
static const struct attempts attempts = {.items = items, .count = 4};

static const char *chosen(const struct attempt_filter *filter, enum attempt_order order, bool reverse)
{
    struct attempt_choice choice = attempt_choose(&arena, &bank, &attempts, filter, order, reverse);
    struct buf text = {.arena = &arena};
    for (size_t i = 0; i < choice.count; i++)
        buf_printf(&text, "%s%s", i ? " " : "", items[choice.places[i]].id);
    return buf_text(&text);
}

static void chooses(void **state)
{
    (void)state;
    static const struct {
        struct attempt_filter filter;
        const char *ids;
    } cases[] = {
        {{0}, "o-1/4 o-2/3 x/2 o-1/1"},
        {{.principle = "ownership"}, "o-1/4 o-2/3 o-1/1"},
        {{.principle = "dive-deep"}, "o-2/3 x/2"},
        {{.question = "o-1"}, "o-1/4 o-1/1"},
        {{.story = "pump"}, "o-1/1"},
        {{.rule = "blame"}, "o-2/3"},
        {{.theme = "kpi"}, "o-1/4 o-1/1"},
        {{.track = "manager"}, "o-1/4 o-2/3 o-1/1"},
        {{.track = "student"}, "o-1/4 o-1/1"},
        {{.score_least = 3, .score_most = 3}, "o-1/4 o-1/1"},
        {{.score_least = 1, .score_most = 3}, "o-1/4 x/2 o-1/1"},
        {{.has_since = true, .since = 300}, "o-1/4 o-2/3"},
        {{.has_until = true, .until = 300}, "x/2 o-1/1"},
        {{.has_since = true, .since = 200, .has_until = true, .until = 400}, "o-2/3 x/2"},
        {{.result = RESULT_MEASURED}, "o-1/4"},
        {{.result = RESULT_UNMEASURED}, "o-2/3 x/2 o-1/1"},
        {{.question = "o-1", .rule = "blame"}, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(chosen(&cases[i].filter, ATTEMPT_BY_DATE, false), cases[i].ids);
}

static void sorts(void **state)
{
    (void)state;
    struct attempt_filter all = {0};
    assert_string_equal(chosen(&all, ATTEMPT_BY_DATE, true), "o-1/1 x/2 o-2/3 o-1/4");
    assert_string_equal(chosen(&all, ATTEMPT_BY_SCORE, false), "o-2/3 o-1/4 o-1/1 x/2");
    assert_string_equal(chosen(&all, ATTEMPT_BY_SCORE, true), "x/2 o-1/1 o-1/4 o-2/3");
    assert_string_equal(chosen(&all, ATTEMPT_BY_QUESTION, false), "o-1/4 o-1/1 o-2/3 x/2");
    assert_string_equal(chosen(&all, ATTEMPT_BY_LENGTH, false), "o-2/3 x/2 o-1/1 o-1/4");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_went_and_what_came),
        cmocka_unit_test(loses_no_word),
        cmocka_unit_test(is_quick_and_gives_up_on_giants),
        cmocka_unit_test(chooses),
        cmocka_unit_test(sorts),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
