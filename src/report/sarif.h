/*
 * sarif - findings as SARIF 2.1.0, the static analysis results interchange format that editors and build
 * systems read: one log with one run over any number of answers.
 */
#ifndef REPORT_SARIF_H
#define REPORT_SARIF_H

#include "base/json.h"
#include "check/check.h"
#include "report/place.h"

struct sarif {
    struct json json;
    struct arena *arena; /* scratch */
};

/* Begins the log: the tool, its version and every rule. */
struct sarif sarif_open(struct buf *out, const char *version);

/* The findings of one answer. Without a file name in `source` they are placed in "stdin". */
void sarif_add(struct sarif *sarif, const struct verdict *verdict, const struct source *source);

/* Ends the log with a line feed. */
void sarif_close(struct sarif *sarif);

#endif
