/*
 * quantity_unit - units of measure, money, time and share, as they stand behind or before a number.
 *
 * All units are in quantity_unit.re: one place to extend. Texts given here end in a NUL byte that belongs to
 * no unit.
 */
#ifndef CHECK_QUANTITY_UNIT_H
#define CHECK_QUANTITY_UNIT_H

#include "check/quantity.h"

enum quantity_unit_flag {
    UNIT_WORD = 1 << 0,     /* a whole word (hours, dollars): may stand behind an adjective */
    UNIT_GLUED = 1 << 1,    /* counts only when it is glued to its number: 5in, 200us */
    UNIT_LETTER = 1 << 2,   /* a single letter: doubtful before another word */
    UNIT_INCH = 1 << 3,     /* ' or ": may be a quotation mark */
    UNIT_RATED = 1 << 4,    /* a rate of its own: mph, rpm */
    UNIT_SINGULAR = 1 << 5, /* the article may count it: an hour, a mile */
    UNIT_PLACE = 1 << 6,    /* compares: faster, as */
};

struct quantity_unit {
    size_t length; /* bytes; 0 when there is none */
    enum quantity_kind kind;
    unsigned flags;
    double scale; /* seconds in one, for durations; else 1 */
};

/* The unit that begins exactly here and ends at a word's end; `glued` says a number stands directly before.
 */
struct quantity_unit quantity_unit_lex(const char *at, bool glued);

/* Bytes of the currency sign or code that begins exactly here, before a number; 0 when there is none. */
size_t quantity_currency_lex(const char *at);

#endif
