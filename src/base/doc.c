#include "base/doc.h"

struct value value_none(void)
{
    return (struct value){.kind = VALUE_NONE};
}

struct value value_text(const char *text)
{
    return text ? value_view(view_of(text)) : value_none();
}

struct value value_view(struct view text)
{
    return (struct value){.kind = VALUE_TEXT, .text = text};
}

struct value value_name(const char *key, const char *name)
{
    struct value value = value_text(name);
    value.key = key;
    return value;
}

struct value value_count(size_t count)
{
    return (struct value){.kind = VALUE_COUNT, .number = (double)count};
}

struct value value_share(double share)
{
    return (struct value){.kind = VALUE_SHARE, .number = share};
}

struct value value_seconds(double seconds)
{
    return (struct value){.kind = VALUE_SECONDS, .number = seconds};
}

struct value value_day(const char *iso)
{
    enum { DAY_LENGTH = 10 };
    if (!iso || strlen(iso) < DAY_LENGTH)
        return value_none();
    return (struct value){.kind = VALUE_DAY, .text = {iso, DAY_LENGTH}};
}

struct value value_score(int score)
{
    return score ? (struct value){.kind = VALUE_SCORE, .number = score} : value_none();
}

struct value value_list(const struct value *items, size_t count)
{
    return (struct value){.kind = VALUE_LIST, .items = items, .item_count = count};
}

struct value value_toned(struct value value, enum tone tone)
{
    value.tone = tone;
    return value;
}

struct value value_bar(struct value value)
{
    value.has_bar = value.kind == VALUE_SHARE || value.kind == VALUE_SCORE;
    return value;
}

static struct doc *add(struct arena *arena, struct doc *parent, enum doc_kind kind, const char *key,
                       const char *label)
{
    struct doc *doc = ARENA_NEW(arena, struct doc);
    doc->kind = kind;
    doc->key = key;
    doc->label = label;
    if (!parent)
        return doc;
    if (parent->last)
        parent->last->next = doc;
    else
        parent->first = doc;
    parent->last = doc;
    return doc;
}

struct doc *doc_page(struct arena *arena, const char *key, const char *label)
{
    return add(arena, NULL, DOC_SECTION, key, label);
}

struct doc *doc_section(struct arena *arena, struct doc *parent, const char *key, const char *label)
{
    return add(arena, parent, DOC_SECTION, key, label);
}

struct doc *doc_entries(struct arena *arena, struct doc *parent, const char *key, const char *label)
{
    return add(arena, parent, DOC_ENTRIES, key, label);
}

void doc_text(struct arena *arena, struct doc *parent, enum tone tone, const char *text)
{
    add(arena, parent, DOC_TEXT, NULL, NULL)->value = value_toned(value_text(text), tone);
}

void doc_field(struct arena *arena, struct doc *parent, const char *key, const char *label,
               struct value value)
{
    add(arena, parent, DOC_FIELD, key, label)->value = value;
}

struct doc *doc_list(struct arena *arena, struct doc *parent, const char *key, const char *label,
                     bool is_ordered)
{
    struct doc *list = add(arena, parent, DOC_LIST, key, label);
    list->is_ordered = is_ordered;
    return list;
}

void doc_item(struct arena *arena, struct doc *list, struct value value)
{
    add(arena, list, DOC_ITEM, NULL, NULL)->value = value;
}

struct doc *doc_table(struct arena *arena, struct doc *parent, const char *key, const char *label,
                      const struct column *columns, size_t column_count)
{
    struct doc *table = add(arena, parent, DOC_TABLE, key, label);
    table->columns = columns;
    table->column_count = column_count;
    return table;
}

struct doc *doc_row(struct arena *arena, struct doc *table)
{
    return add(arena, table, DOC_ROW, NULL, NULL);
}

void doc_cell(struct arena *arena, struct doc *row, struct value value)
{
    add(arena, row, DOC_CELL, NULL, NULL)->value = value;
}

struct doc *doc_quote(struct arena *arena, struct doc *parent, const char *key, const char *label,
                      struct quote quote)
{
    struct doc *doc = add(arena, parent, DOC_QUOTE, key, label);
    struct quote *own = ARENA_NEW(arena, struct quote);
    *own = quote;
    doc->quote = own;
    return doc;
}

struct doc *doc_notice(struct arena *arena, struct doc *parent, struct notice notice)
{
    struct doc *doc = add(arena, parent, DOC_NOTICE, NULL, NULL);
    struct notice *own = ARENA_NEW(arena, struct notice);
    *own = notice;
    doc->notice = own;
    return doc;
}

void doc_grid(struct arena *arena, struct doc *parent, const char *key, const char *label,
              const struct grid *grid)
{
    add(arena, parent, DOC_GRID, key, label)->grid = grid;
}

void doc_plot(struct arena *arena, struct doc *parent, const char *key, const char *label,
              const struct plot *plot)
{
    add(arena, parent, DOC_PLOT, key, label)->plot = plot;
}
