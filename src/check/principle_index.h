/*
 * principle_index - a bank's words of evidence, ready to be found in a text.
 *
 * A clue is a whole cue or a single word; it speaks for one principle or is shared by several, each with its
 * weight. Clues are found by the stems of their words; a match's tag is the clue's number.
 */
#ifndef CHECK_PRINCIPLE_INDEX_H
#define CHECK_PRINCIPLE_INDEX_H

#include "check/phrase.h"
#include "model/bank.h"

struct clue {
    uint32_t first, count; /* of the index's shares */
};

struct clue_share {
    uint32_t principle; /* its place in the bank */
    double weight;
};

struct principle_index {
    const struct bank *bank;
    const struct phrases *phrases;
    const struct clue *clues;
    size_t clue_count;
    const struct clue_share *shares;
};

/* All memory is in the arena; the bank must live as long. */
const struct principle_index *principle_index_make(struct arena *arena, const struct bank *bank);

#endif
