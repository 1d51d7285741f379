#include "cli/prompt.h"

#include "base/utf8.h"
#include "cli/wide.h"

enum { ROOM_TO_TYPE = 10, LIMIT_COLUMNS = PROMPT_CHARACTERS / 2 };

static struct view cut(struct view text, size_t room)
{
    while (text.length && utf8_width(text) > room)
        for (text.length--; text.length && ((unsigned char)text.data[text.length] & 0xc0) == 0x80;)
            text.length--;
    /* The blank at the end is put back behind the colour: libedit drops an escape at the very end. */
    while (text.length && text.data[text.length - 1] == ' ')
        text.length--;
    return text;
}

struct prompt prompt_build(struct arena *arena, const char *words, size_t held_lines, const char *color,
                           int columns)
{
    struct buf shown = {.arena = arena}, whole = {.arena = arena};
    if (held_lines)
        buf_printf(&shown, "(+%zu) ", held_lines);
    struct view safe = utf8_visible(arena, utf8_repair(arena, view_of(words)), false);
    buf_add(&shown, safe.data, safe.length);
    size_t room = columns > 2 * ROOM_TO_TYPE ? (size_t)columns - ROOM_TO_TYPE : ROOM_TO_TYPE;
    struct view text = cut(buf_view(&shown), room < LIMIT_COLUMNS ? room : LIMIT_COLUMNS);
    bool is_colored = *color && text.length;
    if (is_colored)
        buf_printf(&whole, "\1%s\1", color);
    buf_add(&whole, text.data, text.length);
    if (is_colored)
        buf_string(&whole, "\1\033[0m\1");
    if (text.length)
        buf_char(&whole, ' ');

    struct prompt prompt = {.columns = (int)utf8_width(text) + (text.length > 0)};
    wchar_t *wide = wide_of(arena, buf_view(&whole));
    size_t length = wcslen(wide);
    /* Marks without width may be many. */
    wmemcpy(prompt.text, wide, length < PROMPT_CHARACTERS ? length : PROMPT_CHARACTERS - 1);
    return prompt;
}
