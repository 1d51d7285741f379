/*
 * random - numbers that look random and are the same for the same seed, on every machine.
 *
 * For choosing questions, not for secrets. The method is xoshiro256**, its state filled by SplitMix64
 * (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2018).
 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state[4];
};

struct random random_seeded(uint64_t seed);

uint64_t random_next(struct random *random);

/* A number from 0 to `limit` - 1, each as likely as the others; 0 for a limit of 0. */
uint64_t random_below(struct random *random, uint64_t limit);

/* Puts the items of an array in random order. */
void random_shuffle(struct random *random, void *array, size_t count, size_t size);

#endif
