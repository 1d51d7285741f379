/*
 * Any text as a résumé. What must hold: achievements stand in order, each part holds words of its line and
 * nothing else, and the title names a story that may be kept.
 */
#include "fuzz.h"

#include "practice/mine.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Are the words of `part` among those of `line`, in their order? Case and marks at the ends of a word may
 * differ. */
static bool comes_from(struct view line, struct view part)
{
    size_t at = 0;
    for (size_t i = 0; i < part.length; i++) {
        char c = part.data[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
        if (!is_letter && !(c >= '0' && c <= '9'))
            continue;
        while (at < line.length && line.data[at] != c && ((line.data[at] | 0x20) != (c | 0x20)))
            at++;
        if (at++ >= line.length)
            return false;
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size && memchr(data, 0, size)) /* nothing with a NUL is read */
        return 0;
    struct arena arena = {0};
    struct view text = utf8_repair(&arena, (struct view){(const char *)data, size});
    const struct mine mine = mine_text(&arena, text);
    size_t number = 0, lines = 1;
    for (size_t i = 0; i < text.length; i++)
        lines += text.data[i] == '\n';
    for (size_t i = 0; i < mine.count; i++) {
        const struct mined *mined = &mine.items[i];
        must(mined->number > number && mined->number <= lines);
        number = mined->number;
        must(mined->line.length && utf8_check(mined->line, NULL) &&
             !memchr(mined->line.data, '\n', mined->line.length));
        must(!is_blank(mined->line.data[0]) && !is_blank(mined->line.data[mined->line.length - 1]));
        must(*mined->title && utf8_check(view_of(mined->title), NULL) && !strchr(mined->title, '\n'));
        must(utf8_check(mined->under, NULL));
        for (int part = 0; part < PART_COUNT; part++)
            must(utf8_check(mined->parts[part], NULL) && comes_from(mined->line, mined->parts[part]));
    }
    arena_release(&arena);
    return 0;
}
