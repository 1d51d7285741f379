#include "render/terminal_quote.h"

#include "base/utf8.h"

/* A quote made safe: its marks moved to where their words are now. */
struct shown {
    struct view text;
    const struct mark *marks;
    size_t mark_count;
};

/* The text is made safe in pieces between the ends of marks, so that each end keeps its place. */
static struct shown show(const struct pen *pen, const struct quote *quote)
{
    struct mark *marks = ARENA_ARRAY(pen->arena, struct mark, quote->mark_count);
    size_t *ends = ARENA_ARRAY(pen->arena, size_t, 2 * quote->mark_count + 1);
    size_t end_count = 0;
    for (size_t i = 0; i < quote->mark_count; i++) {
        marks[i] = quote->marks[i];
        if (marks[i].span.end > quote->text.length)
            marks[i].span.end = quote->text.length;
        if (marks[i].span.start > marks[i].span.end)
            marks[i].span.start = marks[i].span.end;
        ends[end_count++] = marks[i].span.start;
        ends[end_count++] = marks[i].span.end;
    }
    ends[end_count++] = quote->text.length;
    struct buf text = {.arena = pen->arena};
    size_t done = 0;
    for (;;) {
        /* The nearest end that is not behind us; there are few marks. */
        size_t next = quote->text.length;
        for (size_t i = 0; i < end_count; i++)
            if (ends[i] > done && ends[i] < next)
                next = ends[i];
        for (size_t i = 0; i < quote->mark_count; i++) {
            if (quote->marks[i].span.start == done)
                marks[i].span.start = text.length;
            if (quote->marks[i].span.end == done)
                marks[i].span.end = text.length;
        }
        if (done == quote->text.length)
            break;
        struct view piece = pen_safe(pen, view_sub(quote->text, done, next), true);
        buf_add(&text, piece.data, piece.length);
        done = next;
    }
    for (size_t i = 0; i < quote->mark_count; i++)
        if (quote->marks[i].span.end >= quote->text.length)
            marks[i].span.end = text.length;
    return (struct shown){buf_view(&text), marks, quote->mark_count};
}

static bool covers_all(const struct shown *shown, const struct mark *mark)
{
    return mark->span.start == 0 && mark->span.end == shown->text.length;
}

/* The mark that is drawn at a byte: the last one that covers it and not everything. */
static const struct mark *mark_at(const struct shown *shown, size_t at)
{
    for (size_t i = shown->mark_count; i-- > 0;) {
        const struct mark *mark = &shown->marks[i];
        if (mark->span.start <= at && at < mark->span.end && !covers_all(shown, mark))
            return mark;
    }
    return NULL;
}

/* One line of the quote in its tones. */
static void put_line(struct pen *pen, const struct shown *shown, struct view line)
{
    size_t start = (size_t)(line.data - shown->text.data);
    for (size_t at = 0; at < line.length;) {
        const struct mark *mark = mark_at(shown, start + at);
        size_t end = at + 1;
        while (end < line.length && mark_at(shown, start + end) == mark)
            end++;
        pen_put(pen, view_sub(line, at, end), mark ? mark->tone : TONE_PLAIN, mark != NULL);
        at = end;
    }
}

/* Carets under the marked stretches of a line and, where there is room, the notes of those that end in it. */
static struct view carets(struct pen *pen, const struct shown *shown, struct view line, size_t columns,
                          enum tone *tone)
{
    struct buf out = {.arena = pen->arena}, notes = {.arena = pen->arena};
    size_t start = (size_t)(line.data - shown->text.data), length = 0;
    uint32_t code;
    *tone = TONE_PLAIN;
    for (size_t at = 0, bytes; at < line.length; at += bytes) {
        bytes = utf8_decode(line, at, &code);
        const struct mark *mark = mark_at(shown, start + at);
        size_t width = utf8_width(view_sub(line, at, at + bytes));
        while (width--)
            buf_char(&out, mark ? '^' : ' ');
        if (!mark)
            continue;
        length = out.length;
        *tone = mark->tone > *tone || *tone == TONE_PLAIN ? mark->tone : *tone;
        if (mark->note && at + bytes + start == mark->span.end)
            buf_printf(&notes, "%s%s", notes.length ? ", " : "", mark->note);
    }
    out.length = length;
    struct view note = pen_safe(pen, buf_view(&notes), false);
    if (length && note.length && length + 1 + utf8_width(note) <= columns) {
        buf_char(&out, ' ');
        buf_add(&out, note.data, note.length);
    }
    return buf_view(&out);
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
    if (!is_beside && quote->label) {
        pen_put(pen, pen_safe(pen, view_of(quote->label), false), quote->quote->tone, false);
        buf_char(pen->out, ':');
        pen_end(pen);
    }
    bool is_first = true;
    struct view rest = shown.text, line;
    while (pen_line(&rest, columns, &line)) {
        put_gutter(pen, quote, gutter, is_beside && is_first);
        put_line(pen, &shown, line);
        pen_end(pen);
        is_first = false;
        enum tone tone;
        struct view marks = pen->colour ? (struct view){0} : carets(pen, &shown, line, columns, &tone);
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
        put_line(pen, &shown, line);
        pen_end(pen);
        enum tone tone;
        struct view marks = carets(pen, &shown, line, columns, &tone);
        if (marks.length) {
            put_number(pen, 0, digits);
            pen_put(pen, marks, tone, false);
            pen_end(pen);
        }
        /* A line feed just before the rest begins the next numbered line. */
        is_new = rest.length && rest.data > shown.text.data && rest.data[-1] == '\n';
        number += is_new;
    }
}
