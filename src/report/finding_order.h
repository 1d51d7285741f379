/*
 * finding_order - which finding to tell first.
 *
 * First what makes the rest pointless (no answer, no event), then missing parts, ownership, the result,
 * length and balance, and style last; what is only information comes after all of them.
 */
#ifndef REPORT_FINDING_ORDER_H
#define REPORT_FINDING_ORDER_H

#include "check/check.h"

struct ordered_findings {
    const struct finding *const *items;
    size_t count;
};

struct ordered_findings finding_order(struct arena *arena, const struct findings *findings);

/* What a rule is about, 0 first; a rule that is not in the list is style. */
unsigned finding_rank(const struct rule *rule);

/* Is the rule in the list? A test asks this of every rule. */
bool finding_is_ranked(const struct rule *rule);

#endif
