#include "check/quantity_group.h"

#include "check/quantity_context.h"
#include "check/quantity_rate.h"
#include "check/quantity_unit.h"
#include "check/quantity_word.h"

/* What may stand behind a hyphen: a five-page plan, a two-story house. */
#define HYPHEN_NOUNS                                                                                         \
    "bedroom room story storey star page person man woman member piece course door seat seater speed "       \
    "cylinder game "                                                                                         \
    "floor bed car city country state site node core lane digit word letter question item player band "      \
    "bathroom bath "                                                                                         \
    "acre season album song goal run set match hole story-high point strong ounce-size dollar-a-day "        \
    "storied ply inch-wide "

/* 4.8/5, 9 out of 10, one in five, 3 of our, half the; the item filled when one is there. */
bool quantity_take_share(struct view text, struct quantity_item *item, const char *weak)
{
    size_t end = item->number.span.end;
    unsigned flags = item->number.flags;
    struct span before = quantity_item_before(text, item);
    unsigned left = quantity_class_of(text, before);
    struct span word = quantity_word_after(text, end);
    if (flags & NUMBER_SLASH) {
        bool scale = item->number.under == 5 || item->number.under == 10 || item->number.under == 100;
        bool named = left & WORD_SCALE ||
                     quantity_class_of(text, quantity_word_before(text, before.start)) & WORD_SCALE;
        if (scale && (item->number.top <= item->number.under || named) &&
            (named || !(left & (WORD_WHEN | WORD_WEEKDAY | WORD_MONTH))) &&
            (before.end > before.start || item->number.under == 100 ||
             item->number.top == item->number.under)) {
            item->quantity.value = item->number.top;
            *item = quantity_item_take(*item, QUANTITY_RATING, end, "so many out of so many");
            return true;
        }
        if (!quantity_word_among(text, word, "of"))
            return false;
    }
    if (text.data[end] == '/' &&
        (strncmp(text.data + end, "/5", 2) == 0 || strncmp(text.data + end, "/10", 3) == 0)) {
        size_t to = end + 1;
        while (quantity_is_digit(text.data[to]) ||
               (text.data[to] == '.' && quantity_is_digit(text.data[to + 1])))
            to++;
        if (to - end <= 5 && !quantity_is_letter(text.data[to]) && text.data[to] != '/') {
            *item = quantity_item_take(*item, QUANTITY_RATING, to, "so many out of so many");
            return true;
        }
    }
    struct span out = word, in = word;
    bool out_of = quantity_word_among(text, out, "out") && quantity_after_is(text, out.end, "of");
    if (out_of)
        in = quantity_word_after(text, out.end);
    if ((out_of || quantity_word_among(text, in, "in")) &&
        !(flags & (NUMBER_ARTICLE | NUMBER_ROUGH | NUMBER_ORDINAL))) {
        size_t at = quantity_gap(text, in.end);
        if (out_of && quantity_after_is(text, in.end, "every the"))
            at = quantity_gap(text, quantity_word_after(text, in.end).end);
        struct quantity_number of = at > in.end && at < text.length
                                        ? quantity_number_parse(text, at)
                                        : (struct quantity_number){.span = {at, at}};
        bool fits = of.span.end > of.span.start && !of.why && !(of.flags & (NUMBER_ARTICLE | NUMBER_ROUGH)) &&
                    of.value >= item->quantity.value;
        if (fits && !out_of) {
            struct quantity_unit unit = quantity_unit_lex(text.data + quantity_gap(text, of.span.end), false);
            fits = !unit.length && of.value <= 100000 && !(of.flags & NUMBER_YEAR) &&
                   of.value > item->quantity.value && item->quantity.value <= 20 && !weak &&
                   ((flags & NUMBER_WORDS) == (of.flags & NUMBER_WORDS));
        }
        if (fits && !weak) {
            bool rating = out_of && (of.value == 5 || of.value == 10 || of.value == 100);
            struct span noun = quantity_noun_after(text, of.span.end, &of);
            rating = rating && noun.end == noun.start;
            if (!rating && of.value > 0)
                item->quantity.value *= 100 / of.value;
            item->quantity.noun = noun.end > noun.start ? noun : item->quantity.noun;
            *item = quantity_item_take(*item, rating ? QUANTITY_RATING : QUANTITY_PERCENT, of.span.end,
                                       "so many out of so many");
            return true;
        }
    }
    /* 82 of 100 points, 142 of 150 children, 23 of the 25 trainees, eleven of the twelve */
    if (quantity_word_among(text, word, "of") && !weak &&
        !(flags & (NUMBER_ARTICLE | NUMBER_PART | NUMBER_SCALED | NUMBER_ROUGH))) {
        struct span whose = quantity_word_after(text, word.end);
        bool is_whose = quantity_word_among(text, whose, "the our my his her its their your those these");
        size_t at = quantity_gap(text, is_whose ? whose.end : word.end);
        struct quantity_number of = at < text.length && (is_whose || quantity_is_digit(text.data[at]))
                                        ? quantity_number_parse(text, at)
                                        : (struct quantity_number){.span = {at, at}};
        bool in_words = ((flags | of.flags) & NUMBER_WORDS) != 0;
        struct span noun = quantity_noun_after(text, of.span.end, &of);
        if (of.span.end > of.span.start && !of.why && of.value >= 5 && of.value >= item->quantity.value &&
            !(of.flags & (NUMBER_YEAR | NUMBER_ORDINAL | NUMBER_SLASH | NUMBER_ROUGH | NUMBER_ARTICLE)) &&
            (!in_words || (is_whose && item->quantity.value >= 2)) && (!is_whose || noun.end > noun.start)) {
            item->quantity.noun = noun;
            item->quantity.value *= 100 / of.value;
            *item = quantity_item_take(*item, QUANTITY_PERCENT, of.span.end, "so many out of so many");
            return true;
        }
    }
    if (flags & NUMBER_PART) {
        if (quantity_word_among(text, before,
                                "first second third other latter former better one either each which this"))
            return false;
        if (quantity_word_among(text, word, "past to"))
            return false;
        if (quantity_word_among(text, item->number.span, "quarter tenth hundredth fourth"))
            return false;
        bool whole =
            (quantity_class_of(text, word) & WORD_SHARE) && !quantity_word_among(text, word, "that this us");
        bool is_half = item->number.value == 0.5;
        if (quantity_word_among(text, word, "as") &&
            quantity_after_is(text, word.end,
                              "many much long often big large fast high tall heavy expensive")) {
            *item = quantity_item_take(*item, QUANTITY_MULTIPLE, end, "so many times as much");
            return true;
        }
        if (quantity_word_among(text, word, "of") ||
            (is_half && (whole || quantity_word_among(text, word, "a an")) &&
             quantity_after_is(text, end, "the all our their his her my your its of"))) {
            struct span noun = quantity_noun_of(text, end);
            item->quantity.noun = noun;
            item->quantity.value *= 100;
            *item = quantity_item_take(*item, QUANTITY_PERCENT, end, "a share");
            return true;
        }
        if ((left & WORD_LIMIT || quantity_word_among(text, before, "by in only just cut down up")) &&
            (!is_half || !quantity_word_among(text, word, "past")) && !(flags & NUMBER_SLASH) &&
            !quantity_word_among(text, before, "at") && (is_half || flags & NUMBER_WORDS) &&
            (!quantity_word_among(text, before, "in") || is_half) &&
            (word.end == word.start || quantity_class_of(text, word) & WORD_STOP ||
             (left & WORD_LIMIT) == 0)) {
            if (quantity_word_among(text, before, "in") && !(word.end == word.start) &&
                !(quantity_class_of(text, word) & WORD_STOP))
                return false;
            if (quantity_word_among(text, before, "by in cut down up") && word.end > word.start &&
                !(quantity_class_of(text, word) & WORD_STOP))
                return false;
            item->quantity.value *= 100;
            *item = quantity_item_take(*item, QUANTITY_PERCENT, end, "a share");
            return true;
        }
        return false;
    }
    if (flags & NUMBER_WORDS && item->quantity.value < 4 &&
        quantity_word_among(text, before, "the these those other"))
        return false;
    if (quantity_word_among(text, word, "of") && !weak && item->quantity.value >= 2 &&
        !(flags & (NUMBER_ROUGH | NUMBER_ARTICLE)) &&
        quantity_class_of(text, quantity_word_after(text, word.end)) & WORD_SHARE &&
        !quantity_word_among(text, quantity_word_after(text, word.end), "this that an all")) {
        item->quantity.noun = quantity_noun_of(text, end);
        *item = quantity_item_take(*item, QUANTITY_COUNT, end, "so many of a group");
        return true;
    }
    return false;
}

