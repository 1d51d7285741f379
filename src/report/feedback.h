/*
 * feedback - the page of `check` for people: what is there, what is missing, what to do first.
 *
 * The answer is the one the verdict was made of; `source` (NULL when not known) says where it was read. Trees
 * borrow from both.
 */
#ifndef REPORT_FEEDBACK_H
#define REPORT_FEEDBACK_H

#include "base/doc.h"
#include "check/check.h"
#include "report/place.h"

struct doc *feedback_doc(struct arena *arena, const struct answer *answer, const struct verdict *verdict,
                         const struct source *source);

/* One sentence: what is fine, what is missing. `tone` may be NULL. */
const char *feedback_line(struct arena *arena, const struct verdict *verdict, enum tone *tone);

/* file:line:column: severity: message [rule], one a line, in the order of the text. Control characters are
 * made visible. */
void feedback_short(struct buf *out, const struct verdict *verdict, const struct source *source);

#endif
