#include "report/retold.h"

#include "check/stem.h"

#include <math.h>
#include <stdlib.h>

struct stems {
    uint32_t *items;
    size_t count;
};

static bool is_small(uint32_t tag)
{
    return tag == LEXICON_FUNCTION || tag == LEXICON_FILLER || tag == LEXICON_I || tag == LEXICON_WE;
}

/* The stems of the telling words of some tokens, in order. */
static struct stems telling_stems(struct arena *arena, const struct phrases *lexicon,
                                  const struct tokens *tokens)
{
    bool *small = ARENA_ARRAY(arena, bool, tokens->count + 1);
    struct phrase_matches found = phrases_find(arena, lexicon, tokens);
    for (size_t i = 0; i < found.count; i++)
        for (size_t k = 0; is_small(found.items[i].tag) && k < found.items[i].token_count; k++)
            small[found.items[i].first_token + k] = true;
    struct stems stems = {ARENA_ARRAY(arena, uint32_t, tokens->count + 1), 0};
    for (size_t t = 0; t < tokens->count; t++) {
        const struct token *token = &tokens->items[t];
        if (!small[t] && (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER))
            stems.items[stems.count++] = stem_hash(token);
    }
    return stems;
}

static int compare_hashes(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return left < right ? -1 : left > right;
}

/* The different pairs of neighbours, sorted. The order within a pair does not matter: "halved the queue",
 * "the queue halved". */
static struct stems pairs_of(struct arena *arena, struct stems words)
{
    struct stems pairs = {ARENA_ARRAY(arena, uint32_t, words.count * 2 + 1), 0};
    for (size_t i = 0; i < words.count; i++)
        for (size_t reach = 1; reach <= 2 && i + reach < words.count; reach++) {
            uint32_t a = words.items[i], b = words.items[i + reach];
            if (a != b)
                pairs.items[pairs.count++] = (a < b ? a : b) * UINT32_C(2654435761) + (a < b ? b : a);
        }
    qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_hashes);
    size_t kept = 0;
    for (size_t i = 0; i < pairs.count; i++)
        if (i == 0 || pairs.items[i] != pairs.items[i - 1])
            pairs.items[kept++] = pairs.items[i];
    pairs.count = kept;
    return pairs;
}

static size_t count_common(struct stems one, struct stems other)
{
    size_t common = 0;
    for (size_t a = 0, b = 0; a < one.count && b < other.count;) {
        common += one.items[a] == other.items[b];
        if (one.items[a] < other.items[b])
            a++;
        else if (one.items[a] > other.items[b])
            b++;
        else
            a++, b++;
    }
    return common;
}

double retold_likeness(struct arena *arena, const struct phrases *lexicon, struct view one, struct view other)
{
    enum { LEAST_PAIRS = 12 };
    struct tokens tokens[] = {token_scan(arena, one), token_scan(arena, other)};
    struct stems pairs[2];
    for (size_t i = 0; i < 2; i++)
        pairs[i] = pairs_of(arena, telling_stems(arena, lexicon, &tokens[i]));
    size_t least = pairs[0].count < pairs[1].count ? pairs[0].count : pairs[1].count;
    if (least < LEAST_PAIRS)
        return 0;
    return (double)count_common(pairs[0], pairs[1]) / (double)least;
}

/* --- numbers --- */

static bool same_value(double a, double b)
{
    return fabs(a - b) <= 0.01 * fmax(fabs(a), fabs(b)) + 1e-9;
}

/* Does a text name this value at all, as a number now or before? */
static bool names_value(const struct quantities *quantities, double value)
{
    for (size_t i = 0; i < quantities->count; i++)
        if (same_value(quantities->items[i].value, value) || same_value(quantities->items[i].from, value))
            return true;
    return false;
}

/* The telling words of the sentence around a quantity. */
static struct stems around(struct arena *arena, const struct phrases *lexicon, const struct reading *reading,
                           const struct quantity *quantity)
{
    for (size_t s = 0; s < reading->sentences.count; s++) {
        const struct sentence *sentence = &reading->sentences.items[s];
        if (quantity->span.start >= sentence->span.end)
            continue;
        struct tokens tokens = {reading->tokens.items + sentence->first_token, sentence->token_count};
        return telling_stems(arena, lexicon, &tokens);
    }
    return (struct stems){NULL, 0};
}

/* What a quantity counts in: its noun, else the last word of it ("weeks"); 0 when it is a bare number. */
static uint32_t unit_of(struct arena *arena, const struct reading *reading, const struct quantity *quantity)
{
    struct span span = quantity->noun.end > quantity->noun.start ? quantity->noun : quantity->span;
    struct tokens tokens = token_scan(arena, view_sub(reading->text, span.start, span.end));
    for (size_t i = tokens.count; i-- > 0;)
        if (tokens.items[i].kind == TOKEN_WORD)
            return stem_hash(&tokens.items[i]);
    return 0;
}

static size_t shared_words(struct stems one, struct stems other)
{
    size_t count = 0;
    for (size_t a = 0; a < one.count; a++) {
        bool is_again = false, is_there = false;
        for (size_t k = 0; k < a && !is_again; k++)
            is_again = one.items[k] == one.items[a];
        for (size_t b = 0; b < other.count && !is_again && !is_there; b++)
            is_there = one.items[a] == other.items[b];
        count += is_there;
    }
    return count;
}

static bool is_told(const struct quantity *quantity)
{
    return !quantity->is_rough && quantity->kind != QUANTITY_RANK;
}

/* Do they measure one thing: the same kind and unit, told with the same words around them? */
static bool same_measure(struct arena *arena, const struct phrases *lexicon, const struct reading *one,
                         const struct quantity *a, const struct reading *other, const struct quantity *b)
{
    enum { LEAST_SHARED = 2 };
    if (a->kind != b->kind || unit_of(arena, one, a) != unit_of(arena, other, b))
        return false;
    return shared_words(around(arena, lexicon, one, a), around(arena, lexicon, other, b)) >= LEAST_SHARED;
}

struct retold_numbers retold_differences(struct arena *arena, const struct phrases *lexicon,
                                         const struct reading *one, const struct reading *other)
{
    size_t most = one->quantities.count, count = 0;
    struct retold_number *items = ARENA_ARRAY(arena, struct retold_number, most);
    bool *is_taken = ARENA_ARRAY(arena, bool, other->quantities.count);
    for (size_t i = 0; i < one->quantities.count; i++) {
        const struct quantity *a = &one->quantities.items[i];
        bool both_told =
            names_value(&other->quantities, a->value) && names_value(&other->quantities, a->from);
        for (size_t k = 0; k < other->quantities.count && is_told(a) && !both_told; k++) {
            const struct quantity *b = &other->quantities.items[k];
            bool is_new = !names_value(&one->quantities, b->value) || !names_value(&one->quantities, b->from);
            if (is_taken[k] || !is_told(b) || !is_new || !same_measure(arena, lexicon, one, a, other, b))
                continue;
            is_taken[k] = true;
            items[count++] = (struct retold_number){a, b};
            break;
        }
    }
    return (struct retold_numbers){items, count};
}
