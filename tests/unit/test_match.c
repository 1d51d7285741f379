#include "test.h"

#include "base/random.h"
#include "base/utf8.h"
#include "report/match.h"

#include <string.h>
#include <time.h>

static const char *const any[] = {"any"}, *const manager[] = {"manager"}, *const quality[] = {"quality"},
                         *const feedback[] = {"feedback"}, *const odd[] = {"zebra-riding"};
static const char *const own_cues[] = {"end to end", "accountable", "shared cue"};
static const char *const trust_cues[] = {"listen", "shared cue", "candid"};
static const struct principle principles[] = {
    {.id = "ownership", .name = "Ownership", .cues = {own_cues, 3}},
    {.id = "earn-trust", .name = "Earn Trust", .cues = {trust_cues, 3}},
    {.id = "frugality", .name = "Frugality"},
};
static const struct question questions[] = {
    {.id = "ownership-01",
     .principle = "ownership",
     .ask = "Tell me about a service.",
     .tracks = {any, 1},
     .themes = {quality, 1}},
    {.id = "ownership-02",
     .principle = "ownership",
     .ask = "Tell me about a report line.",
     .tracks = {manager, 1},
     .themes = {feedback, 1}},
    {.id = "earn-trust-01",
     .principle = "earn-trust",
     .ask = "Tell me about a customer.",
     .tracks = {any, 1},
     .themes = {feedback, 1}},
    {.id = "earn-trust-02",
     .principle = "earn-trust",
     .ask = "Tell me about honesty.",
     .tracks = {any, 1},
     .themes = {odd, 1}},
    {.id = "frugality-01", .principle = "frugality", .ask = "Tell me about money.", .tracks = {any, 1}},
    {.id = "frugality-02", .principle = "frugality", .ask = "Tell me about cost.", .tracks = {any, 1}},
};
static const struct bank bank = {
    .principles = principles, .principle_count = 3, .questions = questions, .question_count = 6};

static struct match match_of(struct arena *arena, struct view job, const struct stories *stories)
{
    const struct coverage_options options = {.now = 1795500000};
    struct coverage *coverage = ARENA_NEW(arena, struct coverage);
    *coverage = coverage_build(arena, &bank, stories, &(struct attempts){0}, &options);
    return match_build(arena, job, stories, coverage);
}

static const struct stories none;

static void stress_comes_with_the_words_that_say_so(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *job =
        "You listen to customers and are candid; you listened before. Accountability matters: you are "
        "accountable for quality. Zebra riding is a plus.";
    struct match match = match_of(&arena, view_of(job), &none);
    assert_false(match.was_html);
    assert_int_equal(match.principles.count, 2);
    assert_int_equal(match.principles.items[0].row, 1);
    assert_true(match.principles.items[0].weight == 1);
    assert_int_equal(match.principles.items[0].times, 3);
    assert_string_equal(match.principles.items[0].words[0], "listen");
    assert_string_equal(match.principles.items[0].words[1], "candid");
    assert_null(match.principles.items[0].words[2]);
    assert_string_equal(match.principles.items[1].words[0], "accountable");
    /* themes: one of the list, one found by the words of its id */
    assert_int_equal(match.themes.count, 2);
    assert_string_equal(match.coverage->groups[COVERAGE_BY_THEME].keys[match.themes.items[0].row],
                        "zebra-riding");
    assert_string_equal(match.themes.items[0].words[0], "Zebra riding");
    assert_string_equal(match.themes.items[1].words[0], "quality");
    assert_true(match.covered == 0);
    arena_release(&arena);
}

static void a_cue_that_two_share_says_half(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct match match = match_of(&arena, view_of("A shared cue, end to end."), &none);
    assert_int_equal(match.principles.items[0].row, 0);
    assert_true(match.principles.items[1].weight < 0.5);
    arena_release(&arena);
}

