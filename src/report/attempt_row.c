#include "report/attempt_row.h"

#include "report/finding_order.h"

_Static_assert((int)ATTEMPT_DIMENSIONS == (int)DIMENSION_COUNT, "a row holds every dimension");

/* The ids of the rules that fired, each once, what matters most first. */
static struct texts rules_fired(struct arena *arena, const struct findings *findings)
{
    struct ordered_findings ordered = finding_order(arena, findings);
    const char **ids = ARENA_ARRAY(arena, const char *, ordered.count);
    struct texts fired = {ids, 0};
    for (size_t i = 0; i < ordered.count; i++)
        if (!texts_hold(&fired, ordered.items[i]->rule->id))
            ids[fired.count++] = ordered.items[i]->rule->id;
    return fired;
}

struct attempt attempt_row(struct arena *arena, const struct answer *answer, const struct verdict *verdict,
                           int64_t started)
{
    struct attempt row = {
        .id = answer->id,
        .question = answer->question,
        .principles = answer->principles,
        .story = answer->story,
        .started = started,
        .self_rating = answer->self_rating,
        .words = verdict->reading.words,
        .overall = verdict->scores.overall,
        .result_class = result_class_id(verdict->reading.result),
        .is_quantified = result_is_quantified(verdict->reading.result),
        .rules = rules_fired(arena, &verdict->findings),
        .worst = (int)verdict_worst(verdict),
    };
    for (int part = 0; part < PART_COUNT; part++)
        row.seconds += answer->seconds[part];
    for (int i = 0; i < DIMENSION_COUNT; i++)
        row.dimensions[i] = verdict->scores.dimensions[i];
    return row;
}
