#include "test.h"

#include "practice/drill.h"

static const char *const also[] = {"dive-deep"};
static const struct question question = {
    .id = "ownership-01", .principle = "ownership", .ask = "Tell me ...", .also = {also, 1}};

static enum drill_event take(struct drill *drill, const char *line)
{
    enum drill_command command;
    return drill_take(drill, DRILL_ENTRY_LINE, view_of(line), 1, &command);
}

static void text_is(const struct drill *drill, int part, const char *expected)
{
    struct view text = drill_text(drill, part);
    if (!view_is(text, expected))
        fail_msg("part %d is '%.*s', not '%s'", part, (int)text.length, text.data ? text.data : "", expected);
}

static void four_parts_end_with_empty_lines(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drill drill = drill_begin(&arena, &question, false, false);
    assert_int_equal(take(&drill, ""), DRILL_BEGAN);
    assert_int_equal(take(&drill, "The press stood still."), DRILL_LINE_TAKEN);
    assert_int_equal(take(&drill, "Twice a day."), DRILL_LINE_TAKEN);
    assert_int_equal(take(&drill, ""), DRILL_PART_ENDED);
    assert_int_equal(take(&drill, "I had to find out why."), DRILL_LINE_TAKEN);
    assert_int_equal(take(&drill, "  "), DRILL_PART_ENDED);
    assert_int_equal(take(&drill, "I measured."), DRILL_LINE_TAKEN);
    assert_int_equal(take(&drill, ""), DRILL_PART_ENDED);
    assert_int_equal(drill.stage, DRILL_TELLING);
    assert_int_equal(take(&drill, "Stops went from 14 to 1 a week."), DRILL_LINE_TAKEN);
    assert_int_equal(take(&drill, ""), DRILL_PART_ENDED);
    assert_int_equal(drill.stage, DRILL_TOLD);
    text_is(&drill, 0, "The press stood still.\nTwice a day.");
    struct answer answer = drill_answer(&drill, &arena);
    assert_true(view_is(answer.parts[PART_RESULT], "Stops went from 14 to 1 a week."));
    assert_int_equal(answer.principles.count, 2);
    assert_int_equal(answer.seconds_think, 1);
    assert_int_equal(answer.seconds[PART_SITUATION], 3);
    arena_release(&arena);
}

static void a_typed_line_may_begin_at_once(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drill drill = drill_begin(&arena, &question, false, true);
    assert_int_equal(take(&drill, "It rained."), DRILL_LINE_TAKEN);
    text_is(&drill, 0, "It rained.");
    arena_release(&arena);
}

static void an_empty_part_needs_a_second_empty_line(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drill drill = drill_begin(&arena, &question, false, false);
    take(&drill, "");
    assert_int_equal(take(&drill, ""), DRILL_PART_IS_EMPTY);
    assert_int_equal(take(&drill, ""), DRILL_PART_ENDED);
    assert_int_equal(drill.part, 1);
    struct drill piped = drill_begin(&arena, &question, false, true);
    take(&piped, "one");
    take(&piped, "");
    assert_int_equal(take(&piped, ""), DRILL_PART_ENDED);
    assert_int_equal(piped.part, 2);
    arena_release(&arena);
}

static void colons_are_commands_and_two_begin_text(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drill drill = drill_begin(&arena, &question, false, false);
    enum drill_command command;
    assert_int_equal(drill_take(&drill, DRILL_ENTRY_LINE, view_of(":hint"), 1, &command), DRILL_ASKED);
    assert_int_equal(command, DRILL_HINT);
    assert_int_equal(drill.stage, DRILL_THINKING);
    take(&drill, "");
    assert_int_equal(take(&drill, ":nonsense"), DRILL_UNKNOWN_COMMAND);
    assert_int_equal(take(&drill, "::) we laughed"), DRILL_LINE_TAKEN);
    text_is(&drill, 0, ":) we laughed");
    assert_int_equal(take(&drill, ":back"), DRILL_IS_FIRST);
    assert_int_equal(take(&drill, ":skip"), DRILL_PART_SKIPPED);
    assert_int_equal(take(&drill, ":back"), DRILL_WENT_BACK);
    assert_int_equal(drill.part, 0);
    assert_int_equal(take(&drill, "more"), DRILL_LINE_TAKEN);
    text_is(&drill, 0, ":) we laughed\nmore");
    arena_release(&arena);
}

