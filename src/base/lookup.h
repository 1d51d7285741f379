/*
 * lookup - numbers for texts: the first text added is 0, the next new one 1, and so on.
 *
 * Made so that rows name things by number after each id was hashed once. Texts are borrowed, not copied.
 */
#ifndef BASE_LOOKUP_H
#define BASE_LOOKUP_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

struct lookup_slot;

struct lookup {
    struct arena *arena;
    struct lookup_slot *slots;
    size_t room;        /* of slots; a power of two */
    const char **texts; /* by number */
    size_t count, text_room;
};

#define LOOKUP_NONE SIZE_MAX

/* `expected` texts fit before anything has to grow. */
struct lookup lookup_make(struct arena *arena, size_t expected);

/* The text's number; a new one when it is not there yet. */
size_t lookup_add(struct lookup *lookup, const char *text);

/* LOOKUP_NONE when it is not there. */
size_t lookup_find(const struct lookup *lookup, const char *text);

#endif
