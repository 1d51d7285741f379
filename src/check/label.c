#include "check/label.h"

#include "check/label_decode.h"
#include "check/label_model.h"

#include <math.h>

static const struct decode_settings settings = {0};

struct labels label_sentences(struct arena *arena, struct view text, const struct tokens *tokens,
                              const struct sentences *sentences, const struct quantities *quantities)
{
    (void)arena, (void)text, (void)tokens, (void)sentences, (void)quantities, (void)settings;
    return (struct labels){0};
}

void label_score_alone(struct view text, const struct tokens *tokens, const struct sentence *sentence,
                       const struct quantities *quantities, double log_share[PART_COUNT])
{
    struct arena arena = {0};
    struct features *features = features_find(&arena, text, tokens, sentence, 1, quantities);
    double states[STATE_COUNT];
    label_model_score(&label_model_builtin, features, states);
    for (int part = 0; part < PART_COUNT; part++)
        log_share[part] = log(exp(states[part * STATE_KINDS]) + exp(states[part * STATE_KINDS + 1]));
    arena_release(&arena);
}
