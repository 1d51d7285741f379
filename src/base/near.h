/* near - which word somebody may have meant. */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include <stddef.h>

/* How many letters must be put in, left out, changed or swapped with their neighbour to make one word the
 * other. Counts bytes. Words longer than 63 bytes are as far apart as the longer is long. */
size_t near_distance(const char *a, const char *b);

/* The candidate that `word` is most likely a slip of; NULL when none is near. */
const char *near_find(const char *word, const char *const *candidates, size_t count);

#endif
