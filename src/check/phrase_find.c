/* phrases_find() of phrase.h. */
#include "check/phrase.h"
#include "check/phrase_table.h"
#include "check/word.h"

struct finder {
    struct arena *arena;
    const struct phrases *phrases;
    const struct tokens *tokens;
    struct phrase_match *items;
    size_t count, room;
};

/* The phrases that end at this node, with the token `last`. */
static void add_matches(struct finder *finder, uint32_t node, size_t first, size_t last)
{
    const struct phrases *phrases = finder->phrases;
    for (uint32_t tag = phrases->first_tag[node]; tag; tag = phrases->tags[tag].next) {
        if (finder->count == finder->room) {
            finder->items = arena_grow(finder->arena, finder->items, finder->count, finder->room * 2,
                                       sizeof *finder->items, _Alignof(struct phrase_match));
            finder->room *= 2;
        }
        finder->items[finder->count++] =
            (struct phrase_match){(uint32_t)first, (uint32_t)(last - first + 1), phrases->tags[tag].value};
    }
}

/* The phrases that begin at `first` and go on at `at`, where `node` is reached. */
static void match_on(struct finder *finder, uint32_t node, size_t first, size_t at)
{
    const struct phrases *phrases = finder->phrases;
    for (; at < finder->tokens->count; at++) {
        uint32_t word = finder->tokens->items[at].hash;
        size_t bit = phrase_filter_bit(node, word);
        if (!(phrases->filter[bit / 64] >> bit % 64 & 1))
            return;
        const struct phrase_edge *edge = &phrases->edges[phrase_slot(phrases, node, word)];
        if (!edge->node)
            return;
        node = edge->next;
        add_matches(finder, node, first, at);
    }
}

struct phrase_matches phrases_find(struct arena *arena, const struct phrases *phrases,
                                   const struct tokens *tokens)
{
    struct finder finder = {.arena = arena, .phrases = phrases, .tokens = tokens, .room = tokens->count + 16};
    finder.items = ARENA_ROOM(arena, struct phrase_match, finder.room);
    for (size_t i = 0; i < tokens->count; i++) {
        const struct known_word *word = phrases->is_known ? word_known(&tokens->items[i]) : NULL;
        if (word) {
            if (!word->lexicon_node)
                continue;
            add_matches(&finder, word->lexicon_node, i, i);
            if (word->flags & WORD_GOES_ON)
                match_on(&finder, word->lexicon_node, i, i + 1);
        } else {
            match_on(&finder, PHRASE_ROOT, i, i);
        }
    }
    return (struct phrase_matches){finder.items, finder.count};
}
