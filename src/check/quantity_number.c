#include "check/quantity_number.h"

#include "check/quantity_lexer.h"

enum { LONGEST_GAP = 4 };

size_t quantity_gap(struct view text, size_t at)
{
    bool line = false;
    for (size_t i = 0; i < LONGEST_GAP && at < text.length; i++) {
        unsigned char c = (unsigned char)text.data[at];
        if (c == ' ' || c == '\t') {
            at++;
        } else if (c == '\n' && !line) {
            line = true;
            at++;
        } else if (c == 0xc2 && (unsigned char)text.data[at + 1] == 0xa0) {
            at += 2;
        } else if (c == 0xe2 && (unsigned char)text.data[at + 1] == 0x80 &&
                   ((unsigned char)text.data[at + 2] == 0xaf || (unsigned char)text.data[at + 2] == 0x89)) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

struct word {
    enum number_word kind;
    size_t start, length;
    double value;
};

/* The number word behind `at`, over a gap or a hyphen. */
static struct word next_word(struct view text, size_t at)
{
    struct word word = {.start = quantity_gap(text, at)};
    if (word.start == at && text.data[at] == '-')
        word.start++;
    if (word.start > at || at == 0)
        word.kind = quantity_number_word_lex(text.data + word.start, &word.length, &word.value);
    return word;
}

double quantity_part_after(struct view text, size_t *end)
{
    struct word and = next_word(text, *end);
    struct word one = and;
    if (and.kind == NUMBER_WORD_AND)
        one = next_word(text, and.start + and.length);
    else if (and.kind != NUMBER_WORD_HALF || and.value != 0.5)
        return 0;
    struct word part = one;
    double times = 1;
    if (one.kind == NUMBER_WORD_ARTICLE || (one.kind == NUMBER_WORD_UNIT && one.value < 10)) {
        times = one.value;
        part = next_word(text, one.start + one.length);
    }
    if (part.kind != NUMBER_WORD_HALF)
        return 0;
    *end = part.start + part.length;
    return times * part.value;
}

/* Scale words and letters behind digits: 2 million, 4k, $3bn. `glued_letters` lets K, M, B and T count. */
static void read_scale(struct view text, struct quantity_number *number)
{
    for (int i = 0; i < 3; i++) {
        struct word scale = next_word(text, number->span.end);
        if (scale.start == number->span.end)
            scale.kind = quantity_number_word_lex(text.data + scale.start, &scale.length, &scale.value);
        if (scale.kind != NUMBER_WORD_SCALE && scale.kind != NUMBER_WORD_HUNDRED)
            break;
        number->value *= scale.value;
        number->flags |= NUMBER_SCALED;
        number->flags &= ~(unsigned)NUMBER_YEAR;
        number->span.end = scale.start + scale.length;
    }
}

static struct quantity_number digits_number(struct view text, size_t at)
{
    struct quantity_number number = {.span = {at, at}};
    struct digits digits = quantity_digits_lex(text.data + at);
    if (digits.shape == DIGITS_NONE)
        return number;
    number.span.end = at + digits.length;
    number.value = digits.value;
    number.top = digits.top;
    number.under = digits.under;
    number.why = digits.why;
    if (digits.shape == DIGITS_REFUSED)
        return number;
    if (digits.shape == DIGITS_FRACTION)
        number.flags |= NUMBER_SLASH | NUMBER_PART;
    if (digits.shape == DIGITS_ORDINAL)
        number.flags |= NUMBER_ORDINAL;
    if (digits.shape == DIGITS_SPACED)
        number.flags |= NUMBER_SPACED;
    if (digits.plain && digits.length == 4 && digits.value >= 1000 && digits.value < 2200)
        number.flags |= NUMBER_YEAR;
    if (digits.value == 0)
        number.flags |= NUMBER_ZERO;
    if (number.flags & NUMBER_ORDINAL)
        return number;
    read_scale(text, &number);
    size_t end = number.span.end;
    double part = quantity_part_after(text, &end);
    if (part > 0) {
        number.value += part;
        number.span.end = end;
        number.flags &= ~(unsigned)NUMBER_YEAR;
    }
    return number;
}

/* Behind "point" or "naught point": digits as words. */
static double after_point(struct view text, size_t *end)
{
    double value = 0, step = 0.1;
    for (;;) {
        struct word word = next_word(text, *end);
        if (word.kind != NUMBER_WORD_UNIT && word.kind != NUMBER_WORD_ZERO && word.kind != NUMBER_WORD_TEN)
            return value;
        for (double rest = word.value; rest >= 10; rest /= 10)
            step /= 10;
        value += word.value * step;
        step /= 10;
        *end = word.start + word.length;
    }
}

struct quantity_number quantity_number_parse(struct view text, size_t at)
{
    struct quantity_number number = {.span = {at, at}};
    unsigned char first = (unsigned char)text.data[at];
    if ((first >= '0' && first <= '9') || first == '.' || first == 0xc2 || first == 0xe2)
        return digits_number(text, at);

    struct word word = {.start = at};
    word.kind = quantity_number_word_lex(text.data + at, &word.length, &word.value);
    bool minus = word.kind == NUMBER_WORD_MINUS;
    if (minus) {
        size_t behind = quantity_gap(text, at + word.length);
        if (text.data[behind] >= '0' && text.data[behind] <= '9') {
            number = digits_number(text, behind);
            number.span.start = at;
            number.value = -number.value;
            return number;
        }
        word = next_word(text, at + word.length);
    }
    double total = 0, current = 0;
    bool any = false, article = false, point = false;
    enum number_word before = NUMBER_WORD_NONE;
    size_t end = at;
    number.flags = NUMBER_WORDS;
    for (; word.kind != NUMBER_WORD_NONE; before = word.kind, word = next_word(text, end)) {
        if (word.kind == NUMBER_WORD_AND) {
            /* "two hundred and five", but not "two and three" */
            struct word behind = next_word(text, word.start + word.length);
            bool joins = (before == NUMBER_WORD_HUNDRED || before == NUMBER_WORD_SCALE) &&
                         (behind.kind == NUMBER_WORD_UNIT || behind.kind == NUMBER_WORD_TEN);
            if (!joins)
                break;
            word = behind;
        }
        if (word.kind == NUMBER_WORD_ARTICLE) {
            if (any || article)
                break;
            article = true;
        } else if (word.kind == NUMBER_WORD_UNIT || word.kind == NUMBER_WORD_TEN) {
            if (article && !any)
                break;
            bool fits = before != NUMBER_WORD_UNIT && before != NUMBER_WORD_ROUGH &&
                        before != NUMBER_WORD_ZERO &&
                        !(before == NUMBER_WORD_TEN && (word.kind == NUMBER_WORD_TEN || word.value > 9));
            if (any && !fits)
                break;
            current += word.value;
            any = true;
        } else if (word.kind == NUMBER_WORD_ZERO) {
            if (any || article)
                break;
            number.flags |= NUMBER_ZERO;
            any = true;
        } else if (word.kind == NUMBER_WORD_HUNDRED || word.kind == NUMBER_WORD_SCALE) {
            if (number.flags & NUMBER_PART && before != NUMBER_WORD_ARTICLE && before != NUMBER_WORD_HALF)
                break;
            if (number.flags & NUMBER_ROUGH)
                number.flags |= NUMBER_SCALED;
            if (word.kind == NUMBER_WORD_HUNDRED || word.value == 12) {
                current = (current > 0 ? current : 1) * word.value;
            } else {
                total = (current > 0 || total > 0 ? total + current : 1) * word.value;
                current = 0;
            }
            number.flags |= NUMBER_SCALED;
            any = true;
        } else if (word.kind == NUMBER_WORD_SCALES) {
            if (any)
                break;
            number.flags |= NUMBER_ROUGH | NUMBER_SCALED;
            current = word.value;
            any = true;
        } else if (word.kind == NUMBER_WORD_HALF) {
            if (any && !(before == NUMBER_WORD_UNIT && current < 10 && total == 0) &&
                before != NUMBER_WORD_ZERO)
                break;
            if (!any && !article && word.value != 0.5 && word.value != 0.25 && word.value > 0.11)
                return (struct quantity_number){.span = {at, at}}; /* an ordinal */
            current = (any ? current : 1) * word.value;
            number.flags |= NUMBER_PART;
            any = true;
            end = word.start + word.length;
            /* "half a dozen", "half an hour": the article belongs to the number */
            struct word behind = next_word(text, end);
            struct word scale =
                behind.kind == NUMBER_WORD_ARTICLE ? next_word(text, behind.start + behind.length) : behind;
            if (scale.kind == NUMBER_WORD_SCALE) {
                current *= scale.value;
                number.flags &= ~(unsigned)NUMBER_PART;
                number.flags |= NUMBER_SCALED;
                end = scale.start + scale.length;
            }
            break;
        } else if (word.kind == NUMBER_WORD_ROUGH) {
            if (any)
                break;
            number.flags |= NUMBER_ROUGH;
            current = word.value;
            any = true;
        } else if (word.kind == NUMBER_WORD_POINT) {
            if (!any || point)
                break;
            size_t behind = word.start + word.length;
            double decimals = after_point(text, &behind);
            if (behind == word.start + word.length)
                break;
            current += decimals;
            end = behind;
            point = true;
            break;
        } else {
            break;
        }
        end = word.start + word.length;
    }
    if (article && !any) {
        number.flags |= NUMBER_ARTICLE;
        current = 1;
        any = true;
    }
    if (!any)
        return (struct quantity_number){.span = {at, at}};
    if (!(number.flags & (NUMBER_PART | NUMBER_ARTICLE | NUMBER_ROUGH))) {
        double part = quantity_part_after(text, &end);
        current += part;
    }
    number.value = total + current;
    if (minus)
        number.value = -number.value;
    number.span = (struct span){at, end};
    return number;
}
