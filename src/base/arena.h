/*
 * arena - memory that lives and dies together.
 *
 * Allocation never returns NULL (no memory ends the program with one line) and
 * nothing is freed one by one: arena_reset() ends every life in the arena at
 * once. A function that returns memory takes the arena first; a function
 * without an arena parameter keeps nothing.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_block;

/* Start one with `struct arena arena = {0};`. */
struct arena {
    struct arena_block *head;  /* newest block; NULL when empty */
    struct arena_block *spare; /* kept by arena_reset(), to be used before malloc is called */
};

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), 1, sizeof(type), _Alignof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), (count), sizeof(type), _Alignof(type)))

/* As ARENA_ARRAY(), with whatever the memory held before: for arrays that are written before they are read.
 */
#define ARENA_ROOM(arena, type, count) ((type *)arena_room((arena), (count), sizeof(type), _Alignof(type)))

/* Zeroed memory for `count` objects of `size` bytes; never NULL, also for a count of 0. */
void *arena_alloc(struct arena *arena, size_t count, size_t size, size_t align);

/* As arena_alloc(), not zeroed. */
void *arena_room(struct arena *arena, size_t count, size_t size, size_t align);

/* Room for an array that grew: a copy of `used` objects in room for `wanted`, zeros behind them; the old
 * array stays valid. */
void *arena_grow(struct arena *arena, const void *array, size_t used, size_t wanted, size_t size,
                 size_t align);

char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Ends every life in the arena. A few blocks are kept, so that a loop of resets does not call malloc each
 * turn.
 */
void arena_reset(struct arena *arena);

/* As arena_reset(), and gives the kept blocks back too. */
void arena_release(struct arena *arena);

#endif
