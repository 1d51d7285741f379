#include "cli/choices.h"

#include "base/utf8.h"

struct choices choices_fitting(struct arena *arena, const char *const *words, size_t count, struct view word)
{
    struct choices fitting = {ARENA_ARRAY(arena, const char *, count), 0};
    for (size_t i = 0; i < count; i++)
        if (strncmp(words[i], word.data, word.length) == 0)
            fitting.items[fitting.count++] = words[i];
    return fitting;
}

struct view choices_common(struct choices choices)
{
    if (!choices.count)
        return (struct view){"", 0};
    struct view first = view_of(choices.items[0]);
    size_t common = first.length;
    for (size_t i = 1; i < choices.count; i++) {
        size_t same = 0;
        while (same < common && choices.items[i][same] == first.data[same])
            same++;
        common = same;
    }
    while (common && common < first.length && ((unsigned char)first.data[common] & 0xc0) == 0x80)
        common--;
    return view_sub(first, 0, common);
}

const char *choices_list(struct arena *arena, struct choices choices, size_t rows, size_t columns)
{
    enum { GAP = 2, ROWS_KEPT = 4 };
    struct buf out = {.arena = arena};
    size_t widest = 0;
    for (size_t i = 0; i < choices.count; i++) {
        size_t width = utf8_width(utf8_visible(arena, view_of(choices.items[i]), false));
        widest = width > widest ? width : widest;
    }
    size_t in_row = columns / (widest + GAP) ? columns / (widest + GAP) : 1;
    size_t room = in_row * (rows > ROWS_KEPT ? rows - ROWS_KEPT : 1);
    size_t shown = choices.count < room ? choices.count : room;
    for (size_t i = 0; i < shown; i++) {
        struct view word = utf8_visible(arena, view_of(choices.items[i]), false);
        buf_string(&out, i % in_row ? "" : "\n");
        buf_add(&out, word.data, word.length);
        for (size_t at = utf8_width(word); at < widest + GAP && (i + 1) % in_row; at++)
            buf_char(&out, ' ');
    }
    if (shown < choices.count)
        buf_printf(&out, "\n(... and %zu more)", choices.count - shown);
    buf_char(&out, '\n');
    return buf_text(&out);
}
