#include "base/random.h"

struct random random_seeded(uint64_t seed)
{
    struct random random;
    for (int i = 0; i < 4; i++) {
        seed += 0x9e3779b97f4a7c15u;
        uint64_t mixed = seed;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        random.state[i] = mixed ^ (mixed >> 31);
    }
    return random;
}

static uint64_t rotate(uint64_t number, int by)
{
    return number << by | number >> (64 - by);
}

uint64_t random_next(struct random *random)
{
    uint64_t *s = random->state, result = rotate(s[1] * 5, 7) * 9, shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 45);
    return result;
}

uint64_t random_below(struct random *random, uint64_t limit)
{
    if (limit == 0)
        return 0;
    /* The lowest 2^64 mod limit numbers are drawn again: with them some remainders would come more often. */
    uint64_t number, unfair = (0 - limit) % limit;
    do {
        number = random_next(random);
    } while (number < unfair);
    return number % limit;
}

void random_shuffle(struct random *random, void *array, size_t count, size_t size)
{
    unsigned char *items = array;
    for (size_t i = count; i > 1; i--) {
        unsigned char *a = items + (i - 1) * size, *b = items + (size_t)random_below(random, i) * size;
        for (size_t byte = 0; byte < size; byte++) {
            unsigned char kept = a[byte];
            a[byte] = b[byte];
            b[byte] = kept;
        }
    }
}
