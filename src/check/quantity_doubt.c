#include "check/quantity_doubt.h"

#include "check/quantity_context.h"
#include "check/quantity_unit.h"
#include "check/quantity_window.h"
#include "check/quantity_word.h"

#include <math.h>

/* How many quantities back a conflict is looked for, so that the work stays linear. */
enum { LOOK_BACK = 24, LONGEST_UNIT = 24 };

struct doubts {
    struct arena *arena;
    struct quantity_doubt *items;
    size_t count, room;
};

static void add(struct doubts *doubts, struct span span, struct span other, const char *why)
{
    if (doubts->count == doubts->room) {
        size_t room = doubts->room ? doubts->room * 2 : 8;
        doubts->items = arena_grow(doubts->arena, doubts->items, doubts->count, room, sizeof *doubts->items,
                                   _Alignof(struct quantity_doubt));
        doubts->room = room;
    }
    doubts->items[doubts->count++] = (struct quantity_doubt){span, other, why};
}

/* The stretch a quantity stands in; `at` remembers where the last one stood. */
static const struct stretch *stretch_of(const struct stretch *stretches, size_t count, size_t *at,
                                        size_t start)
{
    while (*at < count && stretches[*at].span.end <= start)
        ++*at;
    return *at < count && stretches[*at].span.start <= start ? &stretches[*at] : NULL;
}

static bool near(double a, double b)
{
    return fabs(a - b) <= 0.05 * fmax(fabs(a), fabs(b)) + 1e-9;
}

double quantity_seconds(struct view text, struct span span)
{
    char unit[LONGEST_UNIT + 8] = {0};
    size_t start = span.end > LONGEST_UNIT && span.end - LONGEST_UNIT > span.start ? span.end - LONGEST_UNIT
                                                                                   : span.start;
    for (size_t at = start; at < span.end; at++) {
        unsigned char c = (unsigned char)text.data[at];
        bool begins = at == span.start || text.data[at - 1] == ' ' || text.data[at - 1] == '-' ||
                      (text.data[at - 1] >= '0' && text.data[at - 1] <= '9');
        if (!begins || c == ' ')
            continue;
        memset(unit, 0, sizeof unit);
        memcpy(unit, text.data + at, span.end - at);
        struct quantity_unit found = quantity_unit_lex(unit, true);
        if (found.length == span.end - at && found.kind == QUANTITY_DURATION)
            return found.scale;
    }
    return 0;
}

/* Do two sentences name one thing: a word of five letters or more in both windows that is no small word? */
static bool share_a_word(struct view text, const struct quantity_window *a, const struct quantity_window *b)
{
    for (size_t i = 0; i < a->count; i++) {
        if (a->words[i].end - a->words[i].start < 5 || a->classes[i] & ~(unsigned)(WORD_LABEL | WORD_SCALE))
            continue;
        for (size_t k = 0; k < b->count; k++) {
            size_t length = a->words[i].end - a->words[i].start;
            if (b->words[k].end - b->words[k].start != length)
                continue;
            size_t same = 0;
            while (same < length && (text.data[a->words[i].start + same] | 0x20) ==
                                        (text.data[b->words[k].start + same] | 0x20))
                same++;
            if (same == length)
                return true;
        }
    }
    return false;
}

static bool wanted(const struct quantity_window *window)
{
    for (size_t i = 0; i < window->count; i++)
        if (window->classes[i] & (WORD_GOAL | WORD_DOWN | WORD_UP | WORD_BETTER))
            return true;
    return false;
}

static bool same_noun(struct view text, struct span a, struct span b)
{
    return a.end > a.start && quantity_words_equal(text, a, b);
}

