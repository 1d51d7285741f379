#include "base/utf8.h"
#include "render/html_style.h"
#include "render/piece.h"
#include "render/render.h"
#include "render/value.h"

#include <math.h>

struct writer {
    struct buf *out;
    struct arena *arena;
    unsigned depth;
};

static void add_children(struct writer *writer, const struct doc *parent);

static const char *const tone_classes[TONE_COUNT] = {
    [TONE_PLAIN] = "",           [TONE_GOOD] = "good",        [TONE_WARN] = "warn",
    [TONE_BAD] = "bad",          [TONE_DIM] = "dim",          [TONE_STRONG] = "strong",
    [TONE_CODE] = "code",        [TONE_GROUP] = "group0",     [TONE_GROUP + 1] = "group1",
    [TONE_GROUP + 2] = "group2", [TONE_GROUP + 3] = "group3",
};

/* Text between tags and in attributes alike. XML knows no U+FFFE and U+FFFF. */
static void add_text(struct writer *writer, struct view text)
{
    text = utf8_visible(writer->arena, text, true);
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        switch (code) {
        case '<':
            buf_string(writer->out, "&lt;");
            break;
        case '>':
            buf_string(writer->out, "&gt;");
            break;
        case '&':
            buf_string(writer->out, "&amp;");
            break;
        case '"':
            buf_string(writer->out, "&quot;");
            break;
        case '\'':
            buf_string(writer->out, "&#39;");
            break;
        case 0xfffe:
        case 0xffff:
            buf_string(writer->out, "&#xfffd;");
            break;
        default:
            buf_add(writer->out, text.data + i, length);
        }
    }
}

static void add_string(struct writer *writer, const char *text)
{
    add_text(writer, view_of(text ? text : ""));
}

/* Line feeds become breaks. */
static void add_lines(struct writer *writer, struct view text)
{
    while (text.length) {
        const char *feed = memchr(text.data, '\n', text.length);
        size_t length = feed ? (size_t)(feed - text.data) : text.length;
        add_text(writer, view_sub(text, 0, length));
        if (!feed)
            return;
        buf_string(writer->out, "<br/>\n");
        text = view_sub(text, length + 1, text.length);
    }
}

static void add_class(struct writer *writer, enum tone tone, const char *further)
{
    const char *own = tone_classes[tone];
    if (*own || *further)
        buf_printf(writer->out, " class=\"%s%s%s\"", own, *own && *further ? " " : "", further);
}

static void add_value(struct writer *writer, const struct value *value)
{
    bool is_toned = value->tone != TONE_PLAIN;
    const char *tag = value->tone == TONE_CODE ? "code" : "span";
    if (is_toned) {
        buf_printf(writer->out, "<%s", tag);
        add_class(writer, value->tone == TONE_CODE ? TONE_PLAIN : value->tone, "");
        buf_char(writer->out, '>');
    }
    add_lines(writer, value_words(writer->arena, value));
    if (value->has_bar)
        buf_printf(writer->out,
                   "<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:%ld%%\"></span></span>",
                   lround(value_filled(value) * 100));
    if (is_toned)
        buf_printf(writer->out, "</%s>", tag);
}

static void add_label(struct writer *writer, const char *label)
{
    if (!label || !*label)
        return;
    buf_string(writer->out, "<p>");
    add_string(writer, label);
    buf_string(writer->out, ":</p>\n");
}

static void add_pieces(struct writer *writer, const struct quote *quote)
{
    struct pieces pieces = piece_cut(writer->arena, quote);
    for (size_t i = 0; i < pieces.count; i++) {
        const struct piece *piece = &pieces.items[i];
        if (piece->mark) {
            buf_string(writer->out, "<mark");
            add_class(writer, piece->mark->tone, "");
            buf_char(writer->out, '>');
        }
        add_lines(writer, piece->text);
        if (!piece->mark)
            continue;
        buf_string(writer->out, "</mark>");
        if (!piece->mark->note || !piece->is_last)
            continue;
        buf_string(writer->out, " <small class=\"note\">(");
        add_string(writer, piece->mark->note);
        buf_string(writer->out, ")</small>");
    }
}

