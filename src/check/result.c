#include "check/result.h"

#include "check/quantity_role.h"
#include "check/quantity_window.h"
#include "check/quantity_word.h"

static const char *const ids[RESULT_CLASS_COUNT] = {
    [RESULT_NONE] = "none",   [RESULT_VAGUE] = "vague",       [RESULT_QUALITATIVE] = "qualitative",
    [RESULT_SCOPE] = "scope", [RESULT_ABSOLUTE] = "absolute", [RESULT_CHANGE] = "change",
};

const char *result_class_id(enum result_class class)
{
    return ids[class];
}

/* "Hundreds of users" tells a size, "a few users" none. */
static bool names_a_size(struct view text)
{
    static const char *const sizes[] = {"dozen", "hundred", "thousand", "million", "billion"};
    for (size_t at = 0; at < text.length; at++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            size_t length = strlen(sizes[i]);
            if (text.length - at >= length && (text.data[at] | 0x20) == sizes[i][0] &&
                memcmp(text.data + at + 1, sizes[i] + 1, length - 1) == 0)
                return true;
        }
    return false;
}

/* What one quantity of an outcome makes of it. */
static enum result_class class_of(struct view text, struct span sentence, const struct quantity *quantity)
{
    if (quantity->is_rough && !names_a_size(view_sub(text, quantity->span.start, quantity->span.end)))
        return RESULT_QUALITATIVE;
    switch (quantity->role) {
    case QUANTITY_ROLE_CHANGE:
        return RESULT_CHANGE;
    case QUANTITY_ROLE_ABSOLUTE:
        return RESULT_ABSOLUTE;
    case QUANTITY_ROLE_SCOPE:
        return RESULT_SCOPE;
    case QUANTITY_ROLE_TIMEFRAME:
        return quantity_time_is_outcome(text, sentence, quantity) ? RESULT_ABSOLUTE : RESULT_QUALITATIVE;
    default:
        return RESULT_QUALITATIVE;
    }
}

/* Does a sentence say that something got better, but not by how much? Tokens [first, last). */
static bool is_vague(const struct tokens *tokens, size_t first, size_t last)
{
    bool amount = false, difference = false;
    for (size_t i = first; i < last; i++) {
        const struct token *token = &tokens->items[i];
        if (token->kind != TOKEN_WORD)
            continue;
        unsigned class = quantity_token_class(token);
        amount = amount || class & WORD_VAGUE || token_is(token, "lot") || token_is(token, "much") ||
                 token_is(token, "well") || token_is(token, "great") || token_is(token, "really");
        difference = difference || class & (WORD_UP | WORD_DOWN | WORD_BETTER) ||
                     token_is(token, "success") || token_is(token, "impact") || token_is(token, "went");
    }
    return amount && difference;
}

enum result_class result_classify(struct view text, const struct tokens *tokens,
                                  const struct quantities *quantities, const struct stretch *stretches,
                                  size_t stretch_count)
{
    enum result_class best = RESULT_NONE;
    size_t quantity = 0, token = 0, words = 0, sentences = 0, vague = 0;
    for (size_t i = 0; i < stretch_count; i++) {
        struct span sentence = stretches[i].span;
        while (quantity < quantities->count && quantities->items[quantity].span.start < sentence.start)
            quantity++;
        while (token < tokens->count && tokens->items[token].start < sentence.start)
            token++;
        if (stretches[i].part != PART_RESULT)
            continue;
        for (; quantity < quantities->count && quantities->items[quantity].span.start < sentence.end;
             quantity++) {
            enum result_class class = class_of(text, sentence, &quantities->items[quantity]);
            if (class > best)
                best = class;
        }
        size_t first = token;
        for (; token < tokens->count && tokens->items[token].start < sentence.end; token++)
            words += tokens->items[token].kind == TOKEN_WORD;
        sentences++;
        vague += is_vague(tokens, first, token);
    }
    if (best > RESULT_QUALITATIVE)
        return best;
    if (words == 0)
        return RESULT_NONE;
    return vague > 0 && 2 * vague >= sentences ? RESULT_VAGUE : RESULT_QUALITATIVE;
}

static bool starts_in(const struct quantity *quantity, struct span sentence)
{
    return quantity->span.start >= sentence.start && quantity->span.start < sentence.end;
}

/* Does the quantity stand in the Result with this role? */
static bool is_outcome(const struct quantity *quantity, enum quantity_role role)
{
    return quantity->role == role && !quantity->is_rough;
}

/* The first quantity of the Result with a role that `counts`; NULL when there is none. */
static const struct quantity *first_in_result(struct view text, enum quantity_role role,
                                              bool (*counts)(struct view, const struct quantity *),
                                              const struct quantities *quantities,
                                              const struct stretch *stretches, size_t stretch_count)
{
    size_t quantity = 0;
    for (size_t i = 0; i < stretch_count; i++) {
        while (quantity < quantities->count &&
               quantities->items[quantity].span.start < stretches[i].span.start)
            quantity++;
        if (stretches[i].part != PART_RESULT)
            continue;
        for (; quantity < quantities->count && starts_in(&quantities->items[quantity], stretches[i].span);
             quantity++)
            if (is_outcome(&quantities->items[quantity], role) && counts(text, &quantities->items[quantity]))
                return &quantities->items[quantity];
    }
    return NULL;
}

#define WHOSE "the our my your his her its their those these"

