#include "check/principle_fit.h"

#include "check/phrase.h"
#include "check/stem.h"

#include <math.h>
#include <stdlib.h>

struct principle_index {
    const struct bank *bank;
    struct phrases *phrases; /* of stems; tag = cue number */
    const size_t *cue_principle;
    const double *cue_weight;
};

/* The words of a phrase as their stems. */
static const char *stemmed(struct arena *arena, const char *phrase)
{
    struct tokens tokens = token_scan(arena, view_of(phrase));
    struct buf text = {.arena = arena};
    char stem[STEM_ROOM];
    for (size_t i = 0; i < tokens.count; i++) {
        size_t length = stem_of(tokens.items[i].word, tokens.items[i].length, stem);
        if (i)
            buf_char(&text, ' ');
        buf_add(&text, stem, length);
    }
    return buf_text(&text);
}

const struct principle_index *principle_index_make(struct arena *arena, const struct bank *bank)
{
    struct principle_index *index = ARENA_NEW(arena, struct principle_index);
    index->bank = bank;
    index->phrases = phrases_new(arena);
    size_t count = 0;
    for (size_t p = 0; p < bank->principle_count; p++)
        count += bank->principles[p].cues.count;
    size_t *owner = ARENA_ARRAY(arena, size_t, count);
    double *weight = ARENA_ARRAY(arena, double, count);
    size_t cue = 0;
    for (size_t p = 0; p < bank->principle_count; p++)
        for (size_t c = 0; c < bank->principles[p].cues.count; c++, cue++) {
            const char *phrase = stemmed(arena, bank->principles[p].cues.items[c]);
            owner[cue] = p;
            weight[cue] = 1.0 + 0.5 * (strchr(phrase, ' ') != NULL);
            phrases_add(index->phrases, phrase, (uint32_t)cue);
        }
    index->cue_principle = owner;
    index->cue_weight = weight;
    return index;
}

static int by_score(const void *a, const void *b)
{
    const struct principle_evidence *left = a, *right = b;
    if (left->score != right->score)
        return left->score < right->score ? 1 : -1;
    return left->principle < right->principle ? -1 : 1;
}

struct principle_fits principle_fit(struct arena *arena, const struct principle_index *index,
                                    const struct reading *reading)
{
    const struct bank *bank = index->bank;
    struct token *stems = ARENA_ARRAY(arena, struct token, reading->tokens.count);
    for (size_t i = 0; i < reading->tokens.count; i++) {
        char stem[STEM_ROOM];
        size_t length = stem_of(reading->tokens.items[i].word, reading->tokens.items[i].length, stem);
        stems[i] = reading->tokens.items[i];
        stems[i].hash = token_hash(stem, length);
    }
    struct tokens stemmed_tokens = {stems, reading->tokens.count};
    struct phrase_matches found = phrases_find(arena, index->phrases, &stemmed_tokens);

    struct principle_evidence *fits = ARENA_ARRAY(arena, struct principle_evidence, bank->principle_count);
    for (size_t p = 0; p < bank->principle_count; p++)
        fits[p].principle = &bank->principles[p];
    double *sums = ARENA_ARRAY(arena, double, bank->principle_count);
    for (size_t i = 0; i < found.count; i++) {
        size_t p = index->cue_principle[found.items[i].tag];
        if (sums[p] == 0) {
            const struct token *first = &reading->tokens.items[found.items[i].first_token];
            const struct token *last = first + found.items[i].token_count - 1;
            fits[p].cue = (struct span){first->start, last->end};
            for (size_t s = 0; s < reading->sentences.count; s++)
                if (reading->sentences.items[s].span.start <= first->start)
                    fits[p].sentence = s;
        }
        sums[p] += index->cue_weight[found.items[i].tag];
    }
    for (size_t p = 0; p < bank->principle_count; p++)
        fits[p].score = sums[p] / (sums[p] + 4.0);
    qsort(fits, bank->principle_count, sizeof *fits, by_score);
    return (struct principle_fits){fits, bank->principle_count};
}
