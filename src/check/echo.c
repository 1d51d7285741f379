#include "check/echo.h"

static const double echo_bar = 0.5;

static bool is_word(const struct token *token)
{
    return token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
}

/* Two words with no mark between them. */
static bool is_pair(const struct tokens *tokens, size_t at)
{
    return at + 1 < tokens->count && is_word(&tokens->items[at]) && is_word(&tokens->items[at + 1]);
}

static bool holds(const struct tokens *tokens, uint32_t first, uint32_t second)
{
    for (size_t i = 0; i + 1 < tokens->count; i++)
        if (tokens->items[i].hash == first && tokens->items[i + 1].hash == second)
            return true;
    return false;
}

double echo_share(struct arena *arena, struct view answer, struct view reply)
{
    struct tokens told = token_scan(arena, answer), said = token_scan(arena, reply);
    size_t pairs = 0, again = 0;
    for (size_t i = 0; i < said.count; i++) {
        if (!is_pair(&said, i))
            continue;
        pairs++;
        again += holds(&told, said.items[i].hash, said.items[i + 1].hash);
    }
    return pairs ? (double)again / (double)pairs : 0;
}

bool echo_is_dodge(struct arena *arena, const struct phrases *lexicon, struct view answer, struct view probe,
                   struct view reply)
{
    enum dodge dodge = reply_dodge(arena, lexicon, answer, probe, reply);
    return dodge == DODGE_REPEAT ? echo_share(arena, answer, reply) >= echo_bar : dodge != DODGE_NONE;
}
