/* evening - a made-up person's rows one evening, and the pages that are made of them. */
#ifndef GOLDEN_EVENING_H
#define GOLDEN_EVENING_H

#include "base/doc.h"

/* coverage, coverage-all, coverage-theme, gaps, fewest, plan, sheet, home, home-first, match; NULL for other
 * names. */
struct doc *evening_doc(struct arena *arena, const char *name);

/* The plan as a calendar. */
void evening_calendar(struct buf *out);

#endif
