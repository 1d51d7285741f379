/* outcome_single - one number of an outcome, by the words of its sentence. */
#ifndef CHECK_OUTCOME_SINGLE_H
#define CHECK_OUTCOME_SINGLE_H

#include "check/outcome_scene.h"

/* Adds what says "none" to the values of the sentence (nobody, not one, no complaint), and "once a week". */
void outcome_find_none(struct outcome_scene *scene);

/* Settles the values that no pair has settled: differences, times that were reached, numbers alone that are
 * what came out, none of what nobody wants, how many it reached. */
void outcome_read_singles(struct outcome_scene *scene);

/* May the number alone be what came out: "we are at 4.2", "I sold six"? */
bool outcome_is_state(const struct outcome_scene *scene, const struct outcome_value *value);

#endif