/* NPS 62, a score of 4.5, the top three: ratings and ranks told by the word before. */
bool quantity_take_scale(struct view text, struct quantity_item *item)
{
    if (item->number.flags & (NUMBER_YEAR | NUMBER_ARTICLE | NUMBER_ROUGH | NUMBER_ORDINAL | NUMBER_PART))
        return false;
    struct span before = quantity_item_before(text, item), name = before;
    if (quantity_word_among(text, before, "top bottom") && !(item->number.flags & NUMBER_ZERO)) {
        *item = quantity_item_take(*item, QUANTITY_RANK, item->number.span.end, "a rank");
        return true;
    }
    struct span behind = quantity_word_after(text, item->number.span.end);
    if (behind.start > item->number.span.end &&
        quantity_word_among(text, behind, "gpa nps csat rating enps iq") &&
        !(item->number.flags & NUMBER_WORDS)) {
        item->quantity.noun = behind;
        *item = quantity_item_take(*item, QUANTITY_RATING, behind.end, "a value on a scale");
        return true;
    }
    for (int i = 0; i < 3; i++) {
        if (quantity_class_of(text, name) & WORD_SCALE && !quantity_word_among(text, name, "level grade"))
            break;
        if (i == 2 ||
            !quantity_word_among(
                text, name, "of is was at to from a an about around average over above reached hit between"))
            return false;
        name = quantity_word_before(text, name.start);
    }
    size_t end = item->number.span.end;
    if (quantity_is_letter(text.data[end]) ||
        (text.data[end] == '-' && quantity_is_letter(text.data[end + 1])))
        return false;
    item->quantity.noun = name;
    *item = quantity_item_take(*item, QUANTITY_RATING, end, "a value on a scale");
    return true;
}

