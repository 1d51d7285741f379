/* Stories by principles, how often they were told, ratings beside scores, comments taken up. */
#include "test.h"

#include "report/calibration.h"
#include "report/comments.h"
#include "report/story_map.h"

#include <math.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

enum { PRINCIPLES = 5, STORIES = 4 };

static const struct principle principles[PRINCIPLES] = {{.id = "a", .name = "A"},
                                                        {.id = "b", .name = "B"},
                                                        {.id = "c", .name = "C"},
                                                        {.id = "d", .name = "D"},
                                                        {.id = "e", .name = "E"}};
static const struct question questions[] = {{.id = "a-1", .principle = "a", .ask = "A?"},
                                            {.id = "b-1", .principle = "b", .ask = "B?"}};
static const struct bank bank = {
    .principles = principles, .principle_count = PRINCIPLES, .questions = questions, .question_count = 2};

/* A story a letter: the principles it serves, "ab". */
static struct story_map map_of(const char *const serves[STORIES], const struct attempts *attempts)
{
    static const char *const ids[STORIES] = {"s0", "s1", "s2", "s3"};
    struct story *items = ARENA_ARRAY(&arena, struct story, STORIES);
    struct stories *stories = ARENA_NEW(&arena, struct stories);
    struct story_serve *given = ARENA_ARRAY(&arena, struct story_serve, STORIES * PRINCIPLES);
    struct story_serves *all = ARENA_NEW(&arena, struct story_serves);
    struct tellings *tellings = ARENA_NEW(&arena, struct tellings);
    const struct interviews none = {0};
    size_t count = 0;
    for (; count < STORIES && serves[count]; count++) {
        items[count] = (struct story){.id = ids[count], .title = ids[count]};
        for (const char *at = serves[count]; *at; at++)
            given[(size_t)(*at - 'a') + count * PRINCIPLES].is_said = true;
    }
    *stories = (struct stories){items, count};
    *all = (struct story_serves){&bank, stories, given};
    *tellings = tellings_count(&arena, stories, attempts, &none);
    return story_map_build(&arena, all, tellings);
}

/* "-" unserved, "!" pillars, "x" conflicts as principles/stories. */
static const char *shown(const struct story_map *map)
{
    struct buf out = {.arena = &arena};
    for (size_t i = 0; i < map->unserved_count; i++)
        buf_printf(&out, "-%s ", principles[map->unserved[i]].id);
    for (size_t i = 0; i < map->pillar_count; i++) {
        buf_printf(&out, "!%zu", map->pillars[i].story);
        for (size_t k = 0; k < map->pillars[i].count; k++)
            buf_string(&out, principles[map->pillars[i].principles[k]].id);
        buf_char(&out, ' ');
    }
    for (size_t i = 0; i < map->conflict_count; i++) {
        buf_char(&out, 'x');
        for (size_t k = 0; k < map->conflicts[i].count; k++)
            buf_string(&out, principles[map->conflicts[i].principles[k]].id);
        buf_char(&out, '/');
        for (size_t k = 0; k < map->conflicts[i].story_count; k++)
            buf_printf(&out, "%zu", map->conflicts[i].stories[k]);
        buf_char(&out, ' ');
    }
    return buf_text(&out);
}

static void gaps_pillars_and_conflicts_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *serves[STORIES], *wanted;
    } rows[] = {
        {{"abcde"}, "!0abcde xabcde/0 "},
        {{"a", "b", "c", "de"}, "!3de xde/3 "},
        {{"ab", "bc", "cd", "de"}, "xabcde/0123 "},
        {{"ab", "abc"}, "-d -e xabc/01 "},
        {{"a", "bc", "bc"}, "-d -e "},
        {{"ab", "ab", "ab", "cde"}, "!3cde xcde/3 "},
        {{"", ""}, "-a -b -c -d -e "},
        {{0}, "-a -b -c -d -e "},
    };
    const struct attempts none = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct story_map map = map_of(rows[i].serves, &none);
        assert_string_equal(shown(&map), rows[i].wanted);
        assert_non_null(story_map_doc(&arena, &map));
    }
}

static void overuse_begins_at_three(void **state)
{
    (void)state;
    static const char *const serves[STORIES] = {"a", "b"};
    static const struct attempt items[] = {{.id = "1", .story = "s0"},   {.id = "2", .story = "s0"},
                                           {.id = "3", .story = "s1"},   {.id = "4", .story = "s0"},
                                           {.id = "5", .story = "gone"}, {.id = "6"}};
    struct attempts attempts = {.items = items, .count = 3};
    struct story_map map = map_of(serves, &attempts);
    assert_int_equal(map.overused_count, 0);
    attempts.count = 6;
    map = map_of(serves, &attempts);
    assert_int_equal(map.overused_count, 1);
    assert_int_equal(map.overused[0], 0);
}

