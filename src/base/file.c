#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_PIECE = 64 * 1024, PATH_SHOWN = 300, TEMPORARY_TRIES = 100 };

/* "cannot read 'notes.yaml': why"; of a very long path its end, so that the cause is never cut off. */
static bool failed(struct error *error, const char *verb, const char *path, int cause)
{
    size_t length = strlen(path);
    const char *shown = length > PATH_SHOWN ? path + length - PATH_SHOWN : path;
    return error_set(error, ERROR_SYSTEM, "cannot %s '%s%s': %s", verb, shown == path ? "" : "...", shown,
                     strerror(cause));
}

static int open_file(const char *path, int flags)
{
    int file;
    do {
        file = open(path, flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
    } while (file < 0 && errno == EINTR);
    return file;
}

/* Closes after reading, where nothing can be lost any more. */
static void close_reader(int file)
{
    (void)close(file);
}

static bool too_large(const char *name, size_t limit, struct error *error)
{
    return error_set(error, ERROR_INPUT, "cannot read '%.300s': larger than %zu bytes, the most that is read",
                     name, limit);
}

bool file_read(struct arena *arena, int file, const char *name, size_t limit, struct view *text,
               struct error *error)
{
    struct stat info;
    struct buf out = {.arena = arena};
    size_t guess = fstat(file, &info) == 0 && info.st_size > 0 ? (size_t)info.st_size : 0;
    /* One byte past the end, so that a file read as long as it said it is ends without growing. */
    size_t room = (guess < limit ? guess : limit) + 1;
    out.capacity = room + 1;
    out.data = ARENA_ARRAY(arena, char, out.capacity);
    for (;;) {
        if (room == 0) {
            room = READ_PIECE;
            size_t capacity = out.capacity + (out.capacity > READ_PIECE ? out.capacity : READ_PIECE);
            out.data = arena_grow(arena, out.data, out.length, capacity, 1, 1);
            out.capacity = capacity;
            room = capacity - out.length - 1;
        }
        ssize_t got = read(file, out.data + out.length, room);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(error, "read", name, errno);
        if (got == 0)
            break;
        out.length += (size_t)got;
        room -= (size_t)got;
        if (out.length > limit)
            return too_large(name, limit, error);
    }
    out.data[out.length] = '\0';
    *text = buf_view(&out);
    return true;
}

static bool load(struct arena *arena, const char *path, bool only_plain, size_t limit, struct view *text,
                 struct error *error)
{
    /* O_NONBLOCK: a pipe without a writer must not hold up the program when only a plain file will do. */
    int file = open_file(path, O_RDONLY | (only_plain ? O_NONBLOCK : 0));
    if (file < 0)
        return failed(error, "read", path, errno);
    struct stat info;
    bool ok = fstat(file, &info) == 0;
    if (!ok)
        failed(error, "read", path, errno);
    else if (S_ISDIR(info.st_mode))
        ok = failed(error, "read", path, EISDIR);
    else if (only_plain && !S_ISREG(info.st_mode))
        ok = error_set(error, ERROR_INPUT, "cannot read '%.300s': not a plain file", path);
    else if (S_ISREG(info.st_mode) && info.st_size > 0 && (uint64_t)info.st_size > limit)
        ok = too_large(path, limit, error); /* before there is room made for it */
    else
        ok = file_read(arena, file, path, limit, text, error);
    close_reader(file);
    return ok;
}

bool file_load(struct arena *arena, const char *path, size_t limit, struct view *text, struct error *error)
{
    return load(arena, path, true, limit, text, error);
}

bool file_load_any(struct arena *arena, const char *path, size_t limit, struct view *text,
                   struct error *error)
{
    return load(arena, path, false, limit, text, error);
}

bool file_write(int file, const char *name, struct view text, struct error *error)
{
    for (size_t done = 0; done < text.length;) {
        ssize_t wrote = write(file, text.data + done, text.length - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return failed(error, "write", name, wrote < 0 ? errno : EIO);
        done += (size_t)wrote;
    }
    return true;
}

/* Some file systems cannot sync (some kinds of) files and say EINVAL: then there is no more to be done. */
static bool sync_file(int file)
{
    int result;
    do {
        result = fsync(file);
    } while (result != 0 && errno == EINTR);
    return result == 0 || errno == EINVAL || errno == ENOTSUP;
}

bool file_sync(int file, const char *name, struct error *error)
{
    return sync_file(file) || failed(error, "write", name, errno);
}

bool file_sync_folder(const char *folder, struct error *error)
{
    int file = open_file(folder, O_RDONLY | O_DIRECTORY);
    if (file < 0 && errno == EACCES) /* one may write to a folder that one may not read */
        return true;
    if (file < 0)
        return failed(error, "write", folder, errno);
    bool ok = sync_file(file) || failed(error, "write", folder, errno);
    close_reader(file);
    return ok;
}

/* The folder a path is in; the last name to `name`. */
static char *folder_of(struct arena *arena, const char *path, const char **name)
{
    const char *slash = strrchr(path, '/');
    *name = slash ? slash + 1 : path;
    if (!slash)
        return arena_strdup(arena, ".");
    return slash == path ? arena_strdup(arena, "/") : arena_strndup(arena, path, (size_t)(slash - path));
}

static void drop_temporary(const char *temporary, struct error *error)
{
    if (unlink(temporary) != 0)
        error_context(error, "'%.100s' is left behind", temporary);
}

/* Writes the text to a new hidden file beside `path`, on the disk when true is returned; else nothing is
 * left. */
static bool write_temporary(struct arena *arena, const char *path, struct view text, char **temporary,
                            struct error *error)
{
    const char *name;
    char *folder = folder_of(arena, path, &name);
    int file = -1;
    for (int i = 0; file < 0 && i < TEMPORARY_TRIES; i++) {
        /* A name may be 255 bytes long: the longest one still has to have a temporary one. */
        *temporary = arena_printf(arena, "%s/.%.200s.%ld-%d.tmp", folder, name, (long)getpid(), i);
        file = open_file(*temporary, O_WRONLY | O_CREAT | O_EXCL);
        if (file < 0 && errno != EEXIST)
            break;
    }
    if (file < 0)
        return failed(error, "write", path, errno);
    bool ok = fchmod(file, S_IRUSR | S_IWUSR) == 0 || failed(error, "write", path, errno);
    ok = ok && file_write(file, path, text, error) && file_sync(file, path, error);
    /* A network file system tells only here that it could not keep the text. */
    if (close(file) != 0 && errno != EINTR && ok)
        ok = failed(error, "write", path, errno);
    if (!ok)
        drop_temporary(*temporary, error);
    return ok;
}

/* The file that a symbolic link leads to, over at most 40 links; NULL when there is no end. */
static const char *follow_links(struct arena *arena, const char *path)
{
    char *held = ARENA_ARRAY(arena, char, PATH_MAX);
    for (int i = 0; i < 40; i++) {
        ssize_t length = readlink(path, held, PATH_MAX);
        if (length < 0)
            return errno == EINVAL || errno == ENOENT ? path : NULL; /* not a link: the end */
        const char *name, *folder = folder_of(arena, path, &name);
        path = held[0] == '/' ? arena_strndup(arena, held, (size_t)length)
                              : arena_printf(arena, "%s/%.*s", folder, (int)length, held);
    }
    errno = ELOOP;
    return NULL;
}

bool file_save(const char *path, struct view text, struct error *error)
{
    struct arena arena = {0};
    char *temporary;
    const char *name, *target = follow_links(&arena, path);
    bool ok = target ? write_temporary(&arena, target, text, &temporary, error)
                     : failed(error, "write", path, errno);
    if (ok && rename(temporary, target) != 0) {
        ok = failed(error, "write", path, errno);
        drop_temporary(temporary, error);
    }
    ok = ok && file_sync_folder(folder_of(&arena, target, &name), error);
    arena_release(&arena);
    return ok;
}

static bool refuse_link(const char *path, struct error *error)
{
    struct stat info;
    return lstat(path, &info) != 0 || !S_ISLNK(info.st_mode) ||
           error_set(error, ERROR_SYSTEM,
                     "'%.300s' is a symbolic link: nothing is written through it, it may lead anywhere",
                     path);
}

bool file_save_own(const char *path, struct view text, struct error *error)
{
    return refuse_link(path, error) && file_save(path, text, error);
}

/* Where a file system has no hard links, the name is taken by an empty file first. */
static bool publish(const char *temporary, const char *path, bool *taken)
{
    if (link(temporary, path) == 0) {
        /* When this fails the text is kept all the same, only under two names. */
        (void)unlink(temporary);
        return true;
    }
    if (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK) {
        int file = open_file(path, O_WRONLY | O_CREAT | O_EXCL);
        if (file >= 0) {
            close_reader(file);
            if (rename(temporary, path) == 0)
                return true;
            int cause = errno;
            if (unlink(path) == 0)
                errno = cause;
            return false;
        }
    }
    *taken = errno == EEXIST;
    return false;
}

bool file_save_new(const char *path, struct view text, bool *taken, struct error *error)
{
    struct arena arena = {0};
    char *temporary;
    const char *name;
    *taken = false;
    bool ok = write_temporary(&arena, path, text, &temporary, error);
    if (ok) {
        struct error why;
        ok = publish(temporary, path, taken);
        if (!ok) {
            failed(&why, "write", path, errno);
            drop_temporary(temporary, &why);
            if (!*taken)
                *error = why;
        }
        ok = ok && file_sync_folder(folder_of(&arena, path, &name), error);
    }
    arena_release(&arena);
    return ok;
}

bool file_remove(const char *path, struct error *error)
{
    if (unlink(path) != 0 && errno != ENOENT)
        return failed(error, "remove", path, errno);
    return true;
}

static bool make_one(const char *path, struct error *error)
{
    struct stat info;
    if (mkdir(path, S_IRWXU) == 0) {
        struct arena arena = {0};
        const char *name;
        bool ok = file_sync_folder(folder_of(&arena, path, &name), error);
        arena_release(&arena);
        return ok;
    }
    int cause = errno;
    if (stat(path, &info) == 0) {
        if (S_ISDIR(info.st_mode))
            return true;
        cause = ENOTDIR;
    }
    return failed(error, "make the folder", path, cause);
}

bool file_make_folder(const char *path, struct error *error)
{
    struct stat info;
    if (stat(path, &info) == 0 && S_ISDIR(info.st_mode))
        return true;
    struct arena arena = {0};
    char *copy = arena_strdup(&arena, path);
    bool ok = true;
    for (char *at = copy + 1; ok && *copy && *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        ok = (stat(copy, &info) == 0 && S_ISDIR(info.st_mode)) || make_one(copy, error);
        *at = '/';
    }
    ok = ok && make_one(path, error);
    arena_release(&arena);
    return ok;
}

bool file_make_own_folder(const char *path, struct error *error)
{
    return refuse_link(path, error) && file_make_folder(path, error);
}

bool file_exists(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0;
}

static struct file_state state_of(const struct stat *info)
{
    return (struct file_state){
        .size = info->st_size,
        .modified_seconds = info->st_mtim.tv_sec,
        .modified_nanoseconds = info->st_mtim.tv_nsec,
        .inode = info->st_ino,
    };
}

bool file_stat(const char *path, struct file_state *state, struct error *error)
{
    struct stat info;
    if (stat(path, &info) != 0)
        return failed(error, "read", path, errno);
    *state = state_of(&info);
    return true;
}

struct entry {
    const char *name;
    struct file_state state;
};

/* The entries of one kind while they grow. */
struct entries {
    struct entry *items;
    size_t count, capacity;
};

static void entry_add(struct arena *arena, struct arena *scratch, struct entries *to, const char *name,
                      const struct stat *info)
{
    if (to->count == to->capacity) {
        to->capacity = to->capacity ? to->capacity * 2 : 32;
        to->items = arena_grow(scratch, to->items, to->count, to->capacity, sizeof *to->items,
                               _Alignof(struct entry));
    }
    to->items[to->count++] = (struct entry){arena_strdup(arena, name), state_of(info)};
}

static int compare_entries(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static struct file_names entries_sorted(struct arena *arena, struct entries *entries)
{
    const char **names = ARENA_ROOM(arena, const char *, entries->count);
    struct file_state *states = ARENA_ROOM(arena, struct file_state, entries->count);
    if (entries->count)
        qsort(entries->items, entries->count, sizeof *entries->items, compare_entries);
    for (size_t i = 0; i < entries->count; i++) {
        names[i] = entries->items[i].name;
        states[i] = entries->items[i].state;
    }
    return (struct file_names){names, entries->count, states};
}

bool file_list(struct arena *arena, const char *folder, struct file_listing *listing, struct error *error)
{
    *listing = (struct file_listing){0};
    enum { FILES, FOLDERS, LINKS, OTHERS, KIND_COUNT };
    struct entries kinds[KIND_COUNT] = {{0}};
    struct arena scratch = {0}; /* of a hundred thousand files, what grew would take more than what is told */
    DIR *open_folder = opendir(folder);
    if (!open_folder)
        return errno == ENOENT || failed(error, "read the folder", folder, errno);
    bool ok = true;
    for (;;) {
        errno = 0;
        struct dirent *entry = readdir(open_folder);
        if (!entry) {
            if (errno)
                ok = failed(error, "read the folder", folder, errno);
            break;
        }
        struct stat info;
        /* One that vanished since is no longer there. */
        if (entry->d_name[0] == '.' ||
            fstatat(dirfd(open_folder), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        int kind = S_ISREG(info.st_mode)   ? FILES
                   : S_ISDIR(info.st_mode) ? FOLDERS
                   : S_ISLNK(info.st_mode) ? LINKS
                                           : OTHERS;
        entry_add(arena, &scratch, &kinds[kind], entry->d_name, &info);
    }
    if (closedir(open_folder) != 0 && ok)
        ok = failed(error, "read the folder", folder, errno);
    *listing = (struct file_listing){
        .files = entries_sorted(arena, &kinds[FILES]),
        .folders = entries_sorted(arena, &kinds[FOLDERS]),
        .links = entries_sorted(arena, &kinds[LINKS]),
        .others = entries_sorted(arena, &kinds[OTHERS]),
    };
    arena_release(&scratch);
    return ok;
}

/* ".NAME.PID-N.tmp", as write_temporary() makes them. */
bool file_is_temporary(const char *name)
{
    size_t length = strlen(name);
    if (name[0] != '.' || length < 10 || strcmp(name + length - 4, ".tmp") != 0)
        return false;
    const char *at = name + length - 5;
    while (*at >= '0' && *at <= '9')
        at--;
    if (*at != '-')
        return false;
    const char *process = at--;
    while (*at >= '0' && *at <= '9')
        at--;
    return *at == '.' && at > name && at + 1 < process;
}

bool file_sweep(const char *folder, int64_t before, size_t *removed, struct error *error)
{
    *removed = 0;
    DIR *open_folder = opendir(folder);
    if (!open_folder)
        return errno == ENOENT || failed(error, "read the folder", folder, errno);
    bool ok = true;
    struct dirent *entry;
    while (ok && (entry = readdir(open_folder))) {
        struct stat info;
        int at = dirfd(open_folder);
        if (!file_is_temporary(entry->d_name) ||
            fstatat(at, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(info.st_mode) ||
            info.st_mtime >= before)
            continue;
        ok = unlinkat(at, entry->d_name, 0) == 0 || errno == ENOENT ||
             failed(error, "remove from", folder, errno);
        *removed += ok;
    }
    if (closedir(open_folder) != 0 && ok)
        ok = failed(error, "read the folder", folder, errno);
    return ok;
}
