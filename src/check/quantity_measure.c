#include "check/quantity_measure.h"

#include "check/quantity_context.h"
#include "check/quantity_rate.h"
#include "check/quantity_unit.h"
#include "check/quantity_word.h"

#define PREPOSITIONS                                                                                         \
    "for in within about around almost over than took takes take after once only just nearly spend spent "   \
    "spends least every roughly approximately under half lasted lasts last during wait every by exactly "    \
    "precisely every at up quarter "

/* Is the ' or " at `at` a sign of feet, inches or minutes, not a quotation mark that closes? */
static bool is_inch(struct view text, const struct quantity_item *item, size_t at, size_t length)
{
    unsigned char mark = (unsigned char)text.data[at];
    size_t start = item->quantity.span.start;
    if (item->number.flags & (NUMBER_WORDS | NUMBER_YEAR | NUMBER_SCALED) || item->number.value > 2000)
        return false;
    if (mark == 0xe2 && (unsigned char)text.data[at + 1] == 0x80 && (unsigned char)text.data[at + 2] > 0x9f)
        return true; /* primes */
    if (quantity_is_letter(text.data[at + length]))
        return false;
    bool single = mark == '\'' || (mark == 0xe2 && (unsigned char)text.data[at + 2] == 0x99);
    for (size_t back = 0; back < 80 && back < start; back++) {
        unsigned char c = (unsigned char)text.data[start - 1 - back];
        if (c == '\n')
            break;
        if (!single && (c == '"' || c == 0x9c))
            return quantity_is_digit(text.data[start - 2 - back < start ? start - 2 - back : 0]);
        if (single && back == 0 && (c == '\'' || c == 0x98))
            return false;
    }
    return true;
}

/* "over-65s", "the under 12s": people of an age, but not "in under 5s". */
static bool names_an_age(struct view text, size_t start)
{
    struct span limit = quantity_word_before(text, start);
    if (!quantity_word_among(text, limit, "over under"))
        return false;
    return text.data[start - 1] == '-' ||
           quantity_word_among(text, quantity_word_before(text, limit.start), "the our all an");
}

/* Letters that are glued to a number and yet no unit: 9p, the 70s, 15h30. */
static bool not_a_unit_here(struct view text, const struct quantity_item *item, size_t at, size_t end)
{
    char letter = text.data[at];
    double value = item->number.value;
    size_t start = item->quantity.span.start;
    if (letter == 'p' && end == at + 1)
        return value < 13 || value >= 200;
    if (strchr("ACFDYcbBd", letter) && end == at + 1) {
        /* 2A, 6b: a place in a list, unless it is long enough or has decimals */
        bool whole = item->number.span.end - item->number.span.start == 1;
        return letter == 'b' || letter == 'B' ||
               (whole &&
                !quantity_before_is(text, item, "for in within about over under every at to below above"));
    }
    if (letter == 's' && end == at + 1)
        return names_an_age(text, start) ||
               (value < 100 && (unsigned)value % 10 == 0 &&
                quantity_before_is(text, item, "the his her their my our mid early late")) ||
               (start > 0 && (text.data[start - 1] == '\'' || (unsigned char)text.data[start - 1] == 0x99));
    if (letter == 'h' && end == at + 1) {
        bool minutes = quantity_is_digit(text.data[end]) && quantity_is_digit(text.data[end + 1]);
        struct span before = quantity_word_before(text, start);
        bool lasts = quantity_word_among(
            text, before,
            "for in within about around almost over than took takes during every another under");
        if (minutes)
            return !lasts;
        return quantity_word_among(text, before, "at until till by between from") ||
               quantity_class_of(text, before) & WORD_WEEKDAY ||
               quantity_class_of(text, quantity_word_after(text, end)) & WORD_CLOCK;
    }
    return false;
}