static void an_answer_counts_once_however_it_is_linked(void **state)
{
    (void)state;
    static const char *const links[] = {"q/1", "q/2", "q/2", "q/9"};
    static const struct story items[] = {{.id = "s0", .links = {links, 4}},
                                         {.id = "s1", .links = {links, 1}}};
    static const struct attempt told[] = {{.id = "q/1", .story = "s0", .started = 5},
                                          {.id = "q/2", .started = 9},
                                          {.id = "q/3", .story = "s1", .started = 7}};
    static const struct asked asked[] = {{.question = "?", .story = "s1"}, {.question = "!", .story = "no"}};
    static const struct interview one = {.day = 1, .asked = asked, .asked_count = 2};
    const struct stories stories = {items, 2};
    const struct attempts attempts = {.items = told, .count = 3};
    const struct interviews interviews = {&one, 1};
    struct tellings found = tellings_count(&arena, &stories, &attempts, &interviews);
    assert_int_equal(found.items[0].answers, 2);
    assert_int_equal(found.items[0].last, 9);
    assert_int_equal(found.items[1].answers, 2);
    assert_int_equal(found.items[1].interviews, 1);
    assert_int_equal(found.items[1].last, 86400);
}

static struct attempt rated(const char *question, int self, int overall)
{
    return (struct attempt){
        .id = "x", .question = question, .self_rating = self, .overall = overall, .story = "s0"};
}

static void ratings_stand_beside_scores(void **state)
{
    (void)state;
    const struct attempt items[] = {rated("a-1", 5, 3), rated("a-1", 4, 3), rated("a-1", 4, 4),
                                    rated("b-1", 2, 3), rated("b-1", 0, 3), rated("b-1", 3, 0)};
    static const struct asked asked[] = {{.question = "?", .story = "s0"}};
    static const struct interview held[] = {
        {.felt = 5, .outcome = OUTCOME_OFFER, .asked = asked, .asked_count = 1},
        {.felt = 3, .outcome = OUTCOME_NEXT},
        {.felt = 2, .outcome = OUTCOME_REJECTED},
        {.felt = 1, .outcome = OUTCOME_WAITING}};
    const struct attempts attempts = {.items = items, .count = 6};
    const struct interviews interviews = {held, 4};
    struct calibration found = calibration_build(&arena, &bank, &attempts, &interviews);
    assert_int_equal(found.self.count, 4);
    assert_true(fabs(found.difference - 0.5) < 1e-9);
    assert_true(fabs(found.spread - 1.0) < 1e-9);
    assert_int_equal(found.higher, 2);
    assert_int_equal(found.equal, 1);
    assert_int_equal(found.lower, 1);
    assert_int_equal(found.principle_count, 1); /* b has too few */
    assert_string_equal(found.principles[0].principle, "a");
    assert_int_equal(found.ended, 3);
    assert_true(fabs(found.felt_well.mean - 4) < 1e-9);
    assert_true(fabs(found.felt_badly.mean - 2) < 1e-9);
    assert_int_equal(found.score_well.count, 1);
    assert_true(fabs(found.score_well.mean - 4) < 1e-9);
    assert_non_null(calibration_doc(&arena, &bank, &found));
}

static void comments_are_open_until_taken_up(void **state)
{
    (void)state;
    const struct answer same = {.parts = {[PART_ACTION] = view_of("So I cut\nit there.")}};
    const struct answer other = {.is_free = true, .free = view_of("I cut it somewhere.")};
    static const struct {
        struct comment comment;
        bool alone, with_same, with_other;
    } rows[] = {
        {{.text = "c", .sentence = "I cut it there."}, true, true, false},
        {{.text = "c", .sentence = "I cut it there.", .is_taken_up = true}, false, false, false},
        {{.text = "c"}, true, false, false},
        {{.rating = 4}, false, false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(comment_is_open(&rows[i].comment, NULL), rows[i].alone);
        assert_int_equal(comment_is_open(&rows[i].comment, &same), rows[i].with_same);
        assert_int_equal(comment_is_open(&rows[i].comment, &other), rows[i].with_other);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(gaps_pillars_and_conflicts_are_found, reset),
        cmocka_unit_test_teardown(overuse_begins_at_three, reset),
        cmocka_unit_test_teardown(an_answer_counts_once_however_it_is_linked, reset),
        cmocka_unit_test_teardown(ratings_stand_beside_scores, reset),
        cmocka_unit_test_teardown(comments_are_open_until_taken_up, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
