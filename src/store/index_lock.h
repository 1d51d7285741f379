/* index_lock - one program at a time: a lock beside the index, gone when its holder is. */
#ifndef STORE_INDEX_LOCK_H
#define STORE_INDEX_LOCK_H

#include "base/error.h"

/* Makes the folder, and waits until the lock is free: `waiting` (may be NULL) is called now and then. False
 * when it cannot be had. The lock is `*lock`, to be closed. */
CHECKED bool index_lock(const char *path, void (*waiting)(void *context), void *context, int *lock,
                        struct error *error);

/* As index_lock(), but does not wait. False also when there is no such lock. */
CHECKED bool index_lock_now(const char *path, int *lock);

void index_unlock(int lock);

#endif
