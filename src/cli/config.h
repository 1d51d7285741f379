/*
 * config - the person's settings, taken from config.yaml over the defaults.
 *
 * A wrong key or value is named with its place and the nearest right one; the others count.
 */
#ifndef CLI_CONFIG_H
#define CLI_CONFIG_H

#include "check/settings.h"
#include "store/config.h"

struct text_settings {
#define TEXT_SETTING(field, key, preset, help) const char *field;
#include "cli/settings.def"
#undef TEXT_SETTING
};

struct settings {
    struct check_settings check;
    struct text_settings text;
    struct config config; /* what the file holds */
};

/* Every setting at its default. */
struct settings settings_default(void);

/* Reads the file over the settings. Problems are added; what is right counts. */
void settings_load(struct arena *arena, const char *path, struct settings *settings,
                   struct problems *problems);

/* One row a setting, for `stardrill config`. */
struct setting_row {
    const char *key, *value, *preset, *help;
    size_t line; /* of config.yaml that set it; 0: the default */
};

struct setting_rows {
    const struct setting_row *items;
    size_t count;
};

struct setting_rows settings_rows(struct arena *arena, const struct settings *settings);

#endif
