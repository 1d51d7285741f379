/* phrase_table - what a set of phrases is made of: for phrase.c, and for tool/words_make.c, which prints one.
 */
#ifndef CHECK_PHRASE_TABLE_H
#define CHECK_PHRASE_TABLE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * A trie over word hashes. Edges of all nodes share one open-addressed table keyed by (node, word), so a
 * token that begins no phrase costs a look at one bit.
 */
struct phrase_edge {
    uint32_t word;       /* key, with the node; nodes are 1-based, 0 marks a free slot */
    uint16_t node, next; /* next: the node reached */
};

enum { PHRASE_NODES = UINT16_MAX, PHRASE_ROOT = 1 };

struct phrase_tag {
    uint32_t value;
    uint32_t next; /* 1-based index of a further tag; 0 ends */
};

enum { PHRASE_FILTER = 1024 }; /* numbers of 64 bits: 8 kB, which stay at hand */

struct phrases {
    struct arena *arena; /* its arrays may be written; NULL: they are constants */
    bool is_known;       /* known words (word.h) name their nodes of this set */
    const struct phrase_edge *edges;
    size_t edge_count, edge_room; /* room is a power of two */
    const uint32_t *first_tag;    /* by node; 1-based index into tags, 0 = no phrase ends here */
    size_t node_count, node_room;
    const struct phrase_tag *tags;
    size_t tag_count, tag_room;
    uint64_t filter[PHRASE_FILTER]; /* a bit for each edge: most words of a text go on with no phrase */
};

static inline uint32_t phrase_mixed(uint32_t node, uint32_t word)
{
    uint32_t mixed = (word ^ (node * 2654435761u)) * 2246822519u;
    return mixed ^ mixed >> 15;
}

/* The bit of an edge in the filter. */
static inline size_t phrase_filter_bit(uint32_t node, uint32_t word)
{
    return phrase_mixed(node, word) % (PHRASE_FILTER * 64);
}

/* Where the edge from a node along a word is, or would be. */
static inline size_t phrase_slot(const struct phrases *phrases, uint32_t node, uint32_t word)
{
    size_t slot = phrase_mixed(node, word) & (phrases->edge_room - 1);
    while (phrases->edges[slot].node &&
           (phrases->edges[slot].node != node || phrases->edges[slot].word != word))
        slot = (slot + 1) & (phrases->edge_room - 1);
    return slot;
}

#endif
