/*
 * principle_index - a bank's words of evidence, ready to be found in a text.
 *
 * A clue is a whole cue or a single word of the bank; it speaks for one principle or is shared by a few, each
 * with its weight. All of it is flat and read-only, so that the built-in bank's index is compiled in.
 */
#ifndef CHECK_PRINCIPLE_INDEX_H
#define CHECK_PRINCIPLE_INDEX_H

#include "base/arena.h"
#include "model/bank.h"

#include <stdbool.h>
#include <stdint.h>

struct clue {
    uint32_t first, count; /* of the index's shares */
};

struct clue_share {
    uint32_t principle : 31; /* its place in the bank */
    uint32_t is_cue : 1;     /* a whole cue of that principle, no mere word of one */
    float weight;
};

/* What some words are, from their first on. */
struct clue_start {
    uint32_t clue : 31;   /* the clue they are, 1-based; 0: none */
    uint32_t goes_on : 1; /* a longer cue begins with them */
};

struct clue_slot {
    uint32_t key; /* of the words */
    struct clue_start start;
};

enum { PRINCIPLE_FILTER = 1024 }; /* numbers of 64 bits: 8 kB, which stay at hand */

struct principle_index {
    const struct clue_slot *slots; /* open addressing by key; one of no clue that does not go on is free */
    size_t slot_room;              /* a power of two */
    const struct clue *clues;
    size_t clue_count;
    const struct clue_share *shares;
    size_t share_count;
    const struct clue_start *starts; /* of the known words (check/word.h), by their ids */
    const uint64_t *filter; /* PRINCIPLE_FILTER: a bit for each key, as most keys of a text are none */
};

/* The key of one word is its stem_hash(); this is that of some words and one more. */
static inline uint32_t principle_key_on(uint32_t key, uint32_t stem)
{
    key = (key ^ (stem << 13 | stem >> 19)) * 2654435761u;
    return key ^ key >> 16;
}

/* Where to look for a key first. */
static inline size_t principle_slot_at(uint32_t key, size_t room)
{
    return (key ^ key >> 15) & (room - 1);
}

/* The bit of a key in the filter. */
static inline size_t principle_filter_bit(uint32_t key)
{
    return (key ^ key >> 16) % (PRINCIPLE_FILTER * 64);
}

/* What the words of a key are; for most, nothing. */
static inline struct clue_start principle_start(const struct principle_index *index, uint32_t key)
{
    size_t bit = principle_filter_bit(key);
    if (!(index->filter[bit / 64] >> bit % 64 & 1))
        return (struct clue_start){0, 0};
    for (size_t at = principle_slot_at(key, index->slot_room);; at = (at + 1) & (index->slot_room - 1)) {
        const struct clue_slot *slot = &index->slots[at];
        if ((!slot->start.clue && !slot->start.goes_on) || slot->key == key)
            return slot->start;
    }
}

/* The index that was compiled with the bank, else one made now, in the arena; it holds nothing of the bank.
 */
const struct principle_index *principle_index_make(struct arena *arena, const struct bank *bank);

/* One made now, whatever the bank brings: what the bank compiler prints. */
const struct principle_index *principle_index_compute(struct arena *arena, const struct bank *bank);

#endif
