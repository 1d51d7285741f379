#include "check/phrase.h"

/*
 * A trie over word hashes. Edges of all nodes share one open-addressed table keyed by (node, word), so a
 * token that begins no phrase costs one probe.
 */
struct edge {
    uint32_t node, word; /* key; node is 1-based, 0 marks a free slot */
    uint32_t next;       /* the node reached */
};

struct tag {
    uint32_t value;
    uint32_t next; /* 1-based index of a further tag; 0 ends */
};

struct node {
    uint32_t first_tag; /* 1-based index into tags, 0 = no phrase ends here */
    bool goes_on;       /* some phrase is longer */
};

struct phrases {
    struct arena *arena;
    struct edge *edges;
    size_t edge_count, edge_room; /* room is a power of two */
    struct node *nodes;
    size_t node_count, node_room;
    uint64_t *openers; /* bits by word hash: may a phrase begin with it? */
    struct tag *tags;
    size_t tag_count, tag_room;
};

enum { ROOT = 1, OPENER_BITS = 1 << 15 };

static size_t slot_of(const struct phrases *phrases, uint32_t node, uint32_t word)
{
    uint32_t mixed = (word ^ (node * 2654435761u)) * 2246822519u;
    size_t slot = (mixed ^ (mixed >> 15)) & (phrases->edge_room - 1);
    while (phrases->edges[slot].node &&
           (phrases->edges[slot].node != node || phrases->edges[slot].word != word))
        slot = (slot + 1) & (phrases->edge_room - 1);
    return slot;
}

static uint32_t new_node(struct phrases *phrases)
{
    if (phrases->node_count == phrases->node_room) {
        phrases->nodes = arena_grow(phrases->arena, phrases->nodes, phrases->node_room,
                                    phrases->node_room * 2, sizeof(struct node), _Alignof(struct node));
        phrases->node_room *= 2;
    }
    return (uint32_t)phrases->node_count++;
}

struct phrases *phrases_new(struct arena *arena)
{
    struct phrases *phrases = ARENA_NEW(arena, struct phrases);
    *phrases = (struct phrases){.arena = arena, .edge_room = 256, .node_room = 128, .tag_room = 64};
    phrases->edges = ARENA_ARRAY(arena, struct edge, phrases->edge_room);
    phrases->nodes = ARENA_ARRAY(arena, struct node, phrases->node_room);
    phrases->openers = ARENA_ARRAY(arena, uint64_t, OPENER_BITS / 64);
    phrases->tags = ARENA_ARRAY(arena, struct tag, phrases->tag_room);
    phrases->node_count = ROOT + 1;
    phrases->tag_count = 1;
    return phrases;
}

static void grow_edges(struct phrases *phrases)
{
    struct edge *old = phrases->edges;
    size_t old_room = phrases->edge_room;
    phrases->edge_room *= 2;
    phrases->edges = ARENA_ARRAY(phrases->arena, struct edge, phrases->edge_room);
    for (size_t i = 0; i < old_room; i++)
        if (old[i].node)
            phrases->edges[slot_of(phrases, old[i].node, old[i].word)] = old[i];
}

static bool may_open(const struct phrases *phrases, uint32_t word)
{
    uint32_t bit = (word ^ (word >> 15)) & (OPENER_BITS - 1);
    return phrases->openers[bit / 64] >> (bit % 64) & 1;
}

static void mark_opener(struct phrases *phrases, uint32_t word)
{
    uint32_t bit = (word ^ (word >> 15)) & (OPENER_BITS - 1);
    phrases->openers[bit / 64] |= UINT64_C(1) << (bit % 64);
}

static uint32_t step(struct phrases *phrases, uint32_t node, uint32_t word)
{
    size_t slot = slot_of(phrases, node, word);
    if (phrases->edges[slot].node)
        return phrases->edges[slot].next;
    if (phrases->edge_count * 2 >= phrases->edge_room) {
        grow_edges(phrases);
        slot = slot_of(phrases, node, word);
    }
    phrases->edge_count++;
    phrases->nodes[node].goes_on = true;
    if (node == ROOT)
        mark_opener(phrases, word);
    phrases->edges[slot] = (struct edge){node, word, new_node(phrases)};
    return phrases->edges[slot].next;
}

void phrases_add(struct phrases *phrases, const char *phrase, uint32_t tag)
{
    struct arena scratch = {0};
    struct tokens words = token_scan(&scratch, view_of(phrase));
    uint32_t node = ROOT;
    for (size_t i = 0; i < words.count; i++)
        node = step(phrases, node, words.items[i].hash);
    arena_release(&scratch);
    if (node == ROOT)
        return;
    if (phrases->tag_count == phrases->tag_room) {
        phrases->tags = arena_grow(phrases->arena, phrases->tags, phrases->tag_count, phrases->tag_room * 2,
                                   sizeof(struct tag), _Alignof(struct tag));
        phrases->tag_room *= 2;
    }
    phrases->tags[phrases->tag_count] = (struct tag){tag, phrases->nodes[node].first_tag};
    phrases->nodes[node].first_tag = (uint32_t)phrases->tag_count++;
}

struct phrase_matches phrases_find(struct arena *arena, const struct phrases *phrases,
                                   const struct tokens *tokens)
{
    size_t count = 0, room = 16;
    struct phrase_match *items = ARENA_ARRAY(arena, struct phrase_match, room);
    for (size_t i = 0; i < tokens->count; i++) {
        uint32_t node = ROOT;
        if (!may_open(phrases, tokens->items[i].hash))
            continue;
        for (size_t k = i; k < tokens->count && phrases->nodes[node].goes_on; k++) {
            const struct edge *edge = &phrases->edges[slot_of(phrases, node, tokens->items[k].hash)];
            if (!edge->node)
                break;
            node = edge->next;
            for (uint32_t tag = phrases->nodes[node].first_tag; tag; tag = phrases->tags[tag].next) {
                if (count == room) {
                    items = arena_grow(arena, items, count, room * 2, sizeof *items,
                                       _Alignof(struct phrase_match));
                    room *= 2;
                }
                items[count++] =
                    (struct phrase_match){(uint32_t)i, (uint32_t)(k - i + 1), phrases->tags[tag].value};
            }
        }
    }
    return (struct phrase_matches){items, count};
}