/* What a person wrote may run from right to left: dir="auto" finds out. */
static void add_quote(struct writer *writer, const struct doc *doc)
{
    const struct quote *quote = doc->quote;
    buf_string(writer->out, "<blockquote");
    add_class(writer, quote->tone, "");
    buf_string(writer->out, ">");
    if (doc->label) {
        buf_string(writer->out, "<p class=\"name\">");
        add_string(writer, doc->label);
        buf_string(writer->out, "</p>");
    }
    if (quote->text.length) {
        buf_string(writer->out, "<p dir=\"auto\">");
        add_pieces(writer, quote);
        buf_string(writer->out, "</p>");
    }
    if (quote->note) {
        buf_string(writer->out, "<p><span class=\"dim\">(");
        add_string(writer, quote->note);
        buf_string(writer->out, ")</span></p>");
    }
    buf_string(writer->out, "</blockquote>\n");
}

static void add_notice(struct writer *writer, const struct doc *doc)
{
    const struct notice *notice = doc->notice;
    buf_string(writer->out, "<div class=\"notice\"><p><span");
    add_class(writer, notice->tone, "level");
    buf_string(writer->out, ">");
    add_string(writer, notice->level);
    buf_string(writer->out, "</span>");
    if (notice->code) {
        buf_string(writer->out, " <code>");
        add_string(writer, notice->code);
        buf_string(writer->out, "</code>");
    }
    buf_string(writer->out, ": ");
    if (notice->file) {
        add_string(writer, notice->file);
        if (notice->line)
            buf_printf(writer->out, ":%zu", notice->line);
        if (notice->line && notice->column)
            buf_printf(writer->out, ":%zu", notice->column);
        buf_string(writer->out, ": ");
    }
    add_string(writer, notice->message);
    buf_string(writer->out, "</p>\n");
    for (const struct doc *quote = doc->first; quote; quote = quote->next)
        if (quote->kind == DOC_QUOTE)
            add_quote(writer, quote);
    if (notice->ask) {
        buf_string(writer->out, "<p class=\"ask\">");
        add_string(writer, notice->ask);
        buf_string(writer->out, "</p>\n");
    }
    buf_string(writer->out, "</div>\n");
}

static void add_list(struct writer *writer, const struct doc *list)
{
    const char *tag = list->is_ordered ? "ol" : "ul";
    add_label(writer, list->label);
    if (!list->first)
        return;
    buf_printf(writer->out, "<%s>\n", tag);
    for (const struct doc *item = list->first; item; item = item->next) {
        buf_string(writer->out, "<li>");
        add_value(writer, &item->value);
        buf_string(writer->out, "</li>\n");
    }
    buf_printf(writer->out, "</%s>\n", tag);
}

static void add_caption(struct writer *writer, const char *label)
{
    if (!label || !*label)
        return;
    buf_string(writer->out, "<caption>");
    add_string(writer, label);
    buf_string(writer->out, "</caption>\n");
}

