#include "check/outcome_pair.h"

enum { FAR = 14, NEAR_BEHIND = 7 };

static const char told_together[] = "a before and an after in one sentence";

/* A number that does not say what it counts, even if it is known that it does: under 2, zero. */
static bool is_open(const struct outcome_value *value)
{
    const struct quantity *quantity = &value->quantity;
    return value->is_alone ||
           (quantity->kind == QUANTITY_COUNT && quantity->noun.end <= quantity->noun.start);
}

bool outcome_comparable(struct view text, const struct outcome_value *a, const struct outcome_value *b,
                        bool is_strict)
{
    const struct quantity *x = &a->quantity, *y = &b->quantity;
    if (x->is_rough || y->is_rough || (a->is_none && b->is_none) || a->is_whole || b->is_whole)
        return false;
    if (a->is_times || b->is_times)
        return outcome_tells_how_often(text, a) && outcome_tells_how_often(text, b);
    if (is_open(a) && is_open(b))
        return true;
    if (is_open(a) || is_open(b)) {
        const struct quantity *known = is_open(a) ? y : x;
        return known->kind != QUANTITY_MULTIPLE && known->kind != QUANTITY_RANK;
    }
    if (x->kind != y->kind && !(outcome_counts(x) && outcome_counts(y)))
        return false;
    bool named = x->noun.end > x->noun.start && y->noun.end > y->noun.start;
    return !named || !is_strict || outcome_same_noun(text, x->noun, y->noun);
}

/* "instead of", "in place of", ", where it took", "became", "up from", "and not": what stands between holds
 * one against the other. */
static bool held_against(const struct outcome_scene *scene, const struct outcome_value *a,
                         const struct outcome_value *b)
{
    for (size_t i = a->end; i < b->first; i++) {
        unsigned class = outcome_class(scene, i);
        if (outcome_is(scene, i, "rather"))
            class = outcome_is(scene, i + 1, "than") ? class : 0;
        if (outcome_is(scene, i, "where whereas") && !outcome_has_mark(scene, a->end, i) &&
            !outcome_has(scene, i, b->first, WORD_THEN) && b->first - i > 4)
            class = 0;
        if (class & WORD_AGAINST || outcome_are(scene, i, "up down back", "from") ||
            (outcome_are(scene, i, "in", "place") && outcome_is(scene, i + 2, "of")))
            return true;
    }
    size_t lead = outcome_lead(scene, b);
    if (outcome_is(scene, lead, "not") && !b->is_none && (lead == a->end || lead <= a->end + 3))
        return outcome_has_mark(scene, a->end, b->first) || outcome_is(scene, lead - 1, "and");
    /* "rose to 74 from 61", "back at 29 within ten days, from 24" */
    return outcome_is(scene, lead, "from") &&
           (outcome_is(scene, outcome_lead(scene, a), "to at") || outcome_has_mark(scene, a->end, b->first));
}

/* A word of what was, or the first of some. */
static bool starts_then(const struct outcome_scene *scene, size_t at)
{
    switch (*scene->tokens[at].word) {
    case 'a':
        return outcome_are(scene, at, "at", "the") && outcome_is(scene, at + 2, "start beginning outset");
    case 'h':
        /* "it had been twelve", not "it had been claimed" */
        if (outcome_are(scene, at, "had", "been"))
            for (size_t i = 0; i < scene->value_count; i++)
                if (scene->values[i].first >= at + 2 && scene->values[i].first <= at + 5)
                    return true;
        break;
    case 'l':
        return outcome_are(scene, at, "last",
                           "year month week quarter season spring summer autumn winter time");
    case 'o':
        if (outcome_is(scene, at, "once"))
            return at > 0 && (scene->tokens[at - 1].kind == TOKEN_MARK ||
                              outcome_is(scene, at - 1, "it they we i that which there what who"));
        break;
    case 't':
        /* "after 41 the first time", but not "for the first time" */
        if (outcome_are(scene, at, "the", "old") ||
            (outcome_are(scene, at, "the", "first") && outcome_is(scene, at + 2, "time") && at > 0 &&
             !outcome_is(scene, at - 1, "for")))
            return true;
        break;
    case 'u':
        if (outcome_are(scene, at, "used", "to") || outcome_are(scene, at, "until", "then"))
            return true;
        break;
    case 'w':
        return outcome_are(scene, at, "when", "i we") &&
               outcome_is(scene, at + 2, "came started arrived began joined took met");
    case 'b':
    case 'f':
    case 'i':
    case 'n':
    case 'p':
        break;
    default:
        return false;
    }
    return (outcome_class(scene, at) & WORD_THEN) != 0;
}

