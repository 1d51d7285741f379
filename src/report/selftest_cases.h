/* selftest_cases - the labelled cases the self-test measures with, and where they come from. */
#ifndef REPORT_SELFTEST_CASES_H
#define REPORT_SELFTEST_CASES_H

#include "base/embedded.h"
#include "check/rule_case.h"
#include "model/told.h"

/* The cases that come with the program: tests/selftest and tests/rules, compiled in. */
extern const struct embedded_files selftest_answers, selftest_rules;

/* The cases of one rule. */
struct rule_suite {
    const struct rule *rule;
    const char *file;
    struct rule_cases cases;
};

struct selftest_cases {
    struct told_list answers;
    const struct rule_suite *suites;
    size_t suite_count;
};

/* Reads the cases out of files; one of `rules` is named after its rule. */
bool selftest_cases_parse(struct arena *arena, const struct embedded_files *answers,
                          const struct embedded_files *rules, struct selftest_cases *cases,
                          struct error *error) CHECKED;

#endif
