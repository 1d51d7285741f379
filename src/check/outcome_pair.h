/* outcome_pair - two numbers of one sentence, one of what was and one of what is. */
#ifndef CHECK_OUTCOME_PAIR_H
#define CHECK_OUTCOME_PAIR_H

#include "check/outcome_scene.h"

/* Makes changes of the numbers that are held against each other: five now, where it took nineteen. */
void outcome_read_pairs(struct outcome_scene *scene);

/* Does the sentence speak of what was: before, used to, it had been? Then a number in it may be the before of
 * one in the sentence before. */
bool outcome_speaks_of_then(const struct outcome_scene *scene);

/* Do two numbers measure the same thing, as far as they say? `is_strict`: two that only might do not. */
bool outcome_comparable(struct view text, const struct outcome_value *a, const struct outcome_value *b,
                        bool is_strict);

#endif
