/*
 * quantity_join - neighbours that are one quantity: ranges, changes from one to another, compound durations.
 *
 * Also decides about bare numbers: "dropped to zero" counts, "took part in 3" does not.
 */
#ifndef CHECK_QUANTITY_JOIN_H
#define CHECK_QUANTITY_JOIN_H

#include "check/quantity_read.h"

/* Joins the items in place; returns how many are left. Items stand in order. Those that count for nothing
 * keep their refusal. */
size_t quantity_join(struct view text, struct quantity_item *items, size_t count);

#endif
