#include "check/settings.h"

const struct check_setting check_setting_rows[] = {
#define SETTING(field, key, preset, least, most, help)                                                       \
    {key, preset, least, most, help, offsetof(struct check_settings, field)},
#include "check/settings.def"
#undef SETTING
};
const size_t check_setting_count = sizeof check_setting_rows / sizeof *check_setting_rows;

struct check_settings check_settings_default(void)
{
    struct check_settings settings = {
#define SETTING(field, key, preset, least, most, help) .field = (preset),
#include "check/settings.def"
#undef SETTING
    };
    for (size_t i = 0; i < RULE_COUNT; i++)
        settings.severity[i] = check_rules[i].severity;
    return settings;
}
