/*
 * settings - the thresholds and severities of the rubric, with their defaults.
 *
 * `rule.<id>.severity` is a setting too, for every rule in rules.def.
 */
#ifndef CHECK_SETTINGS_H
#define CHECK_SETTINGS_H

#include "base/arena.h"
#include "base/error.h"
#include "check/rule_table.h"

#include <stddef.h>

/* A word or phrase of the person's own, of a class of the lexicon (check/lexicon.h). */
struct check_word {
    int class;
    const char *phrase;
};

struct check_settings {
#define SETTING(field, key, preset, least, most, help) double field;
#include "check/settings.def"
#undef SETTING
    enum severity severity[RULE_COUNT]; /* by enum rule_index */
    const struct check_word *words;     /* borrowed */
    size_t word_count;
};

/* A threshold. */
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

/* Is there such a setting: a threshold, or the severity of a rule? */
bool check_settings_know(const char *key);

/* Sets one from the text a person wrote. On failure the error (ERROR_INPUT) names the key, the text and what
 * is allowed, or the nearest key; the settings stay as they were. */
bool check_settings_set(struct check_settings *settings, const char *key, const char *text,
                        struct error *error) CHECKED;

/* The setting as text, as check_settings_set() takes it; NULL when there is no such key. */
const char *check_settings_get(struct arena *arena, const struct check_settings *settings, const char *key);

/* The key most like a mistyped one; NULL when none is near. In the arena, or static. */
const char *check_settings_nearest(struct arena *arena, const char *key);

#endif
