/* bank_lint - what a whole bank says twice, or nearly. */
#ifndef STORE_BANK_LINT_H
#define STORE_BANK_LINT_H

#include "store/bank.h"

/*
 * Adds warnings for what bank_load() cannot see in one entry: questions that ask nearly the same, a hint or a
 * probe used twice (but those own_question_add() gives), a theme used once that is near another. Only what was read from files is looked at,
 * against all of the bank.
 */
void bank_lint(struct arena *arena, const struct bank_files *files, struct problems *problems);

/*
 * How much two questions share, 0 to 1: the words they have in common over all their words, without the words
 * questions are made of ("tell me about a time") and without endings.
 */
double bank_likeness(const char *one, const char *other);

#endif
