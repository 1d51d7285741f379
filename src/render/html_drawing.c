#include "render/html_drawing.h"

#include "base/utf8.h"
#include "render/value.h"

#include <math.h>

enum { LEVEL_COUNT = 5 };

/* Begins an image that has a name and a description. */
static void open_image(struct html_writer *writer, const char *label, const char *words, size_t width,
                       size_t height)
{
    unsigned id = ++writer->drawings;
    buf_printf(writer->out,
               "<svg viewBox=\"0 0 %zu %zu\" role=\"img\" aria-labelledby=\"title%u words%u\"><title "
               "id=\"title%u\">",
               width, height, id, id, id);
    html_put_string(writer, label && *label ? label : "Drawing");
    buf_printf(writer->out, "</title><desc id=\"words%u\">", id);
    html_put_string(writer, words);
    buf_string(writer->out, "</desc>\n");
}

/* What stands in a cell: the number counted, or the level. 0 is nothing. */
static size_t cell_number(const struct grid *grid, size_t cell)
{
    return grid->counts ? grid->counts[cell] : grid->levels[cell];
}

static unsigned cell_level(const struct grid *grid, size_t cell)
{
    return grid->levels[cell] < LEVEL_COUNT ? grid->levels[cell] : LEVEL_COUNT - 1;
}

/* A colour a level, with what it means. The levels stand in the cells where nothing was counted. */
static void add_legend(struct html_writer *writer, const struct grid *grid)
{
    buf_string(writer->out, "<ul class=\"key\">");
    for (unsigned i = 0; i < LEVEL_COUNT; i++) {
        if (!grid->level_labels[i])
            continue;
        buf_printf(writer->out, "<li><span class=\"swatch level%u\" aria-hidden=\"true\">", i);
        if (i && !grid->counts)
            buf_printf(writer->out, "%u", i);
        buf_string(writer->out, "</span> ");
        html_put_string(writer, grid->level_labels[i]);
        buf_string(writer->out, "</li>");
    }
    buf_string(writer->out, "</ul>\n");
}

/* The same for those who do not see the drawing, or rather read. */
static void add_grid_table(struct html_writer *writer, const struct doc *doc)
{
    const struct grid *grid = doc->grid;
    buf_string(writer->out, "<details><summary>");
    html_put_string(writer, doc->label ? doc->label : "Drawing");
    buf_string(writer->out, ", as a table</summary>\n<div class=\"wide\" tabindex=\"0\"><table>\n");
    buf_string(writer->out, "<thead><tr><td></td>");
    for (size_t c = 0; c < grid->column_count; c++) {
        buf_string(writer->out, "<th scope=\"col\">");
        html_put_string(writer, grid->column_labels[c]);
        buf_string(writer->out, "</th>");
    }
    buf_string(writer->out, "</tr></thead>\n<tbody>\n");
    for (size_t r = 0; r < grid->row_count; r++) {
        buf_string(writer->out, "<tr><th scope=\"row\">");
        html_put_string(writer, grid->row_labels[r]);
        buf_string(writer->out, "</th>");
        for (size_t c = 0; c < grid->column_count; c++) {
            size_t cell = r * grid->column_count + c;
            buf_string(writer->out, "<td>");
            if (grid->counts)
                buf_printf(writer->out, "%zu", grid->counts[cell]);
            else if (grid->level_labels[cell_level(grid, cell)])
                html_put_string(writer, grid->level_labels[cell_level(grid, cell)]);
            else
                buf_printf(writer->out, "%u", grid->levels[cell]);
            buf_string(writer->out, "</td>");
        }
        buf_string(writer->out, "</tr>\n");
    }
    buf_string(writer->out, "</tbody></table></div></details>\n");
}

/* A name that fits the width of a drawing. */
static struct view short_name(const struct html_writer *writer, const char *name, size_t columns)
{
    struct view text = utf8_visible(writer->arena, view_of(name ? name : ""), false);
    if (utf8_width(text) <= columns)
        return text;
    size_t end = 0, width = 0;
    uint32_t code;
    for (size_t length; end < text.length; end += length) {
        length = utf8_decode(text, end, &code);
        width += utf8_width(view_sub(text, end, end + length));
        if (width >= columns)
            break;
    }
    return view_of(arena_printf(writer->arena, "%.*s…", (int)end, text.data));
}

/* Each row's name stands above its cells, so that long names and a phone go together. Columns with short
 * names carry them, others are numbered and named below. */
