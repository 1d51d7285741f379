/* answers - the list of kept answers, one line each. */
#ifndef REPORT_ANSWERS_H
#define REPORT_ANSWERS_H

#include "base/doc.h"
#include "model/attempt.h"

/*
 * In the order given, newest first. People see each answer's number in the list, from 1, machines its id. The
 * bank gives the names and the questions' texts; questions it does not know are shown by their ids.
 */
struct doc *answers_doc(struct arena *arena, const struct bank *bank, const struct attempts *attempts);

#endif