/* "14 night staff", "four day surgeons": people or turns of the night and day, no stretch of time. */
static bool names_a_turn(struct view text, const struct quantity_item *item, struct span unit)
{
    if (item->quantity.value < 2 || !quantity_word_among(text, unit, "night day weekend evening morning"))
        return false;
    struct span who = quantity_word_after(text, unit.end);
    if (who.end - who.start > 4 && who.start > unit.end &&
        (memcmp(text.data + who.end - 3, "ers", 3) == 0 || memcmp(text.data + who.end - 3, "ors", 3) == 0))
        return true;
    return quantity_class_of(text, who) & WORD_PEOPLE ||
           quantity_word_among(text, who,
                               "nurses guards shifts crews surgeons patients students pupils duties buses "
                               "trains sisters assistants attendants clerks turns calls");
}

#define MONEY_WORDS                                                                                          \
    "fined fine fines paid pay pays paying cost costs costing charged charge charging owed owe owes owing "  \
    "spent spend spending refund refunded refunds worth fee fees rent budget price priced donated donate "   \
    "invoice invoiced billed bill saved save saves earned earn raised raise profit takings bonus prize "     \
    "deposit debt overcharged compensation savings wage salary won borrowed lent funding grant"

/* "fined us 500 pounds", "a refund of 35 pounds", but not "500 pounds of flour". */
static bool is_sterling(struct view text, const struct quantity_item *item, struct span unit)
{
    enum { REACH = 4 };
    if (!quantity_word_among(text, unit, "pound pounds"))
        return false;
    struct span behind = quantity_word_after(text, unit.end);
    struct span of = quantity_word_after(text, behind.end);
    if (quantity_word_among(text, behind, "of in"))
        if (quantity_word_among(text, of,
                                "debt debts tax profit sales rent fines fees savings damage cash tips "
                                "compensation arrears wages takings"))
            return true;
    if (quantity_word_among(text, behind, "of"))
        return false;
    size_t at = item->quantity.span.start;
    for (int i = 0; i < REACH; i++) {
        struct span word = quantity_word_before(text, at);
        if (word.end == word.start)
            return false;
        if (quantity_word_among(text, word, MONEY_WORDS))
            return true;
        at = word.start;
    }
    return false;
}

static bool singular_is_clear(struct view text, const struct quantity_item *item, size_t start, size_t end)
{
    struct span word = {start, end};
    if (quantity_word_among(text, word, "day night weekend")) {
        size_t behind = end;
        return quantity_before_is(text, item, PREPOSITIONS) || item->quantity.span.start == 0 ||
               quantity_part_after(text, &behind) > 0 || quantity_after_is(text, end, "ago later or and");
    }
    return !quantity_word_among(text, word,
                                "foot yard stone shot block crown ton cup pint mark peck keg grain guinea "
                                "florin carat karat jigger blocks colon leagues cent");
}

