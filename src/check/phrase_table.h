/* phrase_table - what a set of phrases is made of: for phrase.c, and for tool/words_make.c, which prints one.
 */
#ifndef CHECK_PHRASE_TABLE_H
#define CHECK_PHRASE_TABLE_H

#include "base/arena.h"

#include <stdint.h>

/*
 * A trie over word hashes. Edges of all nodes share one open-addressed table keyed by (node, word), so a
 * token that begins no phrase costs a look at one bit.
 */
struct phrase_edge {
    uint32_t word;       /* key, with the node; nodes are 1-based, 0 marks a free slot */
    uint16_t node, next; /* next: the node reached */
};

enum { PHRASE_NODES = UINT16_MAX };

struct phrase_tag {
    uint32_t value;
    uint32_t next; /* 1-based index of a further tag; 0 ends */
};

enum { PHRASE_FIRST_WORDS = 512 };

struct phrases {
    struct arena *arena; /* its arrays may be written; NULL: they are constants */
    const struct phrase_edge *edges;
    size_t edge_count, edge_room; /* room is a power of two */
    const uint32_t *first_tag;    /* by node; 1-based index into tags, 0 = no phrase ends here */
    size_t node_count, node_room;
    const struct phrase_tag *tags;
    size_t tag_count, tag_room;
    uint64_t
        first_words[PHRASE_FIRST_WORDS]; /* a bit for each word that begins a phrase: most words begin none */
};

#endif
