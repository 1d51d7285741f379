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

/* What findings weigh that say a thing is as good as not there (docs/rubric.md, "Thin content"): told in
 * under a third, a quarter, a sixth of the time; an outcome that is vague or none; one specific at most. */
#define UNDER_A_THIRD 0.66
#define UNDER_A_QUARTER 0.75
#define UNDER_A_SIXTH 0.83
#define NO_REAL_OUTCOME 0.8
#define NO_STEPS 0.66

/* What findings cost: `points` for one of full weight, `most` for all of one rule together; those that weigh
 * less than `from` cost nothing. */
static const struct cost {
    enum rule_index rule;
    enum dimension dimension;
    double points, most, from;
} costs[] = {
    {rule_no_answer_index, DIMENSION_STRUCTURE, 4, 4, 0},
    {rule_no_answer_index, DIMENSION_OWNERSHIP, 4, 4, 0},
    {rule_no_answer_index, DIMENSION_EVIDENCE, 4, 4, 0},
    {rule_no_answer_index, DIMENSION_DELIVERY, 4, 4, 0},
    {rule_not_an_event_index, DIMENSION_STRUCTURE, 3, 3, 0},
    {rule_not_an_event_index, DIMENSION_OWNERSHIP, 2, 2, 0},
    {rule_not_an_event_index, DIMENSION_EVIDENCE, 3, 3, 0},
    {rule_missing_situation_index, DIMENSION_STRUCTURE, 2, 2, 0},
    {rule_missing_task_index, DIMENSION_STRUCTURE, 1.5, 1.5, 0},
    {rule_missing_action_index, DIMENSION_STRUCTURE, 3, 3, 0},
    {rule_missing_action_index, DIMENSION_OWNERSHIP, 4, 4, 0},
    {rule_missing_action_index, DIMENSION_EVIDENCE, 2, 2, 0},
    {rule_missing_result_index, DIMENSION_STRUCTURE, 3, 3, 0},
    {rule_unquantified_result_index, DIMENSION_STRUCTURE, 1, 1, NO_REAL_OUTCOME},
    {rule_too_short_index, DIMENSION_STRUCTURE, 0.5, 0.5, UNDER_A_QUARTER},
    {rule_too_short_index, DIMENSION_OWNERSHIP, 1, 1, UNDER_A_QUARTER},
    {rule_few_specifics_index, DIMENSION_OWNERSHIP, 1, 1, NO_STEPS},
    {rule_passive_action_index, DIMENSION_EVIDENCE, 1, 1, 0},
    {rule_missing_result_index, DIMENSION_EVIDENCE, 4, 4, 0},
    {rule_thin_part_index, DIMENSION_STRUCTURE, 1, 2, 0},
    {rule_misplaced_part_index, DIMENSION_STRUCTURE, 2, 3, 0},
    {rule_lopsided_index, DIMENSION_STRUCTURE, 1, 1, 0},
    {rule_we_not_i_index, DIMENSION_OWNERSHIP, 2, 2, 0},
    {rule_passive_action_index, DIMENSION_OWNERSHIP, 2, 2, 0},
    {rule_blame_index, DIMENSION_OWNERSHIP, 1, 2, 0},
    {rule_unquantified_result_index, DIMENSION_EVIDENCE, 3, 3, 0},
    {rule_no_baseline_index, DIMENSION_EVIDENCE, 0.6, 0.6, 0},
    {rule_no_timeframe_index, DIMENSION_EVIDENCE, 0.3, 0.3, 0},
    {rule_vague_quantity_index, DIMENSION_EVIDENCE, 0.5, 1, 0},
    {rule_number_conflict_index, DIMENSION_EVIDENCE, 1, 1, 0},
    {rule_implausible_number_index, DIMENSION_EVIDENCE, 1, 1, 0},
    {rule_few_specifics_index, DIMENSION_EVIDENCE, 2, 2, 0},
    {rule_dodged_probe_index, DIMENSION_EVIDENCE, 0.6, 1.2, 0},
    {rule_off_principle_index, DIMENSION_PRINCIPLE_FIT, 4, 4, 0},
    {rule_too_short_index, DIMENSION_DELIVERY, 2, 2, 0},
    {rule_too_long_index, DIMENSION_DELIVERY, 2, 2, 0},
    {rule_filler_index, DIMENSION_DELIVERY, 2, 2, 0},
    {rule_hedging_index, DIMENSION_DELIVERY, 0.5, 1.5, 0},
    {rule_repetition_index, DIMENSION_DELIVERY, 2, 2, 0},
    {rule_no_learning_index, DIMENSION_REFLECTION, 4, 4, 0},
};
enum { COST_COUNT = sizeof costs / sizeof *costs };

