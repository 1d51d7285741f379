#include "render/terminal_table.h"

#include "base/utf8.h"
#include "render/value.h"

enum { GAP = 2, LEAST_FLEXIBLE = 12, BAR_LENGTH = 5 };

struct cell {
    struct view text; /* safe, one line */
    enum tone tone;
};

struct layout {
    struct column *heads; /* of the columns that are shown */
    struct cell *cells;   /* row by row; row 0 holds the labels */
    size_t columns, rows;
    size_t *widths;
};

static struct cell cell_of(struct pen *pen, const struct value *value)
{
    struct view text = pen_safe(pen, value_words(pen->arena, value), false);
    if (value->has_bar) {
        struct view bar = value_bar_words(pen->arena, value, BAR_LENGTH, pen->unicode);
        text = view_of(
            arena_printf(pen->arena, "%.*s %.*s", (int)text.length, text.data, (int)bar.length, bar.data));
    }
    return (struct cell){text, value->tone};
}

static struct layout measure(struct pen *pen, const struct doc *table)
{
    struct layout layout = {.columns = table_visible(table), .rows = 1};
    for (const struct doc *row = table->first; row; row = row->next)
        layout.rows++;
    layout.cells = ARENA_ARRAY(pen->arena, struct cell, layout.rows * layout.columns);
    layout.widths = ARENA_ARRAY(pen->arena, size_t, layout.columns);
    layout.heads = ARENA_ARRAY(pen->arena, struct column, layout.columns);
    size_t shown = 0;
    for (size_t c = 0; c < table->column_count; c++) {
        if (!table->columns[c].label)
            continue;
        layout.heads[shown] = table->columns[c];
        layout.cells[shown++].text = pen_safe(pen, view_of(table->columns[c].label), false);
    }
    size_t r = 1;
    for (const struct doc *row = table->first; row; row = row->next, r++) {
        size_t c = 0;
        shown = 0;
        for (const struct doc *cell = row->first; cell && c < table->column_count; cell = cell->next, c++)
            if (table->columns[c].label)
                layout.cells[r * layout.columns + shown++] = cell_of(pen, &cell->value);
    }
    for (size_t i = 0; i < layout.rows * layout.columns; i++) {
        size_t width = utf8_width(layout.cells[i].text), *widest = &layout.widths[i % layout.columns];
        *widest = width > *widest ? width : *widest;
    }
    return layout;
}

/* Takes columns off the widest flexible ones until the table fits; false when it cannot. */
static bool squeeze(struct layout *layout, size_t width)
{
    size_t total = GAP * (layout->columns - 1);
    for (size_t c = 0; c < layout->columns; c++)
        total += layout->widths[c];
    while (total > width) {
        size_t widest = layout->columns;
        for (size_t c = 0; c < layout->columns; c++)
            if (layout->heads[c].fit != FIT_WHOLE && layout->widths[c] > LEAST_FLEXIBLE &&
                (widest == layout->columns || layout->widths[c] > layout->widths[widest]))
                widest = c;
        if (widest == layout->columns)
            return false;
        layout->widths[widest]--;
        total--;
    }
    return true;
}

static void put_row(struct pen *pen, const struct layout *layout, size_t r)
{
    struct view *rests = ARENA_ARRAY(pen->arena, struct view, layout->columns);
    const struct cell *cells = &layout->cells[r * layout->columns];
    for (size_t c = 0; c < layout->columns; c++)
        rests[c] =
            layout->heads[c].fit == FIT_CUT ? pen_cut(pen, cells[c].text, layout->widths[c]) : cells[c].text;
    for (bool is_more = true; is_more;) {
        is_more = false;
        for (size_t c = 0; c < layout->columns; c++) {
            struct view line = {0};
            pen_line(&rests[c], layout->widths[c], &line);
            is_more = is_more || rests[c].length;
            size_t width = utf8_width(line), room = layout->widths[c] > width ? layout->widths[c] - width : 0;
            bool is_right = layout->heads[c].align == ALIGN_RIGHT;
            pen_pad(pen, (c ? GAP : 0) + (is_right ? room : 0));
            pen_put(pen, line, r ? cells[c].tone : TONE_STRONG, false);
            pen_pad(pen, is_right ? 0 : room);
        }
        pen_end(pen);
    }
}

static void put_beside(struct pen *pen, const struct layout *layout)
{
    bool has_labels = false;
    for (size_t c = 0; c < layout->columns; c++)
        has_labels = has_labels || layout->cells[c].text.length;
    for (size_t r = has_labels ? 0 : 1; r < layout->rows; r++) {
        put_row(pen, layout, r);
        if (r || pen->colour)
            continue;
        for (size_t c = 0; c < layout->columns; c++) {
            pen_pad(pen, c ? GAP : 0);
            for (size_t i = 0; i < layout->widths[c]; i++)
                buf_char(pen->out, '-');
        }
        pen_end(pen);
    }
}

/* Each row as lines of "label: value"; the first column leads. Empty cells are left out. */
static void put_stacked(struct pen *pen, const struct layout *layout)
{
    for (size_t r = 1; r < layout->rows; r++) {
        if (r > 1)
            pen_gap(pen);
        for (size_t c = 0; c < layout->columns; c++) {
            const struct cell *cell = &layout->cells[r * layout->columns + c];
            struct view label = layout->cells[c].text;
            if (!cell->text.length)
                continue;
            const char *lead =
                !label.length ? "" : arena_printf(pen->arena, "%.*s: ", (int)label.length, label.data);
            pen_wrapped(pen, view_of(c ? arena_printf(pen->arena, "  %s", lead) : lead), TONE_PLAIN,
                        cell->text, c || cell->tone ? cell->tone : TONE_STRONG);
        }
    }
}

void terminal_table(struct pen *pen, const struct doc *table)
{
    if (!table_visible(table))
        return;
    struct layout layout = measure(pen, table);
    if (squeeze(&layout, pen->width))
        put_beside(pen, &layout);
    else
        put_stacked(pen, &layout);
}
