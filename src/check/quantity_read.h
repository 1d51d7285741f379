/*
 * quantity_read - one quantity: a number with the unit, noun or phrase that makes it count.
 *
 * Texts given here end in a NUL byte that is no part of them.
 */
#ifndef CHECK_QUANTITY_READ_H
#define CHECK_QUANTITY_READ_H

#include "check/quantity_item.h"
#include "check/quantity_lexer.h"

/* What begins at `at`, where quantity_seek() stopped with `start` and `length`. An item with an empty span:
 * nothing at all. */
struct quantity_item quantity_read(struct view text, enum quantity_start start, size_t at, size_t length);

#endif
