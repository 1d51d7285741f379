/*
 * Runs the cases of tests/rules: one file a rule, at least six cases that fire and six near misses that must
 * not. A rule without a file, or with too few cases, fails too. The format is told in tests/rules/README.md.
 */
#include "test.h"

#include "check/rule_case.h"

#include <stdio.h>

enum { LEAST_CASES = 6 };

static struct view read_all(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("%s: cannot be opened", path);
    struct buf text = {.arena = arena};
    char block[4096];
    size_t got;
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        buf_add(&text, block, got);
    assert_int_equal(ferror(file), 0);
    fclose(file);
    return buf_view(&text);
}

static bool run_case(struct arena *arena, const struct checker *checker, const struct rule *rule,
                     const char *path, const struct rule_case *own)
{
    struct error error = {0};
    struct verdict verdict;
    const struct finding *found;
    if (!rule_case_judge(arena, checker, rule, own, &verdict, &found, &error))
        fail_msg("%s:%zu: %s", path, own->line, error.message);
    for (size_t i = 0; i < verdict.findings.count; i++) {
        struct span span = verdict.findings.items[i].span;
        assert_true(span.start <= span.end && span.end <= verdict.reading.text.length);
    }
    if (own->fires && !found)
        print_error("%s:%zu: %s should fire%s%s\n", path, own->line, rule->id, own->quoted ? " on " : "",
                    own->quoted ? own->quoted : "");
    if (!own->fires && found)
        print_error("%s:%zu: %s should be quiet, but: %s\n", path, own->line, rule->id, found->message);
    if (own->fires != (found != NULL))
        return false;
    if (found && own->severity)
        assert_string_equal(severity_id(found->severity), own->severity);
    if (found && !strchr(found->fix, '?'))
        fail_msg("%s:%zu: the fix asks nothing: %s", path, own->line, found->fix);
    return true;
}

static void run_file(const struct rule *rule)
{
    struct arena arena = {0};
    char path[512];
    snprintf(path, sizeof path, "%s/%s.txt", RULE_CASES, rule->id);
    struct rule_cases cases;
    struct error error = {0};
    if (!rule_cases_parse(&arena, path, read_all(&arena, path), &cases, &error))
        fail_msg("%s", error.message);
    const struct check_settings settings = check_settings_default();
    const struct checker checker = rule_case_checker(&arena, &settings);
    size_t fires = 0, wrong = 0;
    for (size_t i = 0; i < cases.count; i++) {
        fires += cases.items[i].fires;
        wrong += !run_case(&arena, &checker, rule, path, &cases.items[i]);
    }
    if (fires < LEAST_CASES || cases.count - fires < LEAST_CASES)
        fail_msg("%s: %zu cases fire and %zu must not; at least %d of each are wanted", path, fires,
                 cases.count - fires, LEAST_CASES);
    arena_release(&arena);
    if (wrong)
        fail_msg("%s: %zu of %zu cases are wrong", path, wrong, cases.count);
}

static void rule_keeps_its_word(void **state)
{
    run_file(*state);
}

int main(void)
{
    struct CMUnitTest tests[RULE_COUNT];
    for (size_t i = 0; i < RULE_COUNT; i++)
        tests[i] =
            (struct CMUnitTest){check_rules[i].id, rule_keeps_its_word, NULL, NULL, (void *)&check_rules[i]};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
