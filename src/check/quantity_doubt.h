/*
 * quantity_doubt - numbers that cannot be right: told twice with two values, or beyond what is possible.
 *
 * The facts behind the rules number-conflict and implausible-number; careful rather than complete.
 */
#ifndef CHECK_QUANTITY_DOUBT_H
#define CHECK_QUANTITY_DOUBT_H

#include "check/quantity.h"

struct quantity_doubt {
    struct span span;  /* the quantity in doubt */
    struct span other; /* the one it disagrees with; empty when it stands alone */
    const char *why;   /* "reduced by more than all of it" */
};

struct quantity_doubts {
    const struct quantity_doubt *items;
    size_t count;
};

/*
 * One measure told with two values: a baseline in the Result that differs from the one in the Situation or
 * Task, a percentage that does not fit the before and after beside it. Quantities have their roles; stretches
 * stand in order.
 */
struct quantity_doubts quantity_conflicts(struct arena *arena, struct view text,
                                          const struct quantities *quantities,
                                          const struct stretch *stretches, size_t stretch_count);

/* Reduced by 140 %, 120 % of the users, shares of one whole that sum past 100, 7 out of 5. */
struct quantity_doubts quantity_implausible(struct arena *arena, struct view text,
                                            const struct quantities *quantities,
                                            const struct stretch *stretches, size_t stretch_count);

/* Seconds in the unit a duration ends with: its last words are tried, the longest first; 0 when it is none.
 */
double quantity_seconds(struct view text, struct span span);

#endif
