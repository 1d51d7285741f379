/* outcome_alone - numbers that do not say what they count. */
#ifndef CHECK_OUTCOME_ALONE_H
#define CHECK_OUTCOME_ALONE_H

#include "check/outcome_scene.h"

/* May it be a state: "we are at 4.2", "it took six"? Enough beside another number of the same, not by itself.
 */
bool outcome_is_state(const struct outcome_scene *scene, const struct outcome_value *value);

/* Is it what came out: "I got a 95", "we let in only 7", "287 came"? */
bool outcome_is_what_came_out(const struct outcome_scene *scene, const struct outcome_value *value);

#endif
