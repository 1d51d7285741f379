/* quantity_role - what a quantity in an outcome says about it, for the result class. quantity_assign_roles()
 * is in quantity.h. */
#ifndef CHECK_QUANTITY_ROLE_H
#define CHECK_QUANTITY_ROLE_H

#include "check/quantity.h"

/* Is the time itself an outcome: restored within 15 minutes, a month ahead of schedule? `sentence` is where
 * it stands. */
bool quantity_time_is_outcome(struct view text, struct span sentence, const struct quantity *quantity);

#endif