void html_grid(struct html_writer *writer, const struct doc *doc)
{
    enum { WIDTH = 360, HEAD = 16, NAME = 15, CELL = 19, ROW = NAME + CELL + 5, SHORT = 3, LONG = 52 };
    const struct grid *grid = doc->grid;
    size_t widest = 0, columns = grid->column_count ? grid->column_count : 1;
    for (size_t c = 0; c < grid->column_count; c++) {
        size_t width = utf8_width(view_of(grid->column_labels[c] ? grid->column_labels[c] : ""));
        widest = width > widest ? width : widest;
    }
    bool is_named = widest <= SHORT;
    size_t pitch = WIDTH / columns ? WIDTH / columns : 1;
    pitch = pitch > 44 ? 44 : pitch;
    buf_string(writer->out, "<figure>");
    if (doc->label) {
        buf_string(writer->out, "<figcaption>");
        html_put_string(writer, doc->label);
        buf_string(writer->out, "</figcaption>\n");
    }
    const char *words = arena_printf(writer->arena, "%zu rows of %zu cells; the table below says the same.",
                                     grid->row_count, grid->column_count);
    open_image(writer, doc->label, words, WIDTH, HEAD + ROW * grid->row_count);
    for (size_t c = 0; c < grid->column_count; c++) {
        buf_printf(writer->out, "<text class=\"head\" x=\"%zu\" y=\"11\">", c * pitch + pitch / 2);
        if (is_named)
            html_put_string(writer, grid->column_labels[c]);
        else
            buf_printf(writer->out, "%zu", c + 1);
        buf_string(writer->out, "</text>");
    }
    buf_char(writer->out, '\n');
    for (size_t r = 0; r < grid->row_count; r++) {
        size_t top = HEAD + r * ROW;
        buf_printf(writer->out, "<text x=\"0\" y=\"%zu\">", top + NAME - 4);
        html_put_text(writer, short_name(writer, grid->row_labels[r], LONG));
        buf_string(writer->out, "</text>\n");
        for (size_t c = 0; c < grid->column_count; c++) {
            size_t cell = r * grid->column_count + c, number = cell_number(grid, cell);
            unsigned level = cell_level(grid, cell);
            buf_printf(writer->out,
                       "<rect class=\"level%u\" x=\"%zu\" y=\"%zu\" width=\"%zu\" height=\"%d\" rx=\"2\"/>",
                       level, c * pitch + 1, top + NAME, pitch > 3 ? pitch - 2 : 1, CELL);
            if (number)
                buf_printf(writer->out, "<text class=\"in%u\" x=\"%zu\" y=\"%zu\">%zu</text>", level,
                           c * pitch + pitch / 2, top + NAME + 14, number);
        }
        buf_char(writer->out, '\n');
    }
    buf_string(writer->out, "</svg>\n");
    add_legend(writer, grid);
    if (!is_named) {
        buf_string(writer->out, "<ol class=\"key\">");
        for (size_t c = 0; c < grid->column_count; c++) {
            buf_printf(writer->out, "<li>%zu ", c + 1);
            html_put_string(writer, grid->column_labels[c]);
            buf_string(writer->out, "</li>");
        }
        buf_string(writer->out, "</ol>\n");
    }
    add_grid_table(writer, doc);
    buf_string(writer->out, "</figure>\n");
}

enum { PLOT_WIDTH = 360, PLOT_HEIGHT = 90, PLOT_LEFT = 28, PLOT_MARGIN = 8 };

/* Coordinates are whole numbers, so that no locale can put a comma into them. */
static void add_points(struct html_writer *writer, const struct plot *plot, bool is_line)
{
    struct plot_scale scale = plot_scale(plot);
    size_t steps = plot->count > 1 ? plot->count - 1 : 1;
    for (size_t i = 0; i < plot->count; i++) {
        if (isnan(plot->values[i]))
            continue;
        long x = PLOT_LEFT + lround((double)((PLOT_WIDTH - PLOT_LEFT - PLOT_MARGIN) * i) / (double)steps);
        long y = PLOT_HEIGHT - PLOT_MARGIN -
                 lround(plot_level(scale, plot->values[i]) * (PLOT_HEIGHT - 2 * PLOT_MARGIN));
        if (is_line)
            buf_printf(writer->out, "%ld,%ld ", x, y);
        else
            buf_printf(writer->out, "<circle cx=\"%ld\" cy=\"%ld\" r=\"3\"/>", x, y);
    }
}

/* A line across at an end of the scale, with its number. */
static void add_end(struct html_writer *writer, const struct plot *plot, double number, int y)
{
    struct value value = {.kind = plot->unit, .number = number};
    buf_printf(writer->out,
               "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/><text class=\"end\" x=\"%d\" y=\"%d\">",
               PLOT_LEFT, y, PLOT_WIDTH, y, PLOT_LEFT - 6, y + 4);
    html_put_text(writer, value_words(writer->arena, &value));
    buf_string(writer->out, "</text>");
}

void html_plot(struct html_writer *writer, const struct doc *doc)
{
    const struct plot *plot = doc->plot;
    const char *words = plot_words(writer->arena, plot);
    struct plot_scale scale = plot_scale(plot);
    buf_string(writer->out, "<figure><figcaption>");
    if (doc->label) {
        buf_string(writer->out, "<strong>");
        html_put_string(writer, doc->label);
        buf_string(writer->out, "</strong><br/>");
    }
    html_put_string(writer, words);
    buf_string(writer->out, "</figcaption>\n");
    open_image(writer, doc->label, words, PLOT_WIDTH, PLOT_HEIGHT);
    if (scale.least <= scale.most) {
        add_end(writer, plot, scale.most, PLOT_MARGIN);
        add_end(writer, plot, scale.least, PLOT_HEIGHT - PLOT_MARGIN);
    }
    buf_string(writer->out, "<polyline points=\"");
    add_points(writer, plot, true);
    buf_string(writer->out, "\"/>");
    add_points(writer, plot, false);
    buf_string(writer->out, "</svg></figure>\n");
}