/* Does something between `first` and `end` speak of what was? */
static bool speaks_of_then(const struct outcome_scene *scene, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < scene->count; i++)
        if (starts_then(scene, i))
            return true;
    return false;
}

/* ", it was 45 in January" */
static bool it_was(const struct outcome_scene *scene, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (scene->tokens[i].kind == TOKEN_MARK &&
            (outcome_is(scene, i + 1, "was were") ||
             outcome_are(scene, i + 1, "it that they this", "was were took") ||
             outcome_are(scene, i + 1, "that this it", "had") ||
             (outcome_is(scene, i + 1, "and but") && outcome_are(scene, i + 2, "it that", "was took") &&
              outcome_has(scene, i, end, WORD_THEN))))
            return true;
    return false;
}

static bool says_change(const struct outcome_scene *scene, size_t first, size_t end)
{
    return outcome_has(scene, first, end, WORD_UP | WORD_DOWN | WORD_BETTER) ||
           (first < end && outcome_is(scene, first, "went goes came gone"));
}

/* "from about 40 % to around 12": over any words between. */
static bool from_to(const struct outcome_scene *scene, const struct outcome_value *a,
                    const struct outcome_value *b)
{
    if (!outcome_is(scene, outcome_lead(scene, b), "to"))
        return false;
    size_t lead = outcome_lead(scene, a);
    if (outcome_is(scene, lead, "from")) {
        if (!is_open(a) || !is_open(b))
            return true;
        /* two bare numbers may be hours or days */
        for (size_t i = lead > 8 ? lead - 8 : 0; i < lead; i++)
            if (says_change(scene, i, i + 1))
                return true;
        return false;
    }
    /* "went $310K to $480K" */
    bool goes = outcome_class(scene, lead) & (WORD_UP | WORD_DOWN) || outcome_is(scene, lead, "went goes go");
    /* "three complaints a week went to none": the verb between them */
    for (size_t i = a->end; i < b->first; i++)
        goes = goes ||
               (outcome_class(scene, i) & (WORD_UP | WORD_DOWN) &&
                !outcome_is(scene, i, "more less saved saving added")) ||
               outcome_is(scene, i, "went gone down up came");
    return goes && b->first - a->end <= 8;
}

/* "used to need two minutes and now opens in three seconds": then and now are both said outright. */
static bool then_and_now(const struct outcome_scene *scene, const struct outcome_value *a,
                         const struct outcome_value *b)
{
    size_t from = a->first > 6 ? a->first - 6 : 0;
    return speaks_of_then(scene, from, a->first) && outcome_has(scene, a->end, b->first, WORD_NOW);
}

static bool told_when(const struct outcome_scene *scene, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < scene->count; i++)
        if (outcome_says_when(scene, i))
            return true;
    return false;
}

/* "eight in the spring and three in the autumn", "in May we had nine, in June five": each with its own time.
 */
static bool told_in_turn(const struct outcome_scene *scene, const struct outcome_value *a,
                         const struct outcome_value *b)
{
    enum { TURN = 6 };
    size_t before = a->first > TURN ? a->first - TURN : 0, behind = b->end + TURN;
    if (a > scene->values && before < a[-1].end)
        before = a[-1].end;
    if (b + 1 < scene->values + scene->value_count && behind > b[1].first)
        behind = b[1].first;
    if (!told_when(scene, a->end, b->first))
        return false;
    return told_when(scene, before, a->first) || told_when(scene, b->end, behind);
}

/* 0: they are not; 1: only if they surely measure the same; 2: whatever they measure. */
static int told_as_change(const struct outcome_scene *scene, const struct outcome_value *a,
                          const struct outcome_value *b)
{
    if (from_to(scene, a, b))
        return 2;
    if (held_against(scene, a, b))
        return outcome_has_mark(scene, a->end, b->first) ? 1 : 2;
    if (speaks_of_then(scene, a->end, b->first) || it_was(scene, a->end, b->first) ||
        told_in_turn(scene, a, b))
        return 1;
    size_t next = b + 1 < scene->values + scene->value_count ? b[1].first : scene->count;
    size_t behind = b->end + NEAR_BEHIND < next ? b->end + NEAR_BEHIND : next;
    if (speaks_of_then(scene, b->end, behind))
        return 1;
    /* "before that it was 12, now 3", "where a table waited twenty minutes, it waits five" */
    size_t from = a > scene->values ? a[-1].end : 0;
    for (size_t i = from; i + 1 < a->first; i++)
        if (outcome_are(scene, i, "used", "to"))
            return 1;
    bool then = speaks_of_then(scene, from, a->first) || outcome_is(scene, from, "where while") ||
                outcome_are(scene, a->first - (a->first > 1 ? 2 : 0), "started began start", "with at from");
    bool now = outcome_has_mark(scene, a->end, b->first) ||
               outcome_has(scene, a->end, scene->count, WORD_NOW) ||
               outcome_has(scene, from, a->first, WORD_NOW);
    return then && now;
}

