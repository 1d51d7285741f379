/*
 * index_place - where the index of a home is: index.db for the usual home, index-HASH.db beside it for
 * another.
 */
#ifndef STORE_INDEX_PLACE_H
#define STORE_INDEX_PLACE_H

#include "store/paths.h"

/* Of the others, those used last stay. */
enum { INDEX_OTHERS_MOST = 8 };

/* The index of the home that was named. */
const char *index_place(struct arena *arena, const struct paths *paths);

/* Removes the indexes of other homes that were not used for longest, but none in use, and no file that is no
 * index of another home. `path` is the one that was just made. */
void index_place_sweep(const char *path);

#endif
