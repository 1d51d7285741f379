#include "check/quantity_read.h"

#include "check/quantity_context.h"
#include "check/quantity_unit.h"
#include "check/quantity_word.h"

#define PREPOSITIONS "for in within about around almost over than took takes take after once only just nearly spend spent " \
                     "spends least every roughly approximately under half lasted lasts last during wait every by exactly precisely every at up quarter "

/* What may stand behind a hyphen: a five-page plan, a two-story house. */
#define HYPHEN_NOUNS "bedroom room story storey star page person man woman member piece course door seat seater speed cylinder game " \
                     "floor bed car city country state site node core lane digit word letter question item player band bathroom bath " \
                     "acre season album song goal run set match hole story-high point strong ounce-size dollar-a-day storied ply inch-wide "

static bool is_letter(char c) { return (((unsigned char)c | 0x20) >= 'a' && ((unsigned char)c | 0x20) <= 'z') || (unsigned char)c >= 0xc3; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static struct span word_before(struct view text, const struct quantity_item *item)
{
    return quantity_word_before(text, item->quantity.span.start);
}

static bool before_is(struct view text, const struct quantity_item *item, const char *words)
{
    return quantity_word_among(text, word_before(text, item), words);
}

static bool after_is(struct view text, size_t at, const char *words)
{
    return quantity_word_among(text, quantity_word_after(text, at), words);
}

static struct quantity_item taken(struct quantity_item item, enum quantity_kind kind, size_t end, const char *why)
{
    item.quantity.kind = kind;
    item.quantity.span.end = end;
    item.quantity.why = why;
    item.is_bare = false;
    item.refusal = NULL;
    return item;
}

static struct quantity_item refused(struct quantity_item item, const char *why)
{
    item.refusal = why;
    item.is_bare = false;
    return item;
}

static bool is_time(struct view text, struct span word)
{
    return quantity_word_among(text, word, "s sec second h hr hour min minute d day week wk month mo year yr y annum night");
}

bool quantity_read_rate(struct view text, struct quantity *quantity)
{
    size_t end = quantity->span.end;
    if (text.data[end] == '/' && is_letter(text.data[end + 1])) {
        size_t to = end + 1;
        if (quantity_class_of(text, quantity_word_after(text, to)) & WORD_MONTH)
            return false;
        while (to - end < 20 && (is_letter(text.data[to]) || ((unsigned char)text.data[to] & 0xc0) == 0x80 ||
                                 (text.data[to] == '/' && is_letter(text.data[to + 1]))))
            to++;
        quantity->span.end = to;
        return is_time(text, (struct span){end + 1, to});
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

/* Exponents and further units behind a unit: m/s, mol L-1, kg/m2, ug/ml/day. */
static size_t rest_of_unit(struct view text, size_t end)
{
    for (int i = 0; i < 3; i++) {
        const char *at = text.data + end;
        if (*at == '/' && (is_letter(at[1]) || (is_digit(at[1]) && is_letter(at[2])) || (unsigned char)at[1] == 0xc2)) {
            size_t to = end + 1;
            while (to - end < 16 && (is_letter(text.data[to]) || is_digit(text.data[to]) || text.data[to] == '^' ||
                                     ((unsigned char)text.data[to] & 0xc0) == 0x80))
                to++;
            if (to - end >= 16)
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
        bool exponent = is_digit((char)last) || last == 0xb9 || last == 0xb2 || last == 0xb3;
        if (!exponent || unit.kind == QUANTITY_MONEY)
            return end;
        end = next + unit.length;
    }
    return end;
}

/* A letter behind a number that scales it: 10k users, $3M, 2bn. `money` lets more count. */
static size_t scale_letter(struct view text, size_t at, bool money, double *factor)
{
    static const struct {
        const char *letters;
        double factor;
        bool money;
    } scales[] = {{"k", 1e3, false}, {"K", 1e3, false}, {"bn", 1e9, false}, {"Bn", 1e9, false}, {"mn", 1e6, true}, {"MM", 1e6, true}, {"mm", 1e6, true},
                  {"M", 1e6, false}, {"m", 1e6, true}, {"B", 1e9, true}, {"b", 1e9, true}, {"tn", 1e12, true}, {"T", 1e12, true}, {"t", 1e12, true},
                  {"mil", 1e6, true}, {"lakh", 1e5, true}};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        size_t length = strlen(scales[i].letters);
        if (strncmp(text.data + at, scales[i].letters, length) == 0 && !is_letter(text.data[at + length]) && !is_digit(text.data[at + length]) &&
            (money || !scales[i].money)) {
            *factor = scales[i].factor;
            return length;
        }
    }
    return 0;
}

/* Is the ' or " at `at` a sign of feet, inches or minutes, not a quotation mark that closes? */
static bool is_inch(struct view text, const struct quantity_item *item, size_t at, size_t length)
{
    unsigned char mark = (unsigned char)text.data[at];
    size_t start = item->quantity.span.start;
    if (item->number.flags & (NUMBER_WORDS | NUMBER_YEAR | NUMBER_SCALED) || item->number.value > 2000)
        return false;
    if (mark == 0xe2 && (unsigned char)text.data[at + 1] == 0x80 && (unsigned char)text.data[at + 2] > 0x9f)
        return true; /* primes */
    if (is_letter(text.data[at + length]))
        return false;
    bool single = mark == '\'' || (mark == 0xe2 && (unsigned char)text.data[at + 2] == 0x99);
    for (size_t back = 0; back < 80 && back < start; back++) {
        unsigned char c = (unsigned char)text.data[start - 1 - back];
        if (c == '\n')
            break;
        if (!single && (c == '"' || c == 0x9c))
            return is_digit(text.data[start - 2 - back < start ? start - 2 - back : 0]);
        if (single && back == 0 && (c == '\'' || c == 0x98))
            return false;
    }
    return true;
}

/* Letters that are glued to a number and yet no unit: 9p, the 70s, 15h30. */
static bool not_a_unit_here(struct view text, const struct quantity_item *item, size_t at, size_t end)
{
    char letter = text.data[at];
    double value = item->number.value;
    size_t start = item->quantity.span.start;
    if (letter == 'p' && end == at + 1)
        return value < 13;
    if (strchr("ACFDYcbBd", letter) && end == at + 1) {
        /* 2A, 6b: a place in a list, unless it is long enough or has decimals */
        bool whole = item->number.span.end - item->number.span.start == 1;
        return letter == 'b' || letter == 'B' || (whole && !before_is(text, item, "for in within about over under every at to below above"));
    }
    if (letter == 's' && end == at + 1)
        return ((unsigned)value % 10 == 0 && value < 100 && before_is(text, item, "the his her their my our mid early late")) ||
               (start > 0 && (text.data[start - 1] == '\'' || (unsigned char)text.data[start - 1] == 0x99));
    if (letter == 'h' && end == at + 1) {
        bool minutes = is_digit(text.data[end]) && is_digit(text.data[end + 1]);
        struct span before = quantity_word_before(text, start);
        bool lasts = quantity_word_among(text, before, "for in within about around almost over than took takes during every another under");
        if (minutes)
            return !lasts;
        return quantity_word_among(text, before, "at until till by between from") || quantity_class_of(text, before) & WORD_WEEKDAY ||
               quantity_class_of(text, quantity_word_after(text, end)) & WORD_CLOCK;
    }
    return false;
}

static bool singular_is_clear(struct view text, const struct quantity_item *item, size_t start, size_t end)
{
    struct span word = {start, end};
    if (quantity_word_among(text, word, "day night weekend")) {
        size_t behind = end;
        return before_is(text, item, PREPOSITIONS) || item->quantity.span.start == 0 || quantity_part_after(text, &behind) > 0 ||
               after_is(text, end, "ago later or and");
    }
    return !quantity_word_among(text, word, "foot yard stone shot block crown ton cup pint mark peck keg grain guinea florin carat karat jigger blocks colon leagues cent");
}

/* A unit that begins at `at` behind the number of the item; fills the item when the unit counts. */
static bool take_unit(struct view text, struct quantity_item *item, size_t at, bool glued, unsigned needed, const char *weak)
{
    if (at >= text.length)
        return false;
    struct quantity_unit unit = quantity_unit_lex(text.data + at, glued);
    if (!unit.length || (unit.flags & needed) != needed)
        return false;
    unsigned flags = item->number.flags;
    size_t end = at + unit.length;
    if (flags & (NUMBER_ARTICLE) && !(flags & NUMBER_SCALED)) {
        bool abbreviated = unit.flags == 0 && quantity_word_among(text, (struct span){at, end}, "kg km ml lb gb mb tb mg cm mm oz ms kwh");
        if (!(unit.flags & UNIT_SINGULAR || abbreviated) || text.data[end - 1] == 's' || !singular_is_clear(text, item, at, end))
            return false;
        if (text.data[end] == '-' || text.data[end] == '\'')
            return false;
    }
    if (flags & NUMBER_WORDS && item->number.value == 1 && unit.kind == QUANTITY_DURATION && !(flags & NUMBER_ARTICLE) &&
        quantity_word_among(text, (struct span){at, end}, "day night second") && !glued) {
        bool clear = before_is(text, item, PREPOSITIONS) || after_is(text, end, "ago later or");
        if (!clear && !quantity_word_among(text, (struct span){at, end}, "second"))
            return false;
        if (quantity_word_among(text, (struct span){at, end}, "second") && !before_is(text, item, PREPOSITIONS) && item->quantity.span.start > 0)
            return false;
    }
    if (flags & NUMBER_WORDS && (unit.flags & (UNIT_LETTER | UNIT_GLUED)))
        return false;
    if (glued && not_a_unit_here(text, item, at, end))
        return false;
    /* forty-second: an ordinal unless something lasts so long */
    if (flags & NUMBER_WORDS && item->number.value > 19 && quantity_word_among(text, (struct span){at, end}, "second") &&
        (quantity_word_after(text, end).end == quantity_word_after(text, end).start || before_is(text, item, "the")))
        return false;
    if (text.data[end] == '-' && (unit.flags & UNIT_INCH || text.data[at] == 'i') && end - at < 4 && !is_blank(text.data[end + 1]))
        return false; /* a 5'-end, 1-in-10 */
    if (unit.flags & UNIT_INCH && !is_inch(text, item, at, unit.length))
        return false;
    if (unit.flags & UNIT_LETTER && !glued) {
        size_t next = quantity_gap(text, end);
        bool word_behind = next > end && is_letter(text.data[next]);
        char letter = text.data[at];
        if (letter == 'i' && word_behind && !after_is(text, end, "tall long wide high deep thick diameter x by length width height square"))
            return false;
        if (letter == 'i' && next < text.length && strchr(".,;)\"xX", text.data[next]) == NULL && !word_behind)
            return false;
        if (letter == 's' && (before_is(text, item, "the") || (item->quantity.span.start > 1 && strchr("'", text.data[at - 1]))))
            return false;
        if (word_behind && strchr("ACFftTUEdcbB", letter) && !after_is(text, end, "of and to in for or at with was were is on per from"))
            return false;
    }
    if (weak && (unit.flags & UNIT_LETTER || (item->number.flags & NUMBER_YEAR && unit.flags & UNIT_WORD && unit.kind == QUANTITY_DURATION)))
        return false;
    if (unit.kind == QUANTITY_MULTIPLE && (text.data[end - 1] == 'x' || text.data[end - 1] == 'X' || (unsigned char)text.data[end - 1] == 0x97)) {
        if (is_digit(text.data[quantity_gap(text, end)]) || (!glued && flags & NUMBER_WORDS))
            return false;
    }
    if (unit.kind == QUANTITY_RATING && item->number.value > 10)
        unit.kind = QUANTITY_COUNT;
    /* "a 5 minute" is a stretch, "10 minutes past three" a clock time */
    if (unit.kind == QUANTITY_DURATION && after_is(text, end, "past") && unit.scale == 60 && is_digit(text.data[quantity_gap(text, quantity_word_after(text, end).end)]))
        return false;
    if (glued && unit.length == 1 && (text.data[at] == 'M' || text.data[at] == 'K')) {
        struct span noun = quantity_noun_after(text, end, &item->number);
        if (noun.end > noun.start)
            return false; /* 1.5M downloads */
    }
    if (unit.kind != QUANTITY_COUNT && unit.kind != QUANTITY_MULTIPLE) {
        size_t rest = rest_of_unit(text, end), slash = rest;
        while (slash > end && text.data[slash - 1] != '/')
            slash--;
        if (slash > end && is_time(text, (struct span){slash, rest}) && (unit.kind == QUANTITY_MEASURE || unit.kind == QUANTITY_DURATION))
            unit.kind = QUANTITY_RATE;
        end = rest;
    }
    if (unit.kind == QUANTITY_DURATION) {
        item->quantity.value += quantity_part_after(text, &end);
        if (after_is(text, end, "old"))
            end = quantity_word_after(text, end).end;
    }
    while (text.data[end] == '-' && quantity_word_among(text, (struct span){end + 1, end + 4}, "old"))
        end += 4;
    item->scale = unit.scale;
    *item = taken(*item, unit.kind, end, "a number with its unit");
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
    if (unit.kind != QUANTITY_MULTIPLE && unit.kind != QUANTITY_RATING && quantity_read_rate(text, &item->quantity) &&
        (unit.kind == QUANTITY_DURATION || unit.kind == QUANTITY_COUNT || unit.kind == QUANTITY_MEASURE)) {
        item->quantity.kind = QUANTITY_RATE;
        item->quantity.why = "so much in a time";
    }
    return true;
}

static bool any_unit(struct view text, struct quantity_item *item, const char *weak)
{
    size_t end = item->number.span.end, at = end;
    bool in_words = (item->number.flags & NUMBER_WORDS) != 0;
    if (item->number.flags & NUMBER_ROUGH && after_is(text, end, "of"))
        at = quantity_word_after(text, end).end;
    if (item->number.flags & NUMBER_PART && after_is(text, end, "of a an")) {
        at = quantity_word_after(text, end).end;
        if (after_is(text, at, "a an"))
            at = quantity_word_after(text, at).end;
    }
    if (at == end && !in_words) {
        double factor = 1;
        if (take_unit(text, item, at, true, 0, weak))
            return true;
        size_t letter = scale_letter(text, at, false, &factor);
        if (letter && !weak && take_unit(text, item, quantity_gap(text, at + letter), true, 0, weak)) {
            item->quantity.value *= factor;
            return true;
        }
    }
    if (text.data[at] == '-' && take_unit(text, item, at + 1, true, 0, weak))
        return true;
    /* 20 (kg) */
    size_t bracket = quantity_gap(text, at);
    if (strchr("([{<", text.data[bracket]) && bracket < text.length && !weak && !(item->number.flags & NUMBER_ARTICLE)) {
        struct quantity_unit unit = quantity_unit_lex(text.data + bracket + 1, false);
        if (unit.length && strchr(")]}>", text.data[bracket + 1 + unit.length]) && take_unit(text, item, bracket + 1, false, 0, NULL))
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

/* 4.8/5, 9 out of 10, one in five, 3 of our, half the; the item filled when one is there. */
static bool take_share(struct view text, struct quantity_item *item, const char *weak)
{
    size_t end = item->number.span.end;
    unsigned flags = item->number.flags;
    struct span before = word_before(text, item);
    unsigned left = quantity_class_of(text, before);
    struct span word = quantity_word_after(text, end);
    if (flags & NUMBER_SLASH) {
        bool scale = item->number.under == 5 || item->number.under == 10 || item->number.under == 100;
        if (scale && item->number.top <= item->number.under && !(left & (WORD_WHEN | WORD_WEEKDAY | WORD_MONTH)) &&
            (before.end > before.start || item->number.under == 100 || item->number.top == item->number.under)) {
            item->quantity.value = item->number.top;
            *item = taken(*item, QUANTITY_RATING, end, "so many out of so many");
            return true;
        }
        if (!quantity_word_among(text, word, "of"))
            return false;
    }
    if (text.data[end] == '/' && (strncmp(text.data + end, "/5", 2) == 0 || strncmp(text.data + end, "/10", 3) == 0)) {
        size_t to = end + 1;
        while (is_digit(text.data[to]) || (text.data[to] == '.' && is_digit(text.data[to + 1])))
            to++;
        if (to - end <= 5 && !is_letter(text.data[to]) && text.data[to] != '/') {
            *item = taken(*item, QUANTITY_RATING, to, "so many out of so many");
            return true;
        }
    }
    struct span out = word, in = word;
    bool out_of = quantity_word_among(text, out, "out") && after_is(text, out.end, "of");
    if (out_of)
        in = quantity_word_after(text, out.end);
    if ((out_of || quantity_word_among(text, in, "in")) && !(flags & (NUMBER_ARTICLE | NUMBER_ROUGH | NUMBER_ORDINAL))) {
        size_t at = quantity_gap(text, in.end);
        if (out_of && after_is(text, in.end, "every the"))
            at = quantity_gap(text, quantity_word_after(text, in.end).end);
        struct quantity_number of = at > in.end && at < text.length ? quantity_number_parse(text, at) : (struct quantity_number){.span = {at, at}};
        bool fits = of.span.end > of.span.start && !of.why && !(of.flags & (NUMBER_ARTICLE | NUMBER_ROUGH)) && of.value >= item->quantity.value;
        if (fits && !out_of) {
            struct quantity_unit unit = quantity_unit_lex(text.data + quantity_gap(text, of.span.end), false);
            fits = !unit.length && of.value <= 100000 && !(of.flags & NUMBER_YEAR) && of.value > item->quantity.value && item->quantity.value <= 20 && !weak &&
                   ((flags & NUMBER_WORDS) == (of.flags & NUMBER_WORDS));
        }
        if (fits && !weak) {
            bool rating = out_of && (of.value == 5 || of.value == 10 || of.value == 100);
            struct span noun = quantity_noun_after(text, of.span.end, &of);
            item->quantity.noun = noun.end > noun.start ? noun : item->quantity.noun;
            *item = taken(*item, rating && noun.end == noun.start ? QUANTITY_RATING : QUANTITY_PERCENT, of.span.end, "so many out of so many");
            return true;
        }
    }
    if (flags & NUMBER_PART) {
        if (quantity_word_among(text, before, "first second third other latter former better one either each which this"))
            return false;
        if (quantity_word_among(text, word, "past to"))
            return false;
        if (quantity_word_among(text, item->number.span, "quarter tenth hundredth fourth"))
            return false;
        bool whole = (quantity_class_of(text, word) & WORD_SHARE) && !quantity_word_among(text, word, "that this us");
        bool is_half = item->number.value == 0.5;
        if (quantity_word_among(text, word, "of") || (is_half && (whole || quantity_word_among(text, word, "a an")) && after_is(text, end, "the all our their his her my your its of"))) {
            struct span noun = quantity_noun_of(text, end);
            item->quantity.noun = noun;
            item->quantity.value *= 100;
            *item = taken(*item, QUANTITY_PERCENT, end, "a share");
            return true;
        }
        if ((left & WORD_LIMIT || quantity_word_among(text, before, "by in only just cut")) && (!is_half || !quantity_word_among(text, word, "past")) && !(flags & NUMBER_SLASH) &&
            !quantity_word_among(text, before, "at") && (is_half || flags & NUMBER_WORDS) &&
            (!quantity_word_among(text, before, "in") || is_half) && (word.end == word.start || quantity_class_of(text, word) & WORD_STOP || (left & WORD_LIMIT) == 0)) {
            if (quantity_word_among(text, before, "in") && !(word.end == word.start) && !(quantity_class_of(text, word) & WORD_STOP))
                return false;
            if (quantity_word_among(text, before, "by in cut") && word.end > word.start && !(quantity_class_of(text, word) & WORD_STOP))
                return false;
            item->quantity.value *= 100;
            *item = taken(*item, QUANTITY_PERCENT, end, "a share");
            return true;
        }
        return false;
    }
    if (flags & NUMBER_WORDS && item->quantity.value < 4 && quantity_word_among(text, before, "the these those other"))
        return false;
    if (quantity_word_among(text, word, "of") && !weak && item->quantity.value >= 2 && !(flags & (NUMBER_ROUGH | NUMBER_ARTICLE)) &&
        quantity_class_of(text, quantity_word_after(text, word.end)) & WORD_SHARE &&
        !quantity_word_among(text, quantity_word_after(text, word.end), "this that an all")) {
        item->quantity.noun = quantity_noun_of(text, end);
        *item = taken(*item, QUANTITY_COUNT, end, "so many of a group");
        return true;
    }
    return false;
}

/* NPS 62, a score of 4.5, the top three: ratings and ranks told by the word before. */
static bool take_scale(struct view text, struct quantity_item *item)
{
    if (item->number.flags & (NUMBER_YEAR | NUMBER_ARTICLE | NUMBER_ROUGH | NUMBER_ORDINAL | NUMBER_PART))
        return false;
    struct span before = word_before(text, item), name = before;
    if (quantity_word_among(text, before, "top bottom") && !(item->number.flags & NUMBER_ZERO)) {
        *item = taken(*item, QUANTITY_RANK, item->number.span.end, "a rank");
        return true;
    }
    for (int i = 0; i < 3; i++) {
        if (quantity_class_of(text, name) & WORD_SCALE && !quantity_word_among(text, name, "level grade"))
            break;
        if (i == 2 || !quantity_word_among(text, name, "of is was at to from a an about around average over above reached hit between"))
            return false;
        name = quantity_word_before(text, name.start);
    }
    size_t end = item->number.span.end;
    if (is_letter(text.data[end]) || (text.data[end] == '-' && is_letter(text.data[end + 1])))
        return false;
    item->quantity.noun = name;
    *item = taken(*item, QUANTITY_RATING, end, "a value on a scale");
    return true;
}

static bool take_count(struct view text, struct quantity_item *item, const char *weak)
{
    size_t end = item->number.span.end;
    unsigned flags = item->number.flags;
    double factor = 1;
    bool in_words = (flags & NUMBER_WORDS) != 0;
    if (flags & (NUMBER_ARTICLE | NUMBER_PART | NUMBER_ORDINAL | NUMBER_SLASH) || (weak && !(flags & NUMBER_SCALED)))
        return false;
    if (!in_words) {
        size_t letter = scale_letter(text, end, false, &factor);
        if (letter) {
            struct span noun = quantity_noun_after(text, end + letter + (text.data[end + letter] == '+'), &item->number);
            bool thousand = text.data[end] == 'k' || text.data[end] == 'K';
            if (noun.end == noun.start && !thousand)
                return false;
            item->quantity.value *= factor;
            item->quantity.noun = noun;
            *item = taken(*item, QUANTITY_COUNT, noun.end > noun.start ? noun.end : end + letter, "a count");
            return true;
        }
        if (is_letter(text.data[end]))
            return false;
    }
    if (text.data[end] == '-' && item->quantity.value >= 2) {
        struct span word = quantity_word_after(text, end + 1);
        if (word.start == end + 1 && quantity_word_among(text, word, HYPHEN_NOUNS)) {
            item->quantity.noun = word;
            *item = taken(*item, QUANTITY_COUNT, word.end, "a count");
            return true;
        }
        return false;
    }
    if (flags & NUMBER_ROUGH) {
        if (!(flags & NUMBER_SCALED))
            return false;
        if (after_is(text, end, "of"))
            end = quantity_word_after(text, end).end;
    } else if (flags & NUMBER_SCALED && after_is(text, end, "of")) {
        end = quantity_word_after(text, end).end;
    }
    struct span noun = quantity_noun_after(text, end, &item->number);
    if (flags & NUMBER_ZERO && noun.end == noun.start) {
        struct span word = quantity_word_after(text, end);
        if (word.start > end && word.end > word.start + 3 && !(quantity_class_of(text, word) & WORD_STOP) &&
            !quantity_word_among(text, word, "one two three four five six seven eight nine ten twenty thirty forty fifty") &&
            !quantity_word_among(text, word, "tolerance trust gravity sum degrees point hour") && in_words)
            noun = word;
    }
    if (noun.end == noun.start || (!(flags & NUMBER_ZERO) && item->quantity.value < 1.01))
        return false;
    if (in_words && item->quantity.value < 4 && before_is(text, item, "the these those between other any no or and") && !(flags & NUMBER_ZERO))
        return false;
    struct span described = quantity_word_after(text, end);
    if (quantity_word_among(text, described, "upcoming next coming following previous"))
        return false;
    if (quantity_word_among(text, (struct span){noun.start, noun.end}, "things sides ways kinds types sorts worlds"))
        return false;
    item->quantity.noun = noun;
    *item = taken(*item, QUANTITY_COUNT, noun.end, "a count");
    if (quantity_read_rate(text, &item->quantity)) {
        item->quantity.kind = QUANTITY_RATE;
        item->quantity.why = "so much in a time";
    }
    return true;
}

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
        while (to < text.length && is_digit(text.data[to]))
            to++;
        item.quantity.span.end = to;
        return refused(item, "part of a name");
    }
    start = quantity_gap(text, start);
    if (text.data[start] == '-' || text.data[start] == '+' || text.data[start] == '~')
        start++;
    item.number = start < text.length ? quantity_number_parse(text, start) : (struct quantity_number){.span = {start, start}};
    size_t end = item.number.span.end;
    if (end == item.number.span.start || item.number.why || item.number.flags & (NUMBER_ARTICLE | NUMBER_WORDS) ||
        (at > 0 && is_letter(text.data[at - 1]) && is_letter(text.data[at]))) {
        item.quantity.span.end = at + sign;
        return refused(item, "a sign with no number");
    }
    item.quantity.value = item.number.value;
    double factor = 1;
    size_t blank = quantity_gap(text, end);
    size_t letter = scale_letter(text, end, true, &factor);
    if (letter)
        end += letter;
    else if (blank > end && (letter = scale_letter(text, blank, false, &factor)))
        end = blank + letter;
    item.quantity.value *= factor;
    struct quantity_unit unit = quantity_unit_lex(text.data + quantity_gap(text, end), true);
    if (unit.length && unit.kind == QUANTITY_MONEY && !(unit.flags & UNIT_LETTER) && text.data[quantity_gap(text, end)] != '$')
        end = quantity_gap(text, end) + unit.length;
    if (text.data[end] == '-' && quantity_unit_lex(text.data + end + 1, true).kind == QUANTITY_MONEY && quantity_unit_lex(text.data + end + 1, true).length)
        end += 1 + quantity_unit_lex(text.data + end + 1, true).length;
    if (text.data[end] == '+')
        end++;
    item = taken(item, QUANTITY_MONEY, end, "an amount of money");
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
    } values[] = {{"doubled doubling doubles double twofold", 2}, {"tripled tripling triples triple threefold trebled", 3},
                  {"quadrupled quadrupling quadruple fourfold", 4}, {"quintupled fivefold", 5}, {"halved halving halves", 0.5}, {"sixfold", 6},
                  {"sevenfold", 7}, {"eightfold", 8}, {"ninefold", 9}, {"tenfold", 10}, {"twelvefold", 12}, {"twentyfold", 20},
                  {"hundredfold", 100}, {"thousandfold", 1000}, {"manyfold", 2}};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (quantity_word_among(text, word, values[i].words))
            item.quantity.value = values[i].value;
    if (quantity_word_among(text, word, "double triple doubles triples halves quadruple") &&
        (!(quantity_class_of(text, quantity_word_after(text, word.end)) & WORD_SHARE) ||
         quantity_word_after(text, word.end).start == word.end))
        return refused(item, "no amount behind it");
    if (text.data[word.end] == '-')
        return refused(item, "part of a word");
    return taken(item, QUANTITY_MULTIPLE, word.end, "so many times as much");
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
        (!the || quantity_word_among(text, verb, "won took got claimed earned achieved received in at secured")) && !(before_is(text, &item, "the") && quantity_word_among(text, quantity_word_before(text, word_before(text, &item).start), "in")))
        return taken(item, QUANTITY_RANK, next.end, "a rank");
    bool out = quantity_word_among(text, next, "out");
    struct span of = out ? quantity_word_after(text, next.end) : next;
    if (quantity_word_among(text, of, "of among")) {
        size_t at = quantity_gap(text, of.end);
        struct quantity_number number = at < text.length ? quantity_number_parse(text, at) : (struct quantity_number){.span = {at, at}};
        if (number.span.end > number.span.start && !number.why && !(number.flags & (NUMBER_ARTICLE | NUMBER_YEAR | NUMBER_ROUGH)) && !(number.flags & NUMBER_WORDS && !out)) {
            struct span noun = quantity_noun_after(text, number.span.end, &number);
            item.quantity.noun = noun;
            return taken(item, QUANTITY_RANK, number.span.end, "a rank");
        }
    }
    if (before_is(text, &item, "ranked ranks ranking placed"))
        return taken(item, QUANTITY_RANK, end, "a rank");
    return refused(item, "only a place in an order");
}

static double ordinal_value(struct view text, struct span word)
{
    static const char *const words[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
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
    item = taken(item, QUANTITY_DURATION, next + unit.length, "a stretch of time");
    return item;
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
        if (sign && is_digit(text.data[at + sign]))
            return read_money(text, at, length);
        return refused(item, "letters with digits: a name");
    }
    default:
        break;
    }
    if (start == START_WORD && quantity_word_among(text, item.quantity.span, "twice")) {
        item.quantity.value = 2;
        if (after_is(text, at + length, "as the that its what our"))
            return taken(item, QUANTITY_MULTIPLE, at + length, "so many times as much");
        if (quantity_read_rate(text, &item.quantity))
            return taken(item, QUANTITY_RATE, item.quantity.span.end, "so much in a time");
        item.quantity.span.end = at;
        return item;
    }

    item.number = quantity_number_parse(text, at);
    if (item.number.span.end == at)
        return (struct quantity_item){.quantity.span = {at, at}};
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
            item.quantity.value = item.number.value = (text.data[at] - '0') * 100 + (text.data[at + 1] - '0') * 10 + (text.data[at + 2] - '0');
            item.is_bare = true;
            return item;
        }
    }
    if (item.number.why)
        return refused(item, item.number.why);
    /* age 87, aged 12 */
    if (before_is(text, &item, "age aged ages") && !(flags & (NUMBER_ARTICLE | NUMBER_PART | NUMBER_YEAR | NUMBER_ORDINAL | NUMBER_ROUGH)) &&
        item.number.value < 130 && !is_letter(text.data[item.number.span.end]))
        return taken(item, QUANTITY_DURATION, item.number.span.end, "an age");
    if (flags & NUMBER_ORDINAL)
        return read_rank(text, item, item.number.span.end);
    /* 10x12 feet, 1920x1080 */
    size_t size_end = item.number.span.end;
    while (!(flags & NUMBER_WORDS) && (text.data[size_end] == 'x' || text.data[size_end] == 'X') && is_digit(text.data[size_end + 1])) {
        size_end += 2;
        while (is_digit(text.data[size_end]) || (text.data[size_end] == '.' && is_digit(text.data[size_end + 1])))
            size_end++;
    }
    if (size_end > item.number.span.end) {
        item.number.span.end = item.quantity.span.end = size_end;
        return any_unit(text, &item, NULL) ? item : refused(item, "a size with no unit");
    }
    bool weak;
    const char *why = quantity_not_a_number(text, &item.number, &weak);
    if (why && !weak)
        return refused(item, why);
    /* signs belong to the number */
    if (!(flags & NUMBER_WORDS) && at > 0 && (text.data[at - 1] == '-' || text.data[at - 1] == '+' || text.data[at - 1] == '~') &&
        (at == 1 || is_blank(text.data[at - 2]) || text.data[at - 2] == '(' || text.data[at - 2] == '\n'))
        item.quantity.span.start--;
    if (any_unit(text, &item, why)) {
        if (before_is(text, &item, "top bottom") && item.quantity.kind == QUANTITY_PERCENT)
            item.quantity.kind = QUANTITY_RANK;
        if (flags & NUMBER_ARTICLE && item.quantity.kind == QUANTITY_RATE && !(flags & NUMBER_SCALED))
            item.quantity.kind = QUANTITY_DURATION;
        if (flags & NUMBER_PART && item.quantity.kind == QUANTITY_COUNT)
            return (struct quantity_item){.quantity.span = {at, at}};
        return item;
    }
    if (take_share(text, &item, why) || take_scale(text, &item) || take_count(text, &item, why))
        return item;
    if (why)
        return refused(item, why);
    if (flags & (NUMBER_ARTICLE | NUMBER_ROUGH | NUMBER_PART) && flags & NUMBER_WORDS) {
        /* no number at all: go on behind its first word */
        return (struct quantity_item){.quantity.span = {at, at}};
    }
    if (flags & NUMBER_SLASH)
        return refused(item, "a fraction or a date");
    char behind = text.data[item.number.span.end];
    if (!(flags & NUMBER_WORDS) && is_letter(behind))
        return refused(item, "digits with letters: a name");
    if (behind == '-' && is_letter(text.data[item.number.span.end + 1]))
        return refused(item, "part of a word");
    if (quantity_read_rate(text, &item.quantity) && item.quantity.value != 1)
        return taken(item, QUANTITY_RATE, item.quantity.span.end, "so much in a time");
    item.quantity.span.end = item.number.span.end;
    if (flags & NUMBER_SCALED && !(flags & NUMBER_WORDS))
        return taken(item, QUANTITY_COUNT, item.number.span.end, "a count in thousands or more");
    item.is_bare = true;
    return item;
}
