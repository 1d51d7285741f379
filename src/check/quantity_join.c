#include "check/quantity_join.h"

#include "check/quantity_context.h"
#include "check/quantity_word.h"

enum joiner { JOIN_NONE, JOIN_BLANK, JOIN_DASH, JOIN_TO, JOIN_ARROW, JOIN_AND, JOIN_OR, JOIN_BY };

/* What stands between two neighbours. */
static enum joiner joiner_of(struct view text, size_t from, size_t to)
{
    static const struct {
        const char *text;
        enum joiner joiner;
    } known[] = {
        {"", JOIN_BLANK},
        {",", JOIN_BLANK},
        {"-", JOIN_DASH},
        {"\xe2\x80\x93", JOIN_DASH},
        {"\xe2\x80\x94", JOIN_DASH},
        {"~", JOIN_DASH},
        {"\xe2\x88\x92", JOIN_DASH},
        {"to", JOIN_TO},
        {"to just", JOIN_TO},
        {"to only", JOIN_TO},
        {"to about", JOIN_TO},
        {"to around", JOIN_TO},
        {"to under", JOIN_TO},
        {"to over", JOIN_TO},
        {"to less than", JOIN_TO},
        {"to nearly", JOIN_TO},
        {"to almost", JOIN_TO},
        {"to approximately", JOIN_TO},
        {"to roughly", JOIN_TO},
        {"to as low as", JOIN_TO},
        {"to more than", JOIN_TO},
        {"through", JOIN_TO},
        {"up to", JOIN_TO},
        {"down to", JOIN_ARROW},
        {"down to just", JOIN_ARROW},
        {"down to under", JOIN_ARROW},
        {"down to about", JOIN_ARROW},
        {"to below", JOIN_TO},
        {"to a", JOIN_TO},
        {"to an average of", JOIN_TO},
        {"\xe2\x86\x92", JOIN_ARROW},
        {"->", JOIN_ARROW},
        {"=>", JOIN_ARROW},
        {"-->", JOIN_ARROW},
        {"\xe2\x86\x92 ~", JOIN_ARROW},
        {"\xe2\x86\x92 \xe2\x89\x88", JOIN_ARROW},
        {"and", JOIN_AND},
        {", and", JOIN_AND},
        {"and about", JOIN_AND},
        {"and around", JOIN_AND},
        {"and approximately", JOIN_AND},
        {"or", JOIN_OR},
        {"x", JOIN_BY},
        {"\xc3\x97", JOIN_BY},
        {"by", JOIN_BY},
        {"X", JOIN_BY},
    };
    if (to - from > 28)
        return JOIN_NONE;
    struct view gap = view_trim(view_sub(text, from, to));
    if (gap.length == 0 && to > from && memchr(text.data + from, '\n', to - from))
        return JOIN_NONE;
    /* the approximation sign before the second number is no part of the joiner */
    if (gap.length > 3 && memcmp(gap.data + gap.length - 3, "\xe2\x89\x88", 3) == 0)
        gap = view_trim((struct view){gap.data, gap.length - 3});
    char initial = gap.length ? *gap.data : '\0';
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (*known[i].text == initial && view_is(gap, known[i].text))
            return known[i].joiner;
    return JOIN_NONE;
}

/* Is there a word of a difference in the `words` words before `at`? */
static bool difference_before(struct view text, size_t at, int words)
{
    for (int i = 0; i < words; i++) {
        struct span word = quantity_word_before(text, at);
        if (word.end == word.start)
            return false;
        if (quantity_class_of(text, word) & (WORD_UP | WORD_DOWN) ||
            quantity_word_among(text, word,
                                "improved improve improves improving improvement went going brought"))
            return true;
        at = word.start;
    }
    return false;
}

/* Is one of the words before `at` the name of a scale: NPS, score? */
static bool names_scale(struct view text, size_t at)
{
    for (int i = 0; i < 5; i++) {
        struct span word = quantity_word_before(text, at);
        if (word.end == word.start)
            return false;
        if (quantity_class_of(text, word) & WORD_SCALE)
            return true;
        at = word.start;
    }
    return false;
}

