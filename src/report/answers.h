/* answers - the list of kept answers, one line each. */
#ifndef REPORT_ANSWERS_H
#define REPORT_ANSWERS_H

#include "base/doc.h"
#include "report/attempt_choice.h"

/*
 * The first `most` of those chosen. People see each answer's number among all attempts, from 1, machines its
 * id. The bank gives the names and the questions' texts; questions it does not know are shown by their ids.
 */
struct doc *answers_doc(struct arena *arena, const struct bank *bank, const struct attempts *attempts,
                        const struct attempt_choice *choice, size_t most);

#endif
