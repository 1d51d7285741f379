#include "render/terminal_drawing.h"

#include "base/utf8.h"
#include "render/value.h"

#include <math.h>

enum { LEVEL_COUNT = 5, CELL_WIDTH = 2, LABELS_LEAST = 22 };

static const char *const levels_plain[LEVEL_COUNT] = {".", "-", "+", "*", "#"};
static const char *const levels_drawn[LEVEL_COUNT] = {"·", "░", "▒", "▓", "█"};

static const char *level_text(const struct pen *pen, unsigned level)
{
    level = level < LEVEL_COUNT ? level : LEVEL_COUNT - 1;
    return pen->unicode ? levels_drawn[level] : levels_plain[level];
}

static struct view safe(const struct pen *pen, const char *text)
{
    return pen_safe(pen, view_of(text ? text : ""), false);
}

/* How the columns stand: numbered above the map and named below it, or named above it where names are short.
 */
struct columns {
    size_t width; /* of a cell, with its gap */
    bool is_named;
    size_t step; /* every so many columns one is named */
};

static struct columns columns_of(struct pen *pen, const struct grid *grid)
{
    enum { SHORT = 4 };
    size_t widest = 1;
    for (size_t c = 0; c < grid->column_count; c++) {
        size_t width = utf8_width(safe(pen, grid->column_labels[c]));
        widest = width > widest ? width : widest;
    }
    if (widest > SHORT)
        return (struct columns){grid->column_count < 10 ? CELL_WIDTH : CELL_WIDTH + 1, false, 1};
    size_t room = pen->width > LABELS_LEAST ? pen->width - LABELS_LEAST : 1;
    struct columns columns = {widest + 1, true, 1};
    for (size_t width = CELL_WIDTH; width && columns.width * grid->column_count > room; width--)
        columns = (struct columns){width, true, (widest + width) / width};
    return columns;
}

static void put_cell(struct pen *pen, struct view text, size_t width, enum tone tone)
{
    pen_put(pen, text, tone, false);
    pen_pad(pen, width - utf8_width(text));
}

static void put_columns(struct pen *pen, const struct grid *grid, size_t from, size_t to, size_t labels,
                        struct columns columns)
{
    pen_pad(pen, labels);
    for (size_t c = from; c < to; c += columns.step)
        put_cell(pen,
                 columns.is_named ? safe(pen, grid->column_labels[c])
                                  : view_of(arena_printf(pen->arena, "%zu", c + 1)),
                 columns.width * columns.step, TONE_DIM);
    pen_end(pen);
    for (size_t r = 0; r < grid->row_count; r++) {
        put_cell(pen, pen_cut(pen, safe(pen, grid->row_labels[r]), labels - 1), labels, TONE_PLAIN);
        for (size_t c = from; c < to; c++) {
            unsigned level = grid->levels[r * grid->column_count + c];
            put_cell(pen, view_of(level_text(pen, level)), columns.width, level ? TONE_GOOD : TONE_DIM);
        }
        pen_end(pen);
    }
}

static void put_legend(struct pen *pen, const struct grid *grid, bool is_named)
{
    struct buf legend = {.arena = pen->arena};
    for (unsigned i = 0; i < LEVEL_COUNT; i++)
        if (grid->level_labels[i])
            buf_printf(&legend, "%s%s %s", legend.length ? ", " : "", level_text(pen, i),
                       grid->level_labels[i]);
    if (legend.length)
        pen_wrapped(pen, (struct view){0}, TONE_PLAIN, pen_safe(pen, buf_view(&legend), false), TONE_DIM);
    for (size_t c = 0; !is_named && c < grid->column_count; c++)
        pen_wrapped(pen, view_of(arena_printf(pen->arena, "%2zu ", c + 1)), TONE_DIM,
                    safe(pen, grid->column_labels[c]), TONE_PLAIN);
}

void terminal_grid(struct pen *pen, const struct grid *grid)
{
    size_t labels = 0;
    struct columns columns = columns_of(pen, grid);
    size_t width = columns.width;
    for (size_t r = 0; r < grid->row_count; r++) {
        size_t own = utf8_width(safe(pen, grid->row_labels[r]));
        labels = own > labels ? own : labels;
    }
    labels += 2;
    /* As much of the names as leaves room for all columns, but not less than can be told apart. */
    size_t room = pen->width > width * grid->column_count ? pen->width - width * grid->column_count : 0;
    room = room > LABELS_LEAST ? room : LABELS_LEAST < pen->width / 2 ? LABELS_LEAST : pen->width / 2;
    labels = labels < room ? labels : room;
    /* Columns that do not fit go on below. */
    size_t fitting = (pen->width - labels) / width;
    fitting = fitting ? fitting : 1;
    for (size_t from = 0; from < grid->column_count; from += fitting) {
        size_t to = from + fitting < grid->column_count ? from + fitting : grid->column_count;
        if (from)
            pen_gap(pen);
        put_columns(pen, grid, from, to, labels, columns);
    }
    put_legend(pen, grid, columns.is_named);
}

/* The last points that fit, as bars of eight heights; the words tell the rest. */
static struct view spark(struct pen *pen, const struct plot *plot, size_t columns)
{
    static const char *const heights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    struct buf out = {.arena = pen->arena};
    struct plot_scale scale = plot_scale(plot);
    for (size_t i = plot->count > columns ? plot->count - columns : 0; i < plot->count; i++) {
        if (isnan(plot->values[i]))
            buf_char(&out, ' ');
        else
            buf_string(&out, heights[lround(plot_level(scale, plot->values[i]) * 7)]);
    }
    return buf_view(&out);
}

void terminal_plot(struct pen *pen, const char *label, const struct plot *plot)
{
    const char *lead = label && *label ? arena_printf(pen->arena, "%s: ", label) : "";
    pen_wrapped(
        pen, (struct view){0}, TONE_PLAIN,
        pen_safe(pen, view_of(arena_printf(pen->arena, "%s%s", lead, plot_words(pen->arena, plot))), false),
        TONE_PLAIN);
    if (pen->unicode && plot->count > 1)
        pen_wrapped(pen, (struct view){0}, TONE_PLAIN, spark(pen, plot, pen_measure(pen)), TONE_GOOD);
}
