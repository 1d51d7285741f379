/* result - what the outcome of an answer holds: the result class. */
#ifndef CHECK_RESULT_H
#define CHECK_RESULT_H

#include "check/quantity.h"
#include "check/token.h"

enum result_class {
    RESULT_NONE,        /* nothing said */
    RESULT_VAGUE,       /* "improved a lot" */
    RESULT_QUALITATIVE, /* a concrete outcome, no number */
    RESULT_SCOPE,       /* only a size */
    RESULT_ABSOLUTE,    /* a measured outcome with no baseline */
    RESULT_CHANGE,      /* a before and after, or a difference */
    RESULT_CLASS_COUNT
};

const char *result_class_id(enum result_class class);

static inline bool result_is_quantified(enum result_class class)
{
    return class == RESULT_CHANGE || class == RESULT_ABSOLUTE;
}

/* The class of the outcome told in the stretches that are labelled Result; quantities have their roles. */
enum result_class result_classify(struct view text, const struct tokens *tokens,
                                  const struct quantities *quantities, const struct stretch *stretches,
                                  size_t stretch_count);

/* What the rules about an outcome point at; an empty span when there is nothing to point at. */

/* no-baseline: the first measured outcome, when the class is absolute and no change is told. None of something
 * needs no before, nor does a share whose whole is told: all 14 of them, 140 of the 210. */
struct span result_without_baseline(struct view text, enum result_class class,
                                    const struct quantities *quantities, const struct stretch *stretches,
                                    size_t stretch_count);

/* no-timeframe: the first change of the Result, when nothing in the Result says in how long or by when. */
struct span result_without_timeframe(struct view text, const struct tokens *tokens, enum result_class class,
                                     const struct quantities *quantities, const struct stretch *stretches,
                                     size_t stretch_count);

struct spans {
    const struct span *items;
    size_t count;
};

/* vague-quantity: words of Action and Result that stand where a number belongs ("significantly", "a lot",
 * "many"), in sentences that hold no definite quantity. */
struct spans result_vague_words(struct arena *arena, const struct tokens *tokens,
                                const struct quantities *quantities, const struct stretch *stretches,
                                size_t stretch_count);

#endif
