#include "check/score.h"

static const struct {
    const char *id, *name;
} dimensions[DIMENSION_COUNT] = {
    [DIMENSION_STRUCTURE] = {"structure", "Structure"},
    [DIMENSION_OWNERSHIP] = {"ownership", "Ownership"},
    [DIMENSION_EVIDENCE] = {"evidence", "Evidence"},
    [DIMENSION_PRINCIPLE_FIT] = {"principle_fit", "Principle fit"},
    [DIMENSION_DELIVERY] = {"delivery", "Delivery"},
    [DIMENSION_REFLECTION] = {"reflection", "Reflection"},
};

const char *dimension_id(enum dimension dimension)
{
    return dimensions[dimension].id;
}
const char *dimension_name(enum dimension dimension)
{
    return dimensions[dimension].name;
}

/* What a finding costs: which dimension, and how many points. */
static const struct {
    const char *rule;
    enum dimension dimension;
    int points;
} costs[] = {
    {"no-answer", DIMENSION_STRUCTURE, 4},         {"not-an-event", DIMENSION_STRUCTURE, 3},
    {"missing-situation", DIMENSION_STRUCTURE, 2}, {"missing-task", DIMENSION_STRUCTURE, 1},
    {"missing-action", DIMENSION_STRUCTURE, 2},    {"missing-result", DIMENSION_STRUCTURE, 2},
    {"thin-part", DIMENSION_STRUCTURE, 1},         {"missing-action", DIMENSION_OWNERSHIP, 4},
    {"not-an-event", DIMENSION_OWNERSHIP, 2},      {"we-not-i", DIMENSION_OWNERSHIP, 2},
    {"missing-result", DIMENSION_EVIDENCE, 4},     {"unquantified-result", DIMENSION_EVIDENCE, 2},
    {"too-short", DIMENSION_DELIVERY, 1},          {"too-long", DIMENSION_DELIVERY, 1},
};

static bool is_missing(const struct reading *reading)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (reading->parts[part].state == PART_MISSING)
            return true;
    return false;
}

struct scores score_take(const struct reading *reading, const struct rule_task *task,
                         const struct findings *found)
{
    (void)task;
    struct scores scores = {.dimensions = {5, 5, 5, 0, 5, 0}};
    for (size_t i = 0; i < found->count; i++)
        for (size_t k = 0; k < sizeof costs / sizeof *costs; k++)
            if (strcmp(costs[k].rule, found->items[i].rule->id) == 0) {
                int *score = &scores.dimensions[costs[k].dimension];
                *score = *score - costs[k].points < 1 ? 1 : *score - costs[k].points;
            }
    int sum = 0, count = 0;
    for (int i = 0; i < DIMENSION_COUNT; i++)
        if (scores.dimensions[i]) {
            sum += scores.dimensions[i];
            count++;
        }
    scores.overall = (2 * sum + count) / (2 * count);
    if (is_missing(reading) && scores.overall > 2)
        scores.overall = 2;
    return scores;
}
