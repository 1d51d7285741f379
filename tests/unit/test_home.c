#include "test.h"

#include "base/day.h"
#include "report/home.h"

#include <string.h>

static const int64_t today = 20781;
static const char *const any[] = {"any"};
static const struct principle principles[] = {{.id = "a", .name = "A"}, {.id = "b", .name = "B"}};
static const struct question questions[] = {
    {.id = "a-01", .principle = "a", .tracks = {any, 1}},
    {.id = "b-01", .principle = "b", .tracks = {any, 1}},
};
static const struct bank bank = {
    .principles = principles, .principle_count = 2, .questions = questions, .question_count = 2};
static const struct story saved[] = {{.id = "s", .title = "S"}};

/* Answers so many days ago, newest first; -1 ends. */
static struct attempts told_on(struct arena *arena, const int *days_ago, int overall)
{
    struct attempt *rows = ARENA_ARRAY(arena, struct attempt, 16);
    size_t count = 0;
    for (; days_ago[count] != -1; count++)
        rows[count] =
            (struct attempt){.question = questions[count % 2].id,
                             .started = (today - days_ago[count]) * DAY_SECONDS + 36000 - (int)count,
                             .overall = overall,
                             .is_quantified = true};
    return (struct attempts){.items = rows, .count = count};
}

static struct home home_of(struct arena *arena, const struct attempts *attempts, size_t story_count,
                           const struct home_facts *facts)
{
    const struct coverage_options options = {.now = today * DAY_SECONDS + 72000};
    struct coverage *coverage = ARENA_NEW(arena, struct coverage);
    *coverage = coverage_build(arena, &bank, &(struct stories){saved, story_count}, attempts, &options);
    struct gaps gaps = gaps_find(arena, coverage);
    return home_build(arena, coverage, &gaps, attempts, facts);
}

static void a_streak_is_days_in_a_row(void **state)
{
    (void)state;
    static const struct {
        int days_ago[8];
        size_t streak;
        bool is_answered_today;
    } cases[] = {
        {{-1}, 0, false},
        {{0, -1}, 1, true},
        {{1, -1}, 1, false}, /* today is still open */
        {{2, -1}, 0, false},
        {{0, 0, 0, 1, 1, 2, -1}, 3, true},
        {{1, 1, 2, 3, 5, -1}, 3, false},
        {{0, 2, 3, -1}, 1, true},
        {{-2, 0, 1, -1}, 2, true}, /* a clock that ran ahead */
    };
    struct arena arena = {0};
    const struct home_facts facts = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct attempts attempts = told_on(&arena, cases[i].days_ago, 3);
        struct home home = home_of(&arena, &attempts, 0, &facts);
        assert_int_equal(home.streak_days, cases[i].streak);
        assert_int_equal(home.is_answered_today, cases[i].is_answered_today);
    }
    arena_release(&arena);
}

static const struct plan_item story_item = {PLAN_STORY, NULL, 10, "why"},
                              mock_item = {PLAN_MOCK, NULL, 40, "why"};
static const struct plan_day first_story = {.items = &story_item, .count = 1, .minutes = 10},
                             mock_day = {.items = &mock_item, .count = 1, .minutes = 40};

static void the_next_command_is_what_helps_most(void **state)
{
    (void)state;
    static const int never[] = {-1}, once[] = {1, -1};
    static const struct {
        struct home_facts facts;
        const int *days_ago;
        size_t stories;
        enum home_next next;
        const char *command;
    } cases[] = {
        {{0}, never, 0, HOME_BEGIN, "stardrill drill"},
        {{.has_draft = true}, never, 0, HOME_RESUME, "stardrill drill --resume"},
        {{.has_draft = true, .due = 3}, once, 0, HOME_RESUME, "stardrill drill --resume"},
        {{.due = 3}, once, 0, HOME_DUE, "stardrill drill"},
        {{.due = 3, .has_date = true, .date = 20782}, once, 1, HOME_SHEET, "stardrill sheet"},
        {{.due = 3, .has_date = true, .date = 20781}, once, 1, HOME_SHEET, "stardrill sheet"},
        {{.due = 3, .has_date = true, .date = 20782},
         once,
         0,
         HOME_DUE,
         "stardrill drill"}, /* an empty sheet */
        {{.has_date = true, .date = 20782, .plan = &first_story}, once, 0, HOME_PLAN, "stardrill story new"},
        {{.has_date = true, .date = 20785, .plan = &mock_day},
         once,
         0,
         HOME_PLAN,
         "stardrill mock --interviewers 1 --minutes 40"},
        {{.due = 3, .has_date = true, .date = 20783}, once, 0, HOME_DUE, "stardrill drill"},
        {{.due = 3, .has_date = true, .date = 20700}, once, 0, HOME_DUE, "stardrill drill"},
        {{0}, once, 0, HOME_GAP, "stardrill drill b-01"},
        {{0}, never, 1, HOME_GAP, "stardrill drill a-01"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct attempts attempts = told_on(&arena, cases[i].days_ago, 3);
        struct home home = home_of(&arena, &attempts, cases[i].stories, &cases[i].facts);
        assert_int_equal(home.next, cases[i].next);
        assert_string_equal(home.command, cases[i].command);
        assert_non_null(home.why);
    }
    arena_release(&arena);
}

static void when_all_is_ready_a_mock_comes_next(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct attempt rows[4];
    static const char *const tags[] = {"a", "b"};
    for (size_t i = 0; i < 4; i++)
        rows[i] = (struct attempt){.question = questions[i % 2].id,
                                   .principles = {tags, 2},
                                   .story = i < 2 ? "s" : "t",
                                   .started = today * DAY_SECONDS - (int)i,
                                   .overall = 5,
                                   .is_quantified = true};
    const struct home_facts facts = {0};
    struct attempts attempts = {.items = rows, .count = 4};
    struct home home = home_of(&arena, &attempts, 1, &facts);
    assert_int_equal(home.next, HOME_MOCK);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_streak_is_days_in_a_row),
        cmocka_unit_test(the_next_command_is_what_helps_most),
        cmocka_unit_test(when_all_is_ready_a_mock_comes_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
