/*
 * principle_fit - which principles a story evidences, from the bank's cues.
 *
 * Cues are matched on word stems. The index is made once for a bank.
 */
#ifndef CHECK_PRINCIPLE_FIT_H
#define CHECK_PRINCIPLE_FIT_H

#include "check/reading.h"

struct principle_index;

struct principle_evidence {
    const struct principle *principle;
    double score;    /* 0 to 1; 0 when no sentence evidences it */
    size_t sentence; /* the one that evidences it best; only when score > 0 */
    struct span cue; /* the words in it */
};

struct principle_fits {
    const struct principle_evidence *items; /* all principles of the bank, best first */
    size_t count;
};

const struct principle_index *principle_index_make(struct arena *arena, const struct bank *bank);

struct principle_fits principle_fit(struct arena *arena, const struct principle_index *index,
                                    const struct reading *reading);

#endif
