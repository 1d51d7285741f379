#include "check/repeat.h"

enum { RUN = 4, SHORT_RUN = 3 };

struct seen_run {
    uint32_t hash; /* 0: free */
    uint32_t sentence;
};

struct repeat_finder {
    struct seen_run *slots;
    size_t room; /* a power of two */
};

struct repeat_finder *repeat_finder_make(struct arena *arena, const struct tokens *tokens)
{
    struct repeat_finder *finder = ARENA_NEW(arena, struct repeat_finder);
    finder->room = 16;
    while (finder->room < tokens->count + tokens->count / 2)
        finder->room *= 2;
    finder->slots = ARENA_ARRAY(arena, struct seen_run, finder->room);
    return finder;
}

/* Counts a run, and puts it down when it is new. Runs of the sentence itself are no repeats. */
static void meet(struct repeat_finder *finder, uint32_t hash, size_t index, struct repeat *repeat)
{
    hash = (hash ^ (hash >> 13)) * 2654435761u | 1;
    size_t slot = (hash >> 7) & (finder->room - 1);
    repeat->runs++;
    for (; finder->slots[slot].hash; slot = (slot + 1) & (finder->room - 1)) {
        if (finder->slots[slot].hash != hash)
            continue;
        if (finder->slots[slot].sentence != (uint32_t)index && !repeat->seen++)
            repeat->original = finder->slots[slot].sentence;
        return;
    }
    finder->slots[slot] = (struct seen_run){hash, (uint32_t)index};
}

struct repeat repeat_look(struct repeat_finder *finder, const struct tokens *tokens,
                          const struct sentence *sentence, size_t index)
{
    struct repeat repeat = {0};
    uint32_t last[RUN] = {0};
    size_t words = 0;
    for (size_t t = sentence->first_token; t < sentence->first_token + sentence->token_count; t++) {
        const struct token *token = &tokens->items[t];
        if (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER)
            continue;
        for (size_t k = 1; k < RUN; k++)
            last[k - 1] = last[k];
        last[RUN - 1] = token->hash;
        if (++words < RUN)
            continue;
        uint32_t hash = 0;
        for (size_t k = 0; k < RUN; k++)
            hash = (hash ^ last[k]) * 16777619u;
        meet(finder, hash, index, &repeat);
    }
    if (words == SHORT_RUN) /* three words are a run when they are all there is */
        meet(finder, ((last[1] * 31 ^ last[2]) * 31 ^ last[3]) + SHORT_RUN, index, &repeat);
    return repeat;
}
