/*
 * text - bytes borrowed (struct view), a place in them (struct span) and bytes that grow (struct buf).
 *
 * Nothing here owns memory but a buf, whose bytes live in the arena it was given.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Borrowed bytes, usually UTF-8; not NUL-terminated. */
struct view {
    const char *data;
    size_t length;
};

/* Bytes [start, end) of some text. */
struct span {
    size_t start, end;
};

/* Growing text; always NUL-terminated when data is not NULL. Start with `{.arena = arena}`. */
struct buf {
    struct arena *arena;
    char *data;
    size_t length, capacity;
};

static inline struct view view_of(const char *text)
{
    return (struct view){text, text ? strlen(text) : 0};
}
static inline struct view view_sub(struct view text, size_t start, size_t end)
{
    /* No text at all may be cut too: adding even 0 to NULL is undefined. */
    return (struct view){start ? text.data + start : text.data, end - start};
}
static inline struct view buf_view(const struct buf *buf)
{
    return (struct view){buf->data, buf->length};
}

static inline bool view_equal(struct view a, struct view b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}
static inline bool view_is(struct view text, const char *word)
{
    return view_equal(text, view_of(word));
}

/* Without ASCII white space at both ends. */
struct view view_trim(struct view text);

/* Room for `more` bytes and a closing NUL at data + length: who writes there adds to length and puts the NUL.
 */
void buf_grow(struct buf *buf, size_t more); /* for buf_reserve() */
static inline void buf_reserve(struct buf *buf, size_t more)
{
    if (buf->length + more + 1 > buf->capacity)
        buf_grow(buf, more);
}
static inline void buf_add(struct buf *buf, const char *data, size_t length)
{
    buf_reserve(buf, length);
    if (length)
        memcpy(buf->data + buf->length, data, length);
    buf->length += length;
    buf->data[buf->length] = '\0';
}
void buf_string(struct buf *buf, const char *text);
static inline void buf_char(struct buf *buf, char character)
{
    buf_reserve(buf, 1);
    buf->data[buf->length++] = character;
    buf->data[buf->length] = '\0';
}
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Puts what stands before item `index` of a series of `count`: "a", "a and b", "a, b and c". */
void buf_joint(struct buf *buf, size_t index, size_t count);

/* As vsnprintf(); what does not fit is cut off between two characters, never within one. Returns the bytes
 * written. */
size_t text_format(char *to, size_t room, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));

/* The bytes so far, "" when there are none. */
const char *buf_text(struct buf *buf);

#endif
