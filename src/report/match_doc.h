/* match_doc - the page of a job description: what it stresses, what may be asked, what to put in the resume.
 */
#ifndef REPORT_MATCH_DOC_H
#define REPORT_MATCH_DOC_H

#include "base/doc.h"
#include "report/match.h"

struct doc *match_doc(struct arena *arena, const struct match *match);

#endif
