/*
 * label_features - what is seen in a sentence before it is labelled, as a list of keys the model has weights
 * for.
 *
 * Keys are made from cue classes (check/label_cues.def), the words a sentence opens with, who does what in
 * which tense, and the numbers in it: things that travel from one writer to another.
 */
#ifndef CHECK_LABEL_FEATURES_H
#define CHECK_LABEL_FEATURES_H

#include "check/quantity.h"
#include "check/sentence.h"

enum cue_class {
#define CUE(class, s, t, a, r, text) CUE_##class,
#include "check/label_cues.def"
#undef CUE
    CUE_COUNT
};

enum feature_kind {
    FEATURE_ALWAYS = 1, /* every sentence has it */
    FEATURE_CUE,        /* a cue class anywhere; value: the class */
    FEATURE_OPENING,    /* a cue class at the first word */
    FEATURE_I,          /* a cue class right after "I", adverbs and helpers skipped */
    FEATURE_WE,
    FEATURE_THEY,   /* after he, she, they */
    FEATURE_IT,     /* after it, this, that */
    FEATURE_WORD_1, /* the first word */
    FEATURE_WORD_2, /* the first two words */
    FEATURE_SHAPE,  /* enum of forms: past opening, to + verb, a question, ... */
    FEATURE_DOER,   /* who + tense */
    FEATURE_NUMBER, /* kinds of numbers */
    FEATURE_LENGTH,
    FEATURE_WORD,   /* a word anywhere */
    FEATURE_BEFORE, /* a cue class, or who + tense, in the sentence before */
    FEATURE_AFTER,  /* the same of the sentence after */
    FEATURE_KIND_COUNT
};

/* Values of FEATURE_NUMBER. */
enum number_flag {
    NUMBER_ANY = 1,
    NUMBER_MANY, /* more than one */
    NUMBER_PERCENT,
    NUMBER_MONEY,
    NUMBER_MULTIPLE,
    NUMBER_DURATION,
    NUMBER_OTHER_KIND,
    NUMBER_FROM,    /* names a before and an after */
    NUMBER_CHANGED, /* any number beside a word of change */
    NUMBER_YEAR
};

/* The key of a feature: its kind in the top bits; never 0. */
static inline uint32_t feature_key(enum feature_kind kind, uint32_t value)
{
    return (uint32_t)kind << 27 | ((value * 2654435761u) >> 5);
}
static inline enum feature_kind feature_kind_of(uint32_t key)
{
    return (enum feature_kind)(key >> 27);
}

struct features {
    const uint32_t *keys;
    size_t count;
    size_t own; /* of these, the first are the sentence's own; the rest tell of its neighbours */
};

/* The features of every sentence, one list a sentence. Linear in the text. */
struct features *features_find(struct arena *arena, const struct tokens *tokens,
                               const struct sentence *sentences, size_t count,
                               const struct quantities *quantities);

#endif
