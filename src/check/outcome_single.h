/* outcome_single - one number of an outcome, by the words of its sentence. */
#ifndef CHECK_OUTCOME_SINGLE_H
#define CHECK_OUTCOME_SINGLE_H

#include "check/outcome_scene.h"

/* Settles the values that no pair has settled: differences, times that were reached, numbers alone that are
 * what came out, none of what nobody wants, how many it reached. */
void outcome_read_singles(struct outcome_scene *scene);

#endif
