/* Any bytes are answers, comments or problems; an answer read, made tidy and written is read again the same.
 */
#include "base/utf8.h"
#include "cli/exchange.h"
#include "store/answer_file.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct seen {
    struct arena *arena;
    size_t count;
    struct answer first;
};

static void take(void *context, const struct answer *answer, size_t line, size_t column)
{
    struct seen *seen = context;
    if (!line || !column)
        abort();
    if (!seen->count++)
        seen->first = answer_tidy(seen->arena, answer);
}

static void hear(void *context, const struct comments *comments, size_t line)
{
    (void)context;
    if (!line || !comments->answer || !comments->count)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct view text = {(const char *)data, size};
    struct problems problems = {.arena = &arena};
    if (utf8_check(text, NULL) && !(size && memchr(data, 0, size))) {
        struct seen seen = {.arena = &arena}, again = {.arena = &arena};
        struct intake intake = {&arena, "fuzz", &problems, take, &seen};
        exchange_read_markdown(&intake, text);
        exchange_read_comments(&arena, "fuzz", text, &problems, hear, NULL);
        if (seen.count && size < 100000) {
            struct buf out = {.arena = &arena};
            exchange_write_markdown(&out, &seen.first, 0);
            intake.context = &again;
            exchange_read_markdown(&intake, buf_view(&out));
            if (again.count != 1 || again.first.is_free != seen.first.is_free ||
                (seen.first.is_free && !view_equal(again.first.free, seen.first.free)))
                abort();
            for (int part = 0; !seen.first.is_free && part < PART_COUNT; part++)
                if (!view_equal(again.first.parts[part], seen.first.parts[part]))
                    abort();
        }
    }
    arena_release(&arena);
    return 0;
}
