#include "base/json.h"

#include "base/utf8.h"
#include "render/render.h"

enum { FORMAT_VERSION = 1 };

struct writer {
    struct json json;
    struct arena *arena;
};

static void add_members(struct writer *writer, const struct doc *parent);

static void add_text(struct writer *writer, struct view text)
{
    json_view(&writer->json, utf8_repair(writer->arena, text));
}

static void add_member(struct writer *writer, const char *key, const char *text)
{
    json_key(&writer->json, key);
    if (text)
        add_text(writer, view_of(text));
    else
        json_null(&writer->json);
}

static void add_count(struct writer *writer, const char *key, size_t count)
{
    json_key(&writer->json, key);
    json_count(&writer->json, count);
}

static void add_number(struct writer *writer, enum value_kind kind, double number)
{
    json_real(&writer->json, number, kind == VALUE_COUNT ? 0 : kind == VALUE_SHARE ? 4 : 2);
}

static void add_value(struct writer *writer, const struct value *value)
{
    if (value->kind == VALUE_LIST) {
        json_open(&writer->json, '[');
        for (size_t i = 0; i < value->item_count; i++)
            add_value(writer, &value->items[i]);
        json_close(&writer->json, ']');
    } else if (value->kind == VALUE_NONE) {
        json_null(&writer->json);
    } else if (value->kind == VALUE_TEXT || value->kind == VALUE_DAY) {
        add_text(writer, value->key ? view_of(value->key) : value->text);
    } else {
        add_number(writer, value->kind, value->number);
    }
}

static void add_table(struct writer *writer, const struct doc *table)
{
    json_open(&writer->json, '[');
    for (const struct doc *row = table->first; row; row = row->next) {
        json_open(&writer->json, '{');
        size_t c = 0;
        for (const struct doc *cell = row->first; cell && c < table->column_count; cell = cell->next, c++) {
            if (!table->columns[c].key)
                continue;
            json_key(&writer->json, table->columns[c].key);
            add_value(writer, &cell->value);
        }
        json_close(&writer->json, '}');
    }
    json_close(&writer->json, ']');
}

static void add_list(struct writer *writer, const struct doc *list)
{
    json_open(&writer->json, '[');
    for (const struct doc *item = list->first; item; item = item->next)
        add_value(writer, &item->value);
    json_close(&writer->json, ']');
}

/* The marks count bytes of the text as it stands here. */
static void add_quote(struct writer *writer, const struct doc *doc)
{
    const struct quote *quote = doc->quote;
    json_open(&writer->json, '{');
    if (doc->key)
        add_member(writer, "key", doc->key);
    if (quote->line)
        add_count(writer, "line", quote->line);
    json_key(&writer->json, "text");
    add_text(writer, quote->text);
    if (quote->note)
        add_member(writer, "note", quote->note);
    json_key(&writer->json, "marks");
    json_open(&writer->json, '[');
    for (size_t i = 0; i < quote->mark_count; i++) {
        json_open(&writer->json, '{');
        add_count(writer, "start", quote->marks[i].span.start);
        add_count(writer, "end", quote->marks[i].span.end);
        if (quote->marks[i].note)
            add_member(writer, "note", quote->marks[i].note);
        json_close(&writer->json, '}');
    }
    json_close(&writer->json, ']');
    json_close(&writer->json, '}');
}

static void add_notice(struct writer *writer, const struct doc *doc)
{
    const struct notice *notice = doc->notice;
    json_open(&writer->json, '{');
    add_member(writer, "level", notice->level);
    if (notice->code)
        add_member(writer, "code", notice->code);
    if (notice->file)
        add_member(writer, "file", notice->file);
    if (notice->line)
        add_count(writer, "line", notice->line);
    if (notice->column)
        add_count(writer, "column", notice->column);
    add_member(writer, "message", notice->message);
    if (notice->ask)
        add_member(writer, "ask", notice->ask);
    for (const struct doc *quote = doc->first; quote; quote = quote->next)
        if (quote->kind == DOC_QUOTE) {
            json_key(&writer->json, "excerpt");
            add_quote(writer, quote);
            break;
        }
    json_close(&writer->json, '}');
}

