/*
 * label_model - the weights that turn the features of a sentence into shares of the four parts.
 *
 * Multinomial logistic regression, trained by script/train on answers written for this project and compiled
 * in.
 */
#ifndef CHECK_LABEL_MODEL_H
#define CHECK_LABEL_MODEL_H

#include "check/label_features.h"

/* A sentence either begins its part or goes on with it: "As a result" begins, "The team was glad too" goes
 * on. */
enum label_state { STATE_BEGINS, STATE_GOES_ON, STATE_KINDS, STATE_COUNT = PART_COUNT * STATE_KINDS };

/* Two readings of a sentence. One knows only the sentence: it says how an answer is told as a whole, as it
 * does not hear the same word three times. The other knows its neighbours too: it says where one part ends
 * and the next begins. */
enum label_reading { READING_ALONE, READING_AMONG, READING_COUNT };

struct label_entry {
    uint32_t key;                              /* feature_key(); 0 marks a free slot */
    int8_t weight[READING_COUNT][STATE_COUNT]; /* part by part: begins, goes on */
};

/* An open-addressed table; `room` is a power of two and never full. A weight is worth `scale` a unit. */
struct label_model {
    const struct label_entry *entries;
    size_t room;
    double scale[READING_COUNT];
    double log_prior[STATE_COUNT]; /* log shares of the states among the sentences learned from */
};

extern const struct label_model label_model_builtin;

/* Where the key belongs, or would belong. */
size_t label_model_slot(const struct label_model *model, uint32_t key);

/* Both readings of a sentence: sums of weights, in natural logs up to a constant a reading. */
void label_model_read(const struct label_model *model, const struct features *features,
                      double logs[READING_COUNT][STATE_COUNT]);

/* Natural logs of shares that sum to 1, for a sentence read alone. */
void label_model_score(const struct label_model *model, const struct features *features,
                       double log_share[STATE_COUNT]);

#endif