/* "all 14 starters", "23 of the 25", "of the 25", "140 out of the 210" */
static bool tells_its_whole(struct view text, const struct quantity *quantity)
{
    enum { SHARE_WORDS = 6 };
    struct span before = quantity_word_before(text, quantity->span.start);
    if (quantity->kind == QUANTITY_COUNT &&
        (quantity_word_among(text, before, "all") ||
         (quantity_word_among(text, before, WHOSE) &&
          quantity_word_among(text, quantity_word_before(text, before.start), "of all"))))
        return true;
    if (quantity->kind == QUANTITY_PERCENT) {
        struct quantity_window inside =
            quantity_window_behind(text, quantity->span.start, quantity->span.end, SHARE_WORDS);
        for (size_t i = 0; i < inside.count; i++)
            if (quantity_window_is(text, &inside, i, "of") && quantity_window_is(text, &inside, i + 1, WHOSE))
                return true;
        return false;
    }
    struct quantity_window behind = quantity_window_behind(text, quantity->span.end, text.length, 3);
    /* "eleven of them" */
    if (quantity_window_is(text, &behind, 0, "of") && quantity_window_is(text, &behind, 1, "them us"))
        return true;
    return quantity->kind == QUANTITY_COUNT && quantity_window_is(text, &behind, 0, "of") &&
           quantity_window_is(text, &behind, 1, WHOSE) && behind.count > 2 &&
           text.data[behind.words[2].start] >= '0' && text.data[behind.words[2].start] <= '9';
}

static bool wants_baseline(struct view text, const struct quantity *quantity)
{
    return quantity->value != 0 && !tells_its_whole(text, quantity);
}

struct span result_without_baseline(struct view text, enum result_class class,
                                    const struct quantities *quantities, const struct stretch *stretches,
                                    size_t stretch_count)
{
    if (class != RESULT_ABSOLUTE)
        return (struct span){0, 0};
    const struct quantity *outcome =
        first_in_result(text, QUANTITY_ROLE_ABSOLUTE, wants_baseline, quantities, stretches, stretch_count);
    return outcome ? outcome->span : (struct span){0, 0};
}

/* None of something since then has its time. */
static bool wants_timeframe(struct view text, const struct quantity *quantity)
{
    return quantity->value != 0 || quantity->has_from || (text.data[quantity->span.start] | 0x20) != 'n';
}

/* Does a word say when, or in how long, with no number: by March, this quarter, monthly, in 2023? */
static bool says_when(struct view text, const struct token *token)
{
    static const char *const words[] = {"week",      "month",       "quarter", "year",     "day",
                                        "overnight", "immediately", "monthly", "weekly",   "annually",
                                        "yearly",    "daily",       "sprint",  "semester", "season"};
    if (token->kind == TOKEN_NUMBER)
        return token->length == 4 &&
               (strncmp(token->word, "19", 2) == 0 || strncmp(token->word, "20", 2) == 0);
    if (token->kind != TOKEN_WORD)
        return false;
    if (quantity_token_class(token) & (WORD_MONTH | WORD_WEEKDAY))
        return !token_is(token, "may") || (text.data[token->start] == 'M');
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(token, words[i]))
            return true;
    return token->length == 2 && (*token->word == 'q' || *token->word == 'h') && token->word[1] >= '1' &&
           token->word[1] <= '4';
}

struct span result_without_timeframe(struct view text, const struct tokens *tokens, enum result_class class,
                                     const struct quantities *quantities, const struct stretch *stretches,
                                     size_t stretch_count)
{
    struct span none = {0, 0};
    const struct quantity *change =
        first_in_result(text, QUANTITY_ROLE_CHANGE, wants_timeframe, quantities, stretches, stretch_count);
    if (class != RESULT_CHANGE || !change)
        return none;
    size_t token = 0, quantity = 0;
    for (size_t i = 0; i < stretch_count; i++) {
        struct span sentence = stretches[i].span;
        while (token < tokens->count && tokens->items[token].start < sentence.start)
            token++;
        while (quantity < quantities->count && quantities->items[quantity].span.start < sentence.start)
            quantity++;
        if (stretches[i].part != PART_RESULT)
            continue;
        for (; quantity < quantities->count && starts_in(&quantities->items[quantity], sentence); quantity++)
            if (quantities->items[quantity].role == QUANTITY_ROLE_TIMEFRAME)
                return none;
        for (; token < tokens->count && tokens->items[token].start < sentence.end; token++)
            if (says_when(text, &tokens->items[token]))
                return none;
    }
    return change->span;
}

struct spans result_vague_words(struct arena *arena, const struct tokens *tokens,
                                const struct quantities *quantities, const struct stretch *stretches,
                                size_t stretch_count)
{
    size_t room = 8, count = 0, token = 0, quantity = 0;
    struct span *items = ARENA_ARRAY(arena, struct span, room);
    for (size_t i = 0; i < stretch_count; i++) {
        struct span sentence = stretches[i].span;
        while (token < tokens->count && tokens->items[token].start < sentence.start)
            token++;
        while (quantity < quantities->count && quantities->items[quantity].span.start < sentence.start)
            quantity++;
        bool definite = false;
        for (; quantity < quantities->count && starts_in(&quantities->items[quantity], sentence); quantity++)
            definite = definite || (!quantities->items[quantity].is_rough &&
                                    quantities->items[quantity].role != QUANTITY_ROLE_TIMEFRAME);
        if (definite || (stretches[i].part != PART_RESULT && stretches[i].part != PART_ACTION))
            continue;
        for (; token < tokens->count && tokens->items[token].start < sentence.end; token++) {
            const struct token *word = &tokens->items[token];
            bool a_lot = token_is(word, "lot") && token > 0 && token_is(word - 1, "a");
            if (word->kind != TOKEN_WORD || !(a_lot || quantity_token_class(word) & WORD_VAGUE))
                continue;
            if (count == room) {
                items = arena_grow(arena, items, count, room * 2, sizeof *items, _Alignof(struct span));
                room *= 2;
            }
            items[count++] = (struct span){a_lot ? word[-1].start : word->start, word->end};
        }
    }
    return (struct spans){items, count};
}
