/* verdict_json - a verdict as one line of JSON, schema 1 (docs/formats.md). */
#ifndef REPORT_VERDICT_JSON_H
#define REPORT_VERDICT_JSON_H

#include "check/check.h"

/* Adds the object, without a line feed. `answer` is the one the verdict was made of. */
void verdict_json(struct buf *out, const struct answer *answer, const struct verdict *verdict);

#endif
