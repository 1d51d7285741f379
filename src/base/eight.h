/*
 * eight - eight bytes of a text looked at at once, for loops that pass over plain text.
 *
 * Each test gives bit 7 of every byte it is true of. Of the bytes behind the first such one it may say too
 * much: who needs to know which byte it was looks at the eight one by one.
 */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include <stdint.h>
#include <string.h>

/* The same byte eight times. */
#define EIGHT_OF(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline uint64_t eight_read(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

static inline uint64_t eight_is(uint64_t bytes, unsigned char byte)
{
    uint64_t differing = bytes ^ EIGHT_OF(byte);
    return (differing - EIGHT_OF(1)) & ~differing & EIGHT_OF(0x80);
}

/* Of ASCII bytes below `limit`, which is at most 0x80. */
static inline uint64_t eight_below(uint64_t bytes, unsigned char limit)
{
    return (bytes - EIGHT_OF(limit)) & ~bytes & EIGHT_OF(0x80);
}

/* Of ASCII bytes from `low` to `high`, both below 0x80; exact. */
static inline uint64_t eight_between(uint64_t bytes, unsigned char low, unsigned char high)
{
    uint64_t from_low = (bytes | EIGHT_OF(0x80)) - EIGHT_OF(low);
    uint64_t above_high = (bytes & EIGHT_OF(0x7f)) + EIGHT_OF(0x7f - high);
    return from_low & ~above_high & ~bytes & EIGHT_OF(0x80);
}

/* Of bytes that are not ASCII; exact. */
static inline uint64_t eight_beyond_ascii(uint64_t bytes)
{
    return bytes & EIGHT_OF(0x80);
}

#endif
