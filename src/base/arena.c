#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif

/* An arena hides overruns from the address sanitizer, so its builds poison what is unused
 * and keep a poisoned gap between objects. */
#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
enum { ARENA_REDZONE = 16 };
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
enum { ARENA_REDZONE = 0 };
#endif

enum { ARENA_BLOCK = 64 * 1024, ARENA_SPARE = 4 /* blocks */ };

struct arena_block {
    struct arena_block *next;
    size_t size;
    size_t used;
    max_align_t data[];
};

static _Noreturn void out_of_memory(void)
{
    fputs("stardrill: out of memory: what was entered is on disk already\n", stderr);
    exit(3);
}

static struct arena_block *block_new(size_t size, struct arena_block *next)
{
    if (size > SIZE_MAX - sizeof(struct arena_block))
        out_of_memory();
    struct arena_block *block = malloc(sizeof *block + size);
    if (!block)
        out_of_memory();
    *block = (struct arena_block){.next = next, .size = size};
    ASAN_POISON_MEMORY_REGION(block->data, size);
    return block;
}

/* A block with room for `want` bytes becomes the arena's newest. */
static struct arena_block *next_block(struct arena *arena, size_t want)
{
    struct arena_block *block = arena->spare;
    if (block && want <= block->size) {
        arena->spare = block->next;
        block->next = arena->head;
        block->used = 0;
    } else {
        block = block_new(want > ARENA_BLOCK ? want : (size_t)ARENA_BLOCK, arena->head);
    }
    return arena->head = block;
}

void *arena_room(struct arena *arena, size_t count, size_t size, size_t align)
{
    if (size && count > (SIZE_MAX / 2 - ARENA_REDZONE - align) / size)
        out_of_memory();
    size_t want = count * size;
    struct arena_block *block = arena->head;
    size_t start = block ? (block->used + align - 1) & ~(align - 1) : 0;
    if (!block || start > block->size || block->size - start < want + ARENA_REDZONE) {
        block = next_block(arena, want + ARENA_REDZONE);
        start = 0;
    }
    unsigned char *at = (unsigned char *)block->data + start;
    ASAN_UNPOISON_MEMORY_REGION(at, want);
    block->used = start + want + ARENA_REDZONE;
    return at;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size, size_t align)
{
    return memset(arena_room(arena, count, size, align), 0, count * size);
}

void *arena_grow(struct arena *arena, const void *array, size_t used, size_t wanted, size_t size,
                 size_t align)
{
    unsigned char *grown = arena_room(arena, wanted, size, align);
    if (used)
        memcpy(grown, array, used * size);
    if (wanted > used)
        memset(grown + used * size, 0, (wanted - used) * size);
    return grown;
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
    char *copy = ARENA_ROOM(arena, char, length + 1);
    if (length)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
    return arena_strndup(arena, text, strlen(text));
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    char *text = ARENA_ARRAY(arena, char, (size_t)(length < 0 ? 0 : length) + 1);
    if (length > 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}

static void block_free(struct arena_block *block)
{
    ASAN_UNPOISON_MEMORY_REGION(block->data, block->size);
    free(block);
}

void arena_reset(struct arena *arena)
{
    size_t spare = 0;
    for (struct arena_block *block = arena->spare; block; block = block->next)
        spare++;
    for (struct arena_block *block = arena->head, *next; block; block = next) {
        next = block->next;
        if (block->size != ARENA_BLOCK || spare == ARENA_SPARE) {
            block_free(block);
            continue;
        }
        ASAN_POISON_MEMORY_REGION(block->data, block->size);
        block->next = arena->spare;
        arena->spare = block;
        spare++;
    }
    arena->head = NULL;
}

void arena_release(struct arena *arena)
{
    struct arena_block *lists[] = {arena->head, arena->spare};
    for (size_t i = 0; i < 2; i++)
        for (struct arena_block *block = lists[i], *next; block; block = next) {
            next = block->next;
            block_free(block);
        }
    *arena = (struct arena){0};
}