static void add_table(struct writer *writer, const struct doc *table)
{
    bool has_labels = false;
    for (size_t c = 0; c < table->column_count; c++)
        has_labels = has_labels || (table->columns[c].label && *table->columns[c].label);
    buf_string(writer->out, "<div class=\"wide\"><table>\n");
    add_caption(writer, table->label);
    if (has_labels) {
        buf_string(writer->out, "<thead><tr>");
        for (size_t c = 0; c < table->column_count; c++) {
            if (!table->columns[c].label)
                continue;
            buf_string(writer->out, "<th scope=\"col\"");
            add_class(writer, TONE_PLAIN, table->columns[c].align == ALIGN_RIGHT ? "right" : "");
            buf_char(writer->out, '>');
            add_string(writer, table->columns[c].label);
            buf_string(writer->out, "</th>");
        }
        buf_string(writer->out, "</tr></thead>\n");
    }
    buf_string(writer->out, "<tbody>\n");
    for (const struct doc *row = table->first; row; row = row->next) {
        size_t c = 0;
        bool is_head = true;
        buf_string(writer->out, "<tr>");
        for (const struct doc *cell = row->first; cell && c < table->column_count; cell = cell->next, c++) {
            if (!table->columns[c].label)
                continue;
            buf_string(writer->out, is_head ? "<th scope=\"row\"" : "<td");
            add_class(writer, TONE_PLAIN, table->columns[c].align == ALIGN_RIGHT ? "right" : "");
            buf_char(writer->out, '>');
            add_value(writer, &cell->value);
            buf_string(writer->out, is_head ? "</th>" : "</td>");
            is_head = false;
        }
        buf_string(writer->out, "</tr>\n");
    }
    buf_string(writer->out, "</tbody></table></div>\n");
}

static void add_legend(struct writer *writer, const struct grid *grid)
{
    bool is_any = false;
    for (unsigned i = 0; i < sizeof grid->level_labels / sizeof *grid->level_labels; i++) {
        if (!grid->level_labels[i])
            continue;
        buf_string(writer->out, is_any ? ", " : "<p class=\"dim\">");
        buf_string(writer->out, i ? arena_printf(writer->arena, "%u = ", i) : "empty = ");
        add_string(writer, grid->level_labels[i]);
        is_any = true;
    }
    buf_string(writer->out, is_any ? "</p>\n" : "");
}

/* The level stands in each cell: colour alone says nothing to some. */
static void add_grid(struct writer *writer, const struct doc *doc)
{
    const struct grid *grid = doc->grid;
    buf_string(writer->out, "<div class=\"wide\"><table class=\"grid\">\n");
    add_caption(writer, doc->label);
    buf_string(writer->out, "<thead><tr><td></td>");
    for (size_t c = 0; c < grid->column_count; c++) {
        buf_string(writer->out, "<th scope=\"col\">");
        add_string(writer, grid->column_labels[c]);
        buf_string(writer->out, "</th>");
    }
    buf_string(writer->out, "</tr></thead>\n<tbody>\n");
    for (size_t r = 0; r < grid->row_count; r++) {
        buf_string(writer->out, "<tr><th scope=\"row\">");
        add_string(writer, grid->row_labels[r]);
        buf_string(writer->out, "</th>");
        for (size_t c = 0; c < grid->column_count; c++) {
            unsigned level = grid->levels[r * grid->column_count + c];
            if (level)
                buf_printf(writer->out, "<td class=\"level%u\">%u</td>", level, level);
            else
                buf_string(writer->out, "<td></td>");
        }
        buf_string(writer->out, "</tr>\n");
    }
    buf_string(writer->out, "</tbody></table></div>\n");
    add_legend(writer, grid);
}

/* Coordinates are whole numbers of a 400 by 80 field, so that no locale can put a comma into them. */
static void add_points(struct writer *writer, const struct plot *plot, bool is_line)
{
    enum { WIDTH = 400, HEIGHT = 80, MARGIN = 4 };
    struct plot_scale scale = plot_scale(plot);
    size_t steps = plot->count > 1 ? plot->count - 1 : 1;
    for (size_t i = 0; i < plot->count; i++) {
        if (isnan(plot->values[i]))
            continue;
        long x = MARGIN + lround((double)((WIDTH - 2 * MARGIN) * i) / (double)steps);
        long y = HEIGHT - MARGIN - lround(plot_level(scale, plot->values[i]) * (HEIGHT - 2 * MARGIN));
        if (is_line)
            buf_printf(writer->out, "%ld,%ld ", x, y);
        else
            buf_printf(writer->out, "<circle cx=\"%ld\" cy=\"%ld\" r=\"3\"/>", x, y);
    }
}

