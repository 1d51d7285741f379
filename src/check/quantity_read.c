#include "check/quantity_read.h"

#include "check/quantity_context.h"
#include "check/quantity_group.h"
#include "check/quantity_measure.h"
#include "check/quantity_rate.h"
#include "check/quantity_unit.h"
#include "check/quantity_word.h"

/* $ 5, USD 22.5 million, Rs. 20: from `at`, `length` bytes with the sign. */
static struct quantity_item read_money(struct view text, size_t at, size_t length)
{
    struct quantity_item item = {.quantity.span = {at, at + length}, .scale = 1};
    size_t sign = quantity_currency_lex(text.data + at);
    if (!sign && (text.data[at] | 0x20) == 's')
        sign = strncmp(text.data + at, "sen", 3) == 0 ? 3 : 0;
    size_t start = at + sign;
    if (!sign) {
        /* capitals before a number: a name such as CS 101 */
        size_t to = at + length;
        while (to < text.length && quantity_is_digit(text.data[to]))
            to++;
        item.quantity.span.end = to;
        return quantity_item_refuse(item, "part of a name");
    }
    start = quantity_gap(text, start);
    if (text.data[start] == '-' || text.data[start] == '+' || text.data[start] == '~')
        start++;
    item.number = start < text.length ? quantity_number_parse(text, start)
                                      : (struct quantity_number){.span = {start, start}};
    size_t end = item.number.span.end;
    if (end == item.number.span.start || item.number.why ||
        item.number.flags & (NUMBER_ARTICLE | NUMBER_WORDS) ||
        (at > 0 && quantity_is_letter(text.data[at - 1]) && quantity_is_letter(text.data[at]))) {
        item.quantity.span.end = at + sign;
        return quantity_item_refuse(item, "a sign with no number");
    }
    item.quantity.value = item.number.value;
    double factor = 1;
    size_t blank = quantity_gap(text, end);
    size_t letter = quantity_scale_letter(text, end, true, &factor);
    if (letter)
        end += letter;
    else if (blank > end && (letter = quantity_scale_letter(text, blank, false, &factor)))
        end = blank + letter;
    item.quantity.value *= factor;
    struct quantity_unit unit = quantity_unit_lex(text.data + quantity_gap(text, end), true);
    if (unit.length && unit.kind == QUANTITY_MONEY && !(unit.flags & UNIT_LETTER) &&
        text.data[quantity_gap(text, end)] != '$')
        end = quantity_gap(text, end) + unit.length;
    if (text.data[end] == '-' && quantity_unit_lex(text.data + end + 1, true).kind == QUANTITY_MONEY &&
        quantity_unit_lex(text.data + end + 1, true).length)
        end += 1 + quantity_unit_lex(text.data + end + 1, true).length;
    if (text.data[end] == '+')
        end++;
    item = quantity_item_take(item, QUANTITY_MONEY, end, "an amount of money");
    quantity_read_rate(text, &item.quantity);
    return item;
}

/* doubled, halved, double the, tenfold */
static struct quantity_item read_multiple(struct view text, size_t at, size_t length)
{
    struct quantity_item item = {.quantity.span = {at, at + length}, .scale = 1};
    struct span word = item.quantity.span;
    static const struct {
        const char *words;
        double value;
    } values[] = {{"doubled doubling doubles double twofold", 2},
                  {"tripled tripling triples triple threefold trebled", 3},
                  {"quadrupled quadrupling quadruple fourfold", 4},
                  {"quintupled fivefold", 5},
                  {"halved halving halves", 0.5},
                  {"sixfold", 6},
                  {"sevenfold", 7},
                  {"eightfold", 8},
                  {"ninefold", 9},
                  {"tenfold", 10},
                  {"twelvefold", 12},
                  {"twentyfold", 20},
                  {"hundredfold", 100},
                  {"thousandfold", 1000},
                  {"manyfold", 2}};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (quantity_word_among(text, word, values[i].words))
            item.quantity.value = values[i].value;
    if (quantity_word_among(text, word, "double triple doubles triples halves quadruple") &&
        (!(quantity_class_of(text, quantity_word_after(text, word.end)) & WORD_SHARE) ||
         quantity_word_after(text, word.end).start == word.end))
        return quantity_item_refuse(item, "no amount behind it");
    if (text.data[word.end] == '-' || quantity_after_is(text, word.end, "down over back up as"))
        return quantity_item_refuse(item, "part of a saying");
    return quantity_item_take(item, QUANTITY_MULTIPLE, word.end, "so many times as much");
}

