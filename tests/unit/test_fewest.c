#include "test.h"

#include "history.h"
#include "report/fewest.h"

#include <string.h>

/* Every set, the slow way: the size of the smallest that covers what can be covered. */
static size_t smallest(const struct fewest_cover *cover)
{
    size_t best = SIZE_MAX;
    for (uint32_t set = 0; set < (uint32_t)1 << cover->story_count; set++) {
        bool is_enough = true;
        size_t size = 0;
        for (size_t s = 0; s < cover->story_count; s++)
            size += set >> s & 1;
        for (size_t p = 0; is_enough && p < cover->principle_count; p++) {
            size_t there = 0, got = 0;
            for (size_t s = 0; s < cover->story_count; s++) {
                bool covers = cover->items[s * cover->principle_count + p];
                there += covers;
                got += covers && (set >> s & 1);
            }
            is_enough = got >= (there < cover->times ? there : cover->times);
        }
        if (is_enough && size < best)
            best = size;
    }
    return best;
}

static void check_covers(const struct fewest_cover *cover, const struct fewest *fewest)
{
    size_t lacking = 0;
    for (size_t p = 0; p < cover->principle_count; p++) {
        size_t there = 0, got = 0;
        for (size_t s = 0; s < cover->story_count; s++)
            there += cover->items[s * cover->principle_count + p];
        for (size_t i = 0; i < fewest->count; i++)
            got += cover->items[fewest->stories[i] * cover->principle_count + p];
        size_t reachable = there < cover->times ? there : cover->times;
        assert_true(got >= reachable);
        assert_int_equal(fewest->lacking[p], cover->times - reachable);
        lacking += cover->times - reachable;
    }
    assert_int_equal(fewest->lacking_total, lacking);
}

static struct fewest_cover random_cover(struct arena *arena, struct random *random, size_t stories,
                                        size_t principles, uint64_t percent)
{
    unsigned char *items = ARENA_ARRAY(arena, unsigned char, stories *principles);
    for (size_t i = 0; i < stories * principles; i++)
        items[i] = random_below(random, 100) < percent;
    return (struct fewest_cover){items, stories, principles, 2};
}

static void the_smallest_set_is_found(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct random random = random_seeded(3);
    for (int round = 0; round < 300; round++) {
        struct fewest_cover cover =
            random_cover(&arena, &random, random_below(&random, 12), 1 + random_below(&random, 8),
                         10 + random_below(&random, 60));
        cover.times = 1 + random_below(&random, 3);
        struct fewest fewest = fewest_find(&arena, &cover);
        check_covers(&cover, &fewest);
        assert_true(fewest.is_exact);
        assert_int_equal(fewest.count, smallest(&cover));
        arena_reset(&arena);
    }
    arena_release(&arena);
}

static void forty_stories_are_proved_and_more_are_said_to_be_found(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct random random = random_seeded(9);
    struct fewest_cover cover = random_cover(&arena, &random, 40, 16, 20);
    struct fewest fewest = fewest_find(&arena, &cover);
    check_covers(&cover, &fewest);
    assert_true(fewest.is_exact);
    cover = random_cover(&arena, &random, 41, 16, 20);
    fewest = fewest_find(&arena, &cover);
    check_covers(&cover, &fewest);
    assert_false(fewest.is_exact);
    arena_release(&arena);
}

static void a_new_story_goes_where_stories_lack(void **state)
{
    (void)state;
    static const struct principle principles[] = {
        {.id = "a", .name = "A"}, {.id = "b", .name = "B"}, {.id = "c", .name = "C"}};
    static const char *const any[] = {"any"}, *const a[] = {"a"}, *const ab[] = {"a", "b"},
                             *const c[] = {"c"};
    static const struct question questions[] = {
        {.id = "a-01", .principle = "a", .tracks = {any, 1}},
        {.id = "b-01", .principle = "b", .tracks = {any, 1}, .also = {c, 1}},
        {.id = "b-02", .principle = "b", .tracks = {any, 1}, .also = {a, 1}},
    };
    static const struct bank bank = {
        .principles = principles, .principle_count = 3, .questions = questions, .question_count = 3};
    static const struct story saved[] = {{.id = "s", .principles = {ab, 2}},
                                         {.id = "t", .principles = {a, 1}}};
    struct arena arena = {0};
    const struct coverage_options options = {.now = 1795500000};
    struct coverage coverage =
        coverage_build(&arena, &bank, &(struct stories){saved, 2}, &(struct attempts){0}, &options);
    struct fewest_cover cover = fewest_cover_of(&arena, &coverage, FEWEST_TIMES);
    struct fewest fewest = fewest_find(&arena, &cover);
    assert_int_equal(fewest.count, 2);
    assert_int_equal(fewest.lacking[0], 0);
    assert_int_equal(fewest.lacking[1], 1);
    assert_int_equal(fewest.lacking[2], 2);
    struct fewest_help help = fewest_help(&arena, &coverage, &fewest);
    assert_string_equal(help.question->id, "b-01"); /* c lacks two, b one */
    assert_int_equal(help.principle_count, 2);
    assert_int_equal(help.principles[0], 2);
    assert_int_equal(help.principles[1], 1);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_smallest_set_is_found),
        cmocka_unit_test(forty_stories_are_proved_and_more_are_said_to_be_found),
        cmocka_unit_test(a_new_story_goes_where_stories_lack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
