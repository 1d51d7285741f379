#include "check/result.h"

#include "check/quantity_role.h"
#include "check/quantity_word.h"

static const char *const ids[RESULT_CLASS_COUNT] = {
    [RESULT_NONE] = "none",   [RESULT_VAGUE] = "vague",       [RESULT_QUALITATIVE] = "qualitative",
    [RESULT_SCOPE] = "scope", [RESULT_ABSOLUTE] = "absolute", [RESULT_CHANGE] = "change",
};

const char *result_class_id(enum result_class class) { return ids[class]; }

/* What one quantity of an outcome makes of it. */
static enum result_class class_of(struct view text, struct span sentence, const struct quantity *quantity)
{
    if (quantity->is_rough)
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
        unsigned class = quantity_word_class((struct view){token->word, token->length});
        amount = amount || class & WORD_VAGUE || token_is(token, "lot") || token_is(token, "much") || token_is(token, "well") ||
                 token_is(token, "great") || token_is(token, "really");
        difference = difference || class & (WORD_UP | WORD_DOWN | WORD_BETTER) || token_is(token, "success") ||
                     token_is(token, "impact") || token_is(token, "went");
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
        for (; quantity < quantities->count && quantities->items[quantity].span.start < sentence.end; quantity++) {
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
