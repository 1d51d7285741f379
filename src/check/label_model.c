#include "check/label_model.h"

#include <math.h>

#include "check/label_weights.inc"

const struct label_model label_model_builtin = {
    .entries = weights,
    .room = sizeof weights / sizeof *weights,
    .scale = WEIGHT_SCALE,
    .log_prior = WEIGHT_PRIOR,
};

size_t label_model_slot(const struct label_model *model, uint32_t key)
{
    size_t slot = (key * 2246822519u >> 8) & (model->room - 1);
    while (model->entries[slot].key && model->entries[slot].key != key)
        slot = (slot + 1) & (model->room - 1);
    return slot;
}

void label_model_read(const struct label_model *model, const struct features *features,
                      double logs[READING_COUNT][STATE_COUNT])
{
    int sums[READING_COUNT * STATE_COUNT] = {0};
    for (size_t i = 0; i < features->count; i++) { /* of neighbours, READING_ALONE has no weights */
        const struct label_entry *entry = &model->entries[label_model_slot(model, features->keys[i])];
        const int8_t *weight = entry->weight[0];
        for (int k = 0; k < READING_COUNT * STATE_COUNT; k++)
            sums[k] += weight[k];
    }
    for (int reading = 0; reading < READING_COUNT; reading++)
        for (int state = 0; state < STATE_COUNT; state++)
            logs[reading][state] = sums[reading * STATE_COUNT + state] * model->scale[reading];
}

void label_model_score(const struct label_model *model, const struct features *features,
                       double log_share[STATE_COUNT])
{
    struct features own = {features->keys, features->own, features->own};
    double logs[READING_COUNT][STATE_COUNT], total = 0;
    label_model_read(model, &own, logs);
    const double *alone = logs[READING_ALONE];
    double most = alone[0];
    for (int state = 1; state < STATE_COUNT; state++)
        most = alone[state] > most ? alone[state] : most;
    for (int state = 0; state < STATE_COUNT; state++)
        total += exp(alone[state] - most);
    for (int state = 0; state < STATE_COUNT; state++)
        log_share[state] = alone[state] - most - log(total);
}