static void likely_questions_follow_the_stress_and_the_track(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct match match =
        match_of(&arena, view_of("You own a service end to end and are accountable."), &none);
    assert_int_equal(match.question_count, 5);
    assert_string_equal(match.questions[0].question->id, "ownership-01");
    match = match_of(&arena, view_of("You are accountable for direct reports and their performance reviews."),
                     &none);
    assert_string_equal(match.questions[0].question->id, "ownership-02");
    for (size_t i = 1; i < match.question_count; i++)
        for (size_t k = 0; k < i; k++)
            assert_ptr_not_equal(match.questions[i].question, match.questions[k].question);
    assert_int_equal(match_of(&arena, view_of(""), &none).question_count, 0);
    arena_release(&arena);
}

static void keywords_are_those_a_story_proves(void **state)
{
    (void)state;
    static const struct story saved[] = {
        {.id = "dashboards",
         .title = "The dashboard nobody read",
         .parts = {[PART_ACTION] = {"I wrote a query in SQL and coached two colleagues in Zigbee.", 60}}},
        {.id = "outage",
         .title = "The outage",
         .parts = {[PART_ACTION] = {"I wrote the SQL again.", 22},
                   [PART_RESULT] = {"Errors fell from 12 percent to 3 percent.", 41}}},
    };
    const struct stories stories = {saved, 2};
    struct arena arena = {0};
    struct match match = match_of(
        &arena, view_of("We ask for SQL, more SQL, Kubernetes and coaching. Zigbee helps; so does a falcon."),
        &stories);
    const struct proof *sql = NULL, *kubernetes = NULL, *coaching = NULL, *zigbee = NULL;
    for (size_t i = 0; i < match.proofs.count; i++) {
        const struct proof *proof = &match.proofs.items[i];
        if (strcmp(proof->keyword, "SQL") == 0)
            sql = proof;
        else if (strcmp(proof->keyword, "Kubernetes") == 0)
            kubernetes = proof;
        else if (strcmp(proof->keyword, "coaching") == 0)
            coaching = proof;
        else if (strcmp(proof->keyword, "Zigbee") == 0)
            zigbee = proof;
        assert_string_not_equal(proof->keyword, "falcon"); /* no story shows it */
    }
    assert_ptr_equal(sql, &match.proofs.items[0]);
    assert_int_equal(sql->times, 2);
    assert_int_equal(sql->stories, 2);
    assert_non_null(kubernetes);
    assert_null(kubernetes->story);
    assert_string_equal(coaching->story->id, "dashboards");
    assert_string_equal(coaching->story_words, "coached");
    assert_true(coaching->is_skill);
    assert_false(zigbee->is_skill);
    assert_string_equal(zigbee->story->id, "dashboards");
    arena_release(&arena);
}

static void html_is_read_as_text(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct match match = match_of(
        &arena, view_of("<html><style>candid</style><p>You are <b>acc</b>ountable &amp; <i>listen</i>"),
        &none);
    assert_true(match.was_html);
    assert_int_equal(match.principles.count, 2);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(match.principles.items[i].times, 1);
    arena_release(&arena);
}

static void any_bytes_are_safe_and_take_linear_time(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct random random = random_seeded(4);
    for (int round = 0; round < 300; round++) {
        struct buf job = {.arena = &arena};
        for (uint64_t i = random_below(&random, 400); i-- > 0;)
            buf_char(&job, (char)random_below(&random, 256));
        struct match match = match_of(&arena, buf_view(&job), &none);
        assert_true(utf8_check(match.text, NULL));
        arena_reset(&arena);
    }
    static const char *const pieces[] = {"end to ", "a",  "shared cue ", "<a ",
                                         "\xff",    "- ", "listen\n",    "<script>"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct buf job = {.arena = &arena};
        while (job.length < MATCH_BYTES_MOST + 1)
            buf_string(&job, pieces[i]);
        clock_t start = clock();
        struct match match = match_of(&arena, buf_view(&job), &none);
        assert_true(match.is_cut);
        assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 6); /* under sanitizers */
        arena_reset(&arena);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stress_comes_with_the_words_that_say_so),
        cmocka_unit_test(a_cue_that_two_share_says_half),
        cmocka_unit_test(likely_questions_follow_the_stress_and_the_track),
        cmocka_unit_test(keywords_are_those_a_story_proves),
        cmocka_unit_test(html_is_read_as_text),
        cmocka_unit_test(any_bytes_are_safe_and_take_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