/* The before of a change against a value told earlier of the same thing. */
static void check_baseline(struct doubts *doubts, struct view text, const struct quantities *quantities,
                           size_t change, struct span sentence, const struct stretch *stretches,
                           size_t stretch_count)
{
    const struct quantity *now = &quantities->items[change];
    struct quantity_window about = quantity_window_before(text, sentence.start, now->span.start);
    struct quantity_window behind =
        quantity_window_behind(text, now->span.end, sentence.end, QUANTITY_WINDOW);
    double scale = now->kind == QUANTITY_DURATION ? quantity_seconds(text, now->span) : 1;
    size_t first = change > LOOK_BACK ? change - LOOK_BACK : 0, at = 0;
    for (size_t i = first; i < change; i++) {
        const struct quantity *then = &quantities->items[i];
        const struct stretch *where = stretch_of(stretches, stretch_count, &at, then->span.start);
        /* a Task tells targets, not what was */
        if (!where || where->part != PART_SITUATION || then->kind != now->kind || then->is_rough ||
            now->is_rough || then->role == QUANTITY_ROLE_CHANGE)
            continue;
        double then_scale = then->kind == QUANTITY_DURATION ? quantity_seconds(text, then->span) : 1;
        if (scale <= 0 || then_scale <= 0)
            continue;
        double value = then->value * then_scale / scale;
        if (near(value, now->from) || near(value, now->value) || value > 20 * now->from ||
            20 * value < now->value)
            continue;
        struct quantity_window context = quantity_window_before(text, where->span.start, then->span.start);
        struct quantity_window after =
            quantity_window_behind(text, then->span.end, where->span.end, QUANTITY_WINDOW);
        /* 38 % of the searches is a share of them; a change of 41 to 9 % may be another share */
        if (then->kind == QUANTITY_PERCENT && quantity_window_is(text, &after, 0, "of"))
            continue;
        bool counted = then->kind == QUANTITY_COUNT || then->kind == QUANTITY_RATE;
        if (counted ? !same_noun(text, then->noun, now->noun)
                    : !(share_a_word(text, &about, &context) || share_a_word(text, &about, &after) ||
                        share_a_word(text, &behind, &context)))
            continue;
        if (wanted(&context))
            continue;
        add(doubts, now->span, then->span, "the before told here is not the one told earlier");
        return;
    }
}

/* "by 60 % from 10 to 2": does the share fit the two values beside it? */
static void check_share(struct doubts *doubts, struct view text, const struct quantity *share,
                        const struct quantity *change)
{
    if (share->kind != QUANTITY_PERCENT || share->role != QUANTITY_ROLE_CHANGE || share->has_from ||
        !change->has_from || change->role != QUANTITY_ROLE_CHANGE || change->kind == QUANTITY_PERCENT ||
        change->from <= 0 || change->is_rough || change->kind == QUANTITY_MULTIPLE)
        return;
    size_t start = share->span.end < change->span.start ? share->span.end : change->span.end;
    size_t end = share->span.end < change->span.start ? change->span.start : share->span.start;
    if (end - start > 12 || memchr(text.data + start, ';', end - start))
        return;
    struct view gap = view_trim(view_sub(text, start, end));
    if (!view_is(gap, "from") && !view_is(gap, "(from") && !view_is(gap, "(") && !view_is(gap, ", from") &&
        !view_is(gap, ","))
        return;
    double real = fabs(change->value - change->from) / change->from * 100;
    double inverse = change->value > 0 ? fabs(change->value - change->from) / change->value * 100 : real;
    /* a week may be five or seven days, and people round */
    double allowed = 5 + 0.1 * real + (change->kind == QUANTITY_DURATION ? 7 : 0);
    if (fabs(share->value - real) > allowed && fabs(share->value - inverse) > allowed)
        add(doubts, share->span, change->span, "the share does not fit the before and after beside it");
}

struct quantity_doubts quantity_conflicts(struct arena *arena, struct view text,
                                          const struct quantities *quantities,
                                          const struct stretch *stretches, size_t stretch_count)
{
    struct doubts doubts = {.arena = arena};
    size_t at = 0;
    for (size_t i = 0; i < quantities->count; i++) {
        const struct quantity *quantity = &quantities->items[i];
        const struct stretch *where = stretch_of(stretches, stretch_count, &at, quantity->span.start);
        if (!where)
            continue;
        if (where->part == PART_RESULT && quantity->has_from && quantity->role == QUANTITY_ROLE_CHANGE)
            check_baseline(&doubts, text, quantities, i, where->span, stretches, stretch_count);
        if (i + 1 < quantities->count && quantities->items[i + 1].span.start < where->span.end) {
            const struct quantity *next = &quantities->items[i + 1];
            if (quantity->kind == QUANTITY_PERCENT)
                check_share(&doubts, text, quantity, next);
            else
                check_share(&doubts, text, next, quantity);
        }
    }
    return (struct quantity_doubts){doubts.items, doubts.count};
}

