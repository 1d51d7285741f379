/* outcome_before - a number that the Situation tells, as the before of one in the Result. */
#ifndef CHECK_OUTCOME_BEFORE_H
#define CHECK_OUTCOME_BEFORE_H

#include "check/outcome_scene.h"

/* A number of the Situation, with its sentence. */
struct outcome_before {
    struct outcome_value value;
    size_t first_token, token_count;
};

/* Did the Situation tell the number `now` of the Result's sentence as it was before? A target is no before.
 */
bool outcome_told_before(const struct tokens *tokens, const struct outcome_before *before,
                         const struct outcome_scene *scene, const struct outcome_value *now);

#endif
