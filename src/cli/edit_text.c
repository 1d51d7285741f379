#include "cli/edit_text.h"

struct view edit_text_print(struct arena *arena, const struct answer *answer)
{
    if (answer->is_free)
        return answer->free;
    struct buf text = {.arena = arena};
    for (int part = 0; part < PART_COUNT; part++) {
        buf_printf(&text, "%s# %s\n\n", part ? "\n\n" : "", part_name((enum part)part));
        buf_add(&text, answer->parts[part].data, answer->parts[part].length);
    }
    return buf_view(&text);
}

/* The part a line is the heading of; PART_COUNT for none. */
static int part_of_heading(struct view line)
{
    line = view_trim(line);
    if (line.length < 2 || line.data[0] != '#')
        return PART_COUNT;
    struct view name = view_trim(view_sub(line, 1, line.length));
    int part = 0;
    while (part < PART_COUNT && !view_is(name, part_name((enum part)part)))
        part++;
    return part;
}

struct answer edit_text_parse(struct arena *arena, const struct answer *answer, struct view text)
{
    struct buf parts[PART_COUNT], early = {.arena = arena};
    struct buf *to = &early;
    for (int part = 0; part < PART_COUNT; part++)
        parts[part] = (struct buf){.arena = arena};
    for (size_t at = 0; at < text.length;) {
        const char *feed = memchr(text.data + at, '\n', text.length - at);
        size_t end = feed ? (size_t)(feed - text.data) + 1 : text.length;
        struct view line = view_sub(text, at, end);
        int part = part_of_heading(line);
        if (part == PART_COUNT) {
            buf_add(to, line.data, line.length);
        } else {
            bool is_first = to == &early;
            to = &parts[part];
            if (is_first && view_trim(buf_view(&early)).length)
                buf_add(to, early.data, early.length);
        }
        at = end;
    }
    struct answer edited = *answer;
    edited.is_free = to == &early;
    edited.free = edited.is_free ? view_trim(buf_view(&early)) : (struct view){"", 0};
    for (int part = 0; part < PART_COUNT; part++)
        edited.parts[part] =
            edited.is_free || !parts[part].length ? (struct view){"", 0} : view_trim(buf_view(&parts[part]));
    return edited;
}
