/* verdict_words - what a verdict says, in words for people. */
#ifndef REPORT_VERDICT_WORDS_H
#define REPORT_VERDICT_WORDS_H

#include "check/check.h"

/* "212 words, about 91 seconds spoken" */
const char *verdict_length_words(struct arena *arena, const struct reading *reading);

/* "measured, with a before and after" */
const char *verdict_result_words(const struct reading *reading);

/* "a size" */
const char *verdict_role_words(enum quantity_role role);

/* "Situation, Task and Action" of the parts that are in a state; "" for none. */
const char *verdict_parts_words(struct arena *arena, const struct reading *reading, enum part_state state);

#endif
