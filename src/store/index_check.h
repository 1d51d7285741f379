/* index_check - whether the file of the index is whole, before anything mends it. */
#ifndef STORE_INDEX_CHECK_H
#define STORE_INDEX_CHECK_H

#include "base/arena.h"
#include "base/error.h"

enum index_health {
    INDEX_NONE, /* there is no file yet */
    INDEX_WHOLE,
    INDEX_DAMAGED, /* it is made anew at the next use; `why` says what is wrong */
    INDEX_LOCKED,  /* it cannot be opened; `why` says why */
};

enum index_health index_check(struct arena *arena, const char *path, const char **why);

#endif
