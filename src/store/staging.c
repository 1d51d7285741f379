#include "store/staging.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char prefix[] = ".restore-";

const char *staging_folder(struct arena *arena, const char *root)
{
    return arena_printf(arena, "%s/%s%ld", root, prefix, (long)getpid());
}

static size_t digits_of(const char *text)
{
    return strspn(text, "0123456789");
}

/* The process whose folder it is; 0 for what is no such folder's name. */
static pid_t process_of(const char *name)
{
    enum { LONGEST = 9 };
    if (strncmp(name, prefix, sizeof prefix - 1) != 0)
        return 0;
    const char *number = name + sizeof prefix - 1;
    size_t length = digits_of(number);
    return length && length <= LONGEST && !number[length] ? (pid_t)strtol(number, NULL, 10) : 0;
}

static bool is_gone(pid_t process)
{
    return kill(process, 0) != 0 && errno == ESRCH;
}

enum staged {
    STAGED_FOREIGN, /* no restore writes it */
    STAGED_COPY,    /* "12", or a half of it */
    STAGED_ONLY,    /* "12.old", the only copy of what was replaced */
};

/* What a file of the folder is; "12", "12.old" and what a save of one of them leaves are ours. */
static enum staged kind_of(const char *name, const struct stat *info)
{
    size_t length = digits_of(name);
    if (!S_ISREG(info->st_mode) || info->st_uid != geteuid())
        return STAGED_FOREIGN;
    if (name[0] == '.')
        return digits_of(name + 1) && file_is_temporary(name) ? STAGED_COPY : STAGED_FOREIGN;
    if (!length || (name[length] && strcmp(name + length, ".old") != 0))
        return STAGED_FOREIGN;
    return name[length] && info->st_nlink < 2 ? STAGED_ONLY : STAGED_COPY;
}

/* Looks at every file of an open folder, and removes the copies among them when told to; the least harmless
 * of them. */
static enum staged look(DIR *folder, bool removes)
{
    enum staged found = STAGED_COPY;
    struct dirent *entry;
    rewinddir(folder);
    while ((entry = readdir(folder))) {
        struct stat info;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 ||
            fstatat(dirfd(folder), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        enum staged kind = kind_of(entry->d_name, &info);
        if (kind == STAGED_FOREIGN)
            return kind;
        if (kind == STAGED_ONLY)
            found = kind;
        else if (removes && unlinkat(dirfd(folder), entry->d_name, 0) != 0)
            return STAGED_FOREIGN;
    }
    return found;
}

/* True when the folder is no more. */
static bool remove_one(int root, const char *name)
{
    int at = openat(root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *folder = at >= 0 ? fdopendir(at) : NULL;
    if (!folder) {
        if (at >= 0)
            (void)close(at); /* nothing was written */
        return false;
    }
    bool is_empty = look(folder, false) != STAGED_FOREIGN && look(folder, true) == STAGED_COPY;
    (void)closedir(folder); /* likewise */
    return is_empty && unlinkat(root, name, AT_REMOVEDIR) == 0;
}

void staging_sweep(struct arena *arena, const char *root, struct staging_left *left)
{
    DIR *folder = opendir(root);
    struct dirent *entry;
    while (folder && (entry = readdir(folder))) {
        pid_t process = process_of(entry->d_name);
        if (!process || !is_gone(process))
            continue;
        if (remove_one(dirfd(folder), entry->d_name))
            left->removed++;
        else if (!left->kept++)
            left->first = arena_printf(arena, "%s/%s", root, entry->d_name);
    }
    if (folder)
        (void)closedir(folder); /* it was only read */
}
