/* asking - the question as a drill puts it: what is asked, for which principle, what an interviewer listens
 * for. */
#ifndef REPORT_ASKING_H
#define REPORT_ASKING_H

#include "base/doc.h"
#include "model/bank.h"

struct doc *asking_doc(struct arena *arena, const struct bank *bank, const struct question *question);

#endif