static bool same_kind(const struct quantity_item *a, const struct quantity_item *b)
{
    enum quantity_kind x = a->quantity.kind, y = b->quantity.kind;
    return x == y ||
           (x == QUANTITY_MONEY && y == QUANTITY_RATE && b->number.span.start == b->quantity.span.start) ||
           (x == QUANTITY_COUNT && y == QUANTITY_RATE) || (x == QUANTITY_RATE && y == QUANTITY_COUNT) ||
           (x == QUANTITY_DURATION && y == QUANTITY_RATE);
}

/* One quantity of two: its value is the second's, which is what it is now. */
static void join_range(struct quantity_item *first, const struct quantity_item *second, bool change)
{
    double from = first->quantity.value, scale = first->is_bare ? second->scale : first->scale;
    double value = second->quantity.value;
    bool second_bare = second->is_bare;
    struct quantity_item joined = second_bare ? *first : *second;
    if (first->quantity.kind == QUANTITY_MONEY && !first->is_bare)
        joined.quantity.kind = QUANTITY_MONEY;
    if (!second_bare && !first->is_bare && scale > 0 && second->scale > 0)
        from = from * scale / second->scale; /* both in the unit of the second */
    joined.quantity.from = from;
    joined.quantity.value = value;
    joined.quantity.has_from = true;
    joined.quantity.is_rough = first->quantity.is_rough || second->quantity.is_rough;
    joined.quantity.span = (struct span){first->quantity.span.start, second->quantity.span.end};
    joined.number = first->number;
    joined.is_bare = first->is_bare && second_bare;
    if (change)
        joined.quantity.why = "a change from one to the other";
    if (joined.quantity.noun.end == joined.quantity.noun.start)
        joined.quantity.noun = first->quantity.noun;
    *first = joined;
}

