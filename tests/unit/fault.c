#include "fault.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int __real_open(const char *path, int flags, ...);
int __real_close(int file);
int __real_fsync(int file);
int __real_mkdir(const char *path, mode_t mode);
int __real_rename(const char *from, const char *to);
int __real_link(const char *from, const char *to);
int __real_ftruncate(int file, off_t length);
ssize_t __real_write(int file, const void *data, size_t length);
int __wrap_open(const char *path, int flags, ...);
int __wrap_close(int file);
int __wrap_fsync(int file);
int __wrap_mkdir(const char *path, mode_t mode);
int __wrap_rename(const char *from, const char *to);
int __wrap_link(const char *from, const char *to);
int __wrap_ftruncate(int file, off_t length);
ssize_t __wrap_write(int file, const void *data, size_t length);

static struct {
    bool is_on, stays;
    enum fault_kind kind;
    int at, cause, seen;
    bool next_write_fails;
} fault;

void fault_set(enum fault_kind kind, int at, int cause)
{
    memset(&fault, 0, sizeof fault);
    fault.is_on = true;
    fault.kind = kind;
    fault.at = at;
    fault.cause = cause;
}

void fault_set_from(enum fault_kind kind, int at, int cause)
{
    fault_set(kind, at, cause);
    fault.stays = true;
}

int fault_end(void)
{
    fault.is_on = false;
    return fault.seen;
}

/* Is it this call's turn? Then errno is set, or the process is gone. */
static bool strikes(void)
{
    if (!fault.is_on)
        return false;
    fault.seen++;
    if (fault.kind == FAULT_NONE || (fault.stays ? fault.seen < fault.at : fault.seen != fault.at))
        return false;
    if (fault.kind == FAULT_DIE)
        _exit(99);
    errno = fault.cause;
    return fault.kind == FAULT_FAIL;
}

int __wrap_open(const char *path, int flags, ...)
{
    va_list args;
    va_start(args, flags);
    mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
    va_end(args);
    return strikes() ? -1 : __real_open(path, flags, mode);
}

int __wrap_close(int file)
{
    if (!strikes())
        return __real_close(file);
    int cause = errno;
    __real_close(file);
    errno = cause;
    return -1;
}

int __wrap_fsync(int file)
{
    return strikes() ? -1 : __real_fsync(file);
}
int __wrap_mkdir(const char *path, mode_t mode)
{
    return strikes() ? -1 : __real_mkdir(path, mode);
}
int __wrap_rename(const char *from, const char *to)
{
    return strikes() ? -1 : __real_rename(from, to);
}
int __wrap_link(const char *from, const char *to)
{
    return strikes() ? -1 : __real_link(from, to);
}
int __wrap_ftruncate(int file, off_t length)
{
    return strikes() ? -1 : __real_ftruncate(file, length);
}

ssize_t __wrap_write(int file, const void *data, size_t length)
{
    bool mine = fault.is_on && fault.seen + 1 == fault.at;
    if (fault.is_on && fault.next_write_fails) {
        fault.next_write_fails = false;
        errno = fault.cause;
        return -1;
    }
    if (mine && fault.kind == FAULT_DIE && __real_write(file, data, length / 2) < 0)
        _exit(98);
    if (strikes())
        return -1;
    if (mine && fault.kind == FAULT_SHORT && length > 1) {
        fault.next_write_fails = true;
        return __real_write(file, data, length / 2);
    }
    return __real_write(file, data, length);
}
