/*
 * Any bytes from a terminal. What must hold: keys come to an end, each character is one that may stand in a
 * text, and a paste is clean: UTF-8 without control characters.
 */
#define _XOPEN_SOURCE 700
#include "fuzz.h"

#include "cli/keys.h"
#include "cli/typed.h"

#include <fcntl.h>
#include <unistd.h>

enum { PIPE_HOLDS = 60000 };

static void clean_must_hold(struct arena *arena, struct view text)
{
    uint32_t code;
    must(utf8_check(text, NULL));
    for (size_t at = 0; at < text.length;) {
        at += utf8_decode(text, at, &code);
        must(code == '\n' || (code >= 0x20 && !(code >= 0x7f && code < 0xa0)));
        must(!(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069));
    }
    struct view again = typed_clean(arena, text);
    must(view_equal(again, text));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int ends[2];
    if (size > PIPE_HOLDS)
        return 0;
    must(pipe(ends) == 0 && write(ends[1], data, size) == (ssize_t)size && close(ends[1]) == 0);
    struct arena arena = {0};
    struct input input = {.descriptor = ends[0], .wake = -1};
    struct key key;
    size_t keys = 0;
    for (;;) {
        enum input_result result = keys_next(&input, &arena, INPUT_FOREVER, &key);
        if (result != INPUT_GOT) {
            must(result == INPUT_END);
            break;
        }
        must(++keys <= size);
        if (key.name == KEY_CHARACTER)
            must(key.code <= 0x10ffff && !(key.code >= 0x80 && key.code < 0xa0) &&
                 !(key.code >= 0xd800 && key.code < 0xe000));
        else if (key.name == KEY_PASTE)
            clean_must_hold(&arena, key.paste);
        else
            must(key.name < KEY_PASTE);
    }
    clean_must_hold(&arena, typed_clean(&arena, (struct view){(const char *)data, size}));
    must(close(ends[0]) == 0);
    arena_release(&arena);
    return 0;
}
