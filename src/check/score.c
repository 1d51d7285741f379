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
    enum rule_index rule;
    enum dimension dimension;
    double points, most;
} costs[] = {
    {rule_no_answer_index, DIMENSION_STRUCTURE, 4, 4},
    {rule_no_answer_index, DIMENSION_OWNERSHIP, 4, 4},
    {rule_no_answer_index, DIMENSION_EVIDENCE, 4, 4},
    {rule_no_answer_index, DIMENSION_DELIVERY, 4, 4},
    {rule_not_an_event_index, DIMENSION_STRUCTURE, 3, 3},
    {rule_not_an_event_index, DIMENSION_OWNERSHIP, 2, 2},
    {rule_not_an_event_index, DIMENSION_EVIDENCE, 3, 3},
    {rule_missing_situation_index, DIMENSION_STRUCTURE, 2, 2},
    {rule_missing_task_index, DIMENSION_STRUCTURE, 1.5, 1.5},
    {rule_missing_action_index, DIMENSION_STRUCTURE, 3, 3},
    {rule_missing_action_index, DIMENSION_OWNERSHIP, 4, 4},
    {rule_missing_action_index, DIMENSION_EVIDENCE, 2, 2},
    {rule_missing_result_index, DIMENSION_STRUCTURE, 3, 3},
    {rule_missing_result_index, DIMENSION_EVIDENCE, 4, 4},
    {rule_thin_part_index, DIMENSION_STRUCTURE, 1, 2},
    {rule_misplaced_part_index, DIMENSION_STRUCTURE, 2, 3},
    {rule_lopsided_index, DIMENSION_STRUCTURE, 1, 1},
    {rule_we_not_i_index, DIMENSION_OWNERSHIP, 2, 2},
    {rule_passive_action_index, DIMENSION_OWNERSHIP, 2, 2},
    {rule_blame_index, DIMENSION_OWNERSHIP, 1, 2},
    {rule_unquantified_result_index, DIMENSION_EVIDENCE, 3, 3},
    {rule_no_baseline_index, DIMENSION_EVIDENCE, 0.6, 0.6},
    {rule_no_timeframe_index, DIMENSION_EVIDENCE, 0.3, 0.3},
    {rule_vague_quantity_index, DIMENSION_EVIDENCE, 0.5, 1},
    {rule_number_conflict_index, DIMENSION_EVIDENCE, 1, 1},
    {rule_implausible_number_index, DIMENSION_EVIDENCE, 1, 1},
    {rule_few_specifics_index, DIMENSION_EVIDENCE, 2, 2},
    {rule_dodged_probe_index, DIMENSION_EVIDENCE, 0.6, 1.2},
    {rule_off_principle_index, DIMENSION_PRINCIPLE_FIT, 4, 4},
    {rule_too_short_index, DIMENSION_DELIVERY, 2, 2},
    {rule_too_long_index, DIMENSION_DELIVERY, 2, 2},
    {rule_filler_index, DIMENSION_DELIVERY, 2, 2},
    {rule_hedging_index, DIMENSION_DELIVERY, 0.5, 1.5},
    {rule_repetition_index, DIMENSION_DELIVERY, 2, 2},
    {rule_no_learning_index, DIMENSION_REFLECTION, 4, 4},
};
enum { COST_COUNT = sizeof costs / sizeof *costs };

_Static_assert(RULE_COUNT <= 64, "one bit a rule");

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

static enum rule_index rule_of(const struct finding *finding)
{
    return (enum rule_index)(finding->rule - check_rules);
}

/* Takes off what the findings cost in one dimension, and writes down why. `fired`: a bit for each rule with a
 * finding. */
static double take_off(enum dimension dimension, const struct findings *found, uint64_t fired,
                       struct score_reason *reasons, size_t *reason_count)
{
    double score = 5;
    for (size_t c = 0; c < COST_COUNT; c++) {
        if (costs[c].dimension != dimension || !(fired >> costs[c].rule & 1))
            continue;
        double left = costs[c].most;
        for (size_t i = 0; i < found->count && left > 0; i++) {
            if (rule_of(&found->items[i]) != costs[c].rule)
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

static const char *cap_of(const struct reading *reading, uint64_t fired)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (reading->parts[part].state == PART_MISSING)
            return "a part is missing";
    return fired >> rule_not_an_event_index & 1 ? "it is not one past event" : NULL;
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
    uint64_t fired = 0;
    for (size_t i = 0; i < found->count; i++)
        fired |= UINT64_C(1) << rule_of(&found->items[i]);
    for (int d = 0; d < DIMENSION_COUNT; d++) {
        enum dimension dimension = (enum dimension)d;
        if (!applies(dimension, reading, task))
            continue;
        scores.exact[d] = take_off(dimension, found, fired, reasons, &scores.reason_count);
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
    scores.cap = scores.overall > 2 ? cap_of(reading, fired) : NULL;
    if (scores.cap)
        scores.overall = 2;
    else if (scores.overall == 5 && has_weak_spot(&scores)) {
        scores.overall = 4;
        scores.cap = "a dimension is below 4";
    }
    return scores;
}
