/*
 * settings - the thresholds and severities of the rubric, with their defaults.
 *
 * `rule.<id>.severity` is a setting too, for every rule in rules.def.
 */
#ifndef CHECK_SETTINGS_H
#define CHECK_SETTINGS_H

#include "check/rule_table.h"

#include <stddef.h>

struct check_settings {
#define SETTING(field, key, preset, least, most, help) double field;
#include "check/settings.def"
#undef SETTING
    enum severity severity[RULE_COUNT]; /* by enum rule_index */
};

struct check_setting {
    const char *key;
    double preset, least, most;
    const char *help;
    size_t offset; /* of its double in struct check_settings */
};

extern const struct check_setting check_setting_rows[];
extern const size_t check_setting_count;

/* Every setting at its default. */
struct check_settings check_settings_default(void);

#endif
