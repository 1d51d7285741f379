/* outcome_told - the words of the Situation, by their stems: what was counted there, or happened again and
 * again. None of it, or little of it, is an outcome as none of what nobody ever wants is. */
#ifndef CHECK_OUTCOME_TOLD_H
#define CHECK_OUTCOME_TOLD_H

#include "check/quantity.h"
#include "check/token.h"

struct outcome_told;

/* Of a text's sentences; they are only read when the first word is asked for. */
struct outcome_told *outcome_told_new(struct arena *arena, const struct tokens *tokens,
                                      const struct stretch *stretches, size_t stretch_count);

/* How the Situation tells of it: not so that it could be the trouble; as of what happens, or of several
 * (jammed, mix-ups); with how many or how often (jammed twice a week, nine mix-ups). */
enum outcome_told_as { TOLD_NOT, TOLD_HAPPENING, TOLD_COUNTED };

/* Endings aside. */
enum outcome_told_as outcome_told_trouble(struct outcome_told *told, const struct token *word);

/* Does the Situation say that somebody was last, or at the bottom? */
bool outcome_told_last(struct outcome_told *told);

/* The hash of a word's stem. */
uint32_t outcome_stem(const struct token *word);

#endif
