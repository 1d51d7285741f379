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

void label_model_score(const struct label_model *model, const struct features *features,
                       double log_share[STATE_COUNT])
{
    int sums[STATE_COUNT] = {0};
    for (size_t i = 0; i < features->count; i++) {
        const struct label_entry *entry = &model->entries[label_model_slot(model, features->keys[i])];
        for (int state = 0; state < STATE_COUNT; state++)
            sums[state] += entry->weight[state];
    }
    double most = sums[0], total = 0;
    for (int state = 1; state < STATE_COUNT; state++)
        most = sums[state] > most ? sums[state] : most;
    for (int state = 0; state < STATE_COUNT; state++)
        total += exp((sums[state] - most) * model->scale);
    for (int state = 0; state < STATE_COUNT; state++)
        log_share[state] = (sums[state] - most) * model->scale - log(total);
}
