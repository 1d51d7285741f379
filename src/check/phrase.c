#include "check/phrase.h"

#include "check/phrase_table.h"

/* Arrays made in an arena are written through these; nobody else holds them. */
static struct phrase_edge *own_edges(struct phrases *phrases)
{
    return (struct phrase_edge *)phrases->edges;
}
static uint32_t *own_first_tag(struct phrases *phrases)
{
    return (uint32_t *)phrases->first_tag;
}
static struct phrase_tag *own_tags(struct phrases *phrases)
{
    return (struct phrase_tag *)phrases->tags;
}

static uint16_t new_node(struct phrases *phrases)
{
    if (phrases->node_count > PHRASE_NODES)
        return 0;
    if (phrases->node_count == phrases->node_room) {
        phrases->first_tag = arena_grow(phrases->arena, phrases->first_tag, phrases->node_room,
                                        phrases->node_room * 2, sizeof(uint32_t), _Alignof(uint32_t));
        phrases->node_room *= 2;
    }
    return (uint16_t)phrases->node_count++;
}

struct phrases *phrases_new(struct arena *arena)
{
    struct phrases *phrases = ARENA_NEW(arena, struct phrases);
    *phrases = (struct phrases){.arena = arena, .edge_room = 256, .node_room = 128, .tag_room = 64};
    phrases->edges = ARENA_ARRAY(arena, struct phrase_edge, phrases->edge_room);
    phrases->first_tag = ARENA_ARRAY(arena, uint32_t, phrases->node_room);
    phrases->tags = ARENA_ARRAY(arena, struct phrase_tag, phrases->tag_room);
    phrases->node_count = PHRASE_ROOT + 1;
    phrases->tag_count = 1;
    return phrases;
}

struct phrases *phrases_copy(struct arena *arena, const struct phrases *phrases)
{
    struct phrases *copy = ARENA_NEW(arena, struct phrases);
    *copy = *phrases;
    copy->arena = arena;
    copy->is_known = false;
    copy->edges = arena_grow(arena, phrases->edges, phrases->edge_room, phrases->edge_room,
                             sizeof *phrases->edges, _Alignof(struct phrase_edge));
    copy->first_tag = arena_grow(arena, phrases->first_tag, phrases->node_count, phrases->node_room,
                                 sizeof *phrases->first_tag, _Alignof(uint32_t));
    copy->tags = arena_grow(arena, phrases->tags, phrases->tag_count, phrases->tag_room,
                            sizeof *phrases->tags, _Alignof(struct phrase_tag));
    return copy;
}

static void grow_edges(struct phrases *phrases)
{
    const struct phrase_edge *old = phrases->edges;
    size_t old_room = phrases->edge_room;
    phrases->edge_room *= 2;
    struct phrase_edge *edges = ARENA_ARRAY(phrases->arena, struct phrase_edge, phrases->edge_room);
    phrases->edges = edges;
    for (size_t i = 0; i < old_room; i++)
        if (old[i].node)
            edges[phrase_slot(phrases, old[i].node, old[i].word)] = old[i];
}

/* The node behind a word, made when it is not there; 0 when the set is full. */
static uint32_t step(struct phrases *phrases, uint32_t node, uint32_t word)
{
    size_t slot = phrase_slot(phrases, node, word);
    if (phrases->edges[slot].node)
        return phrases->edges[slot].next;
    if (phrases->edge_count * 2 >= phrases->edge_room) {
        grow_edges(phrases);
        slot = phrase_slot(phrases, node, word);
    }
    uint16_t next = new_node(phrases);
    if (!next)
        return 0;
    phrases->edge_count++;
    size_t bit = phrase_filter_bit(node, word);
    phrases->filter[bit / 64] |= UINT64_C(1) << bit % 64;
    own_edges(phrases)[slot] = (struct phrase_edge){word, (uint16_t)node, next};
    return next;
}

void phrases_add(struct phrases *phrases, const char *phrase, uint32_t tag)
{
    struct arena scratch = {0};
    struct tokens words = token_scan(&scratch, view_of(phrase));
    uint32_t node = PHRASE_ROOT;
    for (size_t i = 0; i < words.count && node; i++)
        node = step(phrases, node, words.items[i].hash);
    arena_release(&scratch);
    if (node == PHRASE_ROOT || !node)
        return;
    if (phrases->tag_count == phrases->tag_room) {
        phrases->tags = arena_grow(phrases->arena, phrases->tags, phrases->tag_count, phrases->tag_room * 2,
                                   sizeof(struct phrase_tag), _Alignof(struct phrase_tag));
        phrases->tag_room *= 2;
    }
    own_tags(phrases)[phrases->tag_count] = (struct phrase_tag){tag, phrases->first_tag[node]};
    own_first_tag(phrases)[node] = (uint32_t)phrases->tag_count++;
}