static void a_pasted_paragraph_lands_whole(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drill drill = drill_begin(&arena, &question, true, false);
    take(&drill, "");
    assert_int_equal(take(&drill, "one\n\n:two\r\nthree\t"), DRILL_LINE_TAKEN);
    text_is(&drill, 0, "one\n\n:two\nthree");
    assert_int_equal(take(&drill, ""), DRILL_PART_ENDED);
    assert_int_equal(drill.stage, DRILL_TOLD);
    struct answer answer = drill_answer(&drill, &arena);
    assert_true(answer.is_free);
    assert_true(view_is(answer.free, "one\n\n:two\nthree"));
    arena_release(&arena);
}

static void an_editor_sets_the_part_whole(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drill drill = drill_begin(&arena, &question, false, false);
    enum drill_command command;
    take(&drill, "");
    take(&drill, "old");
    assert_int_equal(drill_take(&drill, DRILL_ENTRY_TEXT, view_of("new\n:text\n"), 1, &command),
                     DRILL_PART_REPLACED);
    text_is(&drill, 0, "new\n:text");
    arena_release(&arena);
}

static void a_part_left_open_for_days_is_kept_all_the_same(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct drill drill = drill_begin(&arena, &question, false, false), again = drill;
    enum drill_command command;
    for (int i = 0; i < 40; i++) { /* of a journal too, whatever somebody wrote into it */
        drill_take(&drill, DRILL_ENTRY_LINE, view_of("on we go"), 99999999, &command);
        assert_true(drill_replay(&again, i ? "line" : "begin", 99999999, view_of("on we go")));
    }
    assert_int_equal(drill_answer(&drill, &arena).seconds_think, ANSWER_SECONDS_MOST);
    assert_int_equal(drill_answer(&drill, &arena).seconds[0], ANSWER_SECONDS_MOST);
    assert_int_equal(drill_answer(&again, &arena).seconds_think, ANSWER_SECONDS_MOST);
    assert_int_equal(drill_answer(&again, &arena).seconds[0], ANSWER_SECONDS_MOST);
    assert_int_equal(answer_seconds_add(5, -3), 5);
    arena_release(&arena);
}

/* A question that the bank has lost has no principle: an empty one could not be read back. */
static void an_answer_has_the_principles_that_are_known(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char *const frugality[] = {"frugality"};
    struct question asked = question;
    asked.also = (struct texts){frugality, 1};
    struct drill known = drill_begin(&arena, &asked, false, false);
    assert_int_equal(drill_answer(&known, &arena).principles.count, 2);
    assert_string_equal(drill_answer(&known, &arena).principles.items[1], "frugality");
    struct question lost = question;
    lost.principle = "";
    lost.also = (struct texts){0};
    struct drill unknown = drill_begin(&arena, &lost, false, false);
    assert_int_equal(drill_answer(&unknown, &arena).principles.count, 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_parts_end_with_empty_lines),
        cmocka_unit_test(a_typed_line_may_begin_at_once),
        cmocka_unit_test(an_empty_part_needs_a_second_empty_line),
        cmocka_unit_test(colons_are_commands_and_two_begin_text),
        cmocka_unit_test(a_pasted_paragraph_lands_whole),
        cmocka_unit_test(an_editor_sets_the_part_whole),
        cmocka_unit_test(a_part_left_open_for_days_is_kept_all_the_same),
        cmocka_unit_test(an_answer_has_the_principles_that_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
