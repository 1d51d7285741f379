#include "report/cue.h"

#include "check/stem.h"

struct cues cues_make(struct arena *arena)
{
    return (struct cues){phrases_new(arena)};
}

void cues_add(struct arena *arena, struct cues *cues, const char *phrase, uint32_t tag)
{
    struct tokens tokens = token_scan(arena, view_of(phrase));
    struct buf stems = {.arena = arena};
    for (size_t i = 0; i < tokens.count; i++) {
        char stem[STEM_ROOM];
        size_t length = stem_of(tokens.items[i].word, tokens.items[i].length, stem);
        if (i)
            buf_char(&stems, ' ');
        buf_add(&stems, stem, length);
    }
    if (tokens.count)
        phrases_add(cues->phrases, buf_text(&stems), tag);
}

void cues_add_list(struct arena *arena, struct cues *cues, const char *list, uint32_t tag)
{
    for (const char *at = list;; at++) {
        if (*at && *at != '|')
            continue;
        cues_add(arena, cues, arena_strndup(arena, list, (size_t)(at - list)), tag);
        if (!*at)
            return;
        list = at + 1;
    }
}

struct phrase_matches cues_find(struct arena *arena, const struct cues *cues, const struct tokens *tokens)
{
    struct token *stems = ARENA_ARRAY(arena, struct token, tokens->count);
    for (size_t i = 0; i < tokens->count; i++) {
        char stem[STEM_ROOM];
        size_t length = stem_of(tokens->items[i].word, tokens->items[i].length, stem);
        stems[i] = tokens->items[i];
        stems[i].hash = token_hash(stem, length);
    }
    const struct tokens stemmed = {stems, tokens->count};
    return phrases_find(arena, cues->phrases, &stemmed);
}

struct span cue_span(const struct tokens *tokens, const struct phrase_match *match)
{
    return (struct span){tokens->items[match->first_token].start,
                         tokens->items[match->first_token + match->token_count - 1].end};
}