static void add_plot(struct writer *writer, const struct doc *doc)
{
    const char *words = plot_words(writer->arena, doc->plot);
    buf_string(writer->out, "<figure><svg viewBox=\"0 0 400 80\" role=\"img\" aria-label=\"");
    add_string(writer, doc->label ? doc->label : "Plot");
    buf_string(writer->out, ": ");
    add_string(writer, words);
    buf_string(writer->out, "\"><line x1=\"0\" y1=\"79\" x2=\"400\" y2=\"79\"/><polyline points=\"");
    add_points(writer, doc->plot, true);
    buf_string(writer->out, "\"/>");
    add_points(writer, doc->plot, false);
    buf_string(writer->out, "</svg>\n<figcaption>");
    if (doc->label) {
        add_string(writer, doc->label);
        buf_string(writer->out, ": ");
    }
    add_string(writer, words);
    buf_string(writer->out, "</figcaption></figure>\n");
}

static void add_section(struct writer *writer, const struct doc *section)
{
    enum { DEEPEST = 6 };
    bool is_headed = section->label && *section->label;
    unsigned level = writer->depth + 1 < DEEPEST ? writer->depth + 1 : DEEPEST;
    if (is_headed) {
        buf_printf(writer->out, "<section>\n<h%u>", level);
        add_string(writer, section->label);
        buf_printf(writer->out, "</h%u>\n", level);
    }
    writer->depth += is_headed;
    add_children(writer, section);
    writer->depth -= is_headed;
    buf_string(writer->out, is_headed ? "</section>\n" : "");
}

static void add_field(struct writer *writer, const struct doc *field)
{
    buf_string(writer->out, "<dt>");
    add_string(writer, field->label);
    buf_string(writer->out, "</dt><dd>");
    add_value(writer, &field->value);
    buf_string(writer->out, "</dd>\n");
}

static void add_block(struct writer *writer, const struct doc *doc)
{
    switch (doc->kind) {
    case DOC_SECTION:
    case DOC_ENTRIES:
        add_section(writer, doc);
        break;
    case DOC_TEXT:
        buf_string(writer->out, "<p>");
        add_value(writer, &doc->value);
        buf_string(writer->out, "</p>\n");
        break;
    case DOC_FIELD:
        add_field(writer, doc);
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
        add_grid(writer, doc);
        break;
    case DOC_PLOT:
        add_plot(writer, doc);
        break;
    case DOC_ITEM:
    case DOC_ROW:
    case DOC_CELL:
        break;
    }
}

/* A run of fields is one list of terms. */
static void add_children(struct writer *writer, const struct doc *parent)
{
    bool is_run = false;
    for (const struct doc *doc = parent->first; doc; doc = doc->next) {
        if (doc_is_hidden(doc))
            continue;
        bool is_field = doc->kind == DOC_FIELD;
        if (is_run != is_field)
            buf_string(writer->out, is_field ? "<dl>\n" : "</dl>\n");
        is_run = is_field;
        add_block(writer, doc);
    }
    buf_string(writer->out, is_run ? "</dl>\n" : "");
}

void render_html(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)look;
    struct writer writer = {.out = out, .arena = out->arena};
    const char *title = page->label && *page->label ? page->label : "stardrill";
    buf_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                    "<meta http-equiv=\"Content-Security-Policy\" "
                    "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n<title>");
    add_string(&writer, title);
    buf_string(out, "</title>\n<style>\n");
    buf_string(out, html_style);
    buf_string(out, "</style>\n</head>\n<body>\n<main>\n<h1>");
    add_string(&writer, title);
    buf_string(out, "</h1>\n");
    writer.depth = 1;
    add_children(&writer, page);
    buf_string(out, "</main>\n</body>\n</html>\n");
}
