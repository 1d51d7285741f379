/* severity - how much a finding matters; OFF silences a rule. */
#ifndef CHECK_SEVERITY_H
#define CHECK_SEVERITY_H

#include <stdbool.h>

enum severity { SEVERITY_OFF, SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR, SEVERITY_COUNT };

const char *severity_id(enum severity severity); /* "warning" */
bool severity_parse(const char *word, enum severity *severity);

#endif
