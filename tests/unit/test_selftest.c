/* The self-test counts right, catches a checker that is wrong, and measures with what nothing was trained on.
 */
#include "test.h"

#include "base/file.h"
#include "model/bank_builtin.h"
#include "report/selftest.h"

static struct selftest_cases builtin_cases(struct arena *arena)
{
    struct selftest_cases cases;
    struct error error = {0};
    if (!selftest_cases_parse(arena, &selftest_answers, &selftest_rules, &cases, &error))
        fail_msg("%s", error.message);
    return cases;
}

static struct selftest run(struct arena *arena, const struct bank *bank,
                           const struct check_settings *settings)
{
    struct selftest_cases cases = builtin_cases(arena);
    struct selftest selftest;
    struct error error = {0};
    if (!selftest_run(arena, &cases, bank, settings, &selftest, &error))
        fail_msg("%s", error.message);
    return selftest;
}

static void the_checker_as_it_is_passes(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct check_settings settings = check_settings_default();
    struct selftest selftest = run(&arena, &bank_builtin, &settings);
    assert_int_equal(selftest_failures(&selftest), 0);
    assert_true(selftest.answers >= 90);
    assert_true(selftest.rule_cases >= 12 * RULE_COUNT);
    for (size_t i = 0; i < SELFTEST_SHARES; i++)
        assert_true(selftest.shares[i].all > 0);
    for (size_t i = 0; i < SELFTEST_PAIRS; i++)
        assert_true(selftest.pairs[i].true_count > 0);
    arena_release(&arena);
}

/* One answer, judged rightly or with two labels swapped behind the checker's back. */
static void judge(struct arena *arena, struct selftest *selftest, const struct checker *checker,
                  const struct told *told, enum part one, enum part other)
{
    const struct selftest_version version = {.without = PART_COUNT};
    struct told_text joined = told_join(arena, told, PART_COUNT, false);
    struct answer answer = {.is_free = true, .free = joined.text};
    struct verdict verdict = check_answer(arena, checker, &answer);
    struct label *labels = ARENA_ARRAY(arena, struct label, verdict.reading.sentences.count);
    for (size_t i = 0; i < verdict.reading.sentences.count; i++) {
        labels[i] = verdict.reading.labels[i];
        labels[i].part = labels[i].part == one ? other : labels[i].part == other ? one : labels[i].part;
    }
    verdict.reading.labels = labels;
    selftest_count(selftest, told, &version, &joined, &verdict);
}

static void swapped_labels_are_caught(void **state)
{
    (void)state;
    static const struct {
        enum part one, other;
        bool passes;
    } rows[] = {
        {PART_TASK, PART_TASK, true}, /* nothing swapped */
        {PART_ACTION, PART_RESULT, false},
        {PART_SITUATION, PART_TASK, false},
        {PART_TASK, PART_RESULT, false},
    };
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        struct arena arena = {0};
        struct selftest_cases cases = builtin_cases(&arena);
        const struct check_settings settings = check_settings_default();
        struct checker checker = checker_make(&arena, &bank_builtin, &settings);
        struct selftest selftest = {.misses.arena = &arena};
        for (size_t i = 0; i < cases.answers.count; i++)
            judge(&arena, &selftest, &checker, &cases.answers.items[i], rows[r].one, rows[r].other);
        static const enum selftest_share figures[] = {SELFTEST_LABELS_COMPLETE, SELFTEST_LABELS_SURE};
        for (size_t f = 0; f < 2; f++)
            assert_int_equal(
                selftest_reaches(share_ratio(selftest.shares[figures[f]]), selftest_shares[figures[f]].floor),
                rows[r].passes);
        arena_release(&arena);
    }
}

