/*
 * selftest - how often the check is right on the labelled cases that come with the program.
 *
 * Every figure is a count of right ones, a count of cases and a floor (selftest.def). Answers are judged as
 * they were told, with the Result moved to the front, without each part in turn, and in four fields. Which
 * part a sentence was given is what covers most of its bytes: the program finds the sentences itself.
 */
#ifndef REPORT_SELFTEST_H
#define REPORT_SELFTEST_H

#include "report/selftest_cases.h"

enum selftest_share {
#define SHARE(name, key, group, label, floor) SELFTEST_##name,
#define PAIR(name, key, group, label, precision, recall)
#define EACH_RULE(precision, recall)
#include "report/selftest.def"
#undef SHARE
#undef PAIR
#undef EACH_RULE
    SELFTEST_SHARES
};

enum selftest_pair {
#define SHARE(name, key, group, label, floor)
#define PAIR(name, key, group, label, precision, recall) SELFTEST_##name,
#define EACH_RULE(precision, recall)
#include "report/selftest.def"
#undef SHARE
#undef PAIR
#undef EACH_RULE
    SELFTEST_PAIRS
};

enum selftest_group {
    GROUP_LABELS,
    GROUP_MISSING,
    GROUP_FIELDS,
    GROUP_BREATH,
    GROUP_PRINCIPLES,
    GROUP_COUNT
};

struct selftest_share_row {
    const char *key;
    enum selftest_group group;
    const char *label;
    double floor;
};

struct selftest_pair_row {
    const char *key;
    enum selftest_group group;
    const char *label;
    double precision, recall; /* floors */
};

extern const struct selftest_share_row selftest_shares[SELFTEST_SHARES];
extern const struct selftest_pair_row selftest_pairs[SELFTEST_PAIRS];
extern const double selftest_rule_precision, selftest_rule_recall;

struct share_count {
    size_t right, all;
};

struct pair_count {
    size_t right;
    size_t claimed; /* the program says so */
    size_t true_count;
};

/* A case that went wrong. */
struct selftest_miss {
    const char *what; /* "sentence", "missing part", "result class", "principle" or a rule's id */
    const char *file;
    size_t line;
    const char *id;   /* of the answer; NULL for a case of a rule */
    const char *how;  /* "as told"; NULL for a case of a rule */
    struct view text; /* the words it is about; empty when it is about the whole answer */
    const char *expected, *got;
};

struct selftest_misses {
    struct arena *arena;
    struct selftest_miss *items;
    size_t count, room;
};

/* How an answer was told to the check. */
struct selftest_version {
    int without;       /* a part that was removed; PART_COUNT: none */
    bool result_moved; /* to the front */
    bool in_fields;    /* the four parts, each in its field */
};

struct selftest {
    size_t answers, sentences, rule_cases;
    struct share_count shares[SELFTEST_SHARES];
    struct pair_count pairs[SELFTEST_PAIRS];
    struct pair_count rules[RULE_COUNT];
    struct selftest_misses misses;
};

/* Judges every case. The error (ERROR_INPUT) names a case that cannot be understood. */
bool selftest_run(struct arena *arena, const struct selftest_cases *cases, const struct bank *bank,
                  const struct check_settings *settings, struct selftest *selftest,
                  struct error *error) CHECKED;

/* Counts one verdict on one version of an answer; `joined` is its text, without meaning in four fields.
 * selftest->misses.arena must be set. */
void selftest_count(struct selftest *selftest, const struct told *told,
                    const struct selftest_version *version, const struct told_text *joined,
                    const struct verdict *verdict);

/* Shares, 0 to 1; 0 where there is no case. */
double share_ratio(struct share_count count);
double pair_precision(struct pair_count count);
double pair_recall(struct pair_count count);

/* Is a figure no lower than its floor? */
bool selftest_reaches(double ratio, double floor);

/* How many figures are below their floors. */
size_t selftest_failures(const struct selftest *selftest);

#endif