/* A unit that begins at `at` behind the number of the item; fills the item when the unit counts. */
static bool take_unit(struct view text, struct quantity_item *item, size_t at, bool glued, unsigned needed,
                      const char *weak)
{
    if (at >= text.length)
        return false;
    struct quantity_unit unit = quantity_unit_lex(text.data + at, glued);
    if (!unit.length || (unit.flags & needed) != needed)
        return false;
    unsigned flags = item->number.flags;
    size_t end = at + unit.length;
    if (unit.kind == QUANTITY_DURATION && unit.flags & UNIT_WORD && !glued &&
        names_a_turn(text, item, (struct span){at, end}))
        return false;
    /* a Year 3 class */
    if (flags & NUMBER_ARTICLE && text.data[at] == 'Y' &&
        quantity_is_digit(text.data[quantity_gap(text, end)]))
        return false;
    if (unit.kind == QUANTITY_MEASURE && unit.flags & UNIT_WORD &&
        is_sterling(text, item, (struct span){at, end}))
        unit.kind = QUANTITY_MONEY;
    if (flags & (NUMBER_ARTICLE) && !(flags & NUMBER_SCALED)) {
        bool abbreviated = unit.flags == 0 && quantity_word_among(text, (struct span){at, end},
                                                                  "kg km ml lb gb mb tb mg cm mm oz ms kwh");
        if (!(unit.flags & UNIT_SINGULAR || abbreviated) || text.data[end - 1] == 's' ||
            !singular_is_clear(text, item, at, end))
            return false;
        if (text.data[end] == '-' || text.data[end] == '\'')
            return false;
    }
    if (flags & NUMBER_WORDS && item->number.value == 1 && unit.kind == QUANTITY_DURATION &&
        !(flags & NUMBER_ARTICLE) && quantity_word_among(text, (struct span){at, end}, "day night second") &&
        !glued) {
        bool clear = quantity_before_is(text, item, PREPOSITIONS) ||
                     quantity_after_is(text, end, "ago later or early late ahead") ||
                     (quantity_after_is(text, end, "before") &&
                      quantity_after_is(text, quantity_word_after(text, end).end, "the our schedule"));
        if (!clear && !quantity_word_among(text, (struct span){at, end}, "second"))
            return false;
        if (quantity_word_among(text, (struct span){at, end}, "second") &&
            !quantity_before_is(text, item, PREPOSITIONS) && item->quantity.span.start > 0)
            return false;
    }
    if (flags & NUMBER_WORDS && (unit.flags & (UNIT_LETTER | UNIT_GLUED)))
        return false;
    if (glued && not_a_unit_here(text, item, at, end))
        return false;
    /* forty-second: an ordinal unless something lasts so long */
    if (flags & NUMBER_WORDS && item->number.value > 19 &&
        quantity_word_among(text, (struct span){at, end}, "second") &&
        (quantity_word_after(text, end).end == quantity_word_after(text, end).start ||
         quantity_before_is(text, item, "the")))
        return false;
    if (text.data[end] == '-' && (unit.flags & UNIT_INCH || text.data[at] == 'i') && end - at < 4 &&
        !quantity_is_blank(text.data[end + 1]))
        return false; /* a 5'-end, 1-in-10 */
    if (unit.flags & UNIT_INCH && !is_inch(text, item, at, unit.length))
        return false;
    if (unit.flags & UNIT_LETTER && !glued) {
        size_t next = quantity_gap(text, end);
        bool word_behind = next > end && quantity_is_letter(text.data[next]);
        char letter = text.data[at];
        if (letter == 'i' && word_behind &&
            !quantity_after_is(text, end,
                               "tall long wide high deep thick diameter x by length width height square"))
            return false;
        if (letter == 'i' && next < text.length && strchr(".,;)\"xX", text.data[next]) == NULL &&
            !word_behind)
            return false;
        if (letter == 's' && (quantity_before_is(text, item, "the") ||
                              (item->quantity.span.start > 1 && strchr("'", text.data[at - 1]))))
            return false;
        if (word_behind && strchr("ACFftTUEdcbB", letter) &&
            !quantity_after_is(text, end, "of and to in for or at with was were is on per from"))
            return false;
    }
    if (weak && (unit.flags & UNIT_LETTER || (item->number.flags & NUMBER_YEAR && unit.flags & UNIT_WORD &&
                                              unit.kind == QUANTITY_DURATION)))
        return false;
    if (unit.kind == QUANTITY_MULTIPLE && (text.data[end - 1] == 'x' || text.data[end - 1] == 'X' ||
                                           (unsigned char)text.data[end - 1] == 0x97)) {
        if (quantity_is_digit(text.data[quantity_gap(text, end)]) || (!glued && flags & NUMBER_WORDS))
            return false;
    }
    if (unit.kind == QUANTITY_RATING && item->number.value > 10)
        unit.kind = QUANTITY_COUNT;
    /* "a 5 minute" is a stretch, "10 minutes past three" a clock time */
    if (unit.kind == QUANTITY_DURATION && quantity_after_is(text, end, "past") && unit.scale == 60 &&
        quantity_is_digit(text.data[quantity_gap(text, quantity_word_after(text, end).end)]))
        return false;
    if (glued && unit.length == 1 && (text.data[at] == 'M' || text.data[at] == 'K')) {
        struct span noun = quantity_noun_after(text, end, &item->number);
        if (noun.end > noun.start)
            return false; /* 1.5M downloads */
    }
    if (unit.kind != QUANTITY_COUNT && unit.kind != QUANTITY_MULTIPLE) {
        size_t rest = quantity_rest_of_unit(text, end), slash = rest;
        while (slash > end && text.data[slash - 1] != '/')
            slash--;
        if (slash > end && quantity_is_time(text, (struct span){slash, rest}) &&
            (unit.kind == QUANTITY_MEASURE || unit.kind == QUANTITY_DURATION))
            unit.kind = QUANTITY_RATE;
        end = rest;
    }
    if (unit.kind == QUANTITY_DURATION) {
        item->quantity.value += quantity_part_after(text, &end);
        if (quantity_after_is(text, end, "old"))
            end = quantity_word_after(text, end).end;
    }
    while (text.data[end] == '-' && quantity_word_among(text, (struct span){end + 1, end + 4}, "old"))
        end += 4;
    item->scale = unit.scale;
    *item = quantity_item_take(*item, unit.kind, end, "a number with its unit");
    switch (unit.kind) {
    case QUANTITY_PERCENT:
        item->quantity.why = "a share";
        item->quantity.noun = quantity_noun_of(text, end);
        break;
    case QUANTITY_MONEY:
        item->quantity.why = "an amount of money";
        break;
    case QUANTITY_DURATION:
        item->quantity.why = "a stretch of time";
        break;
    case QUANTITY_MULTIPLE:
        item->quantity.why = "so many times as much";
        break;
    case QUANTITY_RATING:
        item->quantity.why = "a rating";
        break;
    default:
        item->quantity.noun = (struct span){at, at + unit.length};
        break;
    }
    if (unit.kind != QUANTITY_MULTIPLE && unit.kind != QUANTITY_RATING &&
        quantity_read_rate(text, &item->quantity) &&
        (unit.kind == QUANTITY_DURATION || unit.kind == QUANTITY_COUNT || unit.kind == QUANTITY_MEASURE)) {
        item->quantity.kind = QUANTITY_RATE;
        item->quantity.why = "so much in a time";
    }
    return true;
}

