/* quantity_rate - what may stand behind a number and its unit: per week, /day, mol L-1, k and M. */
#ifndef CHECK_QUANTITY_RATE_H
#define CHECK_QUANTITY_RATE_H

#include "check/quantity.h"

/* Moves the end of a quantity over "per week", "a day", "/month", "monthly"; true when that makes it a rate.
 */
bool quantity_read_rate(struct view text, struct quantity *quantity);

/* Is the word a unit of time, as behind a slash: s, h, day? */
bool quantity_is_time(struct view text, struct span word);

/* Where the unit that goes on at `end` ends: m/s, mol L-1, ug/ml/day. */
size_t quantity_rest_of_unit(struct view text, size_t end);

/* Bytes of the letters at `at` that scale a number (10k users, $3M, 2bn) and by how much; 0 when there are
 * none. `money` lets more letters count. */
size_t quantity_scale_letter(struct view text, size_t at, bool money, double *factor);

#endif
