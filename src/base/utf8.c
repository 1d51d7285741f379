#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

enum { REPLACEMENT = 0xfffd };

bool utf8_check(struct view text, size_t *bad)
{
    const uint8_t *start = (const uint8_t *)text.data;
    const uint8_t *at = text.length ? u8_check(start, text.length) : NULL;
    if (at && bad)
        *bad = (size_t)(at - start);
    return !at;
}

size_t utf8_decode(struct view text, size_t at, uint32_t *code)
{
    unsigned char first = (unsigned char)text.data[at];
    if (first < 0x80) {
        *code = first;
        return 1;
    }
    ucs4_t character;
    int length = u8_mbtoucr(&character, (const uint8_t *)text.data + at, text.length - at);
    if (length <= 0) {
        *code = REPLACEMENT;
        return 1;
    }
    *code = character;
    return (size_t)length;
}

void utf8_encode(struct buf *buf, uint32_t code)
{
    uint8_t bytes[6];
    int length = u8_uctomb(bytes, code, sizeof bytes);
    if (length > 0)
        buf_add(buf, (const char *)bytes, (size_t)length);
}

size_t utf8_count(struct view text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
    return count;
}

/* Columns of one character; 0 for those that take none. */
static size_t width_of(uint32_t code)
{
    if (code >= 0x20 && code < 0x7f)
        return 1;
    int columns = uc_width(code, "UTF-8");
    return columns > 0 ? (size_t)columns : 0;
}

size_t utf8_width(struct view text)
{
    size_t width = 0;
    uint32_t code;
    for (size_t i = 0; i < text.length; i += utf8_decode(text, i, &code)) {
        utf8_decode(text, i, &code);
        width += code < 0x7f ? code >= 0x20 : width_of(code);
    }
    return width;
}

bool utf8_is_letter(uint32_t code)
{
    return uc_is_property_alphabetic(code);
}

struct view utf8_repair(struct arena *arena, struct view text)
{
    if (utf8_check(text, NULL))
        return text;
    struct buf out = {.arena = arena};
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        if (code == REPLACEMENT)
            utf8_encode(&out, REPLACEMENT);
        else
            buf_add(&out, text.data + i, length);
    }
    return buf_view(&out);
}

struct view utf8_compose(struct arena *arena, struct view text)
{
    bool ascii = true;
    for (size_t i = 0; i < text.length && ascii; i++)
        ascii = (unsigned char)text.data[i] < 0x80;
    if (ascii)
        return text;
    size_t length;
    uint8_t *composed = u8_normalize(UNINORM_NFC, (const uint8_t *)text.data, text.length, NULL, &length);
    if (!composed)
        return text;
    struct view kept = {arena_strndup(arena, (const char *)composed, length), length};
    free(composed);
    return kept;
}

/* Marks that turn the direction of text or hide in it. */
static bool is_unseen(uint32_t code)
{
    return code == 0x7f || (code >= 0x80 && code < 0xa0) || code == 0x2028 || code == 0x2029 ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

bool utf8_is_control(uint32_t code)
{
    return code < 0x20 || is_unseen(code);
}

static void drop_blanks_at_end(struct buf *out, size_t line_start)
{
    while (out->length > line_start && out->data[out->length - 1] == ' ')
        out->length--;
}

struct view utf8_tidy(struct arena *arena, struct view text)
{
    text = utf8_repair(arena, text);
    struct buf out = {.arena = arena};
    size_t line_start = 0;
    uint32_t code;
    bool ascii = true;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        ascii = ascii && code < 0x80;
        if (code == '\r' && i + 1 < text.length && text.data[i + 1] == '\n')
            continue;
        if (code == '\n' || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029) {
            drop_blanks_at_end(&out, line_start);
            if (out.length)
                buf_char(&out, '\n');
            line_start = out.length;
        } else if (code == '\t') {
            buf_string(&out, "    ");
        } else if (!utf8_is_control(code)) {
            buf_add(&out, text.data + i, length);
        }
    }
    drop_blanks_at_end(&out, line_start);
    while (out.length && (out.data[out.length - 1] == '\n' || out.data[out.length - 1] == ' '))
        out.length--;
    return ascii ? buf_view(&out) : utf8_compose(arena, buf_view(&out));
}

const char *utf8_tidy_line(struct arena *arena, const char *text)
{
    struct view tidy = utf8_tidy(arena, view_of(text));
    char *line = arena_strndup(arena, tidy.data ? tidy.data : "", tidy.length);
    size_t used = 0;
    for (size_t i = 0; i < tidy.length; i++) {
        char c = line[i] == '\n' ? ' ' : line[i];
        if (c != ' ' || (used && line[used - 1] != ' '))
            line[used++] = c;
    }
    used -= used && line[used - 1] == ' ';
    line[used] = '\0';
    return line;
}

