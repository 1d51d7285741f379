/*
 * check - judges one answer: what it holds, what is missing, and how well it is told.
 *
 * Pure: the same answer, bank and settings always get the same verdict. A checker is made once and serves any
 * number of answers; a verdict lives in the arena given.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "check/principle_fit.h"
#include "check/rule.h"
#include "check/score.h"

struct checker {
    const struct bank *bank;
    const struct check_settings *settings;
    const struct principle_index *principles;
    const struct phrases *lexicon;
};

struct verdict {
    struct reading reading;
    struct findings findings;   /* in the order of rules.def, then by place */
    struct principle_fits fits; /* every principle of the bank, best first */
    struct scores scores;
};

/* Names the rules, words and weights, by their sources: kept with stored verdicts, so that an older one is
 * judged again. */
extern const char check_fingerprint[];

struct checker checker_make(struct arena *arena, const struct bank *bank,
                            const struct check_settings *settings);

struct verdict check_answer(struct arena *arena, const struct checker *checker, const struct answer *answer);

/* The worst severity found; SEVERITY_OFF when there is nothing. */
enum severity verdict_worst(const struct verdict *verdict);

/* Did the rule of this id find something? */
bool verdict_has(const struct verdict *verdict, const char *rule);

#endif
