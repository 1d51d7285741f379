#include "store/inspect.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { DEEPEST = 16 };

static void see(struct sighting *sighting, const char *path)
{
    if (!sighting->count++)
        sighting->first = path;
}

static void look_at(struct inspection *found, const char *path, const char *name, const struct stat *info)
{
    if (S_ISLNK(info->st_mode)) {
        see(&found->links, path);
        return;
    }
    if (info->st_uid != geteuid())
        see(&found->foreign, path);
    else if (info->st_mode & (S_IRWXG | S_IRWXO))
        see(&found->open, path);
    if (access(path, R_OK | (S_ISDIR(info->st_mode) ? X_OK : 0)) != 0)
        see(&found->unreadable, path);
    if (!S_ISREG(info->st_mode))
        return;
    found->files++;
    if (strncmp(name, "edit-", 5) == 0)
        see(&found->left_texts, path);
    if (info->st_mtime > found->newest) {
        found->newest = info->st_mtime;
        found->newest_path = path;
    }
}

static void sweep(struct inspection *found, const char *folder, int64_t before)
{
    struct error ignored; /* one that cannot be removed does no harm */
    size_t removed = 0;
    (void)!file_sweep(folder, before, &removed, &ignored);
    found->removed += removed;
}

static void walk(struct arena *arena, struct inspection *found, const char *folder, int64_t before, int depth)
{
    sweep(found, folder, before);
    DIR *names = opendir(folder);
    if (!names)
        return; /* counted as unreadable */
    found->folders++;
    for (struct dirent *entry; (entry = readdir(names));) {
        struct stat info;
        const char *name = entry->d_name;
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || strcmp(name, ".git") == 0)
            continue;
        const char *path = arena_printf(arena, "%s/%s", folder, name);
        if (lstat(path, &info) != 0)
            continue; /* gone meanwhile */
        look_at(found, path, name, &info);
        if (S_ISDIR(info.st_mode) && depth < DEEPEST)
            walk(arena, found, path, before, depth + 1);
    }
    if (closedir(names) != 0 && !found->why)
        found->why = arena_strdup(arena, strerror(errno));
}

struct inspection inspect_folder(struct arena *arena, const char *folder, int64_t before)
{
    struct inspection found = {0};
    struct stat info;
    if (stat(folder, &info) != 0) {
        found.is_there = errno != ENOENT;
        found.why = found.is_there ? arena_strdup(arena, strerror(errno)) : NULL;
        return found;
    }
    found.is_there = true;
    found.is_folder = S_ISDIR(info.st_mode);
    if (!found.is_folder)
        return found;
    if (access(folder, R_OK | X_OK) != 0)
        found.why = arena_strdup(arena, strerror(errno));
    found.is_writable = access(folder, W_OK) == 0;
    struct statvfs disk;
    found.knows_free = statvfs(folder, &disk) == 0;
    if (found.knows_free)
        found.free_bytes = (uint64_t)disk.f_bavail * disk.f_frsize;
    look_at(&found, folder, "", &info);
    walk(arena, &found, folder, before, 0);
    return found;
}
