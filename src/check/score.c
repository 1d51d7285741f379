#include "check/score.h"

#include "check/learning.h"

static const struct {
    const char *id, *name;
    double weight; /* in the whole */
} dimensions[DIMENSION_COUNT] = {
    [DIMENSION_STRUCTURE] = {"structure", "Structure", 1},
    [DIMENSION_OWNERSHIP] = {"ownership", "Ownership", 1.25},
    [DIMENSION_EVIDENCE] = {"evidence", "Evidence", 2},
    [DIMENSION_PRINCIPLE_FIT] = {"principle_fit", "Principle fit", 0.75},
    [DIMENSION_DELIVERY] = {"delivery", "Delivery", 0.75},
    [DIMENSION_REFLECTION] = {"reflection", "Reflection", 1},
};

const char *dimension_id(enum dimension dimension)
{
    return dimensions[dimension].id;
}
const char *dimension_name(enum dimension dimension)
{
    return dimensions[dimension].name;
}

/* What findings cost: `points` for one of full weight, `most` for all of one rule together. */
static const struct cost {
    const char *rule;
    enum dimension dimension;
    double points, most;
} costs[] = {
    {"no-answer", DIMENSION_STRUCTURE, 4, 4},
    {"no-answer", DIMENSION_OWNERSHIP, 4, 4},
    {"no-answer", DIMENSION_EVIDENCE, 4, 4},
    {"no-answer", DIMENSION_DELIVERY, 4, 4},
    {"not-an-event", DIMENSION_STRUCTURE, 3, 3},
    {"not-an-event", DIMENSION_OWNERSHIP, 2, 2},
    {"not-an-event", DIMENSION_EVIDENCE, 3, 3},
    {"missing-situation", DIMENSION_STRUCTURE, 2, 2},
    {"missing-task", DIMENSION_STRUCTURE, 1.5, 1.5},
    {"missing-action", DIMENSION_STRUCTURE, 3, 3},
    {"missing-action", DIMENSION_OWNERSHIP, 4, 4},
    {"missing-action", DIMENSION_EVIDENCE, 2, 2},
    {"missing-result", DIMENSION_STRUCTURE, 3, 3},
    {"missing-result", DIMENSION_EVIDENCE, 4, 4},
    {"thin-part", DIMENSION_STRUCTURE, 1, 2},
    {"misplaced-part", DIMENSION_STRUCTURE, 2, 3},
    {"lopsided", DIMENSION_STRUCTURE, 1, 1},
    {"we-not-i", DIMENSION_OWNERSHIP, 2, 2},
    {"passive-action", DIMENSION_OWNERSHIP, 2, 2},
    {"blame", DIMENSION_OWNERSHIP, 1, 2},
    {"unquantified-result", DIMENSION_EVIDENCE, 3, 3},
    {"no-baseline", DIMENSION_EVIDENCE, 0.6, 0.6},
    {"no-timeframe", DIMENSION_EVIDENCE, 0.3, 0.3},
    {"vague-quantity", DIMENSION_EVIDENCE, 0.5, 1},
    {"number-conflict", DIMENSION_EVIDENCE, 1, 1},
    {"implausible-number", DIMENSION_EVIDENCE, 1, 1},
    {"few-specifics", DIMENSION_EVIDENCE, 2, 2},
    {"dodged-probe", DIMENSION_EVIDENCE, 0.6, 1.2},
    {"off-principle", DIMENSION_PRINCIPLE_FIT, 4, 4},
    {"too-short", DIMENSION_DELIVERY, 2, 2},
    {"too-long", DIMENSION_DELIVERY, 2, 2},
    {"filler", DIMENSION_DELIVERY, 2, 2},
    {"hedging", DIMENSION_DELIVERY, 0.5, 1.5},
    {"repetition", DIMENSION_DELIVERY, 2, 2},
    {"no-learning", DIMENSION_REFLECTION, 4, 4},
};
enum { COST_COUNT = sizeof costs / sizeof *costs };

static bool applies(enum dimension dimension, const struct reading *reading, const struct rule_task *task)
{
    switch (dimension) {
    case DIMENSION_PRINCIPLE_FIT:
        return task->principles.count || task->question;
    case DIMENSION_REFLECTION:
        return (task->question && task->question->asks_failure) ||
               learning_find(reading, &reading->signs, NULL);
    default:
        return true;
    }
}

/* Takes off what the findings cost in one dimension, and writes down why. */
static double take_off(enum dimension dimension, const struct findings *found, struct score_reason *reasons,
                       size_t *reason_count)
{
    double score = 5;
    for (size_t c = 0; c < COST_COUNT; c++) {
        if (costs[c].dimension != dimension)
            continue;
        double left = costs[c].most;
        for (size_t i = 0; i < found->count && left > 0; i++) {
            if (strcmp(found->items[i].rule->id, costs[c].rule) != 0)
                continue;
            double points = costs[c].points * found->items[i].weight;
            points = points > left ? left : points;
            left -= points;
            if (points > 0) {
                reasons[(*reason_count)++] = (struct score_reason){dimension, i, points};
                score -= points;
            }
        }
    }
    return score < 1 ? 1 : score;
}

static const char *cap_of(const struct reading *reading, const struct findings *found)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (reading->parts[part].state == PART_MISSING)
            return "a part is missing";
    for (size_t i = 0; i < found->count; i++)
        if (strcmp(found->items[i].rule->id, "not-an-event") == 0)
            return "it is not one past event";
    return NULL;
}

/* A five says that there is no weak spot left. */
static bool has_weak_spot(const struct scores *scores)
{
    for (int d = 0; d < DIMENSION_COUNT; d++)
        if (scores->dimensions[d] && scores->dimensions[d] < 4)
            return true;
    return false;
}

struct scores score_take(struct arena *arena, const struct reading *reading, const struct rule_task *task,
                         const struct findings *found)
{
    struct scores scores = {0};
    struct score_reason *reasons = ARENA_ROOM(arena, struct score_reason, found->count * COST_COUNT + 1);
    scores.reasons = reasons;
    bool is_failure = task->question && task->question->asks_failure;
    double sum = 0, weights = 0;
    for (int d = 0; d < DIMENSION_COUNT; d++) {
        enum dimension dimension = (enum dimension)d;
        if (!applies(dimension, reading, task))
            continue;
        scores.exact[d] = take_off(dimension, found, reasons, &scores.reason_count);
        scores.dimensions[d] = (int)(scores.exact[d] + 0.5);
        /* A learning nobody asked for is welcome, but buys nothing in the whole. */
        if (dimension == DIMENSION_REFLECTION && !is_failure)
            continue;
        sum += dimensions[d].weight * scores.exact[d];
        weights += dimensions[d].weight;
    }
    if (!reading->words)
        return scores;
    scores.overall = (int)(sum / weights + 0.5);
    scores.cap = scores.overall > 2 ? cap_of(reading, found) : NULL;
    if (scores.cap)
        scores.overall = 2;
    else if (scores.overall == 5 && has_weak_spot(&scores)) {
        scores.overall = 4;
        scores.cap = "a dimension is below 4";
    }
    return scores;
}
