/* coverage_drawing - what of coverage is drawn: the weeks, the trends, the matrix. Each adds to a page. */
#ifndef REPORT_COVERAGE_DRAWING_H
#define REPORT_COVERAGE_DRAWING_H

#include "base/doc.h"
#include "report/coverage.h"

/* Answers by principle and ISO week, and the mean score by week. */
void coverage_draw_weeks(struct arena *arena, struct doc *page, const struct coverage *coverage);

/* The mean score by week, a line a principle that was answered. */
void coverage_draw_trends(struct arena *arena, struct doc *page, const struct coverage *coverage);

/* Which story serves which principle, and how well. */
void coverage_draw_matrix(struct arena *arena, struct doc *page, const struct coverage *coverage);

#endif