_Static_assert(RULE_COUNT <= 64, "one bit a rule");

/* Does the story clearly show every principle it is told for? */
static bool is_clear(const struct rule_task *task, const struct principle_fits *fits)
{
    size_t count = task->principles.count;
    for (size_t i = 0; i < (count ? count : 1); i++) {
        const char *id = count ? task->principles.items[i] : task->question->principle;
        const struct principle_evidence *evidence = principle_fit_find(fits, id);
        if (!evidence || !principle_fit_is_clear(fits, evidence))
            return false;
    }
    return true;
}

static bool is_told_for_principles(const struct rule_task *task)
{
    return task->principles.count || task->question;
}

static bool applies(enum dimension dimension, const struct reading *reading, const struct rule_task *task,
                    const struct principle_fits *fits, uint64_t fired)
{
    switch (dimension) {
    case DIMENSION_PRINCIPLE_FIT:
        return is_told_for_principles(task) &&
               (fired >> rule_off_principle_index & 1 || is_clear(task, fits));
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
            if (rule_of(&found->items[i]) != costs[c].rule || found->items[i].weight < costs[c].from)
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

/* The most that the whole can be, and why. */
struct cap {
    int most;
    const char *why;
};

static bool weighs(const struct findings *found, enum rule_index rule, double least)
{
    for (size_t i = 0; i < found->count; i++)
        if (rule_of(&found->items[i]) == rule && found->items[i].weight >= least)
            return true;
    return false;
}

/* Thin content: a few words that break no rule are no good answer yet. */
static struct cap thin_cap(const struct findings *found)
{
    bool is_brief = weighs(found, rule_too_short_index, UNDER_A_THIRD);
    bool is_vague = weighs(found, rule_unquantified_result_index, NO_REAL_OUTCOME);
    bool is_general = weighs(found, rule_few_specifics_index, 0);
    if (weighs(found, rule_too_short_index, UNDER_A_SIXTH) && is_general &&
        (weighs(found, rule_unquantified_result_index, 0) || weighs(found, rule_missing_result_index, 0)))
        return (struct cap){1, "hardly anything is told"};
    if (is_vague && is_general)
        return (struct cap){2, "no outcome to point at, after general steps"};
    if (is_vague && is_brief)
        return (struct cap){2, "no outcome to point at, in a few words"};
    if (is_vague)
        return (struct cap){3, "no outcome to point at"};
    if ((is_brief && is_general) || weighs(found, rule_too_short_index, UNDER_A_QUARTER))
        return (struct cap){3, "too little is told to judge by"};
    if (weighs(found, rule_few_specifics_index, NO_STEPS))
        return (struct cap){3, "hardly a step is told"};
    return (struct cap){5, NULL};
}

static struct cap cap_of(const struct reading *reading, const struct findings *found, uint64_t fired)
{
    struct cap cap = thin_cap(found);
    if (cap.most < 2)
        return cap;
    for (int part = 0; part < PART_COUNT; part++)
        if (reading->parts[part].state == PART_MISSING)
            return (struct cap){2, "a part is missing"};
    if (fired >> rule_not_an_event_index & 1)
        return (struct cap){2, "it is not one past event"};
    return cap;
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
                         const struct principle_fits *fits, const struct findings *found)
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
        if (!applies(dimension, reading, task, fits, fired))
            continue;
        scores.exact[d] = take_off(dimension, found, fired, reasons, &scores.reason_count);
        scores.dimensions[d] = (int)(scores.exact[d] + 0.5);
        /* A learning nobody asked for is welcome, but buys nothing in the whole. */
        if (dimension == DIMENSION_REFLECTION && !is_failure)
            continue;
        sum += dimensions[d].weight * scores.exact[d];
        weights += dimensions[d].weight;
    }
    scores.is_fit_open = is_told_for_principles(task) && !scores.dimensions[DIMENSION_PRINCIPLE_FIT];
    if (!reading->words)
        return scores;
    scores.overall = (int)(sum / weights + 0.5);
    struct cap cap = cap_of(reading, found, fired);
    if (scores.overall > cap.most) {
        scores.overall = cap.most;
        scores.cap = cap.why;
    } else if (scores.overall == 5 && has_weak_spot(&scores)) {
        scores.overall = 4;
        scores.cap = "a dimension is below 4";
    }
    return scores;
}
