#include "test.h"

#include "base/day.h"
#include "practice/schedule.h"

#include <math.h>

struct vector {
    int sequence, days, rating;
    double recall, stability, difficulty;
    int interval_90, interval_85;
};

static const struct vector vectors[] = {
#define VECTOR(...) {__VA_ARGS__},
#include "schedule_vectors.def"
#undef VECTOR
};

static void assert_near(double is, double wanted)
{
    /* the reference rounds every step to eight decimals */
    if (!(fabs(is - wanted) <= 2e-6 * fmax(1, fabs(wanted))))
        fail_msg("%.9f is not %.9f", is, wanted);
}

static void memory_agrees_with_the_reference(void **state)
{
    (void)state;
    struct memory memory = {0};
    size_t count = sizeof vectors / sizeof *vectors;
    assert_true(count > 150);
    for (size_t i = 0; i < count; i++) {
        const struct vector *vector = &vectors[i];
        bool is_first = i == 0 || vector->sequence != vectors[i - 1].sequence;
        if (is_first) {
            memory = memory_first((enum rating)vector->rating);
        } else {
            assert_near(memory_recall(memory, vector->days), vector->recall);
            memory = memory_review(memory, vector->days, (enum rating)vector->rating);
        }
        assert_near(memory.stability, vector->stability);
        assert_near(memory.difficulty, vector->difficulty);
        assert_int_equal(memory_interval(memory, 0.9), vector->interval_90);
        assert_int_equal(memory_interval(memory, 0.85), vector->interval_85);
    }
}

/* The row of intervals that FSRS-6 implementations publish in their tests (py-fsrs 6, tests/test_basic.py,
 * test_review_card; https://github.com/open-spaced-repetition/py-fsrs); their learning steps end within the
 * day. The state that test_memo_state of the same file asks for, stability 53.62691 and difficulty 6.3574867,
 * is the last row of sequence 0 of the vectors. */
static void the_published_intervals_come_out(void **state)
{
    (void)state;
    static const struct {
        int rating, days;
    } steps[] = {{3, 0}, {3, 2}, {3, 11}, {3, 46}, {3, 163}, {3, 498}, {1, 0},
                 {1, 0}, {3, 2}, {3, 4},  {3, 7},  {3, 12},  {3, 21}};
    struct memory memory = memory_first(RATING_GOOD);
    int64_t elapsed = 0;
    for (size_t i = 1; i < sizeof steps / sizeof *steps; i++) {
        memory = memory_review(memory, elapsed, (enum rating)steps[i].rating);
        elapsed = steps[i].days;
        if (steps[i].days)
            assert_int_equal(memory_interval(memory, 0.9), steps[i].days);
    }
}

static void recall_is_nine_in_ten_after_the_stability(void **state)
{
    (void)state;
    for (int days = 1; days < 400; days += 7)
        assert_near(memory_recall((struct memory){days, 5}, days), 0.9);
    assert_near(memory_recall((struct memory){3, 5}, 0), 1);
}

static void a_score_is_a_rating(void **state)
{
    (void)state;
    static const enum rating wanted[] = {RATING_AGAIN, RATING_AGAIN, RATING_AGAIN,
                                         RATING_HARD,  RATING_GOOD,  RATING_EASY};
    for (int overall = 0; overall <= 5; overall++)
        assert_int_equal(schedule_rating(overall), wanted[overall]);
}

static const struct question questions[] = {{.id = "a-01"}, {.id = "a-02"}, {.id = "b-01"}};
static const struct bank bank = {.questions = questions, .question_count = 3};

static struct attempt told(const char *question, int64_t day, int overall)
{
    return (struct attempt){.question = question, .started = day * DAY_SECONDS + 3600, .overall = overall};
}

static void history_gives_dates(void **state)
{
    (void)state;
    struct arena arena = {0};
    /* newest first, as rows come */
    const struct attempt rows[] = {told("a-01", 102, 4), told("gone-01", 101, 4), told("b-01", 100, 1),
                                   told("a-01", 100, 4)};
    const struct attempts attempts = {.items = rows, .count = 4};
    struct schedule schedule = schedule_build(&arena, &bank, &attempts, NULL);
    assert_int_equal(schedule.count, 2);
    assert_string_equal(schedule.items[0].question->id, "a-01");
    struct memory twice = memory_review(memory_first(RATING_GOOD), 2, RATING_GOOD);
    assert_near(schedule.items[0].memory.stability, twice.stability);
    assert_int_equal(schedule.items[0].due_day, 102 + memory_interval(twice, 0.9));
    assert_int_equal(schedule.items[0].answers, 2);
    assert_int_equal(schedule.items[1].due_day, 101);

    assert_int_equal(schedule_due(&arena, &schedule, 100).count, 0);
    struct schedule due = schedule_due(&arena, &schedule, 101);
    assert_int_equal(due.count, 1);
    assert_string_equal(due.items[0].question->id, "b-01");
    due = schedule_due(&arena, &schedule, 200);
    assert_int_equal(due.count, 2);
    assert_string_equal(due.items[0].question->id, "b-01"); /* the one that failed is forgotten first */

    /* an hour before midnight in UTC is the next day two hours east */
    const struct schedule_options east = {.utc_offset_seconds = 7200};
    const struct attempt late = {.question = "a-02", .started = 100 * DAY_SECONDS - 3600, .overall = 5};
    schedule = schedule_build(&arena, &bank, &(struct attempts){.items = &late, .count = 1}, &east);
    assert_int_equal(schedule.items[0].last_day, 100);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_agrees_with_the_reference),
        cmocka_unit_test(the_published_intervals_come_out),
        cmocka_unit_test(recall_is_nine_in_ten_after_the_stability),
        cmocka_unit_test(a_score_is_a_rating),
        cmocka_unit_test(history_gives_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
