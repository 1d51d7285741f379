/* quantity_group - numbers that count without a unit: shares of a group, ratings, counts with their noun. */
#ifndef CHECK_QUANTITY_GROUP_H
#define CHECK_QUANTITY_GROUP_H

#include "check/quantity_item.h"

/* Each fills the item and says true when the number counts so. `weak` as in quantity_measure.h. */

/* 4.8/5, 9 out of 10, one in five, three of our, half the */
bool quantity_take_share(struct view text, struct quantity_item *item, const char *weak);

/* NPS 62, a score of 4.5, the top three */
bool quantity_take_scale(struct view text, struct quantity_item *item);

/* 14 engineers, dozens of tickets, a three-bedroom flat, zero incidents */
bool quantity_take_count(struct view text, struct quantity_item *item, const char *weak);

#endif
