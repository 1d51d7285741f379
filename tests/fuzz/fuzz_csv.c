/* Any bytes are rows or problems, and every field lies in its row. */
#include "base/csv.h"
#include "base/utf8.h"
#include "cli/exchange.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void take(void *context, const struct answer *answer, size_t line, size_t column)
{
    size_t *last = context;
    (void)answer;
    if (line <= *last || !column)
        abort();
    *last = line;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct view text = {(const char *)data, size};
    struct csv csv = csv_open(text);
    struct csv_row row;
    size_t line = 0;
    while (csv_next(&csv, &arena, &row)) {
        if (row.line <= line || (!row.wrong && !row.count))
            abort();
        line = row.line;
        for (size_t i = 0; i < row.count; i++)
            if (row.fields[i].line < row.line || !row.fields[i].column || row.fields[i].text.length > size)
                abort();
    }
    if (utf8_check(text, NULL) && !(size && memchr(data, 0, size))) {
        struct problems problems = {.arena = &arena};
        size_t last = 0;
        const struct intake intake = {&arena, "fuzz", &problems, take, &last};
        exchange_read_csv(&intake, text);
    }
    arena_release(&arena);
    return 0;
}
