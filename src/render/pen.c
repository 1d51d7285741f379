#include "render/pen.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

enum { WIDTH_DEFAULT = 80, WIDTH_LEAST = 10, MEASURE_MOST = 100 };

/* SGR of the 16 colours only; the terminal's own theme says what they look like. */
static const char *const codes[TONE_COUNT] = {
    [TONE_PLAIN] = "",       [TONE_GOOD] = "32",      [TONE_WARN] = "33",      [TONE_BAD] = "31",
    [TONE_DIM] = "2",        [TONE_STRONG] = "1",     [TONE_CODE] = "1",       [TONE_GROUP] = "36",
    [TONE_GROUP + 1] = "35", [TONE_GROUP + 2] = "94", [TONE_GROUP + 3] = "32",
};

struct pen pen_make(struct buf *out, const struct look *look)
{
    size_t width = look->width ? look->width : WIDTH_DEFAULT;
    return (struct pen){
        .out = out,
        .arena = out->arena,
        .width = width < WIDTH_LEAST ? WIDTH_LEAST : width,
        .colour = look->colour,
        .unicode = look->unicode,
    };
}

/* Letters of Latin-1 without their accents, from U+00C0. */
static const char latin[] = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyt";

static void add_ascii(struct buf *out, uint32_t code)
{
    static const struct {
        uint32_t code;
        const char *text;
    } marks[] = {
        {0xa0, " "},    {0xa3, "GBP "},  {0xa5, "JPY "}, {0xb0, " deg"},   {0xb1, "+/-"},
        {0xb7, "."},    {0x2010, "-"},   {0x2011, "-"},  {0x2012, "-"},    {0x2013, "-"},
        {0x2014, "--"}, {0x2018, "'"},   {0x2019, "'"},  {0x201c, "\""},   {0x201d, "\""},
        {0x2022, "*"},  {0x2026, "..."}, {0x202f, " "},  {0x20ac, "EUR "}, {0x2190, "<-"},
        {0x2192, "->"}, {0x2212, "-"},   {0x2248, "~"},  {0x2264, "<="},   {0x2265, ">="},
    };
    if (code >= 0xc0 && code <= 0xfe) {
        buf_char(out, latin[code - 0xc0]);
        return;
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].code == code) {
            buf_string(out, marks[i].text);
            return;
        }
    bool is_joining = (code >= 0x300 && code < 0x370) || code == 0x200d || (code >= 0xfe00 && code < 0xfe10);
    if (!is_joining)
        buf_char(out, '?');
}

/* Printable ASCII alone: shown as it is. */
static bool is_plain(struct view text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] < ' ' || text.data[i] > '~')
            return false;
    return true;
}

struct view pen_safe(const struct pen *pen, struct view text, bool lines)
{
    if (is_plain(text))
        return text;
    text = utf8_visible(pen->arena, text, true);
    struct buf out = {.arena = pen->arena};
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        if (code == '\n' && !lines)
            buf_char(&out, ' ');
        else if (code >= 0x80 && !pen->unicode)
            add_ascii(&out, code);
        else
            buf_add(&out, text.data + i, length);
    }
    return buf_view(&out);
}

void pen_pad(struct pen *pen, size_t columns)
{
    while (columns--)
        buf_char(pen->out, ' ');
}

void pen_put(struct pen *pen, struct view text, enum tone tone, bool underlined)
{
    size_t length = text.length;
    while (length && text.data[length - 1] == ' ')
        length--;
    bool dressed = length && pen->colour && (tone != TONE_PLAIN || underlined);
    if (dressed)
        buf_printf(pen->out, "\x1b[%s%s%sm", codes[tone], *codes[tone] && underlined ? ";" : "",
                   underlined ? "4" : "");
    buf_add(pen->out, text.data, length);
    if (dressed)
        buf_string(pen->out, "\x1b[0m");
    pen_pad(pen, text.length - length);
}

void pen_end(struct pen *pen)
{
    struct buf *out = pen->out;
    while (out->length && out->data[out->length - 1] == ' ')
        out->length--;
    buf_char(out, '\n');
}

void pen_gap(struct pen *pen)
{
    struct buf *out = pen->out;
    bool is_left_out = pen->is_under_heading;
    pen->is_under_heading = false;
    if (!is_left_out && out->length && !(out->length > 1 && out->data[out->length - 2] == '\n'))
        buf_char(out, '\n');
}

