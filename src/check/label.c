#include "check/label.h"

#include "check/label_decode.h"
#include "check/label_features.h"
#include "check/label_model.h"

struct labels label_conclude(struct arena *arena, const struct decode_settings *settings,
                             const struct decoding *decoding, size_t count)
{
    struct label *items = ARENA_ARRAY(arena, struct label, count);
    struct labels labels = {.items = items};
    double most[PART_COUNT] = {0}; /* share of a part in the sentence that has most of it */
    for (size_t i = 0; i < count; i++) {
        const double *shares = decoding->shares[i];
        int best = 0;
        for (int part = 1; part < PART_COUNT; part++)
            best = shares[part] > shares[best] ? part : best;
        for (int part = 0; part < PART_COUNT; part++)
            most[part] = shares[part] > most[part] ? shares[part] : most[part];
        double even = 1.0 / PART_COUNT;
        items[i] = (struct label){(enum part)best, even + (shares[best] - even) * settings->confidence};
    }
    for (int part = 0; part < PART_COUNT; part++) {
        labels.missing[part] = decoding->missing[part] - settings->missing_above[part];
        labels.is_missing[part] =
            count > 0 && labels.missing[part] > 0 && most[part] < settings->told_from[part];
    }
    return labels;
}

struct labels label_sentences(struct arena *arena, const struct tokens *tokens,
                              const struct sentences *sentences, const struct quantities *quantities)
{
    const struct features *features =
        features_find(arena, tokens, sentences->items, sentences->count, quantities);
    struct decoding decoding =
        label_decode(arena, &decode_defaults, &label_model_builtin, features, sentences->count);
    return label_conclude(arena, &decode_defaults, &decoding, sentences->count);
}
