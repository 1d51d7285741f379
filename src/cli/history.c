#include "cli/history.h"

#include "cli/typed.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { FILE_LIMIT_BYTES = 4 * 1024 * 1024 };

static bool read_all(int file, struct buf *bytes)
{
    char part[16384];
    ssize_t count;
    while ((count = read(file, part, sizeof part)) != 0) {
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            buf_add(bytes, part, (size_t)count);
        if (bytes->length > FILE_LIMIT_BYTES) {
            errno = EFBIG;
            return false;
        }
    }
    return true;
}

static struct view entry_read(struct arena *arena, struct view line)
{
    struct buf entry = {.arena = arena};
    for (size_t i = 0; i < line.length; i++) {
        if (line.data[i] == '\\' && i + 1 < line.length)
            buf_char(&entry, line.data[++i] == 'n' ? '\n' : line.data[i]);
        else
            buf_char(&entry, line.data[i]);
    }
    return typed_clean(arena, buf_view(&entry));
}

static void entry_write(struct buf *out, struct view entry)
{
    for (size_t i = 0; i < entry.length; i++) {
        if (entry.data[i] == '\n')
            buf_string(out, "\\n");
        else if (entry.data[i] == '\\')
            buf_string(out, "\\\\");
        else
            buf_char(out, entry.data[i]);
    }
    buf_char(out, '\n');
}

static void parse(struct arena *arena, struct view bytes, struct history *history)
{
    size_t lines = 1;
    for (size_t i = 0; i < bytes.length; i++)
        lines += bytes.data[i] == '\n';
    history->entries = ARENA_ARRAY(arena, struct view, lines);
    history->count = 0;
    for (size_t start = 0, end; start < bytes.length; start = end + 1) {
        const char *feed = memchr(bytes.data + start, '\n', bytes.length - start);
        end = feed ? (size_t)(feed - bytes.data) : bytes.length;
        struct view entry = entry_read(arena, view_sub(bytes, start, end));
        if (entry.length && entry.length <= HISTORY_ENTRY_BYTES)
            history->entries[history->count++] = entry;
    }
    if (history->count > HISTORY_LIMIT) {
        history->entries += history->count - HISTORY_LIMIT;
        history->count = HISTORY_LIMIT;
    }
}

bool history_load(struct arena *arena, const char *path, struct history *history, struct error *error)
{
    *history = (struct history){0};
    /* Not to hang on a pipe somebody put there. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return errno == ENOENT
                   ? true
                   : error_set(error, ERROR_SYSTEM, "cannot open '%s': %s", path, strerror(errno));
    struct buf bytes = {.arena = arena};
    struct stat about;
    bool ok = false;
    if (fstat(file, &about) != 0)
        error_set(error, ERROR_SYSTEM, "cannot look at '%s': %s", path, strerror(errno));
    else if (!S_ISREG(about.st_mode))
        error_set(error, ERROR_SYSTEM, "'%s' is not a file", path);
    else if (!read_all(file, &bytes))
        error_set(error, ERROR_SYSTEM, "cannot read '%s': %s", path, strerror(errno));
    else
        ok = true;
    close(file);
    if (ok)
        parse(arena, buf_view(&bytes), history);
    return ok;
}

/* A lock on the folder, -1 when there is none to have: two programs at once are rare, waiting for ever is
 * worse. */
static int lock_folder(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *folder = slash ? arena_strndup(arena, path, (size_t)(slash - path) + 1) : ".";
    int lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int tries = 0; lock >= 0 && tries < 50; tries++) {
        if (flock(lock, LOCK_EX | LOCK_NB) == 0)
            return lock;
        struct timespec pause = {.tv_nsec = 10 * 1000 * 1000};
        nanosleep(&pause, NULL);
    }
    if (lock >= 0)
        close(lock);
    return -1;
}

static bool write_all(int file, struct view bytes)
{
    while (bytes.length) {
        ssize_t count = write(file, bytes.data, bytes.length);
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            bytes = view_sub(bytes, (size_t)count, bytes.length);
    }
    return true;
}

static bool replace(struct arena *arena, const char *path, struct view bytes, struct error *error)
{
    char *fresh = arena_printf(arena, "%s.%ld", path, (long)getpid());
    int file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return error_set(error, ERROR_SYSTEM, "cannot write '%s': %s", fresh, strerror(errno));
    bool ok = fchmod(file, 0600) == 0 && write_all(file, bytes);
    if (close(file) != 0 || !ok || rename(fresh, path) != 0) {
        error_set(error, ERROR_SYSTEM, "cannot write '%s': %s", path, strerror(errno));
        unlink(fresh);
        return false;
    }
    return true;
}

bool history_add(struct arena *arena, const char *path, struct view entry, struct error *error)
{
    if (!entry.length || entry.length > HISTORY_ENTRY_BYTES)
        return true;
    struct history history;
    int lock = lock_folder(arena, path);
    bool ok = history_load(arena, path, &history, error);
    if (ok && !(history.count && view_equal(history.entries[history.count - 1], entry))) {
        struct buf bytes = {.arena = arena};
        size_t first = history.count == HISTORY_LIMIT ? 1 : 0;
        for (size_t i = first; i < history.count; i++)
            entry_write(&bytes, history.entries[i]);
        entry_write(&bytes, entry);
        ok = replace(arena, path, buf_view(&bytes), error);
    }
    if (lock >= 0)
        close(lock);
    return ok;
}