bool quantity_take_unit(struct view text, struct quantity_item *item, const char *weak)
{
    size_t end = item->number.span.end, at = end;
    bool in_words = (item->number.flags & NUMBER_WORDS) != 0;
    if (item->number.flags & NUMBER_ROUGH && quantity_after_is(text, end, "of"))
        at = quantity_word_after(text, end).end;
    if (item->number.flags & NUMBER_PART && quantity_after_is(text, end, "of a an")) {
        at = quantity_word_after(text, end).end;
        if (quantity_after_is(text, at, "a an"))
            at = quantity_word_after(text, at).end;
    }
    if (at == end && !in_words) {
        double factor = 1;
        if (take_unit(text, item, at, true, 0, weak))
            return true;
        size_t letter = quantity_scale_letter(text, at, false, &factor);
        if (letter && !weak && take_unit(text, item, quantity_gap(text, at + letter), true, 0, weak)) {
            item->quantity.value *= factor;
            return true;
        }
    }
    if (text.data[at] == '-' && take_unit(text, item, at + 1, true, 0, weak))
        return true;
    /* 20 (kg) */
    size_t bracket = quantity_gap(text, at);
    if (strchr("([{<", text.data[bracket]) && bracket < text.length && !weak &&
        !(item->number.flags & NUMBER_ARTICLE)) {
        struct quantity_unit unit = quantity_unit_lex(text.data + bracket + 1, false);
        if (unit.length && strchr(")]}>", text.data[bracket + 1 + unit.length]) &&
            take_unit(text, item, bracket + 1, false, 0, NULL))
            return true;
    }
    if (text.data[at] == '+')
        at++;
    size_t next = quantity_gap(text, at);
    if (next == at)
        return false;
    if (text.data[next] == '-' && !in_words)
        return false;
    if (take_unit(text, item, next, false, 0, weak))
        return true;
    /* 3 full days, 42 malaysian ringgits */
    for (int i = 0; i < 2; i++) {
        struct span word = quantity_word_after(text, at);
        unsigned class = quantity_class_of(text, word);
        bool describes = (class & (WORD_ONE_OFF | WORD_UP | WORD_DOWN)) != 0;
        if (item->number.flags & NUMBER_ARTICLE)
            describes = quantity_word_among(text, word, "full whole solid entire further additional extra");
        if (word.end == word.start || !describes)
            return false;
        at = word.end;
        if (take_unit(text, item, quantity_gap(text, at), false, UNIT_WORD, weak))
            return true;
    }
    return false;
}
