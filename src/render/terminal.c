#include "base/utf8.h"
#include "render/terminal_drawing.h"
#include "render/terminal_quote.h"
#include "render/terminal_table.h"
#include "render/value.h"

enum { BAR_LENGTH = 10 };

static void render_children(struct pen *pen, const struct doc *parent);

static struct view words(struct pen *pen, const struct value *value)
{
    return pen_safe(pen, value_words(pen->arena, value), true);
}

/* A heading is bold; without colour a line under it says the same. */
static void render_heading(struct pen *pen, const char *label)
{
    static const char rules[] = {'=', '-'};
    if (!label || !*label)
        return;
    struct view text = pen_safe(pen, view_of(label), false), line;
    size_t widest = 0;
    pen->is_under_heading = false;
    pen_gap(pen);
    while (pen_line(&text, pen_measure(pen), &line)) {
        pen_put(pen, line, TONE_STRONG, false);
        pen_end(pen);
        widest = utf8_width(line) > widest ? utf8_width(line) : widest;
    }
    pen->is_under_heading = pen->depth > 0;
    if (pen->colour || pen->depth >= sizeof rules)
        return;
    while (widest--)
        buf_char(pen->out, rules[pen->depth]);
    pen_end(pen);
}

static void render_section(struct pen *pen, const struct doc *section)
{
    render_heading(pen, section->label);
    bool is_deeper = section->label && *section->label;
    pen->depth += is_deeper;
    render_children(pen, section);
    pen->depth -= is_deeper;
}

/* A run of fields stands with its values in one column, where there is room. */
static const struct doc *render_fields(struct pen *pen, const struct doc *field)
{
    size_t widest = 0;
    for (const struct doc *at = field; at && at->kind == DOC_FIELD; at = at->next) {
        if (doc_is_hidden(at))
            continue;
        size_t width = utf8_width(pen_safe(pen, view_of(at->label), false));
        widest = width > widest ? width : widest;
    }
    bool is_aligned = widest + 2 <= pen_measure(pen) / 3;
    for (; field && field->kind == DOC_FIELD; field = field->next) {
        if (doc_is_hidden(field))
            continue;
        struct buf lead = {.arena = pen->arena};
        struct view label = pen_safe(pen, view_of(field->label), false);
        buf_add(&lead, label.data, label.length);
        buf_string(&lead, ": ");
        for (size_t width = utf8_width(label); is_aligned && width < widest; width++)
            buf_char(&lead, ' ');
        struct buf text = {.arena = pen->arena};
        struct view own = words(pen, &field->value);
        buf_add(&text, own.data, own.length);
        if (field->value.has_bar) {
            struct view bar = value_bar_words(pen->arena, &field->value, BAR_LENGTH, pen->unicode);
            buf_string(&text, own.length < 4 ? "   " : "  ");
            buf_add(&text, bar.data, bar.length);
        }
        pen_wrapped(pen, buf_view(&lead), TONE_PLAIN, buf_view(&text), field->value.tone);
    }
    return field;
}

static void render_label(struct pen *pen, const char *label)
{
    if (label && *label)
        pen_wrapped(pen, (struct view){0}, TONE_PLAIN,
                    pen_safe(pen, view_of(arena_printf(pen->arena, "%s:", label)), false), TONE_PLAIN);
}

static void render_list(struct pen *pen, const struct doc *list)
{
    size_t number = 0;
    render_label(pen, list->label);
    for (const struct doc *item = list->first; item; item = item->next) {
        const char *lead = "- ";
        if (list->is_ordered)
            lead = arena_printf(pen->arena, "%zu. ", ++number);
        pen_wrapped(pen, view_of(lead), TONE_PLAIN, words(pen, &item->value), item->value.tone);
    }
}

static void add_place(struct buf *text, const struct notice *notice)
{
    buf_string(text, notice->file);
    if (notice->line)
        buf_printf(text, ":%zu", notice->line);
    if (notice->line && notice->column)
        buf_printf(text, ":%zu", notice->column);
    buf_string(text, ": ");
}

/* As compilers do: place, level, code and message; the excerpt; then the question. */
static void render_notice(struct pen *pen, const struct doc *doc)
{
    const struct notice *notice = doc->notice;
    struct buf text = {.arena = pen->arena};
    if (notice->file)
        add_place(&text, notice);
    buf_string(&text, notice->level);
    if (notice->code)
        buf_printf(&text, " [%s]", notice->code);
    buf_string(&text, ": ");
    size_t told = pen_safe(pen, buf_view(&text), false).length;
    buf_string(&text, notice->message);
    struct view rest = pen_safe(pen, buf_view(&text), false), line;
    for (size_t indent = 0; pen_line(&rest, pen_measure(pen) - indent, &line); indent = 2) {
        size_t own = told < line.length ? told : line.length;
        pen_pad(pen, indent);
        pen_put(pen, view_sub(line, 0, own), notice->tone, false);
        pen_put(pen, view_sub(line, own, line.length), TONE_PLAIN, false);
        pen_end(pen);
        told -= own;
    }
    for (const struct doc *quote = doc->first; quote; quote = quote->next)
        if (quote->kind == DOC_QUOTE)
            terminal_excerpt(pen, quote);
    if (notice->ask)
        pen_wrapped(pen, view_of(pen->unicode ? "  → " : "  -> "), TONE_PLAIN,
                    pen_safe(pen, view_of(notice->ask), false), TONE_STRONG);
}

/* Renders a node, or a run of fields or quotes, and returns what comes next. */
static const struct doc *render_block(struct pen *pen, const struct doc *doc)
{
    if (doc_is_hidden(doc))
        return doc->next;
    if (doc->kind != DOC_SECTION && doc->kind != DOC_ENTRIES)
        pen_gap(pen);
    switch (doc->kind) {
    case DOC_SECTION:
    case DOC_ENTRIES:
        render_section(pen, doc);
        break;
    case DOC_TEXT:
        pen_wrapped(pen, (struct view){0}, TONE_PLAIN, words(pen, &doc->value), doc->value.tone);
        break;
    case DOC_FIELD:
        return render_fields(pen, doc);
    case DOC_LIST:
        render_list(pen, doc);
        break;
    case DOC_TABLE:
        render_label(pen, doc->label);
        terminal_table(pen, doc);
        break;
    case DOC_QUOTE:
        return terminal_quotes(pen, doc);
    case DOC_NOTICE:
        render_notice(pen, doc);
        break;
    case DOC_GRID:
        render_label(pen, doc->label);
        terminal_grid(pen, doc->grid);
        break;
    case DOC_PLOT:
        terminal_plot(pen, doc->label, doc->plot);
        break;
    case DOC_ITEM:
    case DOC_ROW:
    case DOC_CELL:
        break;
    }
    return doc->next;
}

static void render_children(struct pen *pen, const struct doc *parent)
{
    for (const struct doc *doc = parent->first; doc;)
        doc = render_block(pen, doc);
}

void render_terminal(struct buf *out, const struct doc *page, const struct look *look)
{
    struct pen pen = pen_make(out, look);
    render_section(&pen, page);
}