static void a_rule_that_is_broken_is_caught(void **state)
{
    (void)state;
    static const struct {
        const char *key, *value, *rule;
        bool never_fires; /* else it fires too often */
    } rows[] = {
        {"rule.we-not-i.severity", "off", "we-not-i", true},
        {"rule.confidential.severity", "off", "confidential", true},
        {"rule.thin-part.result", "50", "thin-part", false},
    };
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++) {
        struct arena arena = {0};
        struct check_settings settings = check_settings_default();
        struct error error = {0};
        assert_true(check_settings_set(&settings, rows[r].key, rows[r].value, &error));
        struct selftest selftest = run(&arena, &bank_builtin, &settings);
        struct pair_count count = selftest.rules[rule_find(rows[r].rule) - check_rules];
        assert_true(selftest_failures(&selftest) > 0);
        if (rows[r].never_fires)
            assert_int_equal(count.claimed, 0);
        else
            assert_true(pair_precision(count) < 1);
        arena_release(&arena);
    }
}

static void a_bank_without_cues_is_caught(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const struct bank no_bank;
    const struct check_settings settings = check_settings_default();
    struct selftest selftest = run(&arena, &no_bank, &settings);
    assert_int_equal(selftest_failures(&selftest), 2);
    assert_int_equal(selftest.shares[SELFTEST_PRINCIPLE_FIRST].right, 0);
    arena_release(&arena);
}

static const char small[] = "# a comment\n"
                            "id: small\n"
                            "who: nobody\n"
                            "principles: ownership, frugality # best first\n"
                            "class: absolute\n"
                            "S It was late.\n"
                            "T I had to finish.\n"
                            "A I ran.\n"
                            "R I won 3 races.\n"
                            "---\n"
                            "held-out: yes\n"
                            "id: second\n"
                            "lines: yes\n"
                            "R - done\n"
                            "A - went\n";

static void told_answers_are_read(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct told_list list = {0};
    struct error error = {0};
    assert_true(told_parse(&arena, "a/small.txt", view_of(small), &list, &error));
    assert_int_equal(list.count, 2);
    assert_string_equal(list.held_out, "small.txt");
    const struct told *told = &list.items[0];
    assert_string_equal(told->id, "small");
    assert_string_equal(told->class, "absolute");
    assert_int_equal(told->principles.count, 2);
    assert_string_equal(told->principles.items[1], "frugality");
    assert_int_equal(told->line_numbers[3], 9);
    assert_true(view_is(told_join(&arena, told, PART_TASK, true).text, "I won 3 races. It was late. I ran."));
    assert_true(view_is(told_join(&arena, &list.items[1], PART_COUNT, false).text, "- done\n- went"));
    assert_true(view_is(told_part(&arena, &list.items[1], PART_ACTION), "- went"));
    assert_false(told_has(&list.items[1], PART_TASK));
    assert_false(told_parse(&arena, "bad.txt", view_of("S One.\nSo what\n"), &list, &error));
    assert_string_equal(error.message, "bad.txt:2: neither a header nor a sentence");
    arena_release(&arena);
}

