/*
 * train - fits the weights of the label model: logistic regression that starts from what a reader would
 * guess.
 *
 * The guesses of check/label_cues.def are the centre of the penalty, so a cue our answers say nothing about
 * keeps its guess, and one they say much about is moved. Deterministic: no random start, no shuffling.
 */
#ifndef TOOL_TRAIN_H
#define TOOL_TRAIN_H

#include "check/label_model.h"

struct train_settings {
    double penalty;       /* of a weight's distance from its guess, a sentence */
    double state_penalty; /* of the difference between beginning and going on */
    double word_penalty;  /* times the penalties, for words: they tell writers apart, not parts */
    double guess_scale;   /* how much of the guesses is believed */
    size_t least_seen;    /* features seen less often than this are left out */
    size_t least_word;    /* the same for words */
    int rounds;
};

/* Sentences to learn from. */
struct examples {
    const struct features **features;
    const uint8_t *states; /* part * STATE_KINDS + enum label_state */
    const double *weights;
    size_t count;
};

/* The model, in the arena. */
struct label_model train_model(struct arena *arena, const struct train_settings *settings,
                               const struct examples *examples);

#endif
