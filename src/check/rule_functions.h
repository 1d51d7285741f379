/* rule_functions - the function of every row in rules.def, for the table that runs them. */
#ifndef CHECK_RULE_FUNCTIONS_H
#define CHECK_RULE_FUNCTIONS_H

#include "check/rule.h"

#define RULE(id, function, severity, ...) void function(struct rule_scan *scan);
#include "check/rules.def"
#undef RULE

#endif
