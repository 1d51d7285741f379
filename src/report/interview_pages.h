/* interview_pages - real interviews, as a list. */
#ifndef REPORT_INTERVIEW_PAGES_H
#define REPORT_INTERVIEW_PAGES_H

#include "base/doc.h"
#include "model/interview.h"

struct doc *interviews_doc(struct arena *arena, const struct interviews *interviews);

#endif
