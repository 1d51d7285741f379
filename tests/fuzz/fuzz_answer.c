/* Any bytes are an answer or a problem; an answer made tidy, written and read again is the same. */
#include "store/answer_file.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    struct answer_file read, again;
    bool ok = answer_parse(&arena, "fuzz", (struct view){(const char *)data, size}, &read, &problems);
    if (ok != (problem_count(&problems, PROBLEM_ERROR) == 0))
        abort();
    if (ok && size < 100000) {
        struct answer tidy = answer_tidy(&arena, &read.answer);
        struct buf out = {.arena = &arena};
        problems = (struct problems){.arena = &arena};
        answer_print(&out, &tidy);
        if (!answer_parse(&arena, "again", buf_view(&out), &again, &problems) || problems.count ||
            again.answer.is_free != tidy.is_free || again.answer.reply_count != tidy.reply_count)
            abort();
        for (int part = 0; !tidy.is_free && part < PART_COUNT; part++)
            if (!view_equal(again.answer.parts[part], tidy.parts[part]))
                abort();
        if (tidy.is_free && !view_equal(again.answer.free, tidy.free))
            abort();
    }
    arena_release(&arena);
    return 0;
}
