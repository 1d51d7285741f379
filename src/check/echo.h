/*
 * echo - how much of a reply is the answer said again, word for word.
 *
 * Finer than reply_dodge() alone: a reply made of words that all stood in the answer may still say something
 * new with them.
 */
#ifndef CHECK_ECHO_H
#define CHECK_ECHO_H

#include "check/dodge.h"

/* The share of the reply's pairs of neighbouring words that stand in the answer, 0 to 1; 0 for a single word.
 */
double echo_share(struct arena *arena, struct view answer, struct view reply);

/* As reply_is_dodge(), but words of the answer are a dodge only when at least half of the reply is an echo.
 */
bool echo_is_dodge(struct arena *arena, const struct phrases *lexicon, struct view answer, struct view probe,
                   struct view reply);

#endif