/* "one" that counts nothing is more often a word than a number. */
static bool is_pronoun(const struct outcome_scene *scene, const struct outcome_value *value)
{
    return value->is_alone && !value->is_none && outcome_is(scene, value->first, "one");
}

/* "Of the thirty-one persons not one left": what none is of, not what was. */
static bool is_base(const struct outcome_scene *scene, const struct outcome_value *value)
{
    return outcome_is(scene, value->first - (value->first > 0), "of") ||
           (value->first > 1 && outcome_is(scene, value->first - 2, "of"));
}

static void make_change(struct outcome_value *value, const struct outcome_value *other)
{
    if (value->is_alone) {
        value->quantity.kind = other->is_alone ? QUANTITY_COUNT : other->quantity.kind;
        value->quantity.why = "a number held against another";
    }
    outcome_settle(value, QUANTITY_ROLE_CHANGE, told_together);
}

static bool was_kept(const struct outcome_value *value)
{
    return value->is_kept && value->quantity.role == QUANTITY_ROLE_CHANGE;
}

/* Are only commas and "and" between the two? */
static bool in_a_row(const struct outcome_scene *scene, const struct outcome_value *a,
                     const struct outcome_value *b)
{
    for (size_t i = a->end; i < b->first; i++)
        if (*scene->tokens[i].word != ',' && !outcome_is(scene, i, "and"))
            return false;
    return b->first > a->end;
}

/* "9, 8, 6 minutes": a row with the unit of its last that goes one way. */
static void read_rows(struct outcome_scene *scene)
{
    for (size_t i = 2; i < scene->value_count; i++) {
        struct outcome_value *row = &scene->values[i - 2];
        const struct quantity *one = &row[0].quantity, *two = &row[1].quantity, *three = &row[2].quantity;
        if (one->kind != two->kind || two->kind != three->kind || row[0].is_alone || row[1].is_alone ||
            row[2].is_alone || !quantity_has_unit_of_last(one) || !quantity_has_unit_of_last(two) ||
            (one->value - two->value) * (two->value - three->value) <= 0 ||
            !in_a_row(scene, &row[0], &row[1]) || !in_a_row(scene, &row[1], &row[2]))
            continue;
        for (int k = 0; k < 3; k++)
            outcome_settle(&row[k], QUANTITY_ROLE_CHANGE, "a row that goes one way");
    }
}

void outcome_read_pairs(struct outcome_scene *scene)
{
    read_rows(scene);
    for (size_t k = 1; k < scene->value_count; k++) {
        struct outcome_value *b = &scene->values[k];
        /* over one number between: 780 ms at the 95th, 4 s before */
        for (size_t back = 1; back <= 2 && back <= k; back++) {
            struct outcome_value *a = &scene->values[k - back];
            if (b->first < a->end || b->first - a->end > FAR || a->quantity.has_from ||
                b->quantity.has_from || (back == 2 && was_kept(&scene->values[k - 1])))
                continue;
            int told = told_as_change(scene, a, b);
            if (!told || !outcome_comparable(scene->text, a, b, told == 1))
                continue;
            if (told == 1 && (outcome_is_when(scene, a) || outcome_is_when(scene, b)) &&
                !held_against(scene, a, b) && !then_and_now(scene, a, b))
                continue;
            /* "within six months, we were back up to 52": in how long */
            if (told == 2 && outcome_is_when(scene, a) && is_open(b) && !held_against(scene, a, b))
                continue;
            if (b->is_none && is_base(scene, a))
                continue;
            if (told == 1 && (a->is_none || b->is_none) &&
                !outcome_same_noun(scene->text, a->quantity.noun, b->quantity.noun) &&
                a->quantity.noun.end > a->quantity.noun.start &&
                b->quantity.noun.end > b->quantity.noun.start)
                continue;
            if (told == 1 && (is_pronoun(scene, a) || is_pronoun(scene, b)))
                continue;
            make_change(a, b);
            make_change(b, a);
            break;
        }
    }
}

bool outcome_speaks_of_then(const struct outcome_scene *scene)
{
    return speaks_of_then(scene, 0, scene->count) ||
           outcome_are(scene, 0, "it that they", "was were had took");
}
