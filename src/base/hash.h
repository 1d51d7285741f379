/* hash - FNV-1a of 64 bits: short, good enough for names and tables, and the same on every machine. Not
 * against somebody who wants two texts to meet. Source: Fowler, Noll, Vo; draft-eastlake-fnv. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(14695981039346656037)

/* The hash of what was hashed before and these bytes behind it. */
static inline uint64_t hash_on(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * UINT64_C(1099511628211);
    return hash;
}

#endif
