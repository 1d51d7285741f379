/*
 * outcome - what the numbers of a Result say together: a before and an after, none of what nobody wants, a
 * value the Situation told otherwise, how many it reached.
 *
 * quantity_assign_roles() looks at one number and the words beside it; here whole sentences are read, and
 * what the Situation told. Numbers that stood alone become quantities when a sentence tells what they
 * measure.
 */
#ifndef CHECK_OUTCOME_H
#define CHECK_OUTCOME_H

#include "check/quantity.h"
#include "check/token.h"

/* `quantities` have their roles. Returns all of them, in order, those of the Result with roles that may have
 * changed, and those that were found here. Linear in the text. */
struct quantities outcome_read(struct arena *arena, struct view text, const struct tokens *tokens,
                               const struct quantities *quantities, const struct stretch *stretches,
                               size_t stretch_count);

#endif
