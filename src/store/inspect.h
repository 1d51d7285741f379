/*
 * inspect - a folder of a person's own things as it lies on the disk: whose it is, who may read it, what was
 * left behind. Nothing in it is read; leftovers of our own saves that were killed are removed.
 */
#ifndef STORE_INSPECT_H
#define STORE_INSPECT_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many, and the path of the first one, for a message. */
struct sighting {
    size_t count;
    const char *first;
};

struct inspection {
    bool is_there, is_folder, is_writable;
    const char *why; /* it is there and cannot be looked into; NULL when it can */
    uint64_t free_bytes;
    bool knows_free;
    size_t files, folders;
    struct sighting open;       /* others may read or write it */
    struct sighting foreign;    /* somebody else's */
    struct sighting links;      /* symbolic ones: never followed below the folder */
    struct sighting unreadable; /* not even by its owner */
    struct sighting left_texts; /* what an editor was given and never taken back */
    size_t removed;             /* leftovers */
    int64_t newest;             /* when the newest file was last changed, seconds since 1970; 0: no file */
    const char *newest_path;
};

/* Looks at a folder and what is below it. Leftovers last written before the moment are removed. */
struct inspection inspect_folder(struct arena *arena, const char *folder, int64_t before);

#endif
