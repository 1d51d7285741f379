/*
 * save_answer - an answer to the disk, whatever it takes.
 */
#ifndef CLI_SAVE_ANSWER_H
#define CLI_SAVE_ANSWER_H

#include "cli/talk.h"
#include "model/answer.h"

/*
 * Keeps an answer among the answers; its id to `id`. When that fails, why is told, another place is offered
 * (from a pipe: taken), and the answer is printed at the last; then it is false.
 */
bool save_answer(struct talk *talk, const struct answer *answer, const char **id) CHECKED;

#endif
