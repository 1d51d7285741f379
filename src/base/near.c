#include "base/near.h"

#include <string.h>

enum { LONGEST = 63 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t near_distance(const char *a, const char *b)
{
    size_t rows = strlen(a), columns = strlen(b);
    if (rows > LONGEST || columns > LONGEST)
        return strcmp(a, b) == 0 ? 0 : rows > columns ? rows : columns;
    /* The three last rows of the table of distances between the beginnings of the words. */
    size_t table[3][LONGEST + 1];
    for (size_t j = 0; j <= columns; j++)
        table[0][j] = j;
    for (size_t i = 1; i <= rows; i++) {
        size_t *row = table[i % 3], *above = table[(i + 2) % 3], *swapped = table[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= columns; j++) {
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], swapped[j - 2] + 1);
        }
    }
    return table[rows % 3][columns];
}

const char *near_find(const char *word, const char *const *candidates, size_t count)
{
    const char *found = NULL;
    size_t length = strlen(word), limit = length < 4 ? 1 : length < 8 ? 2 : 3, best = limit + 1;
    for (size_t i = 0; i < count; i++) {
        size_t distance = near_distance(word, candidates[i]);
        /* As many slips as letters make any short word of any other. */
        if (distance < best && distance < strlen(candidates[i])) {
            best = distance;
            found = candidates[i];
        }
    }
    return found;
}
