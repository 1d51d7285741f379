#include "test.h"

#include "report/excerpt.h"
#include "report/feedback.h"
#include "report/finding_order.h"
#include "report/sarif.h"

#include <string.h>

static const struct bank no_bank;

static struct verdict checked(struct arena *arena, const struct answer *answer)
{
    static struct check_settings settings;
    settings = check_settings_default();
    struct checker checker = checker_make(arena, &no_bank, &settings);
    return check_answer(arena, &checker, answer);
}

static struct answer labelled(const char *situation, const char *task, const char *action, const char *result)
{
    return (struct answer){.parts = {view_of(situation), view_of(task), view_of(action), view_of(result)}};
}

static void every_rule_has_its_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < RULE_COUNT; i++)
        if (!finding_is_ranked(&check_rules[i]))
            fail_msg("%s: say in report/finding_order.c what it is about", check_rules[i].id);
}

static void findings_come_most_important_first(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        enum severity severity;
        int place; /* in the order told */
    } rows[] = {
        {"too-short", SEVERITY_WARNING, 4},       {"unquantified-result", SEVERITY_ERROR, 3},
        {"missing-task", SEVERITY_INFO, 5},       {"we-not-i", SEVERITY_WARNING, 2},
        {"missing-situation", SEVERITY_ERROR, 1}, {"not-an-event", SEVERITY_ERROR, 0},
    };
    enum { COUNT = sizeof rows / sizeof *rows };
    struct arena arena = {0};
    struct finding items[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        items[i] = (struct finding){.rule = rule_find(rows[i].rule), .severity = rows[i].severity};
    struct findings findings = {.items = items, .count = COUNT};
    struct ordered_findings ordered = finding_order(&arena, &findings);
    assert_int_equal(ordered.count, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        assert_ptr_equal(ordered.items[rows[i].place], &items[i]);
    arena_release(&arena);
}

static void places_are_those_of_the_file(void **state)
{
    (void)state;
    /* Two blocks of a YAML file: one from line 5 behind two blanks, one from line 9. */
    static const char text[] = "caf\xc3\xa9 one\ntwo\n\nthree";
    static const struct origin origins[] = {{0, 5, 3, 2}, {15, 9, 12, 0}};
    const struct source source = {"a.yaml", origins, 2};
    static const struct {
        size_t offset, line, column;
    } rows[] = {
        {0, 5, 3}, {6, 5, 8}, {10, 6, 3}, {12, 6, 5}, {15, 9, 12}, {20, 9, 17},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct place place = place_in(&source, view_of(text), rows[i].offset);
        assert_int_equal(place.line, rows[i].line);
        assert_int_equal(place.column, rows[i].column);
    }
    struct place plain = place_in(NULL, view_of(text), 10);
    assert_int_equal(plain.line, 2);
    assert_int_equal(plain.column, 1);
}

static void the_first_line_tells_what_is_missing(void **state)
{
    (void)state;
    static const char s[] =
        "In March 2024 the print shop where I worked lost two orders a week to wrong paper.";
    static const char t[] = "I was asked to stop that before the fair in May.";
    static const char a[] =
        "I looked at forty orders, found that the form asked for the weight twice, drew a new "
        "form, tried it with three colleagues and put it on the counter.";
    static const struct {
        const char *parts[PART_COUNT];
        const char *line;
        enum tone tone;
    } rows[] = {
        {{"", "", "", ""}, "Nothing is said yet.", TONE_BAD},
        {{s, t, a, ""}, "The Situation, Task and Action are there; the Result is missing.", TONE_BAD},
        {{s, "TBD", a, ""}, "The Situation and Action are there; the Task and Result are missing.", TONE_BAD},
        {{s, t, a, "It all went very well and everybody was happy in the end."},
         "All four parts are there; the Result needs a number.",
         TONE_WARN},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *const *parts = rows[i].parts;
        struct answer answer = labelled(parts[0], parts[1], parts[2], parts[3]);
        struct verdict verdict = checked(&arena, &answer);
        enum tone tone;
        const char *line = feedback_line(&arena, &verdict, &tone);
        if (strncmp(line, rows[i].line, strlen(rows[i].line)) != 0)
            fail_msg("'%s', not '%s'", line, rows[i].line);
        assert_int_equal(tone, rows[i].tone);
    }
    arena_release(&arena);
}

static void an_excerpt_holds_the_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf text = {.arena = &arena};
    buf_string(&text, "First sentence here. ");
    size_t long_start = text.length;
    for (int i = 0; i < 200; i++)
        buf_string(&text, i == 100 ? "needle " : "straw ");
    buf_string(&text, "end. Last one.");
    struct answer answer = {.parts = {[PART_ACTION] = buf_view(&text)}};
    struct verdict verdict = checked(&arena, &answer);
    size_t needle = (size_t)(strstr(text.data, "needle") - text.data);
    static const struct rule rule = {.id = "some-rule"};
    const struct {
        struct span span;
        const char *marked; /* NULL: nothing to quote */
        bool is_cut;
    } rows[] = {
        {{needle, needle + 6}, "needle", true},
        {{0, 5}, "First", false},
        {{0, text.length}, NULL, false},
        {{4, 4}, NULL, false},
        {{long_start, long_start + 5}, "straw", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct finding finding = {.rule = &rule, .severity = SEVERITY_WARNING, .span = rows[i].span};
        struct quote quote;
        bool is_there = excerpt_take(&arena, &verdict.reading, &finding, NULL, &quote);
        assert_int_equal(is_there, rows[i].marked != NULL);
        if (!is_there)
            continue;
        struct span span = quote.marks[0].span;
        assert_true(view_is(view_sub(quote.text, span.start, span.end), rows[i].marked));
        assert_int_equal(strstr(quote.text.data, "...") != NULL, rows[i].is_cut);
        assert_true(quote.text.length < 300);
        assert_int_equal(quote.line, 1);
    }
    arena_release(&arena);
}

/* Any span of any text: the excerpt never leaves the text and never cuts a character. */
static void any_span_can_be_quoted(void **state)
{
    (void)state;
    static const char text[] =
        "Z\xc3\xbcrich \xf0\x9f\x95\x90. \xe6\xb7\xb1\xe6\x8e\x98 one two. "
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    struct arena arena = {0}, turn = {0};
    struct answer answer = {.parts = {[PART_ACTION] = view_of(text)}};
    struct verdict verdict = checked(&arena, &answer);
    static const struct rule rule = {.id = "some-rule"};
    size_t length = verdict.reading.text.length;
    for (size_t start = 0; start < length; start++) {
        if (((unsigned char)text[start] & 0xc0) == 0x80)
            continue;
        for (size_t end = start + 1; end <= length; end += 7) {
            size_t whole = end;
            while (whole < length && ((unsigned char)text[whole] & 0xc0) == 0x80)
                whole++;
            struct finding finding = {.rule = &rule, .severity = SEVERITY_INFO, .span = {start, whole}};
            struct quote quote;
            if (!excerpt_take(&turn, &verdict.reading, &finding, NULL, &quote))
                continue;
            struct span span = quote.marks[0].span;
            assert_true(span.start < span.end && span.end <= quote.text.length);
            assert_memory_equal(quote.text.data + span.start, text + start, span.end - span.start);
            for (size_t i = 0; i < quote.text.length; i++)
                if (((unsigned char)quote.text.data[i] & 0xc0) == 0x80)
                    assert_true(i && ((unsigned char)quote.text.data[i - 1] & 0x80));
            assert_true(((unsigned char)quote.text.data[quote.text.length - 1] & 0xc0) != 0xc0);
        }
        arena_reset(&turn);
    }
    arena_release(&turn);
    arena_release(&arena);
}

static void short_lines_are_safe(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct answer answer = labelled("n/a \x1b[2J", "", "", "");
    struct verdict verdict = checked(&arena, &answer);
    struct buf out = {.arena = &arena};
    const struct source source = {.file = "a\nb.txt"};
    feedback_short(&out, &verdict, &source);
    assert_null(strchr(buf_text(&out), '\x1b'));
    size_t lines = 0;
    for (const char *c = out.data; *c; c++)
        lines += *c == '\n';
    assert_int_equal(lines, verdict.findings.count);
    assert_int_equal(strncmp(out.data, "a\\nb.txt:1:1: ", 13), 0);
    arena_release(&arena);
}

static void sarif_names_files_as_uris(void **state)
{
    (void)state;
    static const struct {
        const char *file, *uri;
    } rows[] = {
        {NULL, "\"uri\":\"stdin\""},
        {"answers/one.yaml", "\"uri\":\"answers/one.yaml\""},
        {"/home/me/a b.yaml", "\"uri\":\"file:///home/me/a%20b.yaml\""},
        {"c:d#1?.txt", "\"uri\":\"c%3Ad%231%3F.txt\""},
    };
    struct arena arena = {0};
    struct answer answer = labelled("", "", "", "");
    struct verdict verdict = checked(&arena, &answer);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buf out = {.arena = &arena};
        const struct source source = {.file = rows[i].file};
        struct sarif sarif = sarif_open(&out, "1.0");
        sarif_add(&sarif, &verdict, &source);
        sarif_close(&sarif);
        assert_non_null(strstr(out.data, rows[i].uri));
        assert_non_null(strstr(out.data, "\"startLine\":1,\"startColumn\":1,\"endLine\":1,\"endColumn\":1"));
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_has_its_place),
        cmocka_unit_test(findings_come_most_important_first),
        cmocka_unit_test(places_are_those_of_the_file),
        cmocka_unit_test(the_first_line_tells_what_is_missing),
        cmocka_unit_test(an_excerpt_holds_the_words),
        cmocka_unit_test(any_span_can_be_quoted),
        cmocka_unit_test(short_lines_are_safe),
        cmocka_unit_test(sarif_names_files_as_uris),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