/* Joins `second` into `first` when they are one; true when they were. */
static bool join_two(struct view text, struct quantity_item *first, const struct quantity_item *second)
{
    if (first->refusal || second->refusal)
        return false;
    enum joiner joiner = joiner_of(text, first->quantity.span.end, second->quantity.span.start);
    if (joiner == JOIN_NONE)
        return false;
    const struct quantity *a = &first->quantity, *b = &second->quantity;
    if (first->number.flags & NUMBER_ROUGH && joiner != JOIN_TO)
        return false;
    struct span before = quantity_word_before(text, a->span.start);
    bool from = quantity_word_among(text, before, "from");
    bool units = !first->is_bare && !second->is_bare;
    switch (joiner) {
    case JOIN_ARROW:
    case JOIN_TO:
    case JOIN_DASH:
        if (first->is_bare && second->is_bare) {
            if (joiner == JOIN_DASH)
                return false;
            if (joiner == JOIN_TO && !difference_before(text, from ? before.start : a->span.start, 7))
                return false;
        } else if (units && (!same_kind(first, second) ||
                             (joiner == JOIN_TO && !from && difference_before(text, a->span.start, 3)))) {
            return false;
        } else if (second->is_bare && a->kind != QUANTITY_MONEY && a->kind != QUANTITY_RATING &&
                   a->kind != QUANTITY_PERCENT && !(from || joiner == JOIN_ARROW)) {
            return false;
        }
        if (joiner == JOIN_DASH && units && a->kind == QUANTITY_COUNT)
            return false;
        join_range(first, second, from || joiner == JOIN_ARROW);
        if (first->is_bare) {
            first->is_bare = false;
            first->quantity.kind =
                names_scale(text, first->quantity.span.start) ? QUANTITY_RATING : QUANTITY_COUNT;
            first->quantity.why = "a change from one to the other";
        }
        return true;
    case JOIN_AND:
        if (quantity_word_among(text, before, "between") && !second->is_bare &&
            (first->is_bare || same_kind(first, second))) {
            join_range(first, second, false);
            return true;
        }
        break;
    case JOIN_OR:
        if (first->is_bare && !second->is_bare &&
            (b->kind == QUANTITY_DURATION || b->kind == QUANTITY_COUNT || b->kind == QUANTITY_MEASURE)) {
            join_range(first, second, false);
            return true;
        }
        return false;
    case JOIN_BY:
        if (first->is_bare && (second->is_bare || b->kind == QUANTITY_MEASURE) &&
            !(first->number.flags & NUMBER_WORDS && second->is_bare)) {
            struct span span = {a->span.start, b->span.end};
            *first = *second;
            first->quantity.span = span;
            return true;
        }
        if (units && a->kind == QUANTITY_MEASURE && b->kind == QUANTITY_MEASURE) {
            first->quantity.span.end = b->span.end;
            return true;
        }
        return false;
    default:
        break;
    }
    if (units && a->kind == QUANTITY_DURATION && b->kind == QUANTITY_DURATION &&
        second->scale < first->scale && !a->has_from) {
        first->quantity.value += b->value * second->scale / first->scale;
        first->quantity.span.end = b->span.end;
        return true;
    }
    if (units && a->kind == QUANTITY_MONEY && b->kind == QUANTITY_MONEY && b->value < 100 &&
        b->span.end - b->span.start > 4 && joiner != JOIN_OR) {
        struct span last = quantity_word_before(text, b->span.end);
        if (quantity_word_among(text, last, "cents cent pence penny centimes sen")) {
            first->quantity.span.end = b->span.end;
            return true;
        }
    }
    if (units && joiner == JOIN_BLANK && text.data[a->span.end] != ',' && a->kind == QUANTITY_MEASURE &&
        b->kind == QUANTITY_MEASURE &&
        (first->number.flags & NUMBER_WORDS) == (second->number.flags & NUMBER_WORDS)) {
        first->quantity.span.end = b->span.end;
        return true;
    }
    if (second->is_bare && !first->is_bare && b->value > 0 && b->value < 100 &&
        text.data[a->span.end] != ',') {
        bool time = a->kind == QUANTITY_DURATION && (first->scale == 3600 || first->scale == 60) &&
                    (joiner == JOIN_AND || text.data[a->span.end] != ' ' ||
                     (first->number.flags & second->number.flags & NUMBER_WORDS && b->value < 60));
        bool money = a->kind == QUANTITY_MONEY && first->number.span.start == a->span.start;
        size_t behind = quantity_gap(text, b->span.end);
        if ((time || money) && (behind == text.length || strchr(".,;!?)", text.data[behind]))) {
            first->quantity.span.end = b->span.end;
            return true;
        }
    }
    return false;
}

/* Does a bare number count after all, by the words before it? */
static const char *bare_counts(struct view text, const struct quantity_item *item)
{
    size_t start = item->quantity.span.start;
    struct span before = quantity_word_before(text, start);
    struct span second = quantity_word_before(text, before.start);
    bool words = (item->number.flags & NUMBER_WORDS) != 0;
    if (item->number.flags & (NUMBER_YEAR | NUMBER_SPACED))
        return NULL;
    if (quantity_word_among(text, before, "to from") &&
        (quantity_word_among(text, second, "down up") || difference_before(text, before.start, 6)))
        return "what a measure came to";
    if (quantity_word_among(text, before, "of") &&
        quantity_word_among(text, second,
                            "team teams squad crew group staff class department workforce budget"))
        return "the size of a group";
    if (quantity_word_among(text, before, "by") && difference_before(text, before.start, 4))
        return "a difference";
    if (words && item->quantity.value <= 1)
        return NULL;
    if (quantity_word_among(text, before, "instead") ||
        (quantity_word_among(text, before, "of") && quantity_word_among(text, second, "instead")))
        return NULL;
    if (item->quantity.value >= 32 &&
        quantity_word_among(text, before, "over about around nearly almost approximately roughly") &&
        !quantity_word_among(text, second, "at by until till from between and"))
        return "an estimate";
    if (item->quantity.value >= 10 && !words &&
        quantity_word_among(text, before, "reached hit sold attracted surpassed hired served"))
        return "what was reached";
    if (quantity_word_among(text, before,
                            "than least most exceed exceeds exceeding surpass surpassed surpassing exceeded "
                            "above below under") &&
        !quantity_word_among(text, second, "later earlier rather other sooner"))
        return "a limit";
    if (start > 0 &&
        (text.data[start - 1] == '>' ||
         (start > 1 && text.data[start - 1] == ' ' && text.data[start - 2] == '>')) &&
        !quantity_word_among(text, before, "p"))
        return "a limit";
    return NULL;
}

