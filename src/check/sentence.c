#include "check/sentence.h"

struct sentences sentence_split(struct arena *arena, struct view text, const struct tokens *tokens)
{
    (void)text;
    struct sentence *items = ARENA_ARRAY(arena, struct sentence, tokens->count);
    size_t count = 0, first = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        bool newline = token->kind == TOKEN_NEWLINE;
        bool stop = token->kind == TOKEN_MARK &&
                    (*token->word == '.' || *token->word == '!' || *token->word == '?') &&
                    (i + 1 == tokens->count || tokens->items[i + 1].spaced ||
                     tokens->items[i + 1].kind == TOKEN_NEWLINE);
        if (!newline && !stop && i + 1 < tokens->count)
            continue;
        size_t last = newline ? i : i + 1;
        if (last > first)
            items[count++] = (struct sentence){
                .span = {tokens->items[first].start, tokens->items[last - 1].end},
                .first_token = first,
                .token_count = last - first,
            };
        first = i + 1;
    }
    return (struct sentences){items, count};
}
