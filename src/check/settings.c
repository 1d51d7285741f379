#include "check/settings.h"

#include "base/near.h"
#include "check/principle_fit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct check_setting check_setting_rows[] = {
#define SETTING(field, key, preset, least, most, help)                                                       \
    {key, preset, least, most, help, offsetof(struct check_settings, field)},
#include "check/settings.def"
#undef SETTING
};
const size_t check_setting_count = sizeof check_setting_rows / sizeof *check_setting_rows;

enum { KEY_ROOM = 80 };

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

static const struct check_setting *find_threshold(const char *key)
{
    for (size_t i = 0; i < check_setting_count; i++)
        if (strcmp(check_setting_rows[i].key, key) == 0)
            return &check_setting_rows[i];
    return NULL;
}

static void severity_key(size_t rule, char key[KEY_ROOM])
{
    snprintf(key, KEY_ROOM, "rule.%s.severity", check_rules[rule].id);
}

/* RULE_COUNT when the key is no rule's severity. */
static size_t find_severity(const char *key)
{
    char own[KEY_ROOM];
    size_t rule = 0;
    for (; rule < RULE_COUNT; rule++) {
        severity_key(rule, own);
        if (strcmp(own, key) == 0)
            break;
    }
    return rule;
}

bool check_settings_know(const char *key)
{
    return find_threshold(key) || find_severity(key) < RULE_COUNT;
}

static double *threshold_of(struct check_settings *settings, const struct check_setting *row)
{
    return (double *)((char *)settings + row->offset);
}

/* A plain decimal number and nothing behind it; "nan", "inf" and hexadecimal are refused. */
static bool parse_number(const char *text, double *number)
{
    char *end;
    if (!*text || text[strspn(text, "+-.0123456789")])
        return false;
    *number = strtod(text, &end);
    return end != text && !*end;
}

bool check_settings_set(struct check_settings *settings, const char *key, const char *text,
                        struct error *error)
{
    const struct check_setting *row = find_threshold(key);
    if (row) {
        double number;
        if (!parse_number(text, &number) || number < row->least || number > row->most)
            return error_set(error, ERROR_INPUT, "%s: '%s': expected a number from %g to %g", key, text,
                             row->least, row->most);
        *threshold_of(settings, row) = number;
        return true;
    }
    size_t rule = find_severity(key);
    if (rule < RULE_COUNT) {
        enum severity severity;
        if (!severity_parse(text, &severity))
            return error_set(error, ERROR_INPUT, "%s: '%s': expected off, info, warning or error", key, text);
        settings->severity[rule] = severity;
        return true;
    }
    struct arena scratch = {0};
    const char *near = check_settings_nearest(&scratch, key);
    error_set(error, ERROR_INPUT, near ? "no setting '%s'; did you mean '%s'?" : "no setting '%s'", key,
              near);
    arena_release(&scratch);
    return false;
}

const char *check_settings_get(struct arena *arena, const struct check_settings *settings, const char *key)
{
    const struct check_setting *row = find_threshold(key);
    if (row)
        return arena_printf(arena, "%g", *(const double *)((const char *)settings + row->offset));
    size_t rule = find_severity(key);
    return rule < RULE_COUNT ? severity_id(settings->severity[rule]) : NULL;
}

const char *check_settings_nearest(struct arena *arena, const char *key)
{
    const char **keys = ARENA_ARRAY(arena, const char *, check_setting_count + RULE_COUNT);
    for (size_t i = 0; i < check_setting_count; i++)
        keys[i] = check_setting_rows[i].key;
    for (size_t rule = 0; rule < RULE_COUNT; rule++)
        keys[check_setting_count + rule] = arena_printf(arena, "rule.%s.severity", check_rules[rule].id);
    return near_find(key, keys, check_setting_count + RULE_COUNT);
}
