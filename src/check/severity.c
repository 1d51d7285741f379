#include "check/severity.h"

#include <string.h>

static const char *const ids[SEVERITY_COUNT] = {
    [SEVERITY_OFF] = "off",
    [SEVERITY_INFO] = "info",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_ERROR] = "error",
};

const char *severity_id(enum severity severity)
{
    return ids[severity];
}

bool severity_parse(const char *word, enum severity *severity)
{
    for (int i = 0; i < SEVERITY_COUNT; i++)
        if (strcmp(ids[i], word) == 0) {
            *severity = (enum severity)i;
            return true;
        }
    return false;
}
