#include "base/utf8.h"
#include "render/render.h"
#include "render/value.h"

static const struct doc *find_table(const struct doc *doc)
{
    for (const struct doc *child = doc->first; child; child = child->next) {
        if (child->kind == DOC_TABLE && child->key)
            return child;
        const struct doc *found = find_table(child);
        if (found)
            return found;
    }
    return NULL;
}

/* Spreadsheets run a cell that begins so, also behind blanks. */
static bool is_formula(struct view text)
{
    struct view trimmed = view_trim(text);
    return trimmed.length && strchr("=+-@|%", trimmed.data[0]);
}

static void add_text(struct buf *out, struct view text)
{
    text = utf8_visible(out->arena, text, true);
    bool is_defused = is_formula(text);
    bool is_quoted = is_defused;
    for (size_t i = 0; i < text.length; i++)
        is_quoted = is_quoted || strchr(",;\"\n", text.data[i]);
    is_quoted = is_quoted || (text.length && (text.data[0] == ' ' || text.data[text.length - 1] == ' '));
    if (is_quoted)
        buf_char(out, '"');
    if (is_defused)
        buf_char(out, '\'');
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] == '"')
            buf_char(out, '"');
        if (text.data[i] == '\n')
            buf_char(out, '\r');
        buf_char(out, text.data[i]);
    }
    if (is_quoted)
        buf_char(out, '"');
}

/* The words of a list in one cell, those for machines where there are some. */
static struct view joined(struct arena *arena, const struct value *list)
{
    struct buf words = {.arena = arena};
    for (size_t i = 0; i < list->item_count; i++) {
        const struct value *item = &list->items[i];
        struct view own = item->key ? view_of(item->key) : value_words(arena, item);
        buf_string(&words, i ? "; " : "");
        buf_add(&words, own.data, own.length);
    }
    return buf_view(&words);
}

/* Numbers bare, so that they can be counted with: a share as 0.38, a score as 4. */
static void add_value(struct buf *out, const struct value *value)
{
    switch (value->kind) {
    case VALUE_NONE:
        break;
    case VALUE_TEXT:
    case VALUE_DAY:
        add_text(out, value->key ? view_of(value->key) : value->text);
        break;
    case VALUE_LIST:
        add_text(out, joined(out->arena, value));
        break;
    case VALUE_SHARE:
        buf_printf(out, "%.4g", value->number);
        break;
    case VALUE_COUNT:
    case VALUE_SECONDS:
    case VALUE_SCORE:
        buf_printf(out, "%.10g", value->number);
        break;
    }
}

void render_csv(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)look;
    const struct doc *table = find_table(page);
    if (!table)
        return;
    const char *comma = "";
    for (size_t c = 0; c < table->column_count; c++) {
        if (!table->columns[c].key)
            continue;
        buf_string(out, comma);
        add_text(out, view_of(table->columns[c].key));
        comma = ",";
    }
    buf_string(out, "\r\n");
    for (const struct doc *row = table->first; row; row = row->next) {
        size_t c = 0;
        comma = "";
        for (const struct doc *cell = row->first; cell && c < table->column_count; cell = cell->next, c++) {
            if (!table->columns[c].key)
                continue;
            buf_string(out, comma);
            add_value(out, &cell->value);
            comma = ",";
        }
        buf_string(out, "\r\n");
    }
}
