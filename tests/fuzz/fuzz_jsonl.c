/*
 * Any bytes as a line of JSON Lines. What must hold: a line that the plain reader takes, jansson takes too,
 * and both read the same answer.
 */
#include "fuzz.h"

#include "cli/jsonl.h"
#include "cli/jsonl_plain.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct view line = {(const char *)data, size};
    struct answer plain, full;
    struct error error = {0};
    bool is_plain = jsonl_plain_parse(&arena, line, &plain);
    bool is_answer = jsonl_parse_any(&arena, line, &full, &error);
    must(is_answer || error.message[0]);
    if (is_plain) {
        must(is_answer);
        must(texts_same(plain.id, full.id));
        must(texts_same(plain.question, full.question));
        must(plain.is_free == full.is_free && view_equal(plain.free, full.free));
        for (int part = 0; part < PART_COUNT; part++)
            must(view_equal(plain.parts[part], full.parts[part]));
        must(plain.principles.count == full.principles.count);
        for (size_t i = 0; i < full.principles.count; i++)
            must(texts_same(plain.principles.items[i], full.principles.items[i]));
    }
    arena_release(&arena);
    return 0;
}
