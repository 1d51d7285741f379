#include "check/quantity_rate.h"

#include "check/quantity_context.h"
#include "check/quantity_item.h"
#include "check/quantity_unit.h"
#include "check/quantity_word.h"

enum { LONGEST_UNIT = 16 };

/* Bytes of the character at `at` when it may stand in a unit behind a slash: a letter, a digit, an exponent;
 * else 0. */
static size_t unit_character(const char *at)
{
    const unsigned char *byte = (const unsigned char *)at;
    if ((byte[0] | 0x20) >= 'a' && (byte[0] | 0x20) <= 'z')
        return 1;
    if (quantity_is_digit(*at) || *at == '^')
        return 1;
    if (byte[0] == 0xc2 && (byte[1] == 0xb2 || byte[1] == 0xb3 || byte[1] == 0xb5 || byte[1] == 0xb9))
        return 2;
    if (byte[0] >= 0xc3 && byte[0] < 0xd0 && (byte[1] & 0xc0) == 0x80 &&
        !(byte[0] == 0xc3 && byte[1] == 0x97))
        return 2;
    return byte[0] == 0xe2 && byte[1] == 0x81 && byte[2] >= 0xb0 && byte[2] <= 0xbb ? 3 : 0;
}

/* Where the characters of a unit that begin at `from` end, `most` bytes at the most; `from` when they go on
 * longer. */
static size_t end_of_unit(struct view text, size_t from, size_t most)
{
    size_t to = from, length;
    while (to - from < most && (length = unit_character(text.data + to)) > 0)
        to += length;
    return to - from < most ? to : from;
}

bool quantity_is_time(struct view text, struct span word)
{
    return quantity_word_among(
        text, word, "s sec second h hr hour min minute d day week wk month mo year yr y annum night");
}

bool quantity_read_rate(struct view text, struct quantity *quantity)
{
    size_t end = quantity->span.end;
    if (text.data[end] == '/' && quantity_is_letter(text.data[end + 1])) {
        size_t to = end + 1;
        if (quantity_class_of(text, quantity_word_after(text, to)) & WORD_MONTH)
            return false;
        to = end_of_unit(text, to, LONGEST_UNIT);
        size_t first = to;
        while (to > end + 1 && text.data[to] == '/' && end_of_unit(text, to + 1, LONGEST_UNIT) > to + 1 &&
               to - end < 2 * LONGEST_UNIT)
            to = end_of_unit(text, to + 1, LONGEST_UNIT);
        if (to == end + 1)
            return false;
        quantity->span.end = to;
        return quantity_is_time(text, (struct span){end + 1, first});
    }
    struct span first = quantity_word_after(text, end);
    if (quantity_word_among(text, first, "per")) {
        struct span of = quantity_word_after(text, first.end);
        if (of.end > of.start) {
            quantity->span.end = of.end;
            return true;
        }
        return false;
    }
    if (quantity_word_among(text, first, "a an each every")) {
        struct span of = quantity_word_after(text, first.end);
        if (quantity_class_of(text, of) & WORD_PERIOD) {
            quantity->span.end = of.end;
            return true;
        }
        return false;
    }
    if (quantity_class_of(text, first) & WORD_TIMES) {
        quantity->span.end = first.end;
        return quantity->kind != QUANTITY_PERCENT;
    }
    return false;
}

size_t quantity_rest_of_unit(struct view text, size_t end)
{
    for (int i = 0; i < 3; i++) {
        const char *at = text.data + end;
        if (*at == '/' &&
            (quantity_is_letter(at[1]) || (quantity_is_digit(at[1]) && quantity_is_letter(at[2])) ||
             (unsigned char)at[1] == 0xc2)) {
            size_t to = end_of_unit(text, end + 1, LONGEST_UNIT);
            if (to == end + 1)
                return end;
            end = to;
            continue;
        }
        size_t next = end;
        if ((unsigned char)at[0] == 0xc2 && (unsigned char)at[1] == 0xb7)
            next += 2;
        else if ((unsigned char)at[0] == 0xe2 && (unsigned char)at[1] == 0x8b && (unsigned char)at[2] == 0x85)
            next += 3;
        else
            next = quantity_gap(text, end);
        if (next == end)
            return end;
        struct quantity_unit unit = quantity_unit_lex(text.data + next, false);
        if (!unit.length)
            return end;
        unsigned char last = (unsigned char)text.data[next + unit.length - 1];
        bool exponent = quantity_is_digit((char)last) || last == 0xb9 || last == 0xb2 || last == 0xb3;
        if (!exponent || unit.kind == QUANTITY_MONEY)
            return end;
        end = next + unit.length;
    }
    return end;
}

/* A letter behind a number that scales it: 10k users, $3M, 2bn. `money` lets more count. */
size_t quantity_scale_letter(struct view text, size_t at, bool money, double *factor)
{
    static const struct {
        const char *letters;
        double factor;
        bool money;
    } scales[] = {{"k", 1e3, false}, {"K", 1e3, false}, {"bn", 1e9, false}, {"Bn", 1e9, false},
                  {"mn", 1e6, true}, {"MM", 1e6, true}, {"mm", 1e6, true},  {"M", 1e6, false},
                  {"m", 1e6, true},  {"B", 1e9, true},  {"b", 1e9, true},   {"tn", 1e12, true},
                  {"T", 1e12, true}, {"t", 1e12, true}, {"mil", 1e6, true}, {"lakh", 1e5, true}};
    if (!memchr("kKbBmMtTl", text.data[at], 9)) /* most numbers have none */
        return 0;
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        size_t length = strlen(scales[i].letters);
        if (strncmp(text.data + at, scales[i].letters, length) == 0 &&
            !quantity_is_letter(text.data[at + length]) && !quantity_is_digit(text.data[at + length]) &&
            (money || !scales[i].money)) {
            *factor = scales[i].factor;
            return length;
        }
    }
    return 0;
}
