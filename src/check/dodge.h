/* dodge - does a reply to a follow-up answer it, or only say again what was said? */
#ifndef CHECK_DODGE_H
#define CHECK_DODGE_H

#include "check/lexicon.h"

enum dodge {
    DODGE_NONE,    /* something new is said */
    DODGE_EMPTY,   /* nothing is said */
    DODGE_NOTHING, /* it says there is nothing to say: "I don't recall" */
    DODGE_REPEAT,  /* the words were nearly all in the answer */
};

/*
 * A reply of few words is no dodge by itself: "From 12 days" answers "What was it before?". It repeats when
 * over 70 % of its telling words stood in the answer and it adds no number and fewer than 4 new words.
 */
enum dodge reply_dodge(struct arena *arena, const struct phrases *lexicon, struct view answer,
                       struct view probe, struct view reply);

static inline bool reply_is_dodge(struct arena *arena, const struct phrases *lexicon, struct view answer,
                                  struct view probe, struct view reply)
{
    return reply_dodge(arena, lexicon, answer, probe, reply) != DODGE_NONE;
}

#endif