/* Is there a word that takes away before the quantity, with "by" next to it or the word itself? */
static bool takes_away(struct view text, struct span sentence, const struct quantity *quantity)
{
    struct quantity_window before = quantity_window_before(text, sentence.start, quantity->span.start);
    for (size_t i = 0; i < before.count && i < before.comma; i++) {
        if (before.classes[i] & (WORD_UP | WORD_BETTER) || quantity_window_is(text, &before, i, "to from"))
            return false;
        if (before.classes[i] & WORD_DOWN)
            return !quantity_window_is(text, &before, i,
                                       "saved save saving savings less lower fewer avoided recovered beat");
    }
    struct quantity_window behind = quantity_window_behind(text, quantity->span.end, sentence.end, 1);
    return quantity_window_is(text, &behind, 0, "reduction decrease drop decline fewer cut");
}

struct quantity_doubts quantity_implausible(struct arena *arena, struct view text,
                                            const struct quantities *quantities,
                                            const struct stretch *stretches, size_t stretch_count)
{
    struct doubts doubts = {.arena = arena};
    size_t at = 0;
    for (size_t i = 0; i < quantities->count; i++) {
        const struct quantity *quantity = &quantities->items[i];
        const struct stretch *where = stretch_of(stretches, stretch_count, &at, quantity->span.start);
        if (!where)
            continue;
        struct span sentence = where->span;
        if (quantity->kind == QUANTITY_RATING && !quantity->has_from &&
            quantity->span.end > quantity->span.start) {
            /* 7/5: more than the scale holds */
            size_t slash = quantity->span.start;
            while (slash < quantity->span.end && text.data[slash] != '/')
                slash++;
            double scale = 0;
            for (size_t k = slash + 1; k < quantity->span.end && text.data[k] >= '0' && text.data[k] <= '9';
                 k++)
                scale = scale * 10 + (text.data[k] - '0');
            if (scale > 0 && quantity->value > scale)
                add(&doubts, quantity->span, (struct span){0, 0}, "more than its scale holds");
            continue;
        }
        if (quantity->kind != QUANTITY_PERCENT)
            continue;
        if (!quantity->has_from && quantity->value > 100 && takes_away(text, sentence, quantity)) {
            add(&doubts, quantity->span, (struct span){0, 0}, "nothing can fall by more than all of it");
            continue;
        }
        if (quantity->value > 100 && quantity->role != QUANTITY_ROLE_CHANGE &&
            quantity->noun.end > quantity->noun.start &&
            !quantity_word_among(text, quantity->noun, "target goal plan quota budget")) {
            struct span last = quantity_word_before(text, quantity->noun.end);
            if (!quantity_word_among(text, last,
                                     "target goal plan quota budget targets goals forecast expectations "
                                     "baseline level levels value price revenue year")) {
                add(&doubts, quantity->span, (struct span){0, 0}, "more than the whole");
                continue;
            }
        }
        /* shares of one whole in one sentence */
        double sum = quantity->value;
        size_t last = i;
        for (size_t k = i + 1;
             k < quantities->count && k < i + LOOK_BACK && quantities->items[k].span.start < sentence.end;
             k++) {
            const struct quantity *more = &quantities->items[k];
            if (more->kind != QUANTITY_PERCENT || more->role == QUANTITY_ROLE_CHANGE)
                continue;
            struct quantity_window before = quantity_window_before(text, sentence.start, more->span.start);
            bool rest = quantity_window_is(text, &before, 0, "other remaining rest") ||
                        quantity_window_is(text, &before, 1, "remaining rest");
            if (rest || (quantity->noun.end > quantity->noun.start &&
                         same_noun(text, quantity->noun, more->noun) && rest)) {
                sum += more->value;
                last = k;
            }
        }
        if (last > i && quantity->role != QUANTITY_ROLE_CHANGE && sum > 100.5)
            add(&doubts, quantities->items[last].span, quantity->span,
                "the shares of one whole sum past 100 %");
    }
    return (struct quantity_doubts){doubts.items, doubts.count};
}
