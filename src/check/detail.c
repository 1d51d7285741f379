#include "check/detail.h"

/* A set of word hashes that says whether a word is new. */
struct seen {
    uint32_t *slots;
    size_t room;
};

static bool is_new(struct seen *seen, uint32_t hash)
{
    hash |= 1; /* 0 marks a free slot */
    size_t slot = (hash * 2654435761u >> 7) & (seen->room - 1);
    for (; seen->slots[slot]; slot = (slot + 1) & (seen->room - 1))
        if (seen->slots[slot] == hash)
            return false;
    seen->slots[slot] = hash;
    return true;
}

/* A word with a capital that opens no sentence, or one of letters and digits. */
static bool is_name(const struct reading *reading, const struct sentence *sentence, size_t at)
{
    const struct token *token = &reading->tokens.items[at];
    if (!token->is_capital || token->kind != TOKEN_WORD || token_is(token, "i") ||
        (token->length > 1 && token->word[1] == '\''))
        return false;
    bool opens = at == sentence->first_token || reading->tokens.items[at - 1].kind != TOKEN_WORD;
    if (!opens)
        return true;
    for (size_t i = 1; i < token->length; i++)
        if (token->word[i] >= '0' && token->word[i] <= '9')
            return true;
    return false;
}

/* The word behind "I" or "we": a deed in whatever tense the teller puts it. */
static bool is_after_doer(const struct reading *reading, const struct signs *signs,
                          const struct sentence *sentence, size_t at)
{
    const struct token *tokens = reading->tokens.items;
    if (at == sentence->first_token || tokens[at].kind != TOKEN_WORD)
        return false;
    bool is_adverb = tokens[at].length > 3 && strcmp(tokens[at].word + tokens[at].length - 2, "ly") == 0;
    return !is_adverb && (token_is(&tokens[at - 1], "i") || token_is(&tokens[at - 1], "we")) &&
           signs->tokens[at - 1] != 0;
}

static void count_sentence(const struct reading *reading, const struct signs *signs, size_t index,
                           struct seen *seen, struct detail *detail)
{
    const struct sentence *sentence = &reading->sentences.items[index];
    for (size_t t = sentence->first_token; t < sentence->first_token + sentence->token_count; t++) {
        const struct token *token = &reading->tokens.items[t];
        if (signs->tokens[t] & SIGN_FINITE_PAST || is_after_doer(reading, signs, sentence, t)) {
            if (!(signs->tokens[t] & SIGN(PLAIN_VERB)))
                detail->steps += is_new(seen, token->hash);
        } else if (is_name(reading, sentence, t)) {
            detail->names += is_new(seen, token->hash);
        }
    }
    for (size_t q = 0; q < reading->quantities.count; q++) {
        struct span span = reading->quantities.items[q].span;
        if (span.start >= sentence->span.end)
            break;
        if (span.start >= sentence->span.start)
            detail->figures +=
                is_new(seen, token_hash(reading->text.data + span.start, span.end - span.start));
    }
    detail->reasons += signs->sentences[index].counts[LEXICON_REASON] > 0;
}

struct detail detail_count(struct arena *arena, const struct reading *reading, const struct signs *signs)
{
    struct detail detail = {0};
    size_t tokens = 0;
    for (size_t s = 0; s < reading->sentences.count; s++)
        if (reading->labels[s].part == PART_ACTION)
            tokens += reading->sentences.items[s].token_count;
    struct seen seen = {.room = 16};
    while (seen.room < 2 * tokens)
        seen.room *= 2;
    seen.slots = ARENA_ARRAY(arena, uint32_t, seen.room);
    for (size_t s = 0; s < reading->sentences.count; s++)
        if (reading->labels[s].part == PART_ACTION && !signs->sentences[s].is_repeat &&
            !signs->sentences[s].is_hollow)
            count_sentence(reading, signs, s, &seen, &detail);
    if (detail.reasons > 2)
        detail.reasons = 2;
    detail.total = detail.steps + detail.figures + detail.names + detail.reasons;
    return detail;
}
