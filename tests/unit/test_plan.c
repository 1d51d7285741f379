#include "test.h"

#include "base/day.h"
#include "history.h"
#include "practice/plan.h"

#include <string.h>

static const int64_t today = 20781;

static const struct plan_item *find_kind(const struct plan_day *day, enum plan_kind kind)
{
    for (size_t i = 0; i < day->count; i++)
        if (day->items[i].kind == kind)
            return &day->items[i];
    return NULL;
}

static void check_promises(const struct plan *plan, const struct plan_wishes *wishes, bool is_begun)
{
    size_t mocks = 0;
    for (size_t i = 0; i < plan->count; i++) {
        const struct plan_day *day = &plan->days[i];
        assert_int_equal(day->day, wishes->today + (int64_t)i);
        bool is_bare = wishes->has_no_story && i == 0;
        int minutes = 0, stage = 0, new_ones = 0;
        for (size_t k = 0; k < day->count; k++) {
            const struct plan_item *item = &day->items[k];
            minutes += item->minutes;
            assert_true(item->minutes > 0 || item->kind == PLAN_REST || item->kind == PLAN_INTERVIEW);
            assert_non_null(item->why);
            assert_int_equal(item->question != NULL, item->kind <= PLAN_NEW);
            if (item->question) {
                assert_true((int)item->kind >= stage); /* gaps, then due, then new */
                stage = (int)item->kind;
                new_ones += item->kind == PLAN_NEW;
            }
            for (size_t j = 0; item->question && j < k; j++)
                assert_ptr_not_equal(day->items[j].question, item->question);
            if (item->kind == PLAN_MOCK) {
                mocks++;
                assert_in_range(wishes->date - day->day, 2, 7);
            }
        }
        assert_int_equal(minutes, day->minutes);
        assert_true(minutes <= plan->minutes_a_day);
        assert_true(new_ones <= PLAN_NEW_A_DAY);
        if (wishes->has_date) {
            bool is_before = day->day == wishes->date - 1, is_it = day->day == wishes->date;
            assert_int_equal(find_kind(day, PLAN_REST) != NULL, is_before);
            assert_int_equal(find_kind(day, PLAN_INTERVIEW) != NULL, is_it);
            assert_int_equal(find_kind(day, PLAN_SHEET) != NULL, (is_before || is_it) && !is_bare);
            if (is_bare && (is_before || is_it))
                assert_true(is_begun ? day->items[0].kind == PLAN_STORY
                                     : day->items[0].kind == PLAN_GAP || day->items[0].kind == PLAN_STORY);
            else if (is_before || is_it)
                assert_int_equal(stage, 0); /* nothing is drilled */
        }
    }
    bool has_room = wishes->has_date && wishes->date >= wishes->today + 2 && !plan->is_cut;
    /* who never answered tells a first answer on the day of the mock, which may take all its minutes */
    bool may_wait = !is_begun && wishes->date <= wishes->today + PLAN_MOCK_DAYS &&
                    plan->minutes_a_day < PLAN_MINUTES_FIRST + PLAN_MINUTES_MOCK_LEAST;
    if (!has_room || !may_wait)
        assert_int_equal(mocks, has_room ? 1 : 0);
    else
        assert_in_range(mocks, 0, 1);
}

static void any_history_gives_a_plan_that_keeps_its_promises(void **state)
{
    (void)state;
    struct arena lasting = {0}, arena = {0};
    const struct bank *bank = history_bank(&lasting);
    for (uint64_t seed = 0; seed < 300; seed++) {
        struct random random = random_seeded(seed);
        struct history history =
            history_make(&arena, bank, seed, 3, random_below(&random, 60), today * DAY_SECONDS);
        struct schedule schedule = schedule_build(&arena, bank, &history.attempts, NULL);
        struct plan_gap gaps[6];
        size_t gap_count = random_below(&random, 7);
        for (size_t i = 0; i < gap_count; i++)
            gaps[i] = (struct plan_gap){&bank->questions[random_below(&random, bank->question_count)], "why"};
        const struct plan_wishes wishes = {
            .today = today,
            .has_date = random_below(&random, 5) > 0,
            .date = today + (int64_t)random_below(&random, seed % 50 ? 40 : 400),
            .minutes = (int)random_below(&random, 90),
            .track = random_below(&random, 2) ? "manager" : NULL,
            .has_no_story = random_below(&random, 3) == 0,
            .gaps = {gaps, gap_count},
        };
        struct plan plan = plan_build(&arena, bank, &schedule, &wishes), again;
        assert_false(plan.is_past);
        assert_int_equal(plan.is_cut, wishes.has_date && wishes.date - today >= PLAN_DAYS_MOST);
        if (!plan.is_cut)
            assert_int_equal(plan.count, wishes.has_date ? wishes.date - today + 1 : 1);
        check_promises(&plan, &wishes, schedule.count > 0);
        again = plan_build(&arena, bank, &schedule, &wishes);
        assert_int_equal(again.count, plan.count);
        for (size_t i = 0; i < plan.count; i++) {
            assert_int_equal(again.days[i].count, plan.days[i].count);
            for (size_t k = 0; k < plan.days[i].count; k++)
                assert_ptr_equal(again.days[i].items[k].question, plan.days[i].items[k].question);
        }
        arena_reset(&arena);
    }
    arena_release(&arena);
    arena_release(&lasting);
}

