#include "base/utf8.h"
#include "render/piece.h"
#include "render/render.h"
#include "render/value.h"

struct writer {
    struct buf *out;
    struct arena *arena;
    unsigned depth;
};

static void add_children(struct writer *writer, const struct doc *parent);

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Would Markdown take the start of a line for a heading, a list, a rule or an underline? Returns the offset
 * of the character to be escaped, or the length when there is none. */
static size_t line_start_mark(struct view line)
{
    size_t at = 0;
    if (line.length && strchr("#+-=:>", line.data[0]))
        return 0;
    while (at < line.length && is_digit(line.data[at]))
        at++;
    if (at && at < line.length && (line.data[at] == '.' || line.data[at] == ')'))
        return at;
    return line.length;
}

/* Is the character markup wherever it stands? */
static bool is_special(struct view text, size_t at)
{
    char c = text.data[at], next = at + 1 < text.length ? text.data[at + 1] : ' ';
    if (c == '&')
        return next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    return c && strchr("\\`*_[<|~", c);
}

/* Adds a text that Markdown must leave alone. `lead` stands in front of every further line. */
static void add_text(struct writer *writer, struct view text, const char *lead, bool is_line_start)
{
    text = utf8_visible(writer->arena, text, true);
    size_t guarded = is_line_start ? line_start_mark(text) : text.length;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        if (c == '\n') {
            if (!lead) {
                buf_char(writer->out, ' ');
                continue;
            }
            /* A backslash at the end of a line keeps the break; blanks in front of text would make code of
             * it. */
            if (i && text.data[i - 1] != '\n' && i + 1 < text.length && text.data[i + 1] != '\n')
                buf_char(writer->out, '\\');
            buf_printf(writer->out, "\n%s", lead);
            while (i + 1 < text.length && text.data[i + 1] == ' ')
                i++;
            size_t own = line_start_mark(view_sub(text, i + 1, text.length));
            guarded = i + 1 + own;
            continue;
        }
        if (i == guarded || is_special(text, i))
            buf_char(writer->out, '\\');
        buf_char(writer->out, c);
    }
}

