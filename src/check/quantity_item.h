/*
 * quantity_item - a candidate while a text is scanned: a quantity, a bare number, or a refusal.
 *
 * Texts given here end in a NUL byte that is no part of them.
 */
#ifndef CHECK_QUANTITY_ITEM_H
#define CHECK_QUANTITY_ITEM_H

#include "check/quantity.h"
#include "check/quantity_context.h"

struct quantity_item {
    struct quantity quantity;
    struct quantity_number number;
    double scale;        /* seconds in one of its unit; 1 for other kinds */
    bool is_bare;        /* a number alone; a neighbour may still make it count, even when it was refused */
    const char *refusal; /* why it counts for nothing; NULL when it counts or is bare */
};

/* The item as a quantity of this kind that ends at `end`. */
struct quantity_item quantity_item_take(struct quantity_item item, enum quantity_kind kind, size_t end,
                                        const char *why);
struct quantity_item quantity_item_refuse(struct quantity_item item, const char *why);

/* The word before the item; is it one of `words` (lower case, blanks between)? Is the word behind `at`? */
struct span quantity_item_before(struct view text, const struct quantity_item *item);
static inline __attribute__((always_inline)) bool
quantity_before_is(struct view text, const struct quantity_item *item, const char *words)
{
    return quantity_word_among(text, quantity_item_before(text, item), words);
}
static inline __attribute__((always_inline)) bool quantity_after_is(struct view text, size_t at,
                                                                    const char *words)
{
    return quantity_word_among(text, quantity_word_after(text, at), words);
}

/* Kinds of bytes, for the scanners of this layer. */
static inline bool quantity_is_letter(char c)
{
    return (((unsigned char)c | 0x20) >= 'a' && ((unsigned char)c | 0x20) <= 'z') || (unsigned char)c >= 0xc3;
}
static inline bool quantity_is_digit(char c)
{
    return c >= '0' && c <= '9';
}
static inline bool quantity_is_blank(char c)
{
    return c == ' ' || c == '\t';
}

#endif
