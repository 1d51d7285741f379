#include "base/json.h"

#include "base/eight.h"
#include "base/utf8.h"

#include <math.h>
#include <stdio.h>

static void value_starts(struct json *json)
{
    if (json->needs_comma)
        buf_char(json->out, ',');
    json->needs_comma = true;
}

void json_open(struct json *json, char bracket)
{
    value_starts(json);
    buf_char(json->out, bracket);
    json->needs_comma = false;
}

void json_close(struct json *json, char bracket)
{
    buf_char(json->out, bracket);
    json->needs_comma = true;
}

/* Bytes that a string does not hold as they are, and the first of those characters of several bytes that
 * would move a terminal or turn the line round (utf8_is_control). */
static const bool is_odd[256] = {
    [0] = 1,   [1] = 1,    [2] = 1,    [3] = 1,    [4] = 1,    [5] = 1,    [6] = 1,  [7] = 1,
    [8] = 1,   [9] = 1,    [10] = 1,   [11] = 1,   [12] = 1,   [13] = 1,   [14] = 1, [15] = 1,
    [16] = 1,  [17] = 1,   [18] = 1,   [19] = 1,   [20] = 1,   [21] = 1,   [22] = 1, [23] = 1,
    [24] = 1,  [25] = 1,   [26] = 1,   [27] = 1,   [28] = 1,   [29] = 1,   [30] = 1, [31] = 1,
    ['"'] = 1, ['\\'] = 1, [0x7f] = 1, [0xc2] = 1, [0xe2] = 1, [0xef] = 1,
};

static void add_escaped(struct buf *out, uint32_t code)
{
    switch (code) {
    case '"':
        buf_add(out, "\\\"", 2);
        break;
    case '\\':
        buf_add(out, "\\\\", 2);
        break;
    case '\n':
        buf_add(out, "\\n", 2);
        break;
    case '\t':
        buf_add(out, "\\t", 2);
        break;
    case '\r':
        buf_add(out, "\\r", 2);
        break;
    default:
        buf_printf(out, "\\u%04x", (unsigned)code);
        break;
    }
}

/* Copies what may stand in a string as it is; how many bytes that were. There is room for all of the text. */
static size_t copy_clean(char *to, struct view text)
{
    size_t i = 0;
    for (; text.length - i >= 8; i += 8) {
        uint64_t bytes = eight_read(text.data + i);
        memcpy(to + i, &bytes, 8);
        if (eight_below(bytes, 0x20) | eight_is(bytes, '"') | eight_is(bytes, '\\') | eight_is(bytes, 0x7f) |
            eight_beyond_ascii(bytes))
            break;
    }
    for (; i < text.length && !is_odd[(unsigned char)text.data[i]]; i++)
        to[i] = text.data[i];
    return i;
}

static void add_string(struct buf *out, struct view text)
{
    buf_reserve(out, text.length + 2);
    out->data[out->length++] = '"';
    while (text.length) {
        size_t clean = copy_clean(out->data + out->length, text);
        out->length += clean;
        text = view_sub(text, clean, text.length);
        if (!text.length)
            break;
        uint32_t code = (unsigned char)*text.data;
        size_t length = code < 0x80 ? 1 : utf8_decode(text, 0, &code);
        if (code < 0x80 || utf8_is_control(code))
            add_escaped(out, code);
        else
            buf_add(out, text.data, length);
        text = view_sub(text, length, text.length);
        buf_reserve(out, text.length + 1);
    }
    buf_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
    value_starts(json);
    json->needs_comma = false;
    add_string(json->out, view_of(key));
    buf_char(json->out, ':');
}

void json_view(struct json *json, struct view text)
{
    value_starts(json);
    add_string(json->out, text);
}

void json_string(struct json *json, const char *text)
{
    if (text)
        json_view(json, view_of(text));
    else
        json_null(json);
}

/* The digits of a number, before `end`; where they begin. */
static char *digits_before(char *end, size_t number)
{
    do {
        *--end = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    return end;
}

static void add_count(struct buf *out, size_t number)
{
    char digits[24], *end = digits + sizeof digits, *start = digits_before(end, number);
    buf_add(out, start, (size_t)(end - start));
}

void json_count(struct json *json, size_t number)
{
    value_starts(json);
    add_count(json->out, number);
}

void json_int(struct json *json, long number)
{
    value_starts(json);
    if (number < 0)
        buf_char(json->out, '-');
    add_count(json->out, number < 0 ? (size_t)0 - (size_t)number : (size_t)number);
}

void json_real(struct json *json, double number, int decimals)
{
    value_starts(json);
    if (!isfinite(number) || fabs(number) > 1e15) {
        buf_string(json->out, "null");
        return;
    }
    size_t scale = 1;
    for (int i = 0; i < decimals; i++)
        scale *= 10;
    size_t scaled = (size_t)(fabs(number) * (double)scale + 0.5);
    if (number < 0 && scaled)
        buf_char(json->out, '-');
    size_t fraction = scaled % scale;
    char text[40], *end = text + sizeof text, *start = end;
    if (fraction) {
        for (; fraction % 10 == 0; fraction /= 10)
            decimals--;
        start = digits_before(end, fraction);
        while (end - start < decimals)
            *--start = '0';
        *--start = '.';
    }
    start = digits_before(start, scaled / scale);
    buf_add(json->out, start, (size_t)(end - start));
}

void json_bool(struct json *json, bool value)
{
    value_starts(json);
    buf_string(json->out, value ? "true" : "false");
}

void json_null(struct json *json)
{
    value_starts(json);
    buf_string(json->out, "null");
}
