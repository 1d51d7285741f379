/*
 * lock - one change at a time: a file that is read, added to and saved again loses nothing of two programs at
 * once.
 */
#ifndef BASE_LOCK_H
#define BASE_LOCK_H

#include "base/error.h"

#include <stdbool.h>

struct lock {
    int file; /* the open folder; locked, where its file system can lock */
};

/* Waits until no other program has this folder locked; the folder must be there. A lock ends with the program
 * at the latest. */
CHECKED bool lock_take(const char *folder, struct lock *lock, struct error *error);

void lock_give(struct lock *lock);

#endif
