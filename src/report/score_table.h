/* score_table - the scores of an answer, each with the reason of every point it lost. */
#ifndef REPORT_SCORE_TABLE_H
#define REPORT_SCORE_TABLE_H

#include "base/doc.h"
#include "check/check.h"

/* Adds a section to the page. */
void score_table(struct arena *arena, struct doc *page, const struct verdict *verdict);

#endif
