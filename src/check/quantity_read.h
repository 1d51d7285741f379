/*
 * quantity_read - one quantity: a number with the unit, noun or phrase that makes it count.
 *
 * Texts given here end in a NUL byte that is no part of them.
 */
#ifndef CHECK_QUANTITY_READ_H
#define CHECK_QUANTITY_READ_H

#include "check/quantity.h"
#include "check/quantity_lexer.h"
#include "check/quantity_number.h"

/* A candidate: a quantity, a bare number that a neighbour may still make one, or a refusal. */
struct quantity_item {
    struct quantity quantity;
    struct quantity_number number;
    double scale;        /* seconds in one of its unit; 1 for other kinds */
    bool is_bare;        /* a number alone */
    const char *refusal; /* why it counts for nothing; NULL when it counts or is bare */
};

/* What begins at `at`, where quantity_seek() stopped with `start` and `length`. An item with an empty span:
 * nothing at all. */
struct quantity_item quantity_read(struct view text, enum quantity_start start, size_t at, size_t length);

/* Moves the end of a quantity over "per week", "a day", "/month", "monthly"; true when it did. */
bool quantity_read_rate(struct view text, struct quantity *quantity);

#endif
