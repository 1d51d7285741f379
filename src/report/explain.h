/* explain - every number of a text: what it is taken for and why, or why it is passed over. */
#ifndef REPORT_EXPLAIN_H
#define REPORT_EXPLAIN_H

#include "base/doc.h"
#include "check/reading.h"

struct doc *explain_doc(struct arena *arena, const struct reading *reading);

#endif
