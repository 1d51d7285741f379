#include "test.h"

#include "check/heading.h"

#include <stdlib.h>

/* Expected: "S body | A body", in the order of the text; "" when there are no headings; '+' marks a combined
 * one. */
static void finds(const char *text, const char *expected)
{
    struct arena arena = {0};
    struct sections found = heading_find(&arena, view_of(text));
    struct buf got = {.arena = &arena};
    for (size_t i = 0; i < found.count; i++) {
        const struct section *section = &found.items[i];
        buf_printf(&got, "%s%c%s ", i ? " | " : "", "STAR"[section->part],
                   section -> also != section -> part ? "+" : "");
        for (size_t k = section->body.start; k < section->body.end; k++)
            buf_char(&got, text[k] == '\n' ? '/' : text[k]);
    }
    if (strcmp(buf_text(&got), expected) != 0)
        fail_msg("\n'%s' gave\n'%s', not\n'%s'", text, buf_text(&got), expected);
    arena_release(&arena);
}

static const struct {
    const char *text, *expected;
} rows[] = {
    /* usual forms */
    {"Situation: late\nTask: fix\nAction: did\nResult: done", "S late | T fix | A did | R done"},
    {"Situation:\nlate\n\nTask:\nfix\n\nAction:\ndid\n\nResult:\ndone", "S late | T fix | A did | R done"},
    {"## Situation\n\nlate\n\n## Task\nfix\n## Action\ndid\n## Result\ndone",
     "S late | T fix | A did | R done"},
    {"# Situation #\nlate\n# Result #\ndone", "S late | R done"},
    {"**Situation:** late\n**Task:** fix", "S late | T fix"},
    {"**Situation**: late\n**Task**: fix", "S late | T fix"},
    {"**Situation** late\n**Task** fix", "S late | T fix"},
    {"**Situation** - late\n**Task** - fix", "S late | T fix"},
    {"**S (Situation)**\nlate\n**T (Task)**\nfix", "S late | T fix"},
    {"**S (Situation):** late\n**T (Task):** fix", "S late | T fix"},
    {"S (Situation): late\nT (Task): fix", "S late | T fix"},
    {"Situation (S): late\nTask (T): fix", "S late | T fix"},
    {"S - Situation: late\nT - Task: fix", "S late | T fix"},
    {"S: late\nT: fix\nA: did\nR: done", "S late | T fix | A did | R done"},
    {"S - late\nT - fix\nA - did", "S late | T fix | A did"},
    {"**S**: late\n**T**: fix\n**R**: done", "S late | T fix | R done"},
    {"*S*\nlate\n*T*\nfix\n*R*\ndone", "S late | T fix | R done"},
    {"**S**ituation: late\n**T**ask: fix", "S late | T fix"},
    {"(S)ituation: late\n(T)ask: fix", "S late | T fix"},
    {"[Situation] late\n[Task]: fix\n[Result]: done", "T fix | R done"},
    {"1. Situation: late\n2. Task: fix", "S late | T fix"},
    {"1. Situation\nlate\n2. Task\nfix", "S late | T fix"},
    {"1) **Situation** \xe2\x80\x93 late\n2) **Task** \xe2\x80\x93 fix", "S late | T fix"},
    {"- Situation: late\n- Result: done", "S late | R done"},
    {"- **Situation**: late\n- **Result**: done", "S late | R done"},
    {"\xe2\x80\xa2 Situation: late\n\xe2\x80\xa2 Result: done", "S late | R done"},
    {"> Situation: late\n> Result: done", "S late | R done"},
    {"SITUATION\nlate\nTASK\nfix\nACTION\ndid\nRESULT\ndone", "S late | T fix | A did | R done"},
    {"SITUATION: late\nRESULT: done", "S late | R done"},
    {"Situation\nlate\nTask\nfix", "S late | T fix"},
    {"situation: late\ntask: fix", "S late | T fix"},
    {"Situation \xe2\x80\x94 late\nResult \xe2\x80\x94 done", "S late | R done"},
    {"Situation - late\nResult - done", "S late | R done"},
    {"Situation\n=========\nlate\nResult\n------\ndone", "S late | R done"},
    {"__Situation__\nlate\n__Result__\ndone", "S late | R done"},
    {"### **Situation**\nlate\n### **Result**\ndone", "S late | R done"},
    {"| Situation | late |\n| Result | done |", "S late | R done"},
    {"| **Situation** | late |\n|---|---|\n| **Result** | done |", "S late | R done"},
    {"Situation: late. Task: fix it. Action: did it. Result: done.",
     "S late. | T fix it. | A did it. | R done."},
    {"**Situation:** late. **Task:** fix. **Result:** done.", "S late. | T fix. | R done."},
    {"The Situation: late\nMy Task: fix\nActions taken: did\nResults: done",
     "S late | T fix | A did | R done"},
    {"Situation (what was going on?): late\nTask (mine): fix", "S late | T fix"},
    {"Context: late\nAction: did\nOutcome: done", "S late | A did | R done"},
    {"Background\nlate\nTask: fix\nAction: did", "T fix | A did"},
    {"Result: done\nSituation: late\nTask: fix\nAction: did", "R done | S late | T fix | A did"},
    {"Result / Impact: done\nAction: did", "R done | A did"},
    {"Tell me of it.\n\nSituation: late\nResult: done", "S late | R done"},
    {"Situation: late\n---\nResult: done\n---", "S late | R done"},
    {"Situation:\nTask:\nAction: did\nResult: TBD", "S  | T  | A did | R TBD"},
    {"Action: did one\nResult: ok\nAction: did two\nResult: better",
     "A did one | R ok | A did two | R better"},
    {"Situation and Task: late, fix\nAction: did", "S+ late, fix | A did"},
    {"Situation/Task: late\nAction: did", "S+ late | A did"},
    {"S/T: late\nA: did\nR: done", "S+ late | A did | R done"},
    {"Situation:\r\nlate\r\nResult:\r\ndone\r\n", "S late | R done"},
    /* traps */
    {"", ""},
    {"We were late. I fixed it.", ""},
    {"The result: it worked.", ""},
    {"Result: it worked. I was glad.", ""},
    {"Action was needed. Task-force came.\nResults came in.", ""},
    {"Situation normal\nTask done", ""},
    {"Q: why?\nA: because.", ""},
    {"A plan was made.\nS3 was down.\nThe team left.", ""},
    {"I had a task: fix it.\nMy action: call.", ""},
    {"Tasks pile up; action is taken\nresulting in calm", ""},
    {"Goal: ship it\nApproach: fast\nImpact: big", ""},
    {"A - one\nB - two\nC - three", ""},
    {"a: one\ns: two\nt: three", ""},
    {"Taskforce: one\nResultant: two", ""},
    {"It was bad. Action: none. Result: none.", ""},
};

