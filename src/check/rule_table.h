/* rule_table - the rules of rules.def as rows: their ids, titles and default severities. */
#ifndef CHECK_RULE_TABLE_H
#define CHECK_RULE_TABLE_H

#include "check/severity.h"

struct rule {
    const char *id;         /* kebab-case: in config, JSON, documents and tests alike */
    enum severity severity; /* unless the settings say otherwise */
    const char *title;
};

enum rule_index {
#define RULE(id, function, severity, title) function##_index,
#include "check/rules.def"
#undef RULE
    RULE_COUNT
};

extern const struct rule check_rules[RULE_COUNT];

/* NULL when there is none. */
const struct rule *rule_find(const char *id);

#endif
