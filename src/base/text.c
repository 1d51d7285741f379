#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

struct view view_trim(struct view text)
{
    while (text.length && is_blank(text.data[0]))
        text.data++, text.length--;
    while (text.length && is_blank(text.data[text.length - 1]))
        text.length--;
    return text;
}

void buf_grow(struct buf *buf, size_t more)
{
    size_t wanted = buf->length + more + 1;
    size_t capacity = buf->capacity ? buf->capacity * 2 : 64;
    if (capacity < wanted)
        capacity = wanted;
    char *data = ARENA_ROOM(buf->arena, char, capacity);
    if (buf->length)
        memcpy(data, buf->data, buf->length);
    buf->data = data;
    buf->capacity = capacity;
}

void buf_string(struct buf *buf, const char *text)
{
    buf_add(buf, text, strlen(text));
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length > 0) {
        buf_reserve(buf, (size_t)length);
        vsnprintf(buf->data + buf->length, (size_t)length + 1, format, again);
        buf->length += (size_t)length;
    }
    va_end(again);
}

void buf_joint(struct buf *buf, size_t index, size_t count)
{
    if (index > 0)
        buf_string(buf, index + 1 < count ? ", " : " and ");
}

const char *buf_text(struct buf *buf)
{
    buf_reserve(buf, 0);
    buf->data[buf->length] = '\0';
    return buf->data;
}

size_t text_format(char *to, size_t room, const char *format, va_list args)
{
    int wanted = vsnprintf(to, room, format, args);
    size_t length = wanted < 0 ? 0 : (size_t)wanted;
    if (length >= room) {
        length = room - 1;
        size_t start = length; /* of the last character */
        while (start && ((unsigned char)to[start - 1] & 0xc0) == 0x80)
            start--;
        unsigned char lead = start ? (unsigned char)to[start - 1] : 0;
        size_t whole = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
        if (whole > 1 && length - (start - 1) < whole)
            length = start - 1;
    }
    to[length] = '\0';
    return length;
}
