#include "check/rule_table.h"

#include <stddef.h>
#include <string.h>

const struct rule check_rules[RULE_COUNT] = {
#define RULE(id, function, severity, ...) {id, SEVERITY_##severity, __VA_ARGS__},
#include "check/rules.def"
#undef RULE
};

const struct rule *rule_find(const char *id)
{
    for (size_t i = 0; i < RULE_COUNT; i++)
        if (strcmp(check_rules[i].id, id) == 0)
            return &check_rules[i];
    return NULL;
}
