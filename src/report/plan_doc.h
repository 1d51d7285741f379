/*
 * plan_doc - a plan as a page, and as a calendar file.
 */
#ifndef REPORT_PLAN_DOC_H
#define REPORT_PLAN_DOC_H

#include "base/doc.h"
#include "model/plan.h"

const char *plan_kind_id(enum plan_kind kind);   /* "gap" */
const char *plan_kind_name(enum plan_kind kind); /* "Gap" */

/* What to type for it, "stardrill drill ownership-04"; NULL for what needs no program. A mock is one
 * interview of the minutes it has. */
const char *plan_command(struct arena *arena, const struct plan_item *item);

struct doc *plan_doc(struct arena *arena, const struct plan *plan, const struct bank *bank);

/* Adds RFC 5545 text: one event a day with what is to be done. `start_minute` of the day, or below 0 for all
 * day; `now` is the moment of writing. */
void plan_calendar(struct buf *out, const struct plan *plan, int start_minute, int64_t now);

#endif
