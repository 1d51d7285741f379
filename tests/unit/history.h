/* history - a small bank and generated histories, for tests and benchmarks. The same seed gives the same
 * rows. */
#ifndef UNIT_HISTORY_H
#define UNIT_HISTORY_H

#include "base/arena.h"
#include "base/random.h"
#include "model/attempt.h"
#include "model/story.h"

/* Six principles a to f, 24 questions, five themes, the five tracks. */
const struct bank *history_bank(struct arena *arena);

struct history {
    struct stories stories;
    struct attempts attempts; /* newest first, no two at the same second */
};

/* `answers` rows that end before `now`; with unknown questions, principles and stories, and rows without
 * tags. */
struct history history_make(struct arena *arena, const struct bank *bank, uint64_t seed, size_t stories,
                            size_t answers, int64_t now);

#endif
