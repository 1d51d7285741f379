/* config - every setting, its value, its default, and where it was set. */
#include "cli/app.h"
#include "cli/status.h"

#include <string.h>

/* Begins with the word, or, when loose, holds it as a whole step behind a point. */
static bool fits(const char *key, const char *word, bool is_loose)
{
    size_t length = strlen(word);
    for (const char *at = key; at; at = is_loose ? strchr(at, '.') : NULL) {
        at += at != key;
        if (strncmp(at, word, length) == 0 && (!is_loose || !at[length] || at[length] == '.'))
            return true;
    }
    return false;
}

static const struct doc *settings_doc(struct app *app, const struct setting_rows *rows, const char *key,
                                      bool is_loose, size_t *shown)
{
    static const struct column columns[] = {
        {"key", "Setting", ALIGN_LEFT, FIT_WHOLE},    {"value", "Value", ALIGN_LEFT, FIT_WRAP},
        {"default", "Default", ALIGN_LEFT, FIT_WRAP}, {"from", "From", ALIGN_LEFT, FIT_WHOLE},
        {"help", "What it is", ALIGN_LEFT, FIT_WRAP},
    };
    struct arena *arena = &app->turn;
    struct doc *page = doc_page(arena, "config", NULL);
    doc_field(arena, page, "file", "File", value_text(app->paths.config_file));
    struct doc *table = doc_table(arena, page, "settings", NULL, columns, 5);
    *shown = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const struct setting_row *setting = &rows->items[i];
        if (key && !fits(setting->key, key, is_loose))
            continue;
        struct doc *row = doc_row(arena, table);
        struct value value = value_text(setting->value);
        doc_cell(arena, row, value_text(setting->key));
        doc_cell(arena, row, setting->line ? value_toned(value, TONE_STRONG) : value);
        doc_cell(arena, row, value_text(setting->preset));
        doc_cell(arena, row,
                 value_text(setting->line ? arena_printf(arena, "line %zu", setting->line) : "default"));
        doc_cell(arena, row, value_text(setting->help));
        ++*shown;
    }
    return page;
}

int command_config(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct setting_rows rows = settings_rows(&app->turn, &app->settings);
    const char *key = call->operand_count ? call->operands[0] : NULL;
    size_t shown;
    const struct doc *page = settings_doc(app, &rows, key, false, &shown);
    if (!shown) /* a rule's id stands behind "rules." */
        page = settings_doc(app, &rows, key, true, &shown);
    if (!shown) {
        const char *near = check_settings_nearest(&app->turn, key);
        error_set(&error, ERROR_USAGE, "config: no setting begins with '%s'%s%s%s", key,
                  near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
        return status_tell(&error);
    }
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
