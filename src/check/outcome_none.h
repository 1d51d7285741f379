/* outcome_none - "nobody", "not one", "no complaint": the number none, in words. */
#ifndef CHECK_OUTCOME_NONE_H
#define CHECK_OUTCOME_NONE_H

#include "check/outcome_scene.h"

/* Adds what says all or none to the values of the sentence, and "once a week", which is a number beside
 * another. */
void outcome_find_none(struct outcome_scene *scene);

/* Makes a none the measure of an outcome when it is one: of something nobody wanted, over a time or of so
 * many. */
void outcome_settle_none(struct outcome_scene *scene, struct outcome_value *none);

#endif