/* Does a place that goes up or down stand before this "to": went, moved up, climbed, from last? */
static bool moves_to(struct view text, struct span to)
{
    struct span word = quantity_word_before(text, to.start);
    if (quantity_word_among(text, word,
                            "up down back went moved rose jumped climbed dropped fell slipped "
                            "advanced"))
        return true;
    return quantity_word_among(text, word,
                               "last bottom first second third fourth fifth sixth seventh eighth "
                               "ninth tenth") &&
           quantity_word_among(text, quantity_word_before(text, word.start), "from");
}

/* first of 12, third place, ranked second, 4th out of 30 */
static struct quantity_item read_rank(struct view text, struct quantity_item item, size_t end)
{
    struct span next = quantity_word_after(text, end);
    struct span verb = quantity_word_before(text, item.quantity.span.start);
    bool the = quantity_word_among(text, verb, "the");
    if (the)
        verb = quantity_word_before(text, verb.start);
    if (quantity_word_among(text, next, "place position prize percentile") &&
        (!the ||
         quantity_word_among(text, verb, "won took got claimed earned achieved received in at secured")) &&
        !(quantity_before_is(text, &item, "the") &&
          quantity_word_among(text, quantity_word_before(text, quantity_item_before(text, &item).start),
                              "in")))
        return quantity_item_take(item, QUANTITY_RANK, next.end, "a rank");
    bool out = quantity_word_among(text, next, "out");
    struct span of = out ? quantity_word_after(text, next.end) : next;
    if (quantity_word_among(text, of, "of among")) {
        size_t at = quantity_gap(text, of.end);
        struct quantity_number number =
            at < text.length ? quantity_number_parse(text, at) : (struct quantity_number){.span = {at, at}};
        if (number.span.end > number.span.start && !number.why &&
            !(number.flags & (NUMBER_ARTICLE | NUMBER_YEAR | NUMBER_ROUGH)) &&
            !(number.flags & NUMBER_WORDS && !out)) {
            struct span noun = quantity_noun_after(text, number.span.end, &number);
            item.quantity.noun = noun;
            return quantity_item_take(item, QUANTITY_RANK, number.span.end, "a rank");
        }
    }
    /* "finished fourth in a field of 60"; first may be a matter of order */
    bool is_end = quantity_word_among(text, next, "in at overall nationally of among out") ||
                  (next.end == next.start &&
                   quantity_word_among(text, quantity_word_before(text, verb.start), "we i team"));
    if (item.quantity.value > 1 && is_end && quantity_before_is(text, &item, "finished came placed"))
        return quantity_item_take(item, QUANTITY_RANK, end, "a rank");
    if (quantity_word_among(text, next, "best fastest highest largest biggest strongest") &&
        (quantity_before_is(text, &item, "voted ranked named rated") ||
         (the && quantity_word_among(text, verb, "was is were became"))))
        return quantity_item_take(item, QUANTITY_RANK, next.end, "a rank");
    /* "went to third", "moved up to 2nd in the county" */
    bool is_over =
        next.end == next.start ||
        quantity_word_among(text, next, "in at overall nationally of among out by within on and after over");
    if (quantity_before_is(text, &item, "to") && is_over && moves_to(text, quantity_item_before(text, &item)))
        return quantity_item_take(item, QUANTITY_RANK, end, "a rank");
    /* "we were 14th in the league", "we were eighth of twelve" */
    if (item.quantity.value > 1 && quantity_word_among(text, next, "in of out") &&
        quantity_before_is(text, &item, "were was are lay sat stood") &&
        (quantity_word_among(text, next, "of out") ? !quantity_after_is(text, next.end, "all the a our my")
                                                   : quantity_after_is(text, next.end, "the our")) &&
        !quantity_word_among(text, quantity_word_after(text, quantity_word_after(text, next.end).end),
                             "queue line row world war"))
        return quantity_item_take(item, QUANTITY_RANK, end, "a rank");
    bool digits = text.data[item.quantity.span.start] <= '9';
    if (quantity_before_is(text, &item, "ranked ranks ranking placed") ||
        (digits && quantity_before_is(text, &item, "came finished")) ||
        (digits && quantity_before_is(text, &item, "in") &&
         quantity_word_among(text, quantity_word_before(text, quantity_item_before(text, &item).start),
                             "came finished")))
        return quantity_item_take(item, QUANTITY_RANK, end, "a rank");
    return quantity_item_refuse(item, "only a place in an order");
}

