/* selftest_page - the figures of the self-test as people read them, each with its floor and its cases. */
#ifndef REPORT_SELFTEST_PAGE_H
#define REPORT_SELFTEST_PAGE_H

#include "base/doc.h"
#include "report/selftest.h"

/* With the cases that went wrong when `shows_misses`. Borrows from `selftest`. */
struct doc *selftest_doc(struct arena *arena, const struct selftest *selftest, bool shows_misses);

#endif