static void add_keys(struct writer *writer, const char *key, const char *const *keys, size_t count)
{
    json_key(&writer->json, key);
    json_open(&writer->json, '[');
    for (size_t i = 0; i < count; i++)
        add_text(writer, view_of(keys[i]));
    json_close(&writer->json, ']');
}

static void add_counts(struct writer *writer, const struct grid *grid)
{
    json_key(&writer->json, "counts");
    json_open(&writer->json, '[');
    for (size_t r = 0; r < grid->row_count; r++) {
        json_open(&writer->json, '[');
        for (size_t c = 0; c < grid->column_count; c++)
            json_count(&writer->json, grid->counts[r * grid->column_count + c]);
        json_close(&writer->json, ']');
    }
    json_close(&writer->json, ']');
}

static void add_grid(struct writer *writer, const struct grid *grid)
{
    json_open(&writer->json, '{');
    add_keys(writer, "rows", grid->row_keys, grid->row_count);
    add_keys(writer, "columns", grid->column_keys, grid->column_count);
    json_key(&writer->json, "levels");
    json_open(&writer->json, '[');
    for (size_t r = 0; r < grid->row_count; r++) {
        json_open(&writer->json, '[');
        for (size_t c = 0; c < grid->column_count; c++)
            json_count(&writer->json, grid->levels[r * grid->column_count + c]);
        json_close(&writer->json, ']');
    }
    json_close(&writer->json, ']');
    if (grid->counts)
        add_counts(writer, grid);
    json_close(&writer->json, '}');
}

static void add_plot(struct writer *writer, const struct plot *plot)
{
    json_open(&writer->json, '{');
    if (plot->labels)
        add_keys(writer, "labels", plot->labels, plot->count);
    json_key(&writer->json, "values");
    json_open(&writer->json, '[');
    for (size_t i = 0; i < plot->count; i++)
        add_number(writer, plot->unit, plot->values[i]);
    json_close(&writer->json, ']');
    json_close(&writer->json, '}');
}

static void add_entries(struct writer *writer, const struct doc *entries)
{
    json_open(&writer->json, '[');
    for (const struct doc *entry = entries->first; entry; entry = entry->next) {
        if (entry->kind == DOC_SECTION) {
            json_open(&writer->json, '{');
            add_members(writer, entry);
            json_close(&writer->json, '}');
        } else if (entry->kind == DOC_QUOTE) {
            add_quote(writer, entry);
        } else if (entry->kind == DOC_NOTICE) {
            add_notice(writer, entry);
        }
    }
    json_close(&writer->json, ']');
}

static void add_keyed(struct writer *writer, const struct doc *doc)
{
    json_key(&writer->json, doc->key);
    switch (doc->kind) {
    case DOC_SECTION:
        json_open(&writer->json, '{');
        add_members(writer, doc);
        json_close(&writer->json, '}');
        break;
    case DOC_ENTRIES:
        add_entries(writer, doc);
        break;
    case DOC_LIST:
        add_list(writer, doc);
        break;
    case DOC_TABLE:
        add_table(writer, doc);
        break;
    case DOC_QUOTE:
        add_quote(writer, doc);
        break;
    case DOC_NOTICE:
        add_notice(writer, doc);
        break;
    case DOC_GRID:
        add_grid(writer, doc->grid);
        break;
    case DOC_PLOT:
        add_plot(writer, doc->plot);
        break;
    case DOC_TEXT:
    case DOC_FIELD:
    case DOC_ITEM:
    case DOC_ROW:
    case DOC_CELL:
        add_value(writer, &doc->value);
        break;
    }
}

static void add_members(struct writer *writer, const struct doc *parent)
{
    for (const struct doc *doc = parent->first; doc; doc = doc->next) {
        if (doc->key)
            add_keyed(writer, doc);
        else if (doc->kind == DOC_SECTION)
            add_members(writer, doc);
    }
}

void render_json(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)look;
    struct writer writer = {.json = {.out = out}, .arena = out->arena};
    json_open(&writer.json, '{');
    json_key(&writer.json, "format");
    json_int(&writer.json, FORMAT_VERSION);
    json_key(&writer.json, page->key ? page->key : "page");
    json_open(&writer.json, '{');
    add_members(&writer, page);
    json_close(&writer.json, '}');
    json_close(&writer.json, '}');
    buf_char(out, '\n');
}
