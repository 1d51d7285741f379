#include "base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

bool lock_take(const char *folder, struct lock *lock, struct error *error)
{
    do {
        lock->file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    } while (lock->file < 0 && errno == EINTR);
    if (lock->file < 0)
        return error_set(error, ERROR_SYSTEM, "cannot lock '%.300s': %s", folder, strerror(errno));
    int result;
    do {
        result = flock(lock->file, LOCK_EX);
    } while (result != 0 && errno == EINTR);
    /* Some file systems cannot lock: then two programs at once have to be told apart by the person. */
    return true;
}

void lock_give(struct lock *lock)
{
    if (lock->file >= 0)
        (void)close(lock->file); /* nothing was written through it */
    lock->file = -1;
}
