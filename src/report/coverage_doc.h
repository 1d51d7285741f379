/*
 * coverage_doc - the pages of coverage: the summary, the gaps, the weeks, the matrix of stories.
 */
#ifndef REPORT_COVERAGE_DOC_H
#define REPORT_COVERAGE_DOC_H

#include "base/doc.h"
#include "report/fewest.h"
#include "report/gap.h"

/* How much people see of a row of principles; machines get all of it. */
enum coverage_detail {
    COVERAGE_FULL,
    COVERAGE_BRIEF, /* for 72 columns: figures, and the mark with a word why */
    COVERAGE_LEAST, /* for 40 columns: the mark with a word why */
};

struct coverage_view {
    enum coverage_by by;
    enum coverage_detail detail;
    bool shows_weeks;      /* the heat map and the trend */
    bool shows_everything; /* that, the matrix, a trend a principle, and the fewest stories: for a page to
                              keep */
};

/* The summary. Rows in the order of the bank; the first gaps are named below. */
struct doc *coverage_doc(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps,
                         const struct coverage_view *view);

/* Only what is missing, with the question to drill next. */
struct doc *coverage_gaps_doc(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps);

/* The smallest set of stories that covers every principle twice, and what a new story should tell. */
struct doc *fewest_doc(struct arena *arena, const struct coverage *coverage, const struct fewest *fewest,
                       const struct fewest_help *help);

#endif
