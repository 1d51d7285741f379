/*
 * quantity_number - the number that stands in a text, in digits or in words, and its value.
 *
 * Texts given here end in a NUL byte that is no part of them.
 */
#ifndef CHECK_QUANTITY_NUMBER_H
#define CHECK_QUANTITY_NUMBER_H

#include "base/text.h"

enum quantity_number_flag {
    NUMBER_WORDS = 1 << 0,   /* written in words */
    NUMBER_ROUGH = 1 << 1,   /* few, several, dozens: no number behind it */
    NUMBER_ARTICLE = 1 << 2, /* only "a" or "an" */
    NUMBER_PART = 1 << 3,    /* half, a third, 3/4 */
    NUMBER_SLASH = 1 << 4,   /* digits, a slash, digits */
    NUMBER_YEAR = 1 << 5,    /* four digits that may be a year */
    NUMBER_ORDINAL = 1 << 6, /* 4th */
    NUMBER_SCALED = 1 << 7,  /* with million, k, dozen */
    NUMBER_SPACED = 1 << 8,  /* digits in groups, blanks between */
    NUMBER_ZERO = 1 << 9,
};

struct quantity_number {
    struct span span; /* empty when there is no number */
    unsigned flags;
    double value;
    double top, under; /* of a number with a slash */
    const char *why;   /* why its shape is none of a number; else NULL */
};

/* The number that begins exactly at `at`. */
struct quantity_number quantity_number_parse(struct view text, size_t at);

/* What "and a half", "and three quarters" adds behind `end`, which moves over it; else 0. */
double quantity_part_after(struct view text, size_t *end);

/* One blank or none is skipped as writers do within a number and its unit; at most one line end. */
size_t quantity_gap(struct view text, size_t at);

#endif
