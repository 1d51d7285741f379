#include "cli/config.h"

#include "base/near.h"
#include "check/lexicon.h"

#include <string.h>

static const struct text_row {
    const char *key, *preset, *help;
    size_t offset;
} text_rows[] = {
#define TEXT_SETTING(field, key, preset, help) {key, preset, help, offsetof(struct text_settings, field)},
#include "cli/settings.def"
#undef TEXT_SETTING
};
enum { TEXT_ROWS = sizeof text_rows / sizeof *text_rows };

static const char **text_field(struct text_settings *settings, const struct text_row *row)
{
    return (const char **)(void *)((char *)settings + row->offset);
}

struct settings settings_default(void)
{
    struct settings settings = {.check = check_settings_default()};
    for (size_t i = 0; i < TEXT_ROWS; i++)
        *text_field(&settings.text, &text_rows[i]) = text_rows[i].preset;
    return settings;
}

static const char word_prefix[] = "words.";

/* words.<class>: a list of further phrases of a class of the lexicon. */
static bool find_class(const char *key, enum lexicon_class *class)
{
    for (int i = 0; i < LEXICON_COUNT; i++)
        if (strcmp(lexicon_class_id((enum lexicon_class)i), key + sizeof word_prefix - 1) == 0) {
            *class = (enum lexicon_class)i;
            return true;
        }
    return false;
}

static const char *nearest_key(struct arena *arena, const char *key)
{
    const char *candidates[TEXT_ROWS + LEXICON_COUNT + 1];
    size_t count = 0;
    for (size_t i = 0; i < TEXT_ROWS; i++)
        candidates[count++] = text_rows[i].key;
    for (int i = 0; i < LEXICON_COUNT; i++)
        candidates[count++] =
            arena_printf(arena, "%s%s", word_prefix, lexicon_class_id((enum lexicon_class)i));
    const char *checked = check_settings_nearest(arena, key);
    if (checked)
        candidates[count++] = checked;
    return near_find(key, candidates, count);
}

static bool set_text(struct settings *settings, const struct config_entry *entry)
{
    for (size_t i = 0; i < TEXT_ROWS; i++)
        if (strcmp(text_rows[i].key, entry->key) == 0) {
            *text_field(&settings->text, &text_rows[i]) = entry->value;
            return true;
        }
    return false;
}

static void add_words(struct arena *arena, struct settings *settings, enum lexicon_class class,
                      const struct config_entry *entry)
{
    struct check_settings *check = &settings->check;
    struct check_word *words =
        arena_grow(arena, check->words, check->word_count, check->word_count + entry->list.count,
                   sizeof *words, _Alignof(struct check_word));
    for (size_t i = 0; i < entry->list.count; i++)
        words[check->word_count++] = (struct check_word){(int)class, entry->list.items[i]};
    check->words = words;
}

static void take(struct arena *arena, const char *path, struct settings *settings,
                 const struct config_entry *entry, struct problems *problems)
{
    struct error error = {0};
    enum lexicon_class class;
    bool is_words =
        strncmp(entry->key, word_prefix, sizeof word_prefix - 1) == 0 && find_class(entry->key, &class);
    if (is_words && !entry->value)
        add_words(arena, settings, class, entry);
    else if (is_words)
        problem_add(problems, PROBLEM_ERROR, path, entry->line, entry->column,
                    "'%s' is a list: [one, two words]", entry->key);
    else if (entry->value && (set_text(settings, entry)))
        return;
    else if (!check_settings_know(entry->key)) {
        const char *near = nearest_key(arena, entry->key);
        problem_add(problems, PROBLEM_ERROR, path, entry->line, entry->column,
                    "there is no setting '%s'%s%s%s", entry->key, near ? "; did you mean '" : "",
                    near ? near : "", near ? "'?" : "");
    } else if (!entry->value)
        problem_add(problems, PROBLEM_ERROR, path, entry->line, entry->column,
                    "'%s' is one value, not a list", entry->key);
    else if (!check_settings_set(&settings->check, entry->key, entry->value, &error))
        problem_add(problems, PROBLEM_ERROR, path, entry->line, entry->column, "%s", error.message);
}

void settings_load(struct arena *arena, const char *path, struct settings *settings,
                   struct problems *problems)
{
    config_load(arena, path, &settings->config, problems);
    for (size_t i = 0; i < settings->config.count; i++)
        take(arena, path, settings, &settings->config.entries[i], problems);
}

static size_t line_of(const struct settings *settings, const char *key)
{
    size_t line = 0;
    for (size_t i = 0; i < settings->config.count; i++)
        if (strcmp(settings->config.entries[i].key, key) == 0)
            line = settings->config.entries[i].line;
    return line;
}

/* A list of words under the key of a class that there is. */
static bool is_word_list(const struct config_entry *entry, enum lexicon_class *class)
{
    return !entry->value && strncmp(entry->key, word_prefix, sizeof word_prefix - 1) == 0 &&
           find_class(entry->key, class);
}

/* The words of all lists that have the key of entry `first`, the first of them: each list adds to the others.
 */
static const char *words_of(struct arena *arena, const struct config *config, size_t first)
{
    struct buf words = {.arena = arena};
    for (size_t i = first; i < config->count; i++) {
        const struct config_entry *entry = &config->entries[i];
        for (size_t k = 0; strcmp(entry->key, config->entries[first].key) == 0 && k < entry->list.count; k++)
            buf_printf(&words, "%s%s", words.length ? ", " : "", entry->list.items[k]);
    }
    return buf_text(&words);
}

struct setting_rows settings_rows(struct arena *arena, const struct settings *settings)
{
    struct check_settings presets = check_settings_default();
    struct setting_row *rows =
        ARENA_ARRAY(arena, struct setting_row, check_setting_count + RULE_COUNT + TEXT_ROWS + LEXICON_COUNT);
    size_t count = 0;
    for (size_t i = 0; i < check_setting_count; i++)
        rows[count++] =
            (struct setting_row){.key = check_setting_rows[i].key, .help = check_setting_rows[i].help};
    for (size_t i = 0; i < RULE_COUNT; i++)
        rows[count++] = (struct setting_row){
            .key = arena_printf(arena, "rule.%s.severity", check_rules[i].id),
            .help = check_rules[i].title,
        };
    for (size_t i = 0; i < count; i++) {
        rows[i].value = check_settings_get(arena, &settings->check, rows[i].key);
        rows[i].preset = check_settings_get(arena, &presets, rows[i].key);
    }
    struct text_settings text = settings->text;
    for (size_t i = 0; i < TEXT_ROWS; i++)
        rows[count++] = (struct setting_row){text_rows[i].key, *text_field(&text, &text_rows[i]),
                                             text_rows[i].preset, text_rows[i].help, 0};
    bool is_listed[LEXICON_COUNT] = {false};
    for (size_t i = 0; i < settings->config.count; i++) {
        const struct config_entry *entry = &settings->config.entries[i];
        enum lexicon_class class;
        if (!is_word_list(entry, &class) || is_listed[class])
            continue;
        is_listed[class] = true;
        rows[count++] = (struct setting_row){entry->key, words_of(arena, &settings->config, i), "",
                                             "further words of this kind", 0};
    }
    for (size_t i = 0; i < count; i++)
        rows[i].line = line_of(settings, rows[i].key);
    return (struct setting_rows){rows, count};
}
