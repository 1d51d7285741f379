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

static void add_string(struct buf *out, struct view text)
{
    buf_char(out, '"');
    size_t clean = 0;
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        /* a C1 control in two bytes would move a terminal as ESC does */
        bool is_c1 = c == 0xc2 && i + 1 < text.length && (unsigned char)text.data[i + 1] < 0xa0;
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f && !is_c1)
            continue;
        buf_add(out, text.data + clean, i - clean);
        clean = i + 1;
        if (is_c1) {
            buf_printf(out, "\\u%04x", (unsigned char)text.data[++i]);
            clean = i + 1;
        } else if (c == '"' || c == '\\') {
            buf_char(out, '\\');
            buf_char(out, (char)c);
        } else if (c == '\n') {
            buf_string(out, "\\n");
        } else if (c == '\t') {
            buf_string(out, "\\t");
        } else if (c == '\r') {
            buf_string(out, "\\r");
        } else {
            buf_printf(out, "\\u%04x", c);
        }
    }
    buf_add(out, text.data + clean, text.length - clean);
    buf_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
    value_starts(json);
    add_string(json->out, view_of(key));
    buf_char(json->out, ':');
    json->needs_comma = false;
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
