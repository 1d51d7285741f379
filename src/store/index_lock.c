#include "store/index_lock.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* A first build of very many answers is waited for; a program that hangs is not. */
enum { WAITS_MOST = 6000, WAIT_MILLISECONDS = 10, WAITS_BEFORE_TELLING = 50 };

static bool make_room(struct arena *arena, const char *path, struct error *error)
{
    const char *slash = strrchr(path, '/');
    return !slash || slash == path ||
           file_make_folder(arena_strndup(arena, path, (size_t)(slash - path)), error);
}

static bool failed(const char *path, struct error *error)
{
    return error_set(error, ERROR_SYSTEM, "cannot lock '%.300s': %s", path, strerror(errno));
}

static bool take(int lock, const char *path, void (*waiting)(void *), void *context, struct error *error)
{
    for (int waits = 0; flock(lock, LOCK_EX | LOCK_NB) != 0; waits++) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failed(path, error);
        if (waits == WAITS_MOST)
            return error_set(error, ERROR_SYSTEM, "cannot lock '%.300s': another stardrill has it", path);
        if (waiting && waits >= WAITS_BEFORE_TELLING)
            waiting(context);
        const struct timespec pause = {0, WAIT_MILLISECONDS * 1000000L};
        (void)nanosleep(&pause, NULL); /* woken early by a signal: it is tried again */
    }
    return true;
}

/* A lock that was removed while we waited for it is no lock. */
static bool is_there(int lock)
{
    struct stat info;
    return fstat(lock, &info) != 0 || info.st_nlink > 0;
}

static int open_lock(const char *name, int flags)
{
    return open(name, O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, S_IRUSR | S_IWUSR);
}

void index_unlock(int lock)
{
    if (lock >= 0)
        (void)close(lock); /* nothing was written; closing also unlocks */
}

static void drop(int *lock)
{
    index_unlock(*lock);
    *lock = -1;
}

bool index_lock(const char *path, void (*waiting)(void *context), void *context, int *lock,
                struct error *error)
{
    struct arena arena = {0};
    const char *name = arena_printf(&arena, "%s.lock", path);
    bool ok = make_room(&arena, path, error), has = false;
    *lock = -1;
    while (ok && !has) {
        *lock = open_lock(name, O_CREAT);
        ok = *lock >= 0 ? take(*lock, name, waiting, context, error) : failed(name, error);
        has = ok && is_there(*lock);
        if (has)
            (void)futimens(*lock, NULL); /* tells which index was used last: see index_place.h */
        else
            drop(lock);
    }
    arena_release(&arena);
    return ok;
}

bool index_lock_now(const char *path, int *lock)
{
    struct arena arena = {0};
    *lock = open_lock(arena_printf(&arena, "%s.lock", path), 0);
    bool has = *lock >= 0 && flock(*lock, LOCK_EX | LOCK_NB) == 0 && is_there(*lock);
    if (!has)
        drop(lock);
    arena_release(&arena);
    return has;
}
