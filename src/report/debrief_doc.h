/* debrief_doc - a debrief as a page: the room first, then each interviewer's note. */
#ifndef REPORT_DEBRIEF_DOC_H
#define REPORT_DEBRIEF_DOC_H

#include "base/doc.h"
#include "report/debrief.h"

struct doc *debrief_doc(struct arena *arena, const struct debrief *debrief);

#endif
