/*
 * edit_text - an answer as a text to be edited, and back.
 *
 * Four parts stand under lines "# Situation" to "# Result"; an answer told in one breath is the text alone.
 * Only such lines count as headings; text in front of the first belongs to the first part that follows.
 */
#ifndef CLI_EDIT_TEXT_H
#define CLI_EDIT_TEXT_H

#include "model/answer.h"

struct view edit_text_print(struct arena *arena, const struct answer *answer);

/* The answer with the texts of `text`; all else stays. One without any heading is told in one breath. Texts
 * are copied. */
struct answer edit_text_parse(struct arena *arena, const struct answer *answer, struct view text);

#endif
