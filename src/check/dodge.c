#include "check/dodge.h"

#include "check/stem.h"

enum { NOTHING_WORDS = 20, NEW_WORDS = 4 };
static const double REPEAT_SHARE = 0.7;

/* Stems of the telling words: no small words, no fillers. */
struct words {
    uint32_t *hashes;
    bool *is_number;
    size_t count;
};

static struct words telling_words(struct arena *arena, const struct phrases *lexicon,
                                  const struct tokens *tokens)
{
    struct phrase_matches found = phrases_find(arena, lexicon, tokens);
    bool *small = ARENA_ARRAY(arena, bool, tokens->count + 1);
    for (size_t i = 0; i < found.count; i++)
        if (found.items[i].tag == LEXICON_FUNCTION || found.items[i].tag == LEXICON_FILLER ||
            found.items[i].tag == LEXICON_NOTHING)
            for (size_t k = 0; k < found.items[i].token_count; k++)
                small[found.items[i].first_token + k] = true;
    struct words words = {ARENA_ARRAY(arena, uint32_t, tokens->count),
                          ARENA_ARRAY(arena, bool, tokens->count), 0};
    for (size_t t = 0; t < tokens->count; t++) {
        const struct token *token = &tokens->items[t];
        if (small[t] || (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER))
            continue;
        char stem[STEM_ROOM];
        size_t length = stem_of(token->word, token->length, stem);
        words.is_number[words.count] = token->kind == TOKEN_NUMBER;
        words.hashes[words.count++] = token_hash(stem, length);
    }
    return words;
}

static bool holds(const struct words *words, uint32_t hash)
{
    for (size_t i = 0; i < words->count; i++)
        if (words->hashes[i] == hash)
            return true;
    return false;
}

static bool says_nothing(struct arena *arena, const struct phrases *lexicon, const struct tokens *tokens,
                         size_t telling)
{
    struct phrase_matches found = phrases_find(arena, lexicon, tokens);
    for (size_t i = 0; i < found.count; i++)
        if (found.items[i].tag == LEXICON_NOTHING)
            return telling < NEW_WORDS || tokens->count <= NOTHING_WORDS;
    return false;
}

enum dodge reply_dodge(struct arena *arena, const struct phrases *lexicon, struct view answer,
                       struct view probe, struct view reply)
{
    if (!view_trim(reply).length)
        return DODGE_EMPTY;
    struct tokens said = token_scan(arena, answer), asked = token_scan(arena, probe);
    struct tokens replied = token_scan(arena, reply);
    struct words reply_words = telling_words(arena, lexicon, &replied);
    struct words known[] = {telling_words(arena, lexicon, &said), telling_words(arena, lexicon, &asked)};
    size_t fresh = 0;
    bool has_new_number = false;
    for (size_t i = 0; i < reply_words.count; i++)
        if (!holds(&known[0], reply_words.hashes[i]) && !holds(&known[1], reply_words.hashes[i])) {
            fresh++;
            has_new_number = has_new_number || reply_words.is_number[i];
        }
    if (has_new_number)
        return DODGE_NONE;
    if (says_nothing(arena, lexicon, &replied, fresh))
        return DODGE_NOTHING;
    if (!reply_words.count)
        return DODGE_EMPTY;
    double old = 1 - (double)fresh / (double)reply_words.count;
    return old > REPEAT_SHARE && fresh < NEW_WORDS ? DODGE_REPEAT : DODGE_NONE;
}