static bool is_blank_at(struct view text, size_t at)
{
    return at >= text.length || text.data[at] == ' ' || text.data[at] == '\n';
}

/* Where a command behind ": " ends: at the text's end, a feed, or a mark that belongs to the sentence. */
static size_t command_end(struct view text, size_t at)
{
    while (at < text.length && text.data[at] != ')' && text.data[at] != '\n' &&
           !(strchr(".,;", text.data[at]) && is_blank_at(text, at + 1)))
        at++;
    return at;
}

/* The last command named in text[0, length); 0 when there is none behind another word. */
static size_t command_before(struct view text, size_t length)
{
    static const char lead[] = ": stardrill ";
    for (size_t at = length; at-- > 0;)
        if (at + sizeof lead - 1 <= text.length && memcmp(text.data + at, lead, sizeof lead - 1) == 0)
            return at + 2;
    return 0;
}

/* A row ends at `length`: sooner, when a command, an id or a path would be torn that fits a row of its own.
 */
static size_t keep_whole(struct view text, size_t length, size_t columns)
{
    if (length >= text.length || text.data[length] == '\n')
        return length;
    /* what is longer than so many bytes fits no row, and is not looked at to its end */
    size_t start = command_before(text, length), end = start, most = length + 4 * columns;
    struct view near = view_sub(text, 0, most < text.length ? most : text.length);
    if (start)
        end = command_end(near, start);
    if (end > length && utf8_width(view_sub(near, start, end)) <= columns)
        return start;
    if (!length || !strchr("-/", text.data[length - 1]) || is_blank_at(text, length))
        return length;
    for (start = length; start && !is_blank_at(text, start - 1);)
        start--;
    for (end = length; !is_blank_at(near, end);)
        end++;
    bool is_lone = start + 1 == length; /* a dash, not a hyphen */
    return start && !is_lone && utf8_width(view_sub(near, start, end)) <= columns ? start : length;
}

bool pen_line(struct view *rest, size_t columns, struct view *line)
{
    if (!rest->length)
        return false;
    size_t length = keep_whole(*rest, utf8_line(*rest, columns ? columns : 1), columns);
    *line = view_sub(*rest, 0, length);
    *rest = view_sub(*rest, length, rest->length);
    while (line->length && line->data[line->length - 1] == ' ')
        line->length--;
    if (rest->length && rest->data[0] == '\n')
        *rest = view_sub(*rest, 1, rest->length);
    return true;
}

struct view pen_cut(const struct pen *pen, struct view text, size_t columns)
{
    if (utf8_width(text) <= columns)
        return text;
    struct view ellipsis = view_of(pen->unicode ? "…" : "...");
    size_t room = columns - utf8_width(ellipsis), end = 0, width = 0;
    uint32_t code;
    for (size_t length; end < text.length; end += length) {
        length = utf8_decode(text, end, &code);
        width += utf8_width(view_sub(text, end, end + length));
        if (width > room)
            break;
    }
    struct buf out = {.arena = pen->arena};
    while (end && text.data[end - 1] == ' ')
        end--;
    buf_add(&out, text.data, end);
    buf_add(&out, ellipsis.data, ellipsis.length);
    return buf_view(&out);
}

static bool has_feed(struct view text)
{
    return text.length && memchr(text.data, '\n', text.length);
}

void pen_wrapped(struct pen *pen, struct view lead, enum tone lead_tone, struct view text, enum tone tone)
{
    size_t indent = utf8_width(lead), measure = pen_measure(pen);
    bool is_above = indent + WIDTH_LEAST > measure &&
                    (indent >= measure || indent + utf8_width(text) > measure || has_feed(text));
    struct view line;
    if (is_above) {
        while (pen_line(&lead, measure, &line)) {
            pen_put(pen, line, lead_tone, false);
            pen_end(pen);
        }
        indent = 2;
    } else {
        pen_put(pen, lead, lead_tone, false);
    }
    bool is_first = !is_above;
    if (!text.length && is_first)
        pen_end(pen);
    while (pen_line(&text, measure - indent, &line)) {
        if (!is_first)
            pen_pad(pen, indent);
        is_first = false;
        pen_put(pen, line, tone, false);
        pen_end(pen);
    }
}

size_t pen_measure(const struct pen *pen)
{
    return pen->width < MEASURE_MOST ? pen->width : MEASURE_MOST;
}
