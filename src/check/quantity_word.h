/*
 * quantity_word - what single words say about the numbers beside them.
 *
 * Every list of words that the recogniser of quantities, the roles and the result class know is in
 * quantity_word.re: one place to extend.
 */
#ifndef CHECK_QUANTITY_WORD_H
#define CHECK_QUANTITY_WORD_H

#include "check/token.h"

#include <stdint.h>

/* Classes of words; a word may be in several. */
enum quantity_word {
    WORD_STOP = 1 << 0,     /* small words and common verbs: never what is counted */
    WORD_MONTH = 1 << 1,    /* march, oct */
    WORD_WEEKDAY = 1 << 2,  /* friday; also parts of a day */
    WORD_LABEL = 1 << 3,    /* section, figure, version: the number behind it is a name */
    WORD_WHEN = 1 << 4,     /* in, since, until: before a year or a clock time */
    WORD_LIMIT = 1 << 5,    /* than, least, over: before a number that is a limit or estimate */
    WORD_PEOPLE = 1 << 6,   /* plurals without -s: people, staff, mice */
    WORD_DOWN = 1 << 7,     /* reduced, fell, saved */
    WORD_UP = 1 << 8,       /* grew, increased, exceeded */
    WORD_BETTER = 1 << 9,   /* improved, faster, ahead: a difference, either way */
    WORD_SCALE = 1 << 10,   /* NPS, GPA, score: the number behind it is a rating */
    WORD_SCOPE = 1 << 11,   /* team, budget, across: how big, not how good */
    WORD_SPEED = 1 << 12,   /* within, took, just: the time is the outcome */
    WORD_VAGUE = 1 << 13,   /* significantly, greatly */
    WORD_GOAL = 1 << 14,    /* target, goal, deadline: a number that was wanted */
    WORD_ONE_OFF = 1 << 15, /* adjectives between a number and its unit: long, full, business */
    WORD_CLOCK = 1 << 16,   /* am, o'clock, gmt, past */
    WORD_CODE = 1 << 17,    /* ISO codes of money: before or behind a number */
    WORD_SHARE = 1 << 18,   /* of, the, all: what "half" needs behind it */
    WORD_TIMES = 1 << 19,   /* monthly, daily: makes money a rate */
    WORD_PERIOD = 1 << 20,  /* day, month, year: "a day", "per day" */

    /* what outcome.c alone asks for: outcome_word.def */
    WORD_THEN = 1 << 21,    /* previously, originally: what was */
    WORD_NOW = 1 << 22,     /* today, currently: what is */
    WORD_AGAINST = 1 << 23, /* instead, versus: one number held against another */
    WORD_SOFT = 1 << 24,    /* about, almost, the: between a word and its number */
    WORD_FAULT = 1 << 25,   /* complaint, accident: none of them is an outcome */
    WORD_REACHED = 1 << 26, /* scored, sold, are: the number alone behind it is what came out */
    WORD_DONE = 1 << 27,    /* answers, settled: in how long is an outcome */
    WORD_CROWD = 1 << 28,   /* users, villages: whom it reached */
    WORD_REACH = 1 << 29,   /* used, adopted: it reached them */
    WORD_RATIO = 1 << 30,   /* time, price, cost: half of it is a change */
};

/* The classes that the recogniser and the roles ask for; the others would only be in their way. */
#define WORD_OF_NUMBERS ((1u << 21) - 1)

/* The WORD_OF_NUMBERS of one word, whatever its case; 0 when it is in none. `word` may hold an apostrophe or
 * hyphen. */
unsigned quantity_word_class(struct view word);

/* All classes of a word known by its token_hash(), those of outcomes too. */
unsigned quantity_hash_class(uint32_t hash);

/* The WORD_OF_NUMBERS of a token. */
unsigned quantity_token_class(const struct token *token);

/* The same by the lexer the table is made from: for the build. */
unsigned quantity_word_lex(const char *word);

#endif
