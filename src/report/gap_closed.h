/*
 * gap_closed - does a reply give what the follow-up was asked for?
 *
 * A reply that is no dodge may still leave the gap: "because nobody else asked" is no number.
 */
#ifndef REPORT_GAP_CLOSED_H
#define REPORT_GAP_CLOSED_H

#include "check/rule.h"

/* `reply` was said to a follow-up for a finding of this rule. Looks for the kind of thing alone: a quantity
 * for a missing number, a quantity or a then-word for a missing before, a deed of the teller's for a missing
 * step. */
bool gap_is_closed(struct arena *arena, const struct phrases *lexicon, const struct rule *rule,
                   struct view reply);

#endif
