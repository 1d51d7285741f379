/*
 * misplaced - does a part of a labelled answer do another part's work?
 *
 * A Result that tells one more action, a Task that names what was built: no sentence of the part reads like
 * the part.
 */
#ifndef CHECK_MISPLACED_H
#define CHECK_MISPLACED_H

#include "check/quantity.h"
#include "check/sentence.h"

struct misplaced {
    bool is_found;
    enum part tells;  /* what the part tells instead */
    struct span span; /* the sentence that tells it most plainly */
};

/* Judges the sentences of one Task or Result; other parts and no sentences are never found misplaced. */
struct misplaced misplaced_judge(struct arena *arena, const struct tokens *tokens,
                                 const struct sentence *sentences, size_t count,
                                 const struct quantities *quantities, enum part part);

#endif
