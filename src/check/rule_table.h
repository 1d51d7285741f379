/* rule_table - the rules of rules.def as rows: their ids, default severities and what is to be said of them.
 */
#ifndef CHECK_RULE_TABLE_H
#define CHECK_RULE_TABLE_H

#include "check/severity.h"

struct rule {
    const char *id;         /* kebab-case: in config, JSON, documents and tests alike */
    enum severity severity; /* unless the settings say otherwise */
    const char *title;
    const char *looks_for;    /* what makes it fire */
    const char *why;          /* why that matters, with the research where there is some */
    const char *bad, *good;   /* an answer, or a piece of one, that fires it; the same, mended */
    const char *false_alarms; /* where it is known to be wrong */
};

enum rule_index {
#define RULE(id, function, severity, ...) function##_index,
#include "check/rules.def"
#undef RULE
    RULE_COUNT
};

extern const struct rule check_rules[RULE_COUNT];

/* NULL when there is none. */
const struct rule *rule_find(const char *id);

#endif
