#include "render/html_drawing.h"
#include "render/html_style.h"
#include "render/piece.h"
#include "render/render.h"
#include "render/value.h"

#include <math.h>

static void add_children(struct html_writer *writer, const struct doc *parent);

static const char *const tone_classes[TONE_COUNT] = {
    [TONE_PLAIN] = "",           [TONE_GOOD] = "good",        [TONE_WARN] = "warn",
    [TONE_BAD] = "bad",          [TONE_DIM] = "dim",          [TONE_STRONG] = "strong",
    [TONE_CODE] = "code",        [TONE_GROUP] = "group0",     [TONE_GROUP + 1] = "group1",
    [TONE_GROUP + 2] = "group2", [TONE_GROUP + 3] = "group3",
};

/* Line feeds become breaks. */
static void add_lines(struct html_writer *writer, struct view text)
{
    while (text.length) {
        const char *feed = memchr(text.data, '\n', text.length);
        size_t length = feed ? (size_t)(feed - text.data) : text.length;
        html_put_text(writer, view_sub(text, 0, length));
        if (!feed)
            return;
        buf_string(writer->out, "<br/>\n");
        text = view_sub(text, length + 1, text.length);
    }
}

static void add_class(struct html_writer *writer, enum tone tone, const char *further)
{
    const char *own = tone_classes[tone];
    if (*own || *further)
        buf_printf(writer->out, " class=\"%s%s%s\"", own, *own && *further ? " " : "", further);
}

static void add_value(struct html_writer *writer, const struct value *value)
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

static void add_label(struct html_writer *writer, const char *label)
{
    if (!label || !*label)
        return;
    buf_string(writer->out, "<p>");
    html_put_string(writer, label);
    buf_string(writer->out, ":</p>\n");
}

static void add_pieces(struct html_writer *writer, const struct quote *quote)
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
        html_put_string(writer, piece->mark->note);
        buf_string(writer->out, ")</small>");
    }
}

/* What a person wrote may run from right to left: dir="auto" finds out. */
static void add_quote(struct html_writer *writer, const struct doc *doc)
{
    const struct quote *quote = doc->quote;
    buf_string(writer->out, "<blockquote");
    add_class(writer, quote->tone, "");
    buf_string(writer->out, ">");
    if (doc->label) {
        buf_string(writer->out, "<p class=\"name\">");
        html_put_string(writer, doc->label);
        buf_string(writer->out, "</p>");
    }
    if (quote->text.length) {
        buf_string(writer->out, "<p dir=\"auto\">");
        add_pieces(writer, quote);
        buf_string(writer->out, "</p>");
    }
    if (quote->note) {
        buf_string(writer->out, "<p><span class=\"dim\">(");
        html_put_string(writer, quote->note);
        buf_string(writer->out, ")</span></p>");
    }
    buf_string(writer->out, "</blockquote>\n");
}

static void add_notice(struct html_writer *writer, const struct doc *doc)
{
    const struct notice *notice = doc->notice;
    buf_string(writer->out, "<div class=\"notice\"><p><span");
    add_class(writer, notice->tone, "level");
    buf_string(writer->out, ">");
    html_put_string(writer, notice->level);
    buf_string(writer->out, "</span>");
    if (notice->code) {
        buf_string(writer->out, " <code>");
        html_put_string(writer, notice->code);
        buf_string(writer->out, "</code>");
    }
    buf_string(writer->out, ": ");
    if (notice->file) {
        html_put_string(writer, notice->file);
        if (notice->line)
            buf_printf(writer->out, ":%zu", notice->line);
        if (notice->line && notice->column)
            buf_printf(writer->out, ":%zu", notice->column);
        buf_string(writer->out, ": ");
    }
    html_put_string(writer, notice->message);
    buf_string(writer->out, "</p>\n");
    for (const struct doc *quote = doc->first; quote; quote = quote->next)
        if (quote->kind == DOC_QUOTE)
            add_quote(writer, quote);
    if (notice->ask) {
        buf_string(writer->out, "<p class=\"ask\">");
        html_put_string(writer, notice->ask);
        buf_string(writer->out, "</p>\n");
    }
    buf_string(writer->out, "</div>\n");
}

static void add_list(struct html_writer *writer, const struct doc *list)
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

static void add_caption(struct html_writer *writer, const char *label)
{
    if (!label || !*label)
        return;
    buf_string(writer->out, "<caption>");
    html_put_string(writer, label);
    buf_string(writer->out, "</caption>\n");
}

