/* Any bytes are an archive or refused, and what is read lies inside them. */
#include "base/tar.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct tar tar = {.archive = {(const char *)data, size}, .name = "fuzz"};
    struct tar_member member;
    struct error error = {0};
    while (tar_next(&tar, &arena, &member, &error)) {
        const char *end = tar.archive.data + size;
        if (member.content.data < tar.archive.data || member.content.data + member.content.length > end)
            abort();
    }
    arena_release(&arena);
    return 0;
}
