#include "render/terminal_quote.h"

#include "base/utf8.h"
#include "render/piece.h"

/* A quote made safe piece by piece, so that marks stay with their words. */
struct shown {
    struct view text;
    struct pieces pieces; /* of the safe text */
    size_t next;          /* the first piece that is not yet behind the lines put so far */
};

static struct shown show(const struct pen *pen, const struct quote *quote)
{
    struct pieces raw = piece_cut(pen->arena, quote);
    struct piece *items = ARENA_ARRAY(pen->arena, struct piece, raw.count);
    struct buf text = {.arena = pen->arena};
    for (size_t i = 0; i < raw.count; i++) {
        items[i] = raw.items[i];
        items[i].text = pen_safe(pen, raw.items[i].text, true);
        buf_add(&text, items[i].text.data, items[i].text.length);
    }
    size_t start = 0;
    for (size_t i = 0; i < raw.count; i++) {
        items[i].text = view_sub(buf_view(&text), start, start + items[i].text.length);
        start += items[i].text.length;
    }
    return (struct shown){buf_view(&text), {items, raw.count}, 0};
}

/* Carets under the marked stretches of a line and the notes of those that end in it. */
struct carets {
    struct buf under, notes;
    size_t length; /* of under, to its last caret */
    enum tone tone;
};

static void add_carets(struct carets *carets, const struct piece *piece, struct view text)
{
    for (size_t width = utf8_width(text); width; width--)
        buf_char(&carets->under, piece->mark ? '^' : ' ');
    if (!piece->mark)
        return;
    carets->length = carets->under.length;
    carets->tone = piece->mark->tone;
    bool is_end = text.data + text.length == piece->text.data + piece->text.length;
    if (piece->mark->note && piece->is_last && is_end)
        buf_printf(&carets->notes, "%s%s", carets->notes.length ? ", " : "", piece->mark->note);
}

/* Puts one line in its tones; what stands under it goes to `carets`. Lines come in order. */
static void put_line(struct pen *pen, struct shown *shown, struct view line, struct carets *carets)
{
    *carets = (struct carets){.under = {.arena = pen->arena}, .notes = {.arena = pen->arena}};
    const char *line_end = line.data + line.length;
    for (size_t i = shown->next; i < shown->pieces.count; i++) {
        const struct piece *piece = &shown->pieces.items[i];
        const char *start = piece->text.data, *end = start + piece->text.length;
        if (end <= line.data) {
            shown->next = i + 1;
            continue;
        }
        if (start >= line_end)
            break;
        start = start < line.data ? line.data : start;
        end = end > line_end ? line_end : end;
        struct view text = {start, (size_t)(end - start)};
        pen_put(pen, text, piece->mark ? piece->mark->tone : TONE_PLAIN, piece->mark != NULL);
        add_carets(carets, piece, text);
    }
}

/* The notes stand behind the carets where there is room. */
static struct view carets_text(struct pen *pen, struct carets *carets, size_t columns)
{
    struct view note = pen_safe(pen, buf_view(&carets->notes), false);
    carets->under.length = carets->length;
    if (carets->length && note.length && carets->length + 1 + utf8_width(note) <= columns) {
        buf_char(&carets->under, ' ');
        buf_add(&carets->under, note.data, note.length);
    }
    return buf_view(&carets->under);
}

static size_t label_width(const struct pen *pen, const struct doc *quote)
{
    return quote->label ? utf8_width(pen_safe(pen, view_of(quote->label), false)) : 0;
}

static void put_gutter(struct pen *pen, const struct doc *quote, size_t gutter, bool has_label)
{
    size_t width = 0;
    if (has_label && quote->label) {
        struct view label = pen_safe(pen, view_of(quote->label), false);
        pen_put(pen, label, quote->quote->tone, false);
        width = utf8_width(label);
    }
    if (gutter > width)
        pen_pad(pen, gutter - width);
    /* A bar in the tone of the part leads the eye. */
    if (pen->colour) {
        pen_put(pen, view_of(pen->unicode ? "┃" : "|"), quote->quote->tone, false);
        pen_pad(pen, 1);
    }
}

static void quote_one(struct pen *pen, const struct doc *quote, size_t gutter)
{
    struct shown shown = show(pen, quote->quote);
    bool is_beside = gutter > 2;
    size_t columns = pen_measure(pen) - gutter - (pen->colour ? 2 : 0);
    if (!is_beside && quote->label)
        pen_wrapped(pen, (struct view){0}, TONE_PLAIN,
                    pen_safe(pen, view_of(arena_printf(pen->arena, "%s:", quote->label)), false),
                    quote->quote->tone);
    bool is_first = true;
    struct view rest = shown.text, line;
    while (pen_line(&rest, columns, &line)) {
        put_gutter(pen, quote, gutter, is_beside && is_first);
        struct carets carets;
        put_line(pen, &shown, line, &carets);
        pen_end(pen);
        is_first = false;
        struct view marks =
            pen->colour || quote->quote->shows_marks ? (struct view){0} : carets_text(pen, &carets, columns);
        if (marks.length) {
            pen_pad(pen, gutter);
            pen_put(pen, marks, TONE_PLAIN, false);
            pen_end(pen);
        }
    }
    if (!quote->quote->note)
        return;
    struct view note = pen_safe(pen, view_of(arena_printf(pen->arena, "(%s)", quote->quote->note)), false);
    while (pen_line(&note, columns, &line)) {
        put_gutter(pen, quote, gutter, is_beside && is_first);
        pen_put(pen, line, TONE_DIM, false);
        pen_end(pen);
        is_first = false;
    }
}

const struct doc *terminal_quotes(struct pen *pen, const struct doc *quote)
{
    size_t widest = 0;
    for (const struct doc *at = quote; at && at->kind == DOC_QUOTE; at = at->next)
        widest = label_width(pen, at) > widest ? label_width(pen, at) : widest;
    size_t gutter = widest ? widest + 2 : 2;
    if (gutter * 4 > pen_measure(pen))
        gutter = 2;
    for (; quote && quote->kind == DOC_QUOTE; quote = quote->next)
        quote_one(pen, quote, gutter);
    return quote;
}

static void put_number(struct pen *pen, size_t number, int digits)
{
    const char *lead = number ? arena_printf(pen->arena, "  %*zu | ", digits, number)
                              : arena_printf(pen->arena, "  %*s | ", digits, "");
    pen_put(pen, view_of(lead), TONE_DIM, false);
}

void terminal_excerpt(struct pen *pen, const struct doc *quote)
{
    struct shown shown = show(pen, quote->quote);
    size_t number = quote->quote->line, last = number;
    for (size_t i = 0; i < shown.text.length; i++)
        last += shown.text.data[i] == '\n';
    int digits = 1;
    for (size_t left = last; left > 9; left /= 10)
        digits++;
    size_t columns = pen_measure(pen) - (size_t)digits - 5;
    struct view rest = shown.text, line;
    bool is_new = true;
    while (pen_line(&rest, columns, &line)) {
        put_number(pen, is_new ? number : 0, digits);
        struct carets carets;
        put_line(pen, &shown, line, &carets);
        pen_end(pen);
        struct view marks = carets_text(pen, &carets, columns);
        if (marks.length) {
            put_number(pen, 0, digits);
            pen_put(pen, marks, carets.tone, false);
            pen_end(pen);
        }
        /* A line feed just before the rest begins the next numbered line. */
        is_new = rest.length && rest.data > shown.text.data && rest.data[-1] == '\n';
        number += is_new;
    }
}