static const char *column_class(const struct column *column)
{
    return column->align == ALIGN_RIGHT ? "right" : column->fit == FIT_WHOLE ? "whole" : "";
}

static void add_table(struct html_writer *writer, const struct doc *table)
{
    bool has_labels = false;
    for (size_t c = 0; c < table->column_count; c++)
        has_labels = has_labels || (table->columns[c].label && *table->columns[c].label);
    buf_string(writer->out, "<div class=\"wide\" tabindex=\"0\"><table>\n");
    add_caption(writer, table->label);
    if (has_labels) {
        buf_string(writer->out, "<thead><tr>");
        for (size_t c = 0; c < table->column_count; c++) {
            if (!table->columns[c].label)
                continue;
            buf_string(writer->out, "<th scope=\"col\"");
            add_class(writer, TONE_PLAIN, column_class(&table->columns[c]));
            buf_char(writer->out, '>');
            html_put_string(writer, table->columns[c].label);
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
            add_class(writer, TONE_PLAIN, column_class(&table->columns[c]));
            buf_char(writer->out, '>');
            add_value(writer, &cell->value);
            buf_string(writer->out, is_head ? "</th>" : "</td>");
            is_head = false;
        }
        buf_string(writer->out, "</tr>\n");
    }
    buf_string(writer->out, "</tbody></table></div>\n");
}

static void add_section(struct html_writer *writer, const struct doc *section)
{
    enum { DEEPEST = 6 };
    bool is_headed = section->label && *section->label;
    unsigned level = writer->depth + 1 < DEEPEST ? writer->depth + 1 : DEEPEST;
    if (is_headed) {
        buf_printf(writer->out, "<section>\n<h%u>", level);
        html_put_string(writer, section->label);
        buf_printf(writer->out, "</h%u>\n", level);
    }
    writer->depth += is_headed;
    add_children(writer, section);
    writer->depth -= is_headed;
    buf_string(writer->out, is_headed ? "</section>\n" : "");
}

static void add_field(struct html_writer *writer, const struct doc *field)
{
    buf_string(writer->out, "<dt>");
    html_put_string(writer, field->label);
    buf_string(writer->out, "</dt><dd>");
    add_value(writer, &field->value);
    buf_string(writer->out, "</dd>\n");
}

static void add_block(struct html_writer *writer, const struct doc *doc)
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
        html_grid(writer, doc);
        break;
    case DOC_PLOT:
        html_plot(writer, doc);
        break;
    case DOC_ITEM:
    case DOC_ROW:
    case DOC_CELL:
        break;
    }
}

/* A run of fields is one list of terms; plots in a row stand beside each other where there is room. */
static void add_children(struct html_writer *writer, const struct doc *parent)
{
    enum doc_kind run = DOC_SECTION; /* none */
    for (const struct doc *doc = parent->first; doc; doc = doc->next) {
        if (doc_is_hidden(doc))
            continue;
        enum doc_kind own = doc->kind == DOC_FIELD || doc->kind == DOC_PLOT ? doc->kind : DOC_SECTION;
        if (own != run) {
            buf_string(writer->out, run == DOC_FIELD ? "</dl>\n" : run == DOC_PLOT ? "</div>\n" : "");
            buf_string(writer->out, own == DOC_FIELD  ? "<dl>\n"
                                    : own == DOC_PLOT ? "<div class=\"plots\">\n"
                                                      : "");
        }
        run = own;
        add_block(writer, doc);
    }
    buf_string(writer->out, run == DOC_FIELD ? "</dl>\n" : run == DOC_PLOT ? "</div>\n" : "");
}

void render_html(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)look;
    struct html_writer writer = {.out = out, .arena = out->arena};
    const char *title = page->label && *page->label ? page->label : "stardrill";
    buf_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                    "<meta http-equiv=\"Content-Security-Policy\" "
                    "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n<title>");
    html_put_string(&writer, title);
    buf_string(out, "</title>\n<style>\n");
    buf_string(out, html_style);
    buf_string(out, html_drawing_style);
    buf_string(out, "</style>\n</head>\n<body>\n<main>\n<h1>");
    html_put_string(&writer, title);
    buf_string(out, "</h1>\n");
    writer.depth = 1;
    add_children(&writer, page);
    buf_string(out, "</main>\n</body>\n</html>\n");
}
