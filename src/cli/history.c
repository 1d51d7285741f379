#include "cli/history.h"

#include "base/file.h"
#include "cli/typed.h"

#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { FILE_LIMIT_BYTES = 4 * 1024 * 1024 };

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
    struct view bytes;
    *history = (struct history){0};
    if (!file_exists(path))
        return true;
    if (!file_load(arena, path, FILE_LIMIT_BYTES, &bytes, error))
        return false;
    parse(arena, bytes, history);
    return true;
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
        ok = file_save_own(path, buf_view(&bytes), error);
    }
    if (lock >= 0)
        close(lock);
    return ok;
}
