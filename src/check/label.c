#include "check/label.h"

#include <math.h>

struct labels label_sentences(struct arena *arena, struct view text, const struct tokens *tokens,
                              const struct sentences *sentences, const struct quantities *quantities)
{
    (void)text, (void)tokens, (void)quantities;
    struct label *items = ARENA_ARRAY(arena, struct label, sentences->count);
    struct labels labels = {.items = items};
    static const double until[] = {0.2, 0.35, 0.8}; /* shares of a usual answer */
    for (size_t i = 0; i < sentences->count; i++) {
        double at = ((double)i + 0.5) / (double)sentences->count;
        enum part part = at < until[0]   ? PART_SITUATION
                         : at < until[1] ? PART_TASK
                         : at < until[2] ? PART_ACTION
                                         : PART_RESULT;
        items[i] = (struct label){part, 0.5};
    }
    return labels;
}

void label_score_alone(struct view text, const struct tokens *tokens, const struct sentence *sentence,
                       const struct quantities *quantities, double log_share[PART_COUNT])
{
    (void)text, (void)tokens, (void)sentence, (void)quantities;
    for (int part = 0; part < PART_COUNT; part++)
        log_share[part] = log(0.25);
}
