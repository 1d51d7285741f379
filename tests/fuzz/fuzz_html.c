/* Any bytes become valid UTF-8 without control characters but line feeds, and never more of them than a small
 * multiple. */
#include "base/html_text.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct view bytes = {(const char *)data, size};
    html_looks(bytes);
    struct view text = html_text(&arena, bytes);
    if (!utf8_check(text, NULL) || text.length > size * 3)
        abort();
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.data[i] < ' ' && text.data[i] != '\n')
            abort();
    arena_release(&arena);
    return 0;
}
