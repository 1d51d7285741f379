/*
 * quantity_lexer - the bytes where a number may begin, and the shapes of digits and number words.
 *
 * Texts given here end in a NUL byte that is no part of them. Generated from quantity_lexer.re.
 */
#ifndef CHECK_QUANTITY_LEXER_H
#define CHECK_QUANTITY_LEXER_H

#include <stdbool.h>
#include <stddef.h>

enum quantity_start {
    START_END,
    START_NONE,     /* none before the stop */
    START_DIGIT,    /* a digit, or a point before one */
    START_NAME,     /* letters with digits: S3, EUR50 */
    START_CURRENCY, /* $, or USD before a digit */
    START_WORD,     /* a word that may begin a number: two, half, a */
    START_PERIOD,   /* another, all, full, whole: a stretch of time may follow */
    START_MULTIPLE, /* doubled, halved, tenfold */
    START_ORDINAL,  /* first, second: a rank may follow */
};

/* The next place in [at, end) where a quantity may begin: its offset from `at` to `skip`, its length to
 * `length`. Skips other text at the speed of one table look-up a byte, word by word, until it stands at or
 * behind `stop`; with a `stop` behind `end`, to the end. */
enum quantity_start quantity_seek(const char *at, const char *end, const char *stop, size_t *skip,
                                  size_t *length);

enum digits_shape {
    DIGITS_NONE,
    DIGITS_NUMBER,   /* 12, 4,200, 3.5, 1.5e6 */
    DIGITS_SPACED,   /* 12 500: a number when a unit follows */
    DIGITS_FRACTION, /* 3/4 */
    DIGITS_MIXED,    /* 1 3/4, 2 and a glyph */
    DIGITS_ORDINAL,  /* 4th */
    DIGITS_REFUSED,  /* a date, a clock time, an address */
};

struct digits {
    enum digits_shape shape;
    size_t length;
    size_t integer;    /* digits before anything else */
    double value;      /* of a fraction its value */
    double top, under; /* of a fraction */
    bool plain;        /* digits alone */
    const char *why;   /* of a refused shape */
};

/* The digits that begin exactly here. */
struct digits quantity_digits_lex(const char *at);

enum number_word {
    NUMBER_WORD_NONE,
    NUMBER_WORD_UNIT, /* one to nineteen */
    NUMBER_WORD_TEN,  /* twenty to ninety */
    NUMBER_WORD_HUNDRED,
    NUMBER_WORD_SCALE,   /* thousand, million, lakh, dozen */
    NUMBER_WORD_SCALES,  /* hundreds, dozens: no number behind it */
    NUMBER_WORD_HALF,    /* half, quarter, third, thirds */
    NUMBER_WORD_ARTICLE, /* a, an */
    NUMBER_WORD_AND,
    NUMBER_WORD_POINT,
    NUMBER_WORD_MINUS,
    NUMBER_WORD_ROUGH, /* few, several, couple */
    NUMBER_WORD_ZERO,
};

/* The number word that begins exactly here and ends at a word's end; its length and value are given too. */
enum number_word quantity_number_word_lex(const char *at, size_t *length, double *value);

#endif