static double ordinal_value(struct view text, struct span word)
{
    static const char *const words[] = {"first", "second",  "third",  "fourth", "fifth",
                                        "sixth", "seventh", "eighth", "ninth"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (quantity_word_among(text, word, words[i]))
            return (double)(i + 1);
    return 0;
}

/* another hour, all week, a full day */
static struct quantity_item read_period(struct view text, size_t at, size_t length)
{
    struct quantity_item item = {.quantity = {.span = {at, at + length}, .value = 1}, .scale = 1};
    size_t end = at + length, next = text.data[end] == '-' ? end + 1 : quantity_gap(text, end);
    if (next == end || next >= text.length)
        return (struct quantity_item){.quantity.span = {at, at}};
    struct quantity_unit unit = quantity_unit_lex(text.data + next, false);
    bool rough = !quantity_word_among(text, item.quantity.span, "another full");
    if (!unit.length || unit.kind != QUANTITY_DURATION || !(unit.flags & UNIT_WORD) || unit.scale < 60 ||
        text.data[next + unit.length - 1] == 's' || text.data[next + unit.length] == '-')
        return (struct quantity_item){.quantity.span = {at, at}};
    item.scale = unit.scale;
    item.quantity.is_rough = rough;
    item = quantity_item_take(item, QUANTITY_DURATION, next + unit.length, "a stretch of time");
    return item;
}

/* Most articles stand before a word that is no unit: a quick look spares the rest. */
static bool article_leads_nowhere(struct view text, size_t end)
{
    size_t next = quantity_gap(text, end), length;
    double value;
    if (next == end)
        return true;
    if (quantity_number_word_lex(text.data + next, &length, &value) != NUMBER_WORD_NONE ||
        quantity_unit_lex(text.data + next, false).length)
        return false;
    return strchr("fwseaFWSEA", text.data[next]) == NULL ||
           !quantity_after_is(text, end, "full whole solid entire further additional extra");
}

/* Where the digits and letters that begin here are the name of a commit, 2e8f or 8d41b2c, their end; else
 * `at`. */
static size_t hash_end(struct view text, size_t at)
{
    enum { LONGEST = 40, SHORTEST = 6 };
    size_t end = at, groups = 0, letters = 0, inner = 0;
    bool only_e = true;
    for (; end < text.length && end - at <= LONGEST; end++) {
        char c = text.data[end], small = (char)(c | 0x20);
        if (small >= 'a' && small <= 'f') {
            groups += end == at || quantity_is_digit(text.data[end - 1]);
            letters++;
            only_e = only_e && small == 'e';
        } else if (quantity_is_digit(c)) {
            inner = letters;
        } else if (quantity_is_letter(c) || c == '_') {
            return at;
        } else {
            break;
        }
    }
    if (end - at > LONGEST || !inner || (only_e && letters == 1))
        return at;
    /* 2e8f: an exponent with letters behind it */
    bool is_exponent = groups >= 2 && letters > inner;
    return is_exponent || end - at >= SHORTEST ? end : at;
}

struct quantity_item quantity_read(struct view text, enum quantity_start start, size_t at, size_t length)
{
    struct quantity_item item = {.quantity.span = {at, at + length}, .scale = 1};
    switch (start) {
    case START_CURRENCY:
        return read_money(text, at, length);
    case START_MULTIPLE:
        return read_multiple(text, at, length);
    case START_PERIOD:
        return read_period(text, at, length);
    case START_ORDINAL:
        item.quantity.value = ordinal_value(text, item.quantity.span);
        item = read_rank(text, item, at + length);
        if (item.refusal)
            item.quantity.span.end = at;
        return item;
    case START_NAME: {
        size_t sign = quantity_currency_lex(text.data + at);
        if (sign && quantity_is_digit(text.data[at + sign]))
            return read_money(text, at, length);
        return quantity_item_refuse(item, "letters with digits: a name");
    }
    default:
        break;
    }
    if (start == START_WORD && length < 3 && article_leads_nowhere(text, at + length))
        return (struct quantity_item){.quantity.span = {at, at}};
    if (start == START_WORD && length == 5 && quantity_word_among(text, item.quantity.span, "twice")) {
        item.quantity.value = 2;
        if (quantity_after_is(text, at + length, "as the that its what our"))
            return quantity_item_take(item, QUANTITY_MULTIPLE, at + length, "so many times as much");
        if (quantity_read_rate(text, &item.quantity))
            return quantity_item_take(item, QUANTITY_RATE, item.quantity.span.end, "so much in a time");
        item.quantity.span.end = at;
        return item;
    }

    item.number = quantity_number_parse(text, at);
    if (item.number.span.end == at)
        return (struct quantity_item){.quantity.span = {at, at}};
    size_t digits = start == START_DIGIT ? at : item.number.span.end;
    while (digits < text.length && quantity_is_digit(text.data[digits]))
        digits++;
    size_t hash = digits > at && digits < text.length && memchr("abcdefABCDEF", text.data[digits], 12)
                      ? hash_end(text, at)
                      : at;
    if (hash > at) {
        item.quantity.span.end = hash;
        return quantity_item_refuse(item, "letters with digits: a name");
    }
    item.quantity.span = item.number.span;
    item.quantity.value = item.number.value;
    item.quantity.is_rough = (item.number.flags & NUMBER_ROUGH) != 0;
    unsigned flags = item.number.flags;
    if (item.number.why && item.number.span.end - at == 8 && text.data[at + 3] == '-') {
        /* 100-1000 litres, not a phone number */
        size_t unit = quantity_gap(text, item.number.span.end);
        if (quantity_unit_lex(text.data + unit, unit == item.number.span.end).length) {
            item.number.span.end = at + 3;
            item.number.why = NULL;
            item.quantity.span = item.number.span;
            item.quantity.value = item.number.value =
                (text.data[at] - '0') * 100 + (text.data[at + 1] - '0') * 10 + (text.data[at + 2] - '0');
            item.is_bare = true;
            return item;
        }
    }
    if (item.number.why)
        return quantity_item_refuse(item, item.number.why);
    if (flags & NUMBER_ORDINAL)
        return read_rank(text, item, item.number.span.end);
    /* 10x12 feet, 1920x1080 */
    size_t size_end = item.number.span.end;
    while (!(flags & NUMBER_WORDS) && (text.data[size_end] == 'x' || text.data[size_end] == 'X') &&
           quantity_is_digit(text.data[size_end + 1])) {
        size_end += 2;
        while (quantity_is_digit(text.data[size_end]) ||
               (text.data[size_end] == '.' && quantity_is_digit(text.data[size_end + 1])))
            size_end++;
    }
    if (size_end > item.number.span.end) {
        item.number.span.end = item.quantity.span.end = size_end;
        return quantity_take_unit(text, &item, NULL) ? item
                                                     : quantity_item_refuse(item, "a size with no unit");
    }
    bool weak;
    const char *why = quantity_not_a_number(text, &item.number, &weak);
    if (why && !weak)
        return quantity_item_refuse(item, why);
    /* signs belong to the number */
    if (!(flags & NUMBER_WORDS) && at > 0 &&
        (text.data[at - 1] == '-' || text.data[at - 1] == '+' || text.data[at - 1] == '~') &&
        (at == 1 || quantity_is_blank(text.data[at - 2]) || text.data[at - 2] == '(' ||
         text.data[at - 2] == '\n'))
        item.quantity.span.start--;
    if (quantity_take_unit(text, &item, why)) {
        if (quantity_before_is(text, &item, "top bottom") && item.quantity.kind == QUANTITY_PERCENT)
            item.quantity.kind = QUANTITY_RANK;
        if (flags & NUMBER_ARTICLE && item.quantity.kind == QUANTITY_RATE && !(flags & NUMBER_SCALED))
            item.quantity.kind = QUANTITY_DURATION;
        if (flags & NUMBER_PART && item.quantity.kind == QUANTITY_COUNT)
            return (struct quantity_item){.quantity.span = {at, at}};
        return item;
    }
    /* age 87, aged 12 */
    if (quantity_before_is(text, &item, "age aged ages") &&
        !(flags & (NUMBER_ARTICLE | NUMBER_PART | NUMBER_YEAR | NUMBER_ORDINAL | NUMBER_ROUGH)) &&
        item.number.value < 130 && !quantity_is_letter(text.data[item.number.span.end]))
        return quantity_item_take(item, QUANTITY_DURATION, item.number.span.end, "an age");
    if (quantity_take_share(text, &item, why) || quantity_take_count(text, &item, why) ||
        quantity_take_scale(text, &item))
        return item;
    if (why)
        return quantity_item_refuse(item, why);
    if (flags & (NUMBER_ARTICLE | NUMBER_ROUGH | NUMBER_PART) && flags & NUMBER_WORDS) {
        /* no number at all: go on behind its first word */
        return (struct quantity_item){.quantity.span = {at, at}};
    }
    if (flags & NUMBER_SLASH)
        return quantity_item_refuse(item, "a fraction or a date");
    char behind = text.data[item.number.span.end];
    if (!(flags & NUMBER_WORDS) && quantity_is_letter(behind))
        return quantity_item_refuse(item, "digits with letters: a name");
    if (behind == '-' && quantity_is_letter(text.data[item.number.span.end + 1]))
        return quantity_item_refuse(item, "part of a word");
    /* "at 6 every morning" */
    if (item.quantity.value <= 24 && quantity_before_is(text, &item, "at until till") &&
        quantity_after_is(text, item.number.span.end, "every each"))
        return quantity_item_refuse(item, "a clock time");
    if (quantity_read_rate(text, &item.quantity) && item.quantity.value != 1)
        return quantity_item_take(item, QUANTITY_RATE, item.quantity.span.end, "so much in a time");
    item.quantity.span.end = item.number.span.end;
    if (flags & NUMBER_SCALED && !(flags & NUMBER_WORDS))
        return quantity_item_take(item, QUANTITY_COUNT, item.number.span.end, "a count in thousands or more");
    item.is_bare = true;
    return item;
}