static void headings_are_found_in_any_usual_form(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        finds(rows[i].text, rows[i].expected);
}

static void parts_are_joined_and_headings_taken_away(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct view text = view_of("Intro.\nAction: one\nResult: two\nAction: three");
    struct sections found = heading_find(&arena, text);
    assert_true(view_is(heading_part(&arena, text, &found, PART_ACTION), "one\n\nthree"));
    assert_true(view_is(heading_part(&arena, text, &found, PART_RESULT), "two"));
    assert_int_equal(heading_part(&arena, text, &found, PART_TASK).length, 0);
    assert_true(view_is(heading_strip(&arena, text, &found), "Intro.\n\none\n\ntwo\n\nthree"));
    text = view_of("No headings here.");
    found = heading_find(&arena, text);
    assert_true(view_is(heading_strip(&arena, text, &found), "No headings here."));
    arena_release(&arena);
}

static void spans_stand_in_order_whatever_the_text(void **state)
{
    (void)state;
    static const char *const pieces[] = {"Situation", "Task", "Result", "Action", "S",    "A",   "R", "T",
                                         ":",         " - ",  "**",     "\n",     "\n\n", " ",   "#", "(",
                                         ")",         "|",    "---",    "x. ",    "1. ",  "late"};
    unsigned seed = 7;
    for (int round = 0; round < 5000; round++) {
        struct arena arena = {0};
        char text[200];
        size_t length = 0;
        for (int k = 0; k < 14; k++) {
            seed = seed * 1103515245u + 12345u;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(text + length, piece, strlen(piece));
            length += strlen(piece);
        }
        struct sections found = heading_find(&arena, (struct view){text, length});
        size_t at = 0;
        for (size_t i = 0; i < found.count; i++) {
            const struct section *section = &found.items[i];
            assert_true(section->heading.start >= at && section->heading.end > section->heading.start);
            assert_true(section->body.start >= section->heading.end &&
                        section->body.end >= section->body.start);
            assert_true(section->body.end <= length);
            at = section->body.end;
        }
        arena_release(&arena);
    }
}

static void a_megabyte_is_no_trouble(void **state)
{
    (void)state;
    static const char *const units[] = {" ",      "* ", ". A",    "Task: ", "\n-",
                                        "Task\n", "(",  ".  S: ", "| ",     "1. "};
    for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
        size_t length = 1000000, unit = strlen(units[u]);
        char *text = malloc(length);
        assert_non_null(text);
        for (size_t i = 0; i < length; i++)
            text[i] = units[u][i % unit];
        struct arena arena = {0};
        struct sections found = heading_find(&arena, (struct view){text, length});
        assert_true(found.count < length);
        arena_release(&arena);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_are_found_in_any_usual_form),
        cmocka_unit_test(parts_are_joined_and_headings_taken_away),
        cmocka_unit_test(spans_stand_in_order_whatever_the_text),
        cmocka_unit_test(a_megabyte_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