struct view utf8_visible(struct arena *arena, struct view text, bool lines)
{
    struct buf out = {.arena = arena};
    uint32_t code;
    size_t clean = 0;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = 1;
        if (text.data[i] >= ' ' && text.data[i] < 0x7f)
            continue;
        length = utf8_decode(text, i, &code);
        bool broken = code == REPLACEMENT && length == 1;
        if (!broken && (!utf8_is_control(code) || (code == '\n' && lines)))
            continue;
        buf_add(&out, text.data + clean, i - clean);
        clean = i + length;
        if (broken)
            buf_printf(&out, "\\x%02x", (unsigned char)text.data[i]);
        else if (code == '\n')
            buf_string(&out, "\\n");
        else if (code == '\t')
            buf_char(&out, ' ');
        else if (code < 0x80)
            buf_printf(&out, "\\x%02x", (unsigned)code);
        else
            buf_printf(&out, "\\u{%x}", (unsigned)code);
    }
    if (clean == 0)
        return text;
    buf_add(&out, text.data + clean, text.length - clean);
    return buf_view(&out);
}

/* The bytes that decide where a line of so many columns ends: up to the first character that stands out, and
 * a little more. *fits is set when none does. */
static size_t line_reach(struct view text, size_t limit, size_t columns, bool *fits)
{
    enum { MORE = 32 };
    size_t width = 0, i = 0;
    uint32_t code;
    *fits = false;
    while (i < limit) {
        code = (unsigned char)text.data[i];
        bool is_plain = code >= ' ' && code < 0x7f;
        i += is_plain ? 1 : utf8_decode(text, i, &code);
        width += is_plain ? 1 : (size_t)width_of(code);
        if (width > columns && code != ' ')
            return i + MORE < limit ? i + MORE : limit;
    }
    *fits = true;
    return limit;
}

/* At most `limit` bytes, cut before a character, not in it. */
static size_t whole_characters(struct view text, size_t limit)
{
    while (limit < text.length && limit && ((unsigned char)text.data[limit] & 0xc0) == 0x80)
        limit--;
    return limit;
}

static bool is_plain_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_plain_word(char c)
{
    return is_plain_letter(c) || (c >= '0' && c <= '9');
}

static bool is_one_of(const char *marks, char c)
{
    return c && strchr(marks, c);
}

/*
 * Does the mark between these two, with `last` before the blanks, break as it does in plain prose: never in front
 * of it but at a blank, and behind it only at a blank, or a letter after a hyphen? (Unicode's rules for lines,
 * UAX #14: LB13 to LB15, LB19, LB21, LB25, LB30.)
 */
static bool is_plain_mark(char last, char before, char mark, char next)
{
    const char *const behind = " .,;:?!)]\"";
    bool opens = before == ' ' && is_plain_word(next);
    bool closes = (is_plain_word(before) || is_one_of(".,;:?!%)]\"", before)) && is_one_of(behind, next);
    switch (mark) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '?':
    case '!':
    case ')':
    case ']':
        return closes;
    case '"':
        return opens || closes;
    case '\'':
        return is_plain_word(before) && is_plain_word(next);
    case '%':
        return before >= '0' && before <= '9' && is_one_of(behind, next);
    case '(':
    case '[':
        return opens && last != '"';
    case '-':
        return is_plain_word(before) && is_plain_letter(next);
    default:
        return false;
    }
}

/*
 * The line of a text that begins as plain prose in ASCII: the library, which takes longer than all the rest,
 * need not be asked. 0 for other texts and for those that fit.
 */
static size_t plain_line(struct view text, size_t limit, size_t columns)
{
    size_t allowed = 0;
    char last = ' ', before = ' '; /* the last that is no blank; the one before */
    for (size_t i = 0; i < limit; i++) {
        char c = text.data[i];
        if (c != ' ' && !is_plain_word(c) &&
            !is_plain_mark(last, before, c, i + 1 < limit ? text.data[i + 1] : ' '))
            return 0;
        if (i && c != ' ' && (before == ' ' || before == '-'))
            allowed = i;
        if (i >= columns && c != ' ')
            return allowed ? allowed : i;
        last = c == ' ' ? last : c;
        before = c;
    }
    return 0;
}

size_t utf8_line(struct view text, size_t columns)
{
    const char *feed = text.length ? memchr(text.data, '\n', text.length) : NULL;
    size_t limit = feed ? (size_t)(feed - text.data) : text.length;
    /* A line needs no more than this many bytes to be looked at: break marks for it fit the stack. */
    char marks[2048];
    if (limit > sizeof marks)
        limit = sizeof marks;
    limit = whole_characters(text, limit);
    size_t plain = columns && limit && *text.data != ' ' ? plain_line(text, limit, columns) : 0;
    if (plain)
        return plain;
    bool fits;
    size_t reach = line_reach(text, limit, columns, &fits);
    if (fits)
        return limit;
    limit = whole_characters(text, reach);
    u8_possible_linebreaks((const uint8_t *)text.data, limit, "UTF-8", marks);
    size_t width = 0, allowed = 0;
    uint32_t code;
    for (size_t i = 0, length; i < limit; i += length) {
        length = utf8_decode(text, i, &code);
        if (i && (marks[i] == UC_BREAK_POSSIBLE || marks[i] == UC_BREAK_MANDATORY))
            allowed = i;
        width += width_of(code);
        if (width > columns && code != ' ')
            return allowed ? allowed : i ? i : length;
    }
    return limit;
}