/* A verdict made by hand: every count is known. */
static void counts_are_exact(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct told_list list = {0};
    struct error error = {0};
    assert_true(told_parse(&arena, "small.txt", view_of(small), &list, &error));
    const struct told *told = &list.items[0];
    struct told_text joined = told_join(&arena, told, PART_COUNT, false);
    /* The program's own sentences: the last two run together, most of them the Result. */
    const struct sentence sentences[] = {{.span = joined.spans[0]},
                                         {.span = joined.spans[1]},
                                         {.span = {joined.spans[2].start, joined.spans[3].end}}};
    const struct label labels[] = {{PART_SITUATION, 0.9}, {PART_SITUATION, 0.85}, {PART_RESULT, 0.7}};
    struct verdict verdict = {
        .reading = {
            .text = joined.text, .sentences = {sentences, 3}, .labels = labels, .result = RESULT_SCOPE}};
    for (int part = 0; part < PART_COUNT; part++)
        verdict.reading.parts[part].state = part == PART_TASK ? PART_MISSING : PART_PRESENT;
    struct selftest selftest = {.misses.arena = &arena};
    const struct selftest_version version = {.without = PART_COUNT};
    selftest_count(&selftest, told, &version, &joined, &verdict);
    assert_int_equal(selftest.shares[SELFTEST_LABELS_COMPLETE].all, 4);
    assert_int_equal(selftest.shares[SELFTEST_LABELS_COMPLETE].right, 2);
    assert_int_equal(selftest.shares[SELFTEST_LABELS_SURE].all, 2);
    assert_int_equal(selftest.shares[SELFTEST_LABELS_SURE].right, 1);
    assert_int_equal(selftest.shares[SELFTEST_NONE_MISSING].right, 0);
    assert_int_equal(selftest.pairs[SELFTEST_MISSING_TASK].claimed, 1);
    assert_int_equal(selftest.pairs[SELFTEST_MISSING_TASK].true_count, 0);
    assert_int_equal(selftest.pairs[SELFTEST_QUANTIFIED_BREATH].true_count, 1);
    assert_int_equal(selftest.pairs[SELFTEST_QUANTIFIED_BREATH].claimed, 0);
    assert_int_equal(selftest.pairs[SELFTEST_SCOPE_BREATH].claimed, 1);
    assert_int_equal(selftest.pairs[SELFTEST_ABSOLUTE_FIELDS].true_count, 0);

    /* two sentences, the Task, the class, the principle */
    assert_int_equal(selftest.misses.count, 5);
    assert_int_equal(selftest.misses.items[0].line, 7);
    assert_true(view_is(selftest.misses.items[0].text, "I had to finish."));
    assert_string_equal(selftest.misses.items[0].expected, "Task");
    assert_string_equal(selftest.misses.items[0].got, "Situation (0.85)");
    assert_string_equal(selftest.misses.items[3].got, "scope");
    assert_string_equal(selftest.misses.items[4].expected, "ownership, frugality");

    /* With the Task removed, calling it missing is right. */
    const struct selftest_version without = {.without = PART_TASK};
    selftest_count(&selftest, told, &without, &joined, &verdict);
    assert_int_equal(selftest.pairs[SELFTEST_MISSING_TASK].right, 1);
    assert_int_equal(selftest.pairs[SELFTEST_MISSING_TASK].claimed, 2);
    arena_release(&arena);
}

static bool holds(struct view text, struct view words)
{
    for (size_t i = 0; i + words.length <= text.length; i++) {
        const char *found = memchr(text.data + i, words.data[0], text.length - words.length - i + 1);
        if (!found)
            return false;
        i = (size_t)(found - text.data);
        if (memcmp(found, words.data, words.length) == 0)
            return true;
    }
    return false;
}

static void nothing_was_trained_on_the_answers(void **state)
{
    (void)state;
    enum { LARGEST_FILE = 1 << 20, SHORT_SENTENCE = 20 /* "Nobody noticed." is nobody's own */ };
    struct arena arena = {0};
    struct error error = {0};
    for (size_t i = 0; i < selftest_answers.count; i++) {
        struct told_list list = {0};
        const struct embedded *file = &selftest_answers.items[i];
        assert_true(told_parse(&arena, file->name, embedded_text(file), &list, &error));
        if (!list.held_out)
            fail_msg("%s does not say held-out: yes", file->name);
    }
    struct selftest_cases cases = builtin_cases(&arena);
    struct file_listing listing;
    if (!file_list(&arena, CORPUS, &listing, &error))
        fail_msg("%s", error.message);
    assert_true(listing.files.count > 0);
    for (size_t f = 0; f < listing.files.count; f++) {
        struct view text;
        const char *path = arena_printf(&arena, "%s/%s", CORPUS, listing.files.items[f]);
        if (!file_load(&arena, path, LARGEST_FILE, &text, &error))
            fail_msg("%s", error.message);
        for (size_t i = 0; i < cases.answers.count; i++) {
            const struct told *told = &cases.answers.items[i];
            for (size_t k = 0; k < told->count; k++)
                if (told->lines[k].length > SHORT_SENTENCE && holds(text, told->lines[k]))
                    fail_msg("%s:%zu stands in %s too", told->file, told->line_numbers[k], path);
        }
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_checker_as_it_is_passes),
        cmocka_unit_test(swapped_labels_are_caught),
        cmocka_unit_test(a_rule_that_is_broken_is_caught),
        cmocka_unit_test(a_bank_without_cues_is_caught),
        cmocka_unit_test(told_answers_are_read),
        cmocka_unit_test(counts_are_exact),
        cmocka_unit_test(nothing_was_trained_on_the_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
