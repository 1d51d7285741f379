/* quantity_measure - a number with its unit: 3 km, 38 %, two weeks, 42 Malaysian ringgits. */
#ifndef CHECK_QUANTITY_MEASURE_H
#define CHECK_QUANTITY_MEASURE_H

#include "check/quantity_item.h"

/* Fills the item when a unit stands behind its number. `weak`: why the number may be a name, which a clear
 * unit overrules; or NULL. */
bool quantity_take_unit(struct view text, struct quantity_item *item, const char *weak);

#endif
