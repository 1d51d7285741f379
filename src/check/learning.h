/* learning - does an answer tell what was learned? */
#ifndef CHECK_LEARNING_H
#define CHECK_LEARNING_H

#include "check/reading.h"

/* True when some sentence tells it; `sentence`, when given, gets its index. A bare "I learned a lot" tells
 * nothing. */
bool learning_find(const struct reading *reading, const struct signs *signs, size_t *sentence);

#endif
