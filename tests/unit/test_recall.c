#include "test.h"

#include "practice/recall.h"

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static const struct principle principles[] = {{.id = "a"}, {.id = "b"}, {.id = "c"}};
static const char *const also[] = {"b"};
static const struct question questions[] = {{.id = "a-1", .principle = "a", .ask = "A?", .also = {also, 1}},
                                            {.id = "a-2", .principle = "a", .ask = "A!"},
                                            {.id = "b-1", .principle = "b", .ask = "B?"},
                                            {.id = "c-1", .principle = "c", .ask = "C?"}};
static const struct bank bank = {
    .principles = principles, .principle_count = 3, .questions = questions, .question_count = 4};
static const struct story items[] = {{.id = "long-outage", .title = "The long outage"},
                                     {.id = "outage", .title = "A short outage"},
                                     {.id = "queue", .title = "Support queue"}};
static const struct stories stories = {items, 3};

static void a_story_is_found_by_what_a_person_types(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        enum recall_found found;
        size_t story;
    } rows[] = {
        {"1", RECALL_FOUND, 0},
        {" 3 ", RECALL_FOUND, 2},
        {"4", RECALL_NONE, 0},
        {"0", RECALL_NONE, 0},
        {"outage", RECALL_FOUND, 1},
        {"out", RECALL_UNCLEAR, 0},
        {"LONG", RECALL_FOUND, 0},
        {"supp", RECALL_FOUND, 2},
        {"ort", RECALL_NONE, 0},
        {"", RECALL_NONE, 0},
        {"999999999999999999999", RECALL_NONE, 0},
        {"short o", RECALL_FOUND, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t story = 0;
        assert_int_equal(recall_find(&stories, view_of(rows[i].typed), &story), rows[i].found);
        if (rows[i].found == RECALL_FOUND)
            assert_int_equal(story, rows[i].story);
    }
}

static void points_are_for_what_the_story_serves(void **state)
{
    (void)state;
    struct story_serve serve[9] = {{0}};
    serve[0].is_said = true;          /* long outage: a */
    serve[1 + 3].is_evidenced = true; /* outage: b */
    serve[1 + 3].fit = 0.5;
    const struct story_serves serves = {&bank, &stories, serve};
    size_t best;
    assert_int_equal(recall_score(&serves, &questions[0], 0), RECALL_FULL);
    assert_int_equal(recall_score(&serves, &questions[0], 1), RECALL_HALF);
    assert_int_equal(recall_score(&serves, &questions[0], 2), RECALL_MISSED);
    assert_int_equal(recall_score(&serves, &questions[1], 1), RECALL_MISSED);
    assert_true(recall_best(&serves, &questions[0], &best));
    assert_int_equal(best, 0);
    assert_true(recall_best(&serves, &questions[2], &best));
    assert_int_equal(best, 1);
    assert_false(recall_best(&serves, &questions[3], &best));
}

static void each_principle_comes_before_one_comes_twice(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 50; seed++) {
        size_t count, again;
        const struct question **first = recall_questions(&arena, &bank, 10, seed, &count);
        const struct question **second = recall_questions(&arena, &bank, 10, seed, &again);
        assert_int_equal(count, 4);
        assert_int_equal(again, 4);
        for (size_t i = 0; i < 4; i++)
            assert_ptr_equal(first[i], second[i]);
        assert_ptr_not_equal(first[0]->principle, first[1]->principle);
        assert_ptr_not_equal(first[1]->principle, first[2]->principle);
        assert_ptr_not_equal(first[0]->principle, first[2]->principle);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_story_is_found_by_what_a_person_types, reset),
        cmocka_unit_test_teardown(points_are_for_what_the_story_serves, reset),
        cmocka_unit_test_teardown(each_principle_comes_before_one_comes_twice, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
