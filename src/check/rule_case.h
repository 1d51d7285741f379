/*
 * rule_case - an answer, and whether one rule must fire on it or must not.
 *
 * The cases of tests/rules are held to by the tests and by the self-test; their format is told in
 * tests/rules/README.md. A case is judged with a small bank of its own, so that no question and no cue that
 * changes there changes a case.
 */
#ifndef CHECK_RULE_CASE_H
#define CHECK_RULE_CASE_H

#include "check/check.h"

enum { RULE_CASE_SETTINGS = 8 };

struct rule_case {
    size_t line; /* where it begins in its file */
    bool fires;
    const char *quoted;   /* words the finding must hold; NULL when any will do */
    const char *severity; /* the finding's; NULL when any will do */
    const char *keys[RULE_CASE_SETTINGS], *values[RULE_CASE_SETTINGS];
    size_t setting_count;
    struct reply reply;
    struct answer answer; /* its replies are set when it is judged */
};

struct rule_cases {
    const struct rule_case *items;
    size_t count;
};

/* Reads the cases of one file into the arena. The error (ERROR_INPUT) names `path` and line. */
bool rule_cases_parse(struct arena *arena, const char *path, struct view text, struct rule_cases *cases,
                      struct error *error) CHECKED;

/* A checker for cases, with these settings. It serves any number of them. */
struct checker rule_case_checker(struct arena *arena, const struct check_settings *settings);

/* Judges the answer of a case, with its own settings on top of the checker's. `found` is the rule's finding
 * that the case speaks of, in `verdict`, or NULL: the case is kept when (found != NULL) is what it says of
 * firing. */
bool rule_case_judge(struct arena *arena, const struct checker *checker, const struct rule *rule,
                     const struct rule_case *own, struct verdict *verdict, const struct finding **found,
                     struct error *error) CHECKED;

#endif
