/*
 * own_questions - questions a person adds to the bank: under a principle, in the folder laid over the
 * built-in one (prompts/<principle>.yaml in the config folder), with ids own-01, own-02 and so on.
 */
#ifndef STORE_OWN_QUESTIONS_H
#define STORE_OWN_QUESTIONS_H

#include "base/arena.h"
#include "base/error.h"
#include "model/bank.h"

/*
 * Adds a question, on the disk when true is returned; its id to `id`. What the file holds already stays as it
 * is. `below` is the bank the folder is laid over: ids are unique in both, and a question that is asked
 * already (in the same words) is not added again but named in `id`, with `is_new` false.
 */
CHECKED bool own_question_add(struct arena *arena, const char *folder, const struct bank *below,
                              const char *principle, const char *ask, const char **id, bool *is_new,
                              struct error *error);

/* Is it a hint or a probe that own_question_add() gives to every question? */
bool own_question_gave(const char *text);

/* The question of the bank that asks this in the same words, whatever their case and marks; NULL for none. */
const struct question *question_asking(const struct bank *bank, const char *ask);

#endif
