#include "test.h"

#include "base/file.h"
#include "folder.h"
#include "store/mocks.h"

#include <string.h>

static const char *const ids[] = {"dive-deep", "ownership"};

static struct mock_day make_day(struct arena *arena)
{
    struct mock_day day = {.id = "20261124T101503Z",
                           .started = "2026-11-24T10:15:03Z",
                           .minutes = 45,
                           .level = LEVEL_FIRST_MANAGER,
                           .track = "manager",
                           .seed = 18446744073709551615u,
                           .is_spoken = true,
                           .seats = ARENA_ARRAY(arena, struct mock_seat, 2),
                           .seat_count = 2};
    for (size_t s = 0; s < 2; s++) {
        day.seats[s] = (struct mock_seat){.name = s ? "Noor: \"x\"" : "Mei",
                                          .role = "peer",
                                          .is_bar_raiser = s,
                                          .principles = {ids, 2},
                                          .seconds = 100,
                                          .questions = ARENA_ARRAY(arena, struct mock_question, 2),
                                          .question_count = 2};
        for (size_t q = 0; q < 2; q++)
            day.seats[s].questions[q] = (struct mock_question){
                .question = "dive-deep-03",
                .asked = "Walk me\nthrough # it: now",
                .principle = "dive-deep",
                .story = s ? "press" : NULL,
                .outcome = (enum mock_outcome)(s * 2 + q),
            };
    }
    day.seats[0].questions[1].answer = "dive-deep-03/20261124T101503Z";
    return day;
}

static void a_day_comes_back_as_it_was(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct error error = {0};
    struct problems problems = {.arena = &arena};
    folder_clear();
    const char *folder = arena_strdup(&arena, folder_file("mocks"));
    struct mock_day day = make_day(&arena);
    struct mock_days days;
    assert_true(mocks_add(&arena, folder, &day, &error));
    assert_true(mocks_load(&arena, folder, &days, &problems, &error));
    assert_int_equal(problems.count, 0);
    assert_int_equal(days.count, 1);
    const struct mock_day *back = &days.items[0];
    assert_string_equal(back->id, day.id);
    assert_string_equal(back->started, day.started);
    assert_int_equal(back->level, day.level);
    assert_string_equal(back->track, "manager");
    assert_true(back->seed == day.seed);
    assert_true(back->is_spoken);
    assert_false(back->is_over);
    assert_int_equal(back->seat_count, 2);
    for (size_t s = 0; s < 2; s++) {
        assert_string_equal(back->seats[s].name, day.seats[s].name);
        assert_int_equal(back->seats[s].is_bar_raiser, s);
        assert_int_equal(back->seats[s].seconds, 100);
        assert_string_equal(back->seats[s].principles.items[1], "ownership");
        for (size_t q = 0; q < 2; q++) {
            const struct mock_question *was = &day.seats[s].questions[q], *is = &back->seats[s].questions[q];
            assert_string_equal(is->asked, "Walk me through # it: now");
            assert_int_equal(is->outcome, was->outcome);
            assert_int_equal(is->story != NULL, s == 1);
            assert_int_equal(is->answer != NULL, s == 0 && q == 1);
        }
    }
    /* a second one of the same second stands beside it */
    struct mock_day other = make_day(&arena);
    assert_true(mocks_add(&arena, folder, &other, &error));
    assert_string_equal(other.id, "20261124T101503Z-2");
    other.is_over = true;
    assert_true(mocks_save(folder, &other, &error));
    assert_true(mocks_load(&arena, folder, &days, &problems, &error));
    assert_int_equal(days.count, 2);
    assert_true(mocks_find(&arena, &days, "20261124T101503Z-2", &error)->is_over);
    assert_null(mocks_find(&arena, &days, "1999", &error));
    assert_int_equal(error.kind, ERROR_USAGE);
    arena_release(&arena);
}

static void what_is_broken_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *text, *problem;
    } cases[] = {
        {"started: 2026-11-24T10:15:03Z\n", "interviewers"},
        {"started: yesterday\ninterviewers: []\n", "expected a time"},
        {"started: 2026-11-24T10:15:03Z\nlevel: king\ninterviewers: []\n", "first-manager"},
        {"stardrill: 9\nstarted: 2026-11-24T10:15:03Z\ninterviewers: []\n", "later stardrill"},
        {"started: 2026-11-24T10:15:03Z\ninterviewers:\n  - name: A\n    questions:\n      - question: "
         "../../x\n",
         "question"},
        {"started: 2026-11-24T10:15:03Z\ninterviewers:\n  - name: A\n    questions:\n      - question: a\n   "
         "     outcome: lost\n",
         "no-time"},
        {"started: 2026-11-24T10:15:03Z\nminutes: 0\ninterviewers: []\n", "minutes"},
        {"started: 2026-11-24T10:15:03Z\nseed: many\ninterviewers: []\n", "whole number"},
        {"started: 2026-11-24T10:15:03Z\ninterviewers: [[]]\n", "interviewer"},
        {"- a\n", "a mock interview"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct problems problems = {.arena = &arena};
        struct mock_day day;
        bool ok = mock_parse(&arena, "x.yaml", view_of(cases[i].text), &day, &problems);
        if (ok || !problems.count || !strstr(problems.items[0].text, cases[i].problem))
            fail_msg("case %zu: %s", i, problems.count ? problems.items[0].text : "nothing is wrong");
        arena_release(&arena);
    }
}

static void other_files_are_left_alone(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct error error = {0};
    struct problems problems = {.arena = &arena};
    folder_clear();
    const char *folder = arena_strdup(&arena, folder_file("mocks"));
    struct mock_day day = make_day(&arena);
    struct mock_days days;
    assert_true(mocks_add(&arena, folder, &day, &error));
    assert_true(file_save(arena_printf(&arena, "%s/notes.txt", folder), view_of("x"), &error));
    assert_true(file_save(arena_printf(&arena, "%s/bad.yaml", folder), view_of("a: [\n"), &error));
    assert_true(mocks_load(&arena, folder, &days, &problems, &error));
    assert_int_equal(days.count, 1);
    assert_int_equal(problems.count, 2);
    assert_true(mocks_load(&arena, arena_printf(&arena, "%s/nowhere", folder), &days, &problems, &error));
    assert_int_equal(days.count, 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_comes_back_as_it_was),
        cmocka_unit_test(what_is_broken_is_named),
        cmocka_unit_test(other_files_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
