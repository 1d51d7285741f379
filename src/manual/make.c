/*
 * make - a manual page from the page as written, in which a line "@NAME@" stands for a list of lists.h,
 * for the build. usage: manual_make PAGE.in PAGE
 */
#include "base/file.h"
#include "manual/lists.h"

#include <stdio.h>

enum { PAGE_LIMIT_BYTES = 1000000 };

static bool add_named(struct buf *out, struct view name)
{
    for (size_t i = 0; i < manual_list_count; i++)
        if (view_is(name, manual_lists[i].name)) {
            manual_lists[i].add(out);
            return true;
        }
    return false;
}

/* False when a line names a list there is none of. */
static bool fill(struct buf *out, struct view page, struct error *error)
{
    for (size_t start = 0; start < page.length;) {
        const char *end = memchr(page.data + start, '\n', page.length - start);
        size_t length = end ? (size_t)(end - page.data) - start : page.length - start;
        struct view line = view_sub(page, start, start + length);
        start += length + 1;
        if (line.length > 2 && line.data[0] == '@' && line.data[line.length - 1] == '@') {
            if (!add_named(out, view_sub(line, 1, line.length - 1)))
                return error_set(error, ERROR_INPUT, "no list '%.*s'", (int)line.length, line.data);
            continue;
        }
        buf_add(out, line.data, line.length);
        buf_char(out, '\n');
    }
    return true;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: manual_make PAGE.in PAGE\n", stderr);
        return 2;
    }
    struct arena arena = {0};
    struct error error = {0};
    struct view page;
    struct buf out = {.arena = &arena};
    bool ok = file_load(&arena, argv[1], PAGE_LIMIT_BYTES, &page, &error) && fill(&out, page, &error) &&
              file_save(argv[2], buf_view(&out), &error);
    if (!ok)
        fprintf(stderr, "manual_make: %s\n", error.message);
    arena_release(&arena);
    return ok ? 0 : 1;
}
