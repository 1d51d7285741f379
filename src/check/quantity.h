/*
 * quantity - the numbers that count: what is measured in an answer, in digits and in words.
 *
 * Years, dates, clock times, versions, names with digits, list numbers and idioms are no quantities.
 * quantity_scan() reads bytes only; quantity_assign_roles() says what each is for.
 */
#ifndef CHECK_QUANTITY_H
#define CHECK_QUANTITY_H

#include "base/text.h"
#include "check/token.h"
#include "model/part.h"

enum quantity_kind {
    QUANTITY_PERCENT,  /* 38 %, a third of, 5 percentage points */
    QUANTITY_MONEY,    /* $1.2M, 2 million dollars */
    QUANTITY_MULTIPLE, /* 3x, doubled, halved, an order of magnitude */
    QUANTITY_DURATION, /* 200 ms, two weeks */
    QUANTITY_RATE,     /* 40 a day, 30 Mbps, 5 tickets per week */
    QUANTITY_RATING,   /* 4.8/5, NPS 62, 9 out of 10 */
    QUANTITY_RANK,     /* first of 12, top 5 % */
    QUANTITY_MEASURE,  /* 12 km, 5.5 kWh */
    QUANTITY_COUNT,    /* 14 engineers, dozens of tickets */
    QUANTITY_KIND_COUNT
};

enum quantity_role {
    QUANTITY_ROLE_OTHER,
    QUANTITY_ROLE_CHANGE,    /* a before and after, or a difference */
    QUANTITY_ROLE_ABSOLUTE,  /* a measured outcome with no baseline */
    QUANTITY_ROLE_SCOPE,     /* only how big: users, team, budget, regions */
    QUANTITY_ROLE_TIMEFRAME, /* in how long, by when */
    QUANTITY_ROLE_COUNT
};

struct quantity {
    struct span
        span; /* bytes of the text, on character boundaries; quantities never overlap and stand in order */
    enum quantity_kind kind;
    enum quantity_role role;
    double value;         /* of a range or change, the second one: what it is now */
    double from;          /* of a range or change, the first one; else equal to value */
    bool has_from;        /* a change or range that names both */
    bool is_rough;        /* no number behind it: a few days, dozens of tickets, all week */
    struct span noun;     /* what is counted or measured, when it is told; else empty */
    const char *why;      /* one phrase for `explain`: why it counts */
    const char *role_why; /* and why it has its role; NULL until quantity_assign_roles() */
};

struct quantities {
    const struct quantity *items;
    size_t count;
    const struct quantity *alone; /* numbers with nothing they count, in order: only an outcome that tells
                                     what they measure makes quantities of them (outcome.h) */
    size_t alone_count;
};

/* A number that was seen and refused, for `stardrill explain`. */
struct refusal {
    struct span span;
    const char *why; /* "a year", "a version" */
};

struct refusals {
    const struct refusal *items;
    size_t count;
};

/* Every quantity of valid UTF-8, roles left at OTHER. `refused` may be NULL. Linear in the length. */
struct quantities quantity_scan(struct arena *arena, struct view text, struct refusals *refused);

/* The same quantities, found in half the time with the text's tokens at hand: known words (word.h) are
 * passed.
 */
struct quantities quantity_scan_known(struct arena *arena, struct view text, const struct tokens *tokens);

/* Where a stretch of text does the work of one part: a sentence and its label. Stretches stand in order. */
struct stretch {
    struct span span;
    enum part part;
};

/* Says what each quantity is for, from the words around it and the part it stands in. Changes items in place.
 */
void quantity_assign_roles(struct quantity *items, size_t count, struct view text,
                           const struct stretch *stretches, size_t stretch_count);

/* Is it one of "9, 8, 6 minutes" that has its unit from the last? */
bool quantity_has_unit_of_last(const struct quantity *quantity);

const char *quantity_kind_id(enum quantity_kind kind); /* "percent" */
const char *quantity_role_id(enum quantity_role role); /* "change" */

#endif
