#include "base/json.h"

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

/* Bytes that a string does not hold as they are, and the first of a C1 control in two bytes, which would move
 * a terminal as ESC does. */
static const bool is_odd[256] = {
    [0] = 1,  [1] = 1,  [2] = 1,  [3] = 1,  [4] = 1,  [5] = 1,   [6] = 1,    [7] = 1,    [8] = 1,
    [9] = 1,  [10] = 1, [11] = 1, [12] = 1, [13] = 1, [14] = 1,  [15] = 1,   [16] = 1,   [17] = 1,
    [18] = 1, [19] = 1, [20] = 1, [21] = 1, [22] = 1, [23] = 1,  [24] = 1,   [25] = 1,   [26] = 1,
    [27] = 1, [28] = 1, [29] = 1, [30] = 1, [31] = 1, ['"'] = 1, ['\\'] = 1, [0x7f] = 1, [0xc2] = 1,
};

static void add_escaped(struct buf *out, unsigned char c)
{
    switch (c) {
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
        buf_printf(out, "\\u%04x", c);
        break;
    }
}

/* The bytes in front of the first odd one. */
static size_t clean_length(struct view text)
{
    size_t i = 0;
    while (i < text.length && !is_odd[(unsigned char)text.data[i]])
        i++;
    return i;
}

static void add_string(struct buf *out, struct view text)
{
    buf_reserve(out, text.length + 2);
    out->data[out->length++] = '"';
    for (;;) {
        size_t clean = clean_length(text);
        buf_add(out, text.data, clean);
        text = view_sub(text, clean, text.length);
        if (!text.length)
            break;
        unsigned char c = (unsigned char)*text.data;
        bool is_c1 = c == 0xc2 && text.length > 1 && (unsigned char)text.data[1] < 0xa0;
        if (is_c1)
            add_escaped(out, (unsigned char)text.data[1]);
        else if (c == 0xc2)
            buf_char(out, (char)c);
        else
            add_escaped(out, c);
        text = view_sub(text, is_c1 ? 2 : 1, text.length);
    }
    buf_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
    enum { SHORT = 32 };
    value_starts(json);
    json->needs_comma = false;
    struct buf *out = json->out;
    buf_reserve(out, SHORT + 3);
    char *at = out->data + out->length;
    *at++ = '"';
    size_t length = 0;
    while (length < SHORT && key[length] && !is_odd[(unsigned char)key[length]])
        *at++ = key[length++];
    if (key[length]) { /* long or odd: from the start, with care */
        add_string(out, view_of(key));
        buf_char(out, ':');
        return;
    }
    *at++ = '"';
    *at++ = ':';
    *at = '\0';
    out->length += length + 3;
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

static void add_count(struct buf *out, size_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buf_add(out, digits + at, sizeof digits - at);
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
    add_count(json->out, scaled / scale);
    size_t fraction = scaled % scale;
    if (!fraction)
        return;
    char digits[8];
    int used = decimals;
    for (int i = decimals; i-- > 0; fraction /= 10)
        digits[i] = (char)('0' + fraction % 10);
    while (used && digits[used - 1] == '0')
        used--;
    buf_char(json->out, '.');
    buf_add(json->out, digits, (size_t)used);
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
