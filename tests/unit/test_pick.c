#include "test.h"

#include "practice/pick.h"

#include <string.h>

static const char *const any[] = {"any"}, *const manager[] = {"manager"}, *const kpi[] = {"kpi"};
static const struct question questions[] = {
    {.id = "a-01", .principle = "a", .ask = "", .tracks = {any, 1}, .difficulty = 1},
    {.id = "a-02", .principle = "a", .ask = "", .tracks = {manager, 1}, .themes = {kpi, 1}, .difficulty = 2},
    {.id = "b-01", .principle = "b", .ask = "", .tracks = {any, 1}, .difficulty = 1},
    {.id = "b-02", .principle = "b", .ask = "", .tracks = {any, 1}, .difficulty = 3},
};
static const struct bank bank = {.questions = questions, .question_count = 4};
static const struct pick_filter everything;
static const struct pick_history nothing;

static void the_least_answered_principle_comes_first(void **state)
{
    (void)state;
    const char *const answered[] = {"a-01", "b-01", "b-02"};
    for (uint64_t seed = 0; seed < 20; seed++) {
        const struct question *picked =
            pick_question(&bank, &everything, &(struct pick_history){answered, 3}, &nothing, seed);
        assert_string_equal(picked->id, "a-02");
    }
}

static void a_session_never_asks_twice(void **state)
{
    (void)state;
    const char *asked[4];
    for (size_t i = 0; i < 4; i++) {
        const struct question *picked =
            pick_question(&bank, &everything, &nothing, &(struct pick_history){asked, i}, 7);
        assert_non_null(picked);
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(asked[k], picked->id);
        asked[i] = picked->id;
    }
    assert_null(pick_question(&bank, &everything, &nothing, &(struct pick_history){asked, 4}, 7));
}

static void filters_hold(void **state)
{
    (void)state;
    const struct pick_filter hard = {.difficulty = 3}, track = {.track = "manager", .principle = "a"},
                             theme = {.theme = "kpi"}, none = {.theme = "nowhere"};
    assert_string_equal(pick_question(&bank, &hard, &nothing, &nothing, 1)->id, "b-02");
    assert_string_equal(pick_question(&bank, &theme, &nothing, &nothing, 1)->id, "a-02");
    assert_null(pick_question(&bank, &none, &nothing, &nothing, 1));
    assert_true(pick_fits(&questions[0], &track));
    assert_false(pick_fits(&questions[2], &track));
}

static void the_seed_decides_ties(void **state)
{
    (void)state;
    bool seen[4] = {false};
    for (uint64_t seed = 0; seed < 64; seed++) {
        const struct question *picked = pick_question(&bank, &everything, &nothing, &nothing, seed);
        assert_ptr_equal(picked, pick_question(&bank, &everything, &nothing, &nothing, seed));
        seen[picked - questions] = true;
    }
    for (size_t i = 0; i < 4; i++)
        assert_true(seen[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_least_answered_principle_comes_first),
        cmocka_unit_test(a_session_never_asks_twice),
        cmocka_unit_test(filters_hold),
        cmocka_unit_test(the_seed_decides_ties),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
