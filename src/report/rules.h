/* rules - the rubric's rules as people read them: the list, and one with all that is to be said of it. */
#ifndef REPORT_RULES_H
#define REPORT_RULES_H

#include "base/doc.h"
#include "check/settings.h"

struct doc *rules_doc(struct arena *arena, const struct check_settings *settings);
struct doc *rule_doc(struct arena *arena, const struct check_settings *settings, const struct rule *rule);

#endif
