/* outcome_reach - numbers that only say how many an outcome reached. */
#ifndef CHECK_OUTCOME_REACH_H
#define CHECK_OUTCOME_REACH_H

#include "check/outcome_scene.h"

/* "used by 35 clinics", "for 180 guests", "in six schools"? */
bool outcome_is_reach(const struct outcome_scene *scene, const struct outcome_value *value);

#endif
