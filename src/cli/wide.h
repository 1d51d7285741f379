/*
 * wide - text as libedit wants it: wide characters, one for each code point. Pure.
 */
#ifndef CLI_WIDE_H
#define CLI_WIDE_H

#include "base/text.h"

#include <wchar.h>

/* NUL-terminated. */
wchar_t *wide_of(struct arena *arena, struct view text);

/* Adds the text as UTF-8, without the C1 characters: they are private codes here, never text. */
void wide_add(struct buf *out, const wchar_t *text, size_t length);

#endif
