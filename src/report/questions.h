/* questions - the bank as people read it: a list, and one question with all that belongs to it. */
#ifndef REPORT_QUESTIONS_H
#define REPORT_QUESTIONS_H

#include "base/doc.h"
#include "model/bank.h"

/* The questions given, in the order given; the caller has chosen them. Questions of one principle should
 * stand together. */
struct doc *questions_doc(struct arena *arena, const struct bank *bank,
                          const struct question *const *questions, size_t count);

/* One question: what it asks for, what an interviewer listens for, hints and follow-up questions. */
struct doc *question_doc(struct arena *arena, const struct bank *bank, const struct question *question);

#endif