/* The housing 10 covers, the member 22 holds: a number that names a part, and a verb behind it. */
static bool names_a_part(struct view text, const struct quantity_item *item, struct span noun)
{
    struct span before = quantity_item_before(text, item);
    struct span article = quantity_word_before(text, before.start);
    if (before.end == before.start || quantity_class_of(text, before) ||
        !quantity_word_among(text, article, "the a an said each") ||
        memchr(text.data + noun.start, ' ', noun.end - noun.start))
        return false;
    char last = text.data[before.end - 1],
         second = before.end - before.start > 2 ? text.data[before.end - 2] : ' ';
    bool adjective =
        (last == 'd' && second == 'e') || (last == 'y' && second == 'l') || last == 'l' || last == 't';
    return !adjective &&
           !quantity_word_among(text, before,
                                "existing following outstanding incoming ongoing last first other top next "
                                "same whole entire extra mere average former remaining");
}

bool quantity_take_count(struct view text, struct quantity_item *item, const char *weak)
{
    size_t end = item->number.span.end;
    unsigned flags = item->number.flags;
    double factor = 1;
    bool in_words = (flags & NUMBER_WORDS) != 0;
    if (flags & (NUMBER_ARTICLE | NUMBER_PART | NUMBER_ORDINAL | NUMBER_SLASH) ||
        (weak && !(flags & NUMBER_SCALED)))
        return false;
    if (!in_words) {
        size_t letter = quantity_scale_letter(text, end, false, &factor);
        if (letter) {
            struct span noun =
                quantity_noun_after(text, end + letter + (text.data[end + letter] == '+'), &item->number);
            bool thousand = text.data[end] == 'k' || text.data[end] == 'K';
            if (noun.end == noun.start && !thousand)
                return false;
            item->quantity.value *= factor;
            item->quantity.noun = noun;
            *item = quantity_item_take(*item, QUANTITY_COUNT, noun.end > noun.start ? noun.end : end + letter,
                                       "a count");
            return true;
        }
        if (quantity_is_letter(text.data[end]))
            return false;
    }
    if (text.data[end] == '-' && item->quantity.value >= 2) {
        struct span word = quantity_word_after(text, end + 1);
        if (word.start == end + 1 && quantity_word_among(text, word, HYPHEN_NOUNS)) {
            item->quantity.noun = word;
            *item = quantity_item_take(*item, QUANTITY_COUNT, word.end, "a count");
            return true;
        }
        return false;
    }
    if (flags & NUMBER_ROUGH) {
        if (!(flags & NUMBER_SCALED))
            return false;
        if (quantity_after_is(text, end, "of"))
            end = quantity_word_after(text, end).end;
    } else if (flags & NUMBER_SCALED && quantity_after_is(text, end, "of")) {
        end = quantity_word_after(text, end).end;
    }
    struct span noun = quantity_noun_after(text, end, &item->number);
    if (flags & NUMBER_ZERO && noun.end == noun.start) {
        struct span word = quantity_word_after(text, end);
        if (word.start > end && word.end > word.start + 3 && !(quantity_class_of(text, word) & WORD_STOP) &&
            !quantity_word_among(
                text, word, "one two three four five six seven eight nine ten twenty thirty forty fifty") &&
            !quantity_word_among(text, word, "tolerance trust gravity sum degrees point hour") && in_words)
            noun = word;
    }
    if (noun.end == noun.start || (!(flags & NUMBER_ZERO) && item->quantity.value < 1.01))
        return false;
    if (in_words && item->quantity.value < 4 &&
        quantity_before_is(text, item,
                           "the these those between other any no or and my our his her their your its") &&
        !(flags & NUMBER_ZERO))
        return false;
    struct span described = quantity_word_after(text, end);
    if (quantity_word_among(text, described, "upcoming next coming following previous"))
        return false;
    if (quantity_word_among(text, (struct span){noun.start, noun.end},
                            "things sides ways kinds types sorts worlds"))
        return false;
    if (!in_words && names_a_part(text, item, noun))
        return false;
    item->quantity.noun = noun;
    *item = quantity_item_take(*item, QUANTITY_COUNT, noun.end, "a count");
    if (quantity_read_rate(text, &item->quantity)) {
        item->quantity.kind = QUANTITY_RATE;
        item->quantity.why = "so much in a time";
    }
    return true;
}
