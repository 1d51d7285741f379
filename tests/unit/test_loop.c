#include "test.h"

#include "practice/loop.h"

#include <stdio.h>
#include <string.h>

enum { PRINCIPLES = 16, QUESTIONS = 10 };

/* A bank of 16 principles, ten questions each; every third one for managers only. */
struct fixture {
    struct principle principles[PRINCIPLES];
    struct question questions[PRINCIPLES * QUESTIONS];
    struct bank bank;
};

static const char *const any[] = {"any"}, *const manager[] = {"manager"};

static struct fixture *fixture_make(struct arena *arena)
{
    struct fixture *fixture = ARENA_NEW(arena, struct fixture);
    for (int p = 0; p < PRINCIPLES; p++) {
        fixture->principles[p].id = arena_printf(arena, "p%02d", p);
        for (int q = 0; q < QUESTIONS; q++)
            fixture->questions[p * QUESTIONS + q] = (struct question){
                .id = arena_printf(arena, "p%02d-%02d", p, q),
                .principle = fixture->principles[p].id,
                .ask = "",
                .tracks = {q % 3 ? any : manager, 1},
            };
    }
    fixture->bank =
        (struct bank){fixture->principles, PRINCIPLES, fixture->questions, PRINCIPLES * QUESTIONS, NULL};
    return fixture;
}

static const struct pick_history nothing;
static const struct stories no_stories;

static void every_plan_keeps_the_rules(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct fixture *fixture = fixture_make(&arena);
    for (int seats = 1; seats <= LOOP_INTERVIEWERS_MOST; seats++)
        for (uint64_t seed = 0; seed < 20; seed++) {
            struct loop_wishes wishes = {
                .interviewers = seats, .minutes = 45, .seed = seed, .level = LEVEL_FIRST_MANAGER};
            struct loop_plan plan = loop_build(&arena, &fixture->bank, &no_stories, &nothing, &wishes);
            size_t raisers = 0, asked = 0;
            const char *seen[64];
            assert_int_equal(plan.seat_count, seats);
            for (size_t s = 0; s < plan.seat_count; s++) {
                raisers += plan.seats[s].is_bar_raiser;
                assert_in_range(plan.seats[s].principle_count, 2, 3);
                assert_int_equal(plan.seats[s].question_count, 3);
                for (size_t o = 0; o < s; o++)
                    assert_string_not_equal(plan.seats[o].name, plan.seats[s].name);
                for (size_t q = 0; q < plan.seats[s].question_count; q++) {
                    for (size_t k = 0; k < asked; k++)
                        assert_string_not_equal(seen[k], plan.seats[s].questions[q].question->id);
                    seen[asked++] = plan.seats[s].questions[q].question->id;
                }
            }
            assert_int_equal(raisers, 1);
        }
    arena_release(&arena);
}

static void the_seed_decides(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct fixture *fixture = fixture_make(&arena);
    struct loop_wishes wishes = {.interviewers = 4, .minutes = 45, .seed = 3};
    struct loop_plan one = loop_build(&arena, &fixture->bank, &no_stories, &nothing, &wishes);
    struct loop_plan same = loop_build(&arena, &fixture->bank, &no_stories, &nothing, &wishes);
    wishes.seed = 4;
    struct loop_plan other = loop_build(&arena, &fixture->bank, &no_stories, &nothing, &wishes);
    bool differs = false;
    for (size_t s = 0; s < 4; s++)
        for (size_t q = 0; q < one.seats[s].question_count; q++) {
            assert_ptr_equal(one.seats[s].questions[q].question, same.seats[s].questions[q].question);
            differs = differs || one.seats[s].questions[q].question != other.seats[s].questions[q].question;
        }
    assert_true(differs);
    arena_release(&arena);
}

static void stories_are_dealt_once_and_as_often_as_possible(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct fixture *fixture = fixture_make(&arena);
    /* one story for each principle but one, and one that serves two */
    struct story stories[PRINCIPLES];
    for (int p = 0; p < PRINCIPLES; p++) {
        const char **ids = ARENA_ARRAY(&arena, const char *, 2);
        ids[0] = fixture->principles[p].id;
        ids[1] = fixture->principles[(p + 1) % PRINCIPLES].id;
        stories[p] =
            (struct story){.id = arena_printf(&arena, "s%d", p), .principles = {ids, p == 4 ? 2 : 1}};
    }
    struct loop_wishes wishes = {.interviewers = 5, .minutes = 45, .seed = 11};
    struct loop_plan plan =
        loop_build(&arena, &fixture->bank, &(struct stories){stories, PRINCIPLES}, &nothing, &wishes);
    size_t told = 0;
    const struct story *seen[64];
    for (size_t s = 0; s < plan.seat_count; s++)
        for (size_t q = 0; q < plan.seats[s].question_count; q++) {
            const struct story *story = plan.seats[s].questions[q].story;
            if (!story)
                continue;
            for (size_t k = 0; k < told; k++)
                assert_ptr_not_equal(seen[k], story);
            seen[told++] = story;
        }
    /* 15 of 16 principles are asked, each once, and each has a story */
    assert_int_equal(told, 15);
    assert_int_equal(plan.gap_count, 0);

    struct loop_plan bare = loop_build(&arena, &fixture->bank, &no_stories, &nothing, &wishes);
    assert_int_equal(bare.gap_count, 15);
    assert_int_equal(bare.gaps[0].needed, 1);
    assert_int_equal(bare.gaps[0].stories, 0);
    arena_release(&arena);
}

static void small_banks_give_small_plans(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct fixture *fixture = fixture_make(&arena);
    struct bank small = {fixture->principles, 1, fixture->questions, 2, NULL}, empty = {0};
    struct loop_wishes wishes = {.interviewers = 3, .minutes = 60};
    struct loop_plan plan = loop_build(&arena, &small, &no_stories, &nothing, &wishes);
    size_t asked = 0;
    for (size_t s = 0; s < plan.seat_count; s++)
        asked += plan.seats[s].question_count;
    assert_int_equal(asked, 2);
    assert_int_equal(loop_build(&arena, &empty, &no_stories, &nothing, &wishes).seats[0].question_count, 0);
    arena_release(&arena);
}

static void levels_have_words(void **state)
{
    (void)state;
    for (int level = 0; level < LEVEL_COUNT; level++) {
        enum level parsed;
        assert_true(level_parse(level_id((enum level)level), &parsed));
        assert_int_equal(parsed, level);
        assert_true(strlen(level_expects(parsed)) > 20);
    }
    enum level level;
    assert_false(level_parse("king", &level));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_plan_keeps_the_rules),
        cmocka_unit_test(the_seed_decides),
        cmocka_unit_test(stories_are_dealt_once_and_as_often_as_possible),
        cmocka_unit_test(small_banks_give_small_plans),
        cmocka_unit_test(levels_have_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
