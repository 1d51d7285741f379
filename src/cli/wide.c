#include "cli/wide.h"

#include "base/utf8.h"

wchar_t *wide_of(struct arena *arena, struct view text)
{
    wchar_t *wide = ARENA_ARRAY(arena, wchar_t, text.length + 1);
    size_t count = 0;
    uint32_t code;
    for (size_t i = 0; i < text.length;) {
        i += utf8_decode(text, i, &code);
        wide[count++] = (wchar_t)code;
    }
    return wide;
}

void wide_add(struct buf *out, const wchar_t *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] < 0x80 || text[i] >= 0xa0)
            utf8_encode(out, (uint32_t)text[i]);
}