/* Code is taken as it stands, between more backticks than it holds. */
static void add_code(struct writer *writer, struct view text)
{
    text = utf8_visible(writer->arena, text, false);
    size_t longest = 0, run = 0;
    for (size_t i = 0; i < text.length; i++) {
        run = text.data[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    bool is_padded = longest > 0;
    for (size_t i = 0; i <= longest; i++)
        buf_char(writer->out, '`');
    buf_string(writer->out, is_padded ? " " : "");
    buf_add(writer->out, text.data, text.length);
    buf_string(writer->out, is_padded ? " " : "");
    for (size_t i = 0; i <= longest; i++)
        buf_char(writer->out, '`');
}

static void add_value(struct writer *writer, const struct value *value, const char *lead, bool is_line_start)
{
    struct view text = value_words(writer->arena, value);
    bool is_strong = value->tone == TONE_STRONG && view_trim(text).length;
    if (value->tone == TONE_CODE && text.length) {
        add_code(writer, text);
        return;
    }
    if (is_strong)
        text = view_trim(text);
    buf_string(writer->out, is_strong ? "**" : "");
    add_text(writer, text, lead, is_line_start && !is_strong && value->kind == VALUE_TEXT);
    buf_string(writer->out, is_strong ? "**" : "");
}

static void add_gap(struct writer *writer)
{
    struct buf *out = writer->out;
    if (out->length && !(out->length > 1 && out->data[out->length - 2] == '\n'))
        buf_char(out, '\n');
}

static void add_heading(struct writer *writer, const char *label)
{
    enum { DEEPEST = 6 };
    add_gap(writer);
    for (unsigned i = 0; i <= writer->depth && i < DEEPEST; i++)
        buf_char(writer->out, '#');
    buf_char(writer->out, ' ');
    add_text(writer, view_of(label), NULL, false);
    buf_char(writer->out, '\n');
}

static void add_label(struct writer *writer, const char *label)
{
    if (!label || !*label)
        return;
    add_text(writer, view_of(label), NULL, true);
    buf_string(writer->out, ":\n\n");
}

/* Marked pieces that touch are one stretch of bold: asterisks cannot touch asterisks. */
static size_t add_marked(struct writer *writer, const struct pieces *pieces, size_t first, const char *lead)
{
    struct buf notes = {.arena = writer->arena};
    struct view whole = {pieces->items[first].text.data, 0};
    size_t i = first;
    for (; i < pieces->count && pieces->items[i].mark; i++) {
        const struct piece *piece = &pieces->items[i];
        whole.length += piece->text.length;
        if (piece->is_last && piece->mark->note)
            buf_printf(&notes, "%s%s", notes.length ? ", " : "", piece->mark->note);
    }
    /* Blanks at the ends stay outside of the asterisks, or they would be none. */
    struct view inner = view_trim(whole);
    size_t front = (size_t)(inner.data - whole.data);
    add_text(writer, view_sub(whole, 0, front), lead, false);
    if (inner.length) {
        buf_string(writer->out, "**");
        add_text(writer, inner, lead, false);
        buf_string(writer->out, "**");
    }
    if (notes.length) {
        buf_string(writer->out, " (");
        add_text(writer, buf_view(&notes), NULL, false);
        buf_char(writer->out, ')');
    }
    add_text(writer, view_sub(whole, front + inner.length, whole.length), lead, false);
    return i;
}

static void add_pieces(struct writer *writer, const struct quote *quote, const char *lead, bool is_line_start)
{
    struct pieces pieces = piece_cut(writer->arena, quote);
    for (size_t i = 0; i < pieces.count;) {
        if (pieces.items[i].mark) {
            i = add_marked(writer, &pieces, i, lead);
            continue;
        }
        add_text(writer, pieces.items[i].text, lead, is_line_start && i == 0);
        i++;
    }
}

static void add_quote(struct writer *writer, const struct doc *doc, const char *indent)
{
    const struct quote *quote = doc->quote;
    const char *lead = arena_printf(writer->arena, "%s> ", indent);
    buf_string(writer->out, lead);
    if (doc->label) {
        buf_string(writer->out, "**");
        add_text(writer, view_of(doc->label), NULL, false);
        buf_string(writer->out, ":** ");
    }
    add_pieces(writer, quote, lead, !doc->label);
    if (quote->note) {
        buf_string(writer->out, quote->text.length ? " (" : "(");
        add_text(writer, view_of(quote->note), NULL, false);
        buf_char(writer->out, ')');
    }
    buf_char(writer->out, '\n');
}

static void add_notice(struct writer *writer, const struct doc *doc)
{
    const struct notice *notice = doc->notice;
    struct buf place = {.arena = writer->arena};
    buf_string(writer->out, "- **");
    add_text(writer, view_of(notice->level), NULL, false);
    buf_string(writer->out, "**");
    if (notice->code) {
        buf_char(writer->out, ' ');
        add_code(writer, view_of(notice->code));
    }
    buf_string(writer->out, ": ");
    if (notice->file) {
        buf_string(&place, notice->file);
        if (notice->line)
            buf_printf(&place, ":%zu", notice->line);
        if (notice->line && notice->column)
            buf_printf(&place, ":%zu", notice->column);
        buf_string(&place, ": ");
        add_text(writer, buf_view(&place), NULL, false);
    }
    add_text(writer, view_of(notice->message), NULL, false);
    buf_char(writer->out, '\n');
    for (const struct doc *quote = doc->first; quote; quote = quote->next)
        if (quote->kind == DOC_QUOTE) {
            buf_char(writer->out, '\n');
            add_quote(writer, quote, "  ");
        }
    if (notice->ask) {
        buf_string(writer->out, "\n  **");
        add_text(writer, view_trim(view_of(notice->ask)), NULL, false);
        buf_string(writer->out, "**\n");
    }
}

static void add_list(struct writer *writer, const struct doc *list)
{
    size_t number = 0;
    add_label(writer, list->label);
    for (const struct doc *item = list->first; item; item = item->next) {
        if (list->is_ordered)
            buf_printf(writer->out, "%zu. ", ++number);
        else
            buf_string(writer->out, "- ");
        add_value(writer, &item->value, "   ", true);
        buf_char(writer->out, '\n');
    }
}

static void add_table(struct writer *writer, const struct doc *table)
{
    add_label(writer, table->label);
    buf_char(writer->out, '|');
    for (size_t c = 0; c < table->column_count; c++) {
        if (!table->columns[c].label)
            continue;
        buf_char(writer->out, ' ');
        add_text(writer, view_of(table->columns[c].label), NULL, false);
        buf_string(writer->out, " |");
    }
    buf_string(writer->out, "\n|");
    for (size_t c = 0; c < table->column_count; c++)
        if (table->columns[c].label)
            buf_string(writer->out, table->columns[c].align == ALIGN_RIGHT ? "---:|" : "---|");
    buf_char(writer->out, '\n');
    for (const struct doc *row = table->first; row; row = row->next) {
        size_t c = 0;
        buf_char(writer->out, '|');
        for (const struct doc *cell = row->first; cell && c < table->column_count; cell = cell->next, c++) {
            if (!table->columns[c].label)
                continue;
            struct value value = cell->value;
            value.tone =
                value.tone == TONE_CODE ? TONE_PLAIN : value.tone; /* a pipe cannot be kept in code */
            buf_char(writer->out, ' ');
            add_value(writer, &value, NULL, false);
            buf_string(writer->out, " |");
        }
        buf_char(writer->out, '\n');
    }
}

static void add_grid(struct writer *writer, const struct doc *doc)
{
    const struct grid *grid = doc->grid;
    add_label(writer, doc->label);
    buf_string(writer->out, "|  |");
    for (size_t c = 0; c < grid->column_count; c++) {
        buf_char(writer->out, ' ');
        add_text(writer, view_of(grid->column_labels[c]), NULL, false);
        buf_string(writer->out, " |");
    }
    buf_string(writer->out, "\n|---|");
    for (size_t c = 0; c < grid->column_count; c++)
        buf_string(writer->out, "---|");
    buf_char(writer->out, '\n');
    for (size_t r = 0; r < grid->row_count; r++) {
        buf_string(writer->out, "| ");
        add_text(writer, view_of(grid->row_labels[r]), NULL, false);
        buf_string(writer->out, " |");
        for (size_t c = 0; c < grid->column_count; c++) {
            unsigned level = grid->levels[r * grid->column_count + c];
            size_t number = grid->counts ? grid->counts[r * grid->column_count + c] : level;
            buf_string(writer->out, number ? arena_printf(writer->arena, " %zu |", number) : "  |");
        }
        buf_char(writer->out, '\n');
    }
    if (grid->counts)
        return;
    bool is_first = true;
    for (unsigned i = 0; i < sizeof grid->level_labels / sizeof *grid->level_labels; i++) {
        if (!grid->level_labels[i])
            continue;
        buf_printf(writer->out,
                   is_first ? "\n%s = " : ", %s = ", i ? arena_printf(writer->arena, "%u", i) : "empty");
        add_text(writer, view_of(grid->level_labels[i]), NULL, false);
        is_first = false;
    }
    buf_string(writer->out, is_first ? "" : "\n");
}

static void add_plot(struct writer *writer, const struct doc *doc)
{
    if (doc->label) {
        add_text(writer, view_of(doc->label), NULL, true);
        buf_string(writer->out, ": ");
    }
    add_text(writer, view_of(plot_words(writer->arena, doc->plot)), NULL, false);
    buf_char(writer->out, '\n');
}

static void add_section(struct writer *writer, const struct doc *section)
{
    bool is_headed = section->label && *section->label;
    if (is_headed)
        add_heading(writer, section->label);
    writer->depth += is_headed;
    add_children(writer, section);
    writer->depth -= is_headed;
}

static void add_block(struct writer *writer, const struct doc *doc, enum doc_kind before)
{
    bool is_run = doc->kind == before && doc->kind == DOC_FIELD;
    if (!is_run)
        add_gap(writer);
    switch (doc->kind) {
    case DOC_SECTION:
    case DOC_ENTRIES:
        add_section(writer, doc);
        break;
    case DOC_TEXT:
        add_value(writer, &doc->value, "", true);
        buf_char(writer->out, '\n');
        break;
    case DOC_FIELD:
        buf_string(writer->out, "- ");
        add_text(writer, view_of(doc->label), NULL, true);
        buf_string(writer->out, ": ");
        add_value(writer, &doc->value, "  ", false);
        buf_char(writer->out, '\n');
        break;
    case DOC_LIST:
        add_list(writer, doc);
        break;
    case DOC_TABLE:
        add_table(writer, doc);
        break;
    case DOC_QUOTE:
        add_quote(writer, doc, "");
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

static void add_children(struct writer *writer, const struct doc *parent)
{
    enum doc_kind before = DOC_SECTION;
    for (const struct doc *doc = parent->first; doc; doc = doc->next) {
        if (doc_is_hidden(doc))
            continue;
        add_block(writer, doc, before);
        before = doc->kind;
    }
}

void render_markdown(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)look;
    struct writer writer = {.out = out, .arena = out->arena};
    add_section(&writer, page);
}
