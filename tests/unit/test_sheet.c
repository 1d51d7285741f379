#include "test.h"

#include "base/day.h"
#include "report/sheet.h"

#include <string.h>

#define TEXT(words)                                                                                          \
    {                                                                                                        \
        words, sizeof words - 1                                                                              \
    }
static const struct principle principles[] = {
    {.id = "a", .name = "A"}, {.id = "b", .name = "B"}, {.id = "c", .name = "C"}};
static const char *const any[] = {"any"}, *const tags_a[] = {"a"}, *const tags_ba[] = {"b", "a"};
static const struct question questions[] = {{.id = "a-01", .principle = "a", .tracks = {any, 1}}};
static const struct bank bank = {
    .principles = principles, .principle_count = 3, .questions = questions, .question_count = 1};

static struct story story(const char *id, const char *situation, const char *action, const char *result,
                          struct texts tags)
{
    return (struct story){.id = id,
                          .title = id,
                          .parts = {[PART_SITUATION] = view_of(situation),
                                    [PART_ACTION] = view_of(action),
                                    [PART_RESULT] = view_of(result)},
                          .principles = tags};
}

static size_t text_serves = SIZE_MAX; /* number of the story whose text evidences c */

static struct sheet sheet_of(struct arena *arena, const struct stories *stories,
                             const struct attempts *attempts, size_t most)
{
    const struct coverage_options options = {.now = 20781 * (int64_t)DAY_SECONDS};
    struct coverage *coverage = ARENA_NEW(arena, struct coverage);
    *coverage = coverage_build(arena, &bank, stories, attempts, &options);
    struct story_serve *items = ARENA_ARRAY(arena, struct story_serve, stories->count * bank.principle_count);
    if (text_serves < stories->count)
        items[2 + text_serves * bank.principle_count].is_evidenced = true;
    const struct story_serves serves = {&bank, stories, items};
    return sheet_build(arena, &serves, coverage, most);
}

static const struct attempts nothing;

static void the_number_is_the_one_that_says_most(void **state)
{
    (void)state;
    static const struct {
        const char *situation, *action, *result, *number; /* NULL: none */
        enum quantity_role role;
    } cases[] = {
        {"We were 14 engineers.", "I rewrote the parser.", "Build time fell from 12 minutes to 5 minutes.",
         "12 minutes to 5 minutes", QUANTITY_ROLE_CHANGE},
        {"We served 900 customers.", "I called each of them.", "It went well.", "900 customers",
         QUANTITY_ROLE_SCOPE},
        {"It was late.", "I worked on it in 2019.", "It went well.", NULL, QUANTITY_ROLE_OTHER},
        {"", "", "", NULL, QUANTITY_ROLE_OTHER},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct story told =
            story("s", cases[i].situation, cases[i].action, cases[i].result, (struct texts){0});
        struct story_number number = story_number_best(&arena, &told);
        if (!cases[i].number) {
            assert_null(number.text);
            continue;
        }
        assert_non_null(number.text);
        assert_non_null(strstr(number.text, cases[i].number));
        assert_int_equal(number.role, cases[i].role);
    }
    arena_release(&arena);
}

static void three_words_bring_a_story_back(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct story saved[] = {
        story("one", "The harbour crane creaked beside the harbour wall.", "I measured the gearbox for days.",
              "The insurance paid.", (struct texts){tags_a, 1}),
        story("two", "The crane driver was new.", "I wrote a checklist.", "The insurance refused.",
              (struct texts){tags_ba, 2}),
    };
    struct sheet sheet = sheet_of(&arena, &(struct stories){saved, 2}, &nothing, 0);
    assert_int_equal(sheet.count, 2);
    assert_string_equal(sheet.lines[0].words[0], "harbour"); /* twice, and in this story only */
    assert_string_equal(sheet.lines[0].words[1], "gearbox");
    assert_string_equal(sheet.lines[0].words[2], "insurance");
    assert_string_equal(sheet.lines[1].words[0], "driver"); /* the other story has a crane too */
    assert_string_equal(sheet.lines[1].words[1], "checklist");
    assert_int_equal(sheet.lines[1].principle_count, 2);
    assert_int_equal(sheet.unserved_count, 1);
    assert_int_equal(sheet.unserved[0], 2);
    arena_release(&arena);
}

static void a_full_page_keeps_the_stories_that_are_needed(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct story saved[6];
    for (size_t i = 0; i < 6; i++)
        saved[i] =
            story(arena_printf(&arena, "s%zu", i), "Once.", "I did.", "Done.", (struct texts){tags_a, 1});
    saved[5].principles = (struct texts){tags_ba, 2}; /* the only one for b */
    const struct attempt rows[] = {
        {.question = "a-01", .principles = {tags_a, 1}, .story = "s3", .started = 1000, .overall = 5}};
    struct sheet sheet =
        sheet_of(&arena, &(struct stories){saved, 6}, &(struct attempts){.items = rows, .count = 1}, 3);
    assert_int_equal(sheet.count, 3);
    assert_int_equal(sheet.left_out, 3);
    bool has_only = false, has_best = false;
    for (size_t i = 0; i < 3; i++) {
        has_only = has_only || strcmp(sheet.lines[i].story->id, "s5") == 0;
        has_best = has_best || strcmp(sheet.lines[i].story->id, "s3") == 0;
    }
    assert_true(has_only);
    assert_true(has_best);
    assert_int_equal(sheet_of(&arena, &(struct stories){0}, &nothing, 0).count, 0);
    arena_release(&arena);
}

/* What a story was told for comes first; what only its text evidences serves too, but is marked. */
static void a_story_serves_by_its_text_too(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct story saved[] = {story("s", "Once.", "I did.", "Done.", (struct texts){tags_ba, 2})};
    const struct attempt rows[] = {
        {.question = "a-01", .principles = {tags_a, 1}, .story = "s", .started = 1000, .overall = 5}};
    text_serves = 0;
    struct sheet sheet =
        sheet_of(&arena, &(struct stories){saved, 1}, &(struct attempts){.items = rows, .count = 1}, 0);
    text_serves = SIZE_MAX;
    assert_int_equal(sheet.lines[0].principle_count, 3);
    assert_int_equal(sheet.lines[0].told_count, 1);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(sheet.lines[0].principles[i], i);
    assert_int_equal(sheet.unserved_count, 0);
    struct doc *page = sheet_doc(&arena, &sheet);
    bool is_told = false;
    for (const struct doc *doc = page->first; doc; doc = doc->next)
        is_told =
            is_told || (doc->kind == DOC_TEXT && doc->value.text.length && doc->value.text.data[0] == '*');
    assert_true(is_told);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_number_is_the_one_that_says_most),
        cmocka_unit_test(three_words_bring_a_story_back),
        cmocka_unit_test(a_story_serves_by_its_text_too),
        cmocka_unit_test(a_full_page_keeps_the_stories_that_are_needed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