static const char *const any[] = {"any"};
static const struct question questions[] = {
    {.id = "a-01", .principle = "a", .tracks = {any, 1}},
    {.id = "a-02", .principle = "a", .tracks = {any, 1}},
    {.id = "a-03", .principle = "a", .tracks = {any, 1}},
    {.id = "b-01", .principle = "b", .tracks = {any, 1}},
    {.id = "b-02", .principle = "b", .tracks = {any, 1}},
};
static const struct bank bank = {.questions = questions, .question_count = 5};

static struct attempt told(const char *question, int64_t day, int overall)
{
    return (struct attempt){.question = question, .started = day * DAY_SECONDS, .overall = overall};
}

static void a_day_holds_gaps_then_due_then_new(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct attempt rows[] = {told("a-02", today - 1, 1), told("a-01", today - 90, 4)};
    struct schedule schedule =
        schedule_build(&arena, &bank, &(struct attempts){.items = rows, .count = 2}, NULL);
    const struct plan_gap gaps[] = {{&questions[4], "B: tell a first story"}};
    struct plan_wishes wishes = {.today = today, .gaps = {gaps, 1}};
    struct plan plan = plan_build(&arena, &bank, &schedule, &wishes);
    assert_int_equal(plan.count, 1);
    assert_int_equal(plan.minutes_a_day, PLAN_MINUTES);
    static const struct {
        const char *id;
        enum plan_kind kind;
        int minutes;
    } wanted[] = {
        {"b-02", PLAN_GAP, 10}, {"a-01", PLAN_DUE, 6}, {"a-02", PLAN_DUE, 6}, {"b-01", PLAN_NEW, 10}};
    const struct plan_day *day = &plan.days[0];
    assert_int_equal(day->count, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(day->items[i].question->id, wanted[i].id);
        assert_int_equal(day->items[i].kind, wanted[i].kind);
        assert_int_equal(day->items[i].minutes, wanted[i].minutes);
    }
    assert_int_equal(day->minutes, 32);
    assert_string_equal(day->items[0].why, "B: tell a first story");

    wishes.minutes = 7; /* less than the first item takes */
    plan = plan_build(&arena, &bank, &schedule, &wishes);
    assert_int_equal(plan.days[0].count, 1);
    assert_int_equal(plan.days[0].minutes, 7);

    wishes = (struct plan_wishes){.today = today, .has_date = true, .date = today - 1};
    plan = plan_build(&arena, &bank, &schedule, &wishes);
    assert_true(plan.is_past);
    assert_int_equal(plan.count, 0);
    arena_release(&arena);
}

/* Nobody is sent to a sheet that is empty, nor to a mock before a first answer. */
static void a_beginner_tells_a_first_story(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct attempt row = told("a-01", today - 1, 4);
    const struct plan_gap gaps[] = {{&questions[4], "B: tell a first story"},
                                    {&questions[1], "A: tell a first story"}};
    static const struct {
        int days; /* until the interview */
        bool has_answer, has_no_story;
        size_t count;
        enum plan_kind kinds[3];
    } cases[] = {
        {1, false, true, 2, {PLAN_GAP, PLAN_REST}},
        {1, true, true, 2, {PLAN_STORY, PLAN_REST}},
        {1, true, false, 2, {PLAN_SHEET, PLAN_REST}},
        {0, false, true, 2, {PLAN_GAP, PLAN_INTERVIEW}},
        {0, true, true, 2, {PLAN_STORY, PLAN_INTERVIEW}},
        {2, false, true, 2, {PLAN_GAP, PLAN_MOCK}},
        {2, true, true, 1, {PLAN_MOCK}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct schedule schedule = schedule_build(
            &arena, &bank, &(struct attempts){.items = &row, .count = cases[i].has_answer ? 1 : 0}, NULL);
        const struct plan_wishes wishes = {.today = today,
                                           .has_date = true,
                                           .date = today + cases[i].days,
                                           .has_no_story = cases[i].has_no_story,
                                           .gaps = {gaps, 2}};
        struct plan plan = plan_build(&arena, &bank, &schedule, &wishes);
        assert_int_equal(plan.days[0].count, cases[i].count);
        for (size_t k = 0; k < cases[i].count; k++)
            assert_int_equal(plan.days[0].items[k].kind, cases[i].kinds[k]);
        assert_true(plan.days[0].minutes <= PLAN_MINUTES);
    }
    arena_release(&arena);
}

static void what_was_planned_comes_back_when_it_fades(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct attempt row = told("a-01", today - 1, 4);
    struct schedule schedule =
        schedule_build(&arena, &bank, &(struct attempts){.items = &row, .count = 1}, NULL);
    int64_t due = schedule.items[0].due_day;
    const struct plan_wishes wishes = {.today = today, .has_date = true, .date = today + 60};
    struct plan plan = plan_build(&arena, &bank, &schedule, &wishes);
    size_t first = SIZE_MAX, second = SIZE_MAX;
    for (size_t i = 0; i < plan.count; i++)
        for (size_t k = 0; k < plan.days[i].count; k++)
            if (plan.days[i].items[k].question == &questions[0]) {
                second = first != SIZE_MAX && second == SIZE_MAX ? i : second;
                first = first == SIZE_MAX ? i : first;
            }
    assert_int_equal(first, due - today);
    struct schedule_row kept = schedule_after(&schedule.items[0], due, RATING_GOOD, SCHEDULE_RETENTION);
    assert_int_equal(second, kept.due_day - today);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_history_gives_a_plan_that_keeps_its_promises),
        cmocka_unit_test(a_day_holds_gaps_then_due_then_new),
        cmocka_unit_test(a_beginner_tells_a_first_story),
        cmocka_unit_test(what_was_planned_comes_back_when_it_fades),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
