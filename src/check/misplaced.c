#include "check/misplaced.h"

#include "check/label_model.h"

#include <math.h>

/*
 * How far the best sentence of a part may fall behind, in log-odds against the part it reads like. Chosen so
 * that about one real Result or Task in twenty is called misplaced: see docs/labels.md.
 */
static const double may_fall_behind[PART_COUNT] = {[PART_TASK] = 1.8, [PART_RESULT] = 2.0};

static void score(const struct features *features, double log_share[PART_COUNT])
{
    double states[STATE_COUNT];
    label_model_score(&label_model_builtin, features, states);
    for (int part = 0; part < PART_COUNT; part++)
        log_share[part] = log(exp(states[part * STATE_KINDS + STATE_BEGINS]) +
                              exp(states[part * STATE_KINDS + STATE_GOES_ON]));
}

struct misplaced misplaced_judge(struct arena *arena, const struct tokens *tokens,
                                 const struct sentence *sentences, size_t count,
                                 const struct quantities *quantities, enum part part)
{
    struct misplaced misplaced = {0};
    if (may_fall_behind[part] <= 0 || count == 0)
        return misplaced;
    const struct features *features = features_find(arena, tokens, sentences, count, quantities);
    double best = -INFINITY, plainest = INFINITY;
    for (size_t i = 0; i < count; i++) {
        double shares[PART_COUNT];
        score(&features[i], shares);
        /* What was going on is no rival: a Result tells it too. A Task may be taken for an Action or a
         * Result. */
        enum part rival =
            part == PART_TASK && shares[PART_RESULT] > shares[PART_ACTION] ? PART_RESULT : PART_ACTION;
        double ahead = shares[part] - shares[rival];
        best = fmax(best, ahead);
        if (ahead < plainest) {
            plainest = ahead;
            misplaced.tells = rival;
            misplaced.span = sentences[i].span;
        }
    }
    misplaced.is_found = best < -may_fall_behind[part];
    return misplaced;
}