/* "open from 7 to 11 every day", "between 4 and 6 every night": clock times, unless something rose or is
 * sold. */
static bool are_clock_times(struct view text, const struct quantity_item *first,
                            const struct quantity_item *second)
{
    enum { HOURS = 24, DIFFERENCE_REACH = 7 };
    if (!first->is_bare || second->is_bare || first->refusal || second->refusal ||
        second->quantity.kind != QUANTITY_RATE || first->quantity.value > HOURS ||
        second->quantity.value > HOURS || second->quantity.noun.end > second->quantity.noun.start ||
        !quantity_after_is(text, second->number.span.end, "every each"))
        return false;
    struct span before = quantity_word_before(text, first->quantity.span.start);
    enum joiner joiner = joiner_of(text, first->quantity.span.end, second->quantity.span.start);
    bool is_span = (joiner == JOIN_TO && quantity_word_among(text, before, "from")) ||
                   (joiner == JOIN_AND && quantity_word_among(text, before, "between"));
    return is_span && !difference_before(text, before.start, DIFFERENCE_REACH) &&
           !quantity_word_among(text, quantity_word_before(text, before.start),
                                "sold sell served serve made make get got took take saw see answered handled "
                                "handle did do had have");
}

static const char unit_of_last[] = "one of a row, with the unit of the last";

bool quantity_has_unit_of_last(const struct quantity *quantity)
{
    return quantity->why == unit_of_last;
}

/* "9, 8, 6 minutes", "41, 33 and 20 kg": numbers in a row, three at least, with the unit of the last. */
static void join_row(struct view text, struct quantity_item *items, size_t last)
{
    const struct quantity_item *unit = &items[last];
    enum quantity_kind kind = unit->quantity.kind;
    if (unit->refusal || unit->is_bare || unit->quantity.has_from || unit->quantity.is_rough ||
        unit->number.span.start != unit->quantity.span.start ||
        (kind != QUANTITY_DURATION && kind != QUANTITY_PERCENT && kind != QUANTITY_MEASURE))
        return;
    size_t first = last;
    while (first > 0 && items[first - 1].is_bare && !items[first - 1].refusal &&
           !(items[first - 1].number.flags & (NUMBER_YEAR | NUMBER_ORDINAL))) {
        size_t end = items[first - 1].quantity.span.end, start = items[first].quantity.span.start;
        enum joiner joiner = joiner_of(text, end, start);
        if (!(joiner == JOIN_BLANK && text.data[end] == ',') && !(joiner == JOIN_AND && first == last))
            break;
        first--;
    }
    for (size_t i = first; i < last && last - first >= 2; i++) {
        items[i].is_bare = false;
        items[i].scale = unit->scale;
        items[i].quantity.kind = kind;
        items[i].quantity.noun = unit->quantity.noun;
        items[i].quantity.why = unit_of_last;
    }
}

size_t quantity_join(struct view text, struct quantity_item *items, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept && are_clock_times(text, &items[kept - 1], &items[i])) {
            items[kept - 1] = quantity_item_refuse(items[kept - 1], "a clock time");
            items[i] = quantity_item_refuse(items[i], "a clock time");
        } else if (kept && join_two(text, &items[kept - 1], &items[i])) {
            continue;
        }
        items[kept++] = items[i];
    }
    for (size_t i = 2; i < kept; i++)
        join_row(text, items, i);
    for (size_t i = 0; i < kept; i++) {
        struct quantity_item *item = &items[i];
        if (!item->quantity.has_from)
            item->quantity.from = item->quantity.value;
        if (!item->is_bare || item->refusal)
            continue;
        const char *why = bare_counts(text, item);
        if (!why) {
            item->refusal = "a number alone, with nothing it counts";
            continue;
        }
        item->is_bare = false;
        item->quantity.kind = QUANTITY_COUNT;
        item->quantity.why = why;
    }
    return kept;
}
