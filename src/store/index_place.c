#define _XOPEN_SOURCE 700 /* realpath() */

#include "store/index_place.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "store/database.h"
#include "store/index_lock.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const char prefix[] = "index-", ending[] = ".db";
enum { HASH_DIGITS = 16 };

/* The folder by a name that stays the same wherever the program runs; as it was named when it is not there.
 */
static const char *real_name(struct arena *arena, const char *folder)
{
    char full[PATH_MAX];
    return arena_strdup(arena, realpath(folder, full) ? full : folder);
}

const char *index_place(struct arena *arena, const struct paths *paths)
{
    if (!paths->usual_home || strcmp(paths->home, paths->usual_home) == 0)
        return paths->index;
    const char *home = real_name(arena, paths->home);
    if (strcmp(home, real_name(arena, paths->usual_home)) == 0)
        return paths->index;
    uint64_t hash = hash_on(HASH_START, home, strlen(home));
    return arena_printf(arena, "%s/%s%08lx%08lx%s", paths->cache, prefix, (unsigned long)(hash >> 32),
                        (unsigned long)(hash & 0xffffffffu), ending);
}

static bool is_of_another_home(const char *name)
{
    return strncmp(name, prefix, sizeof prefix - 1) == 0 &&
           strspn(name + sizeof prefix - 1, "0123456789abcdef") == HASH_DIGITS &&
           strcmp(name + sizeof prefix - 1 + HASH_DIGITS, ending) == 0;
}

struct other {
    const char *path;
    struct file_state used; /* the lock is touched at each use */
};

static int used_last_first(const void *a, const void *b)
{
    const struct file_state *left = &((const struct other *)a)->used,
                            *right = &((const struct other *)b)->used;
    if (left->modified_seconds != right->modified_seconds)
        return left->modified_seconds < right->modified_seconds ? 1 : -1;
    return (left->modified_nanoseconds < right->modified_nanoseconds) -
           (left->modified_nanoseconds > right->modified_nanoseconds);
}

/* Not one that a program has open just now. */
static void remove_other(struct arena *arena, const char *path)
{
    struct error ignored; /* what stays is looked at again when the next one is made */
    int lock;
    if (!index_lock_now(path, &lock))
        return;
    database_remove(path);
    (void)!file_remove(arena_printf(arena, "%s.lock", path), &ignored);
    index_unlock(lock);
}

void index_place_sweep(const char *path)
{
    struct arena arena = {0};
    struct file_listing listing;
    struct error ignored; /* a cache that cannot be listed keeps what it has */
    const char *slash = strrchr(path, '/');
    if (!slash || !is_of_another_home(slash + 1))
        return;
    const char *folder = arena_strndup(&arena, path, (size_t)(slash - path));
    if (file_list(&arena, folder, &listing, &ignored)) {
        struct other *others = ARENA_ARRAY(&arena, struct other, listing.files.count);
        size_t count = 0;
        for (size_t i = 0; i < listing.files.count; i++) {
            struct other *other = &others[count];
            if (!is_of_another_home(listing.files.items[i]))
                continue;
            *other = (struct other){arena_printf(&arena, "%s/%s", folder, listing.files.items[i]),
                                    listing.files.states[i]};
            struct file_state touched;
            if (file_stat(arena_printf(&arena, "%s.lock", other->path), &touched, &ignored))
                other->used = touched;
            count++;
        }
        if (count)
            qsort(others, count, sizeof *others, used_last_first);
        for (size_t i = INDEX_OTHERS_MOST; i < count; i++)
            if (strcmp(others[i].path, path) != 0)
                remove_other(&arena, others[i].path);
    }
    arena_release(&arena);
}
