#include "store/backup.h"

#include "base/file.h"
#include "base/tar.h"
#include "store/id.h"
#include "store/staging.h"
#include "store/yaml.h"

#include <errno.h>
#include <stdio.h> /* rename() */
#include <sys/stat.h>
#include <unistd.h>

/* What a backup holds: folders by how deep files stand below them, and single files. */
static const struct {
    const char *name; /* in the archive; below home/ or config/ */
    int depth;        /* 0: a file; 1: files in the folder; 2: files in its folders */
} kept[] = {
    {"home/answers", 2},   {"home/stories", 1},      {"home/interviews", 1},        {"home/feedback", 2},
    {"home/drafts", 1},    {"home/drafts/mocks", 1}, {"home/drafts/interviews", 1}, {"home/mocks", 1},
    {"home/log.yaml", 0},  {"home/plan.yaml", 0},    {"home/history", 0},           {"config/config.yaml", 0},
    {"config/prompts", 1},
};

/* Where a name of the archive stands; NULL when its first part is none of ours. */
static const char *real_path(struct arena *arena, const struct paths *paths, const char *name,
                             const char **root)
{
    static const char home[] = "home/", config[] = "config/";
    if (strncmp(name, home, sizeof home - 1) == 0) {
        *root = paths->home;
        return arena_printf(arena, "%s/%s", paths->home, name + sizeof home - 1);
    }
    if (strncmp(name, config, sizeof config - 1) == 0) {
        *root = paths->config;
        return arena_printf(arena, "%s/%s", paths->config, name + sizeof config - 1);
    }
    return NULL;
}

struct gather {
    struct arena *arena;
    const struct paths *paths;
    struct buf *out;
    size_t count;
    struct problems *problems;
};

static void add_file(struct gather *gather, const char *name)
{
    const char *root, *path = real_path(gather->arena, gather->paths, name, &root);
    struct error error = {0};
    struct file_state state;
    struct arena scratch = {0};
    struct tar_member member = {.path = name};
    bool ok = file_stat(path, &state, &error) &&
              file_load(&scratch, path, BACKUP_MOST_BYTES / 4, &member.content, &error);
    if (!ok) {
        problem_add(gather->problems, PROBLEM_ERROR, path, 0, 0, "%s", error.message);
    } else {
        member.modified = state.modified_seconds;
        if (tar_add(gather->out, &member))
            gather->count++;
        else
            problem_add(gather->problems, PROBLEM_ERROR, path, 0, 0, "its name is too long for a backup");
    }
    arena_release(&scratch);
}

static void tell_left_out(struct gather *gather, const char *path)
{
    problem_add(gather->problems, PROBLEM_WARNING, path, 0, 0, "no plain file: not in the backup");
}

/* A single file, which need not be there. */
static void add_single(struct gather *gather, const char *name)
{
    const char *root, *path = real_path(gather->arena, gather->paths, name, &root);
    struct stat info;
    if (lstat(path, &info) == 0 && !S_ISREG(info.st_mode))
        tell_left_out(gather, path);
    else if (file_exists(path))
        add_file(gather, name);
}

static void leave_out(struct gather *gather, const char *folder, const struct file_names *names)
{
    for (size_t i = 0; i < names->count; i++)
        tell_left_out(gather, arena_printf(gather->arena, "%s/%s", folder, names->items[i]));
}

static bool add_folder(struct gather *gather, const char *name, int depth, struct error *error)
{
    const char *root, *folder = real_path(gather->arena, gather->paths, name, &root);
    struct file_listing listing;
    if (!file_list(gather->arena, folder, &listing, error))
        return false;
    leave_out(gather, folder, &listing.links);
    leave_out(gather, folder, &listing.others);
    for (size_t i = 0; depth == 1 && i < listing.files.count; i++)
        if (id_is_safe_name(listing.files.items[i]))
            add_file(gather, arena_printf(gather->arena, "%s/%s", name, listing.files.items[i]));
    for (size_t i = 0; depth == 2 && i < listing.folders.count; i++)
        if (id_is_safe_name(listing.folders.items[i]) &&
            !add_folder(gather, arena_printf(gather->arena, "%s/%s", name, listing.folders.items[i]), 1,
                        error))
            return false;
    return true;
}

bool backup_make(struct arena *arena, const struct paths *paths, struct buf *out, size_t *count,
                 struct problems *problems, struct error *error)
{
    struct gather gather = {.arena = arena, .paths = paths, .out = out, .problems = problems};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        if (!kept[i].depth)
            add_single(&gather, kept[i].name);
        else if (!add_folder(&gather, kept[i].name, kept[i].depth, error))
            return false;
        if (out->length > BACKUP_MOST_BYTES)
            return error_set(error, ERROR_INPUT,
                             "there is more than 1 GiB to be kept: copy the folder '%.200s' instead",
                             paths->home);
    }
    tar_end(out);
    *count = gather.count;
    return true;
}

/* Is it a name that a backup of ours may hold? */
static bool is_ours(struct arena *arena, const char *name)
{
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        size_t length = strlen(kept[i].name);
        if (strncmp(name, kept[i].name, length) != 0)
            continue;
        if (!kept[i].depth) {
            if (!name[length])
                return true;
            continue;
        }
        if (name[length] != '/')
            continue;
        const char *rest = name + length + 1;
        if (kept[i].depth == 2) {
            const char *slash = strchr(rest, '/');
            if (!slash || !id_is_safe_name(arena_strndup(arena, rest, (size_t)(slash - rest))))
                return false;
            rest = slash + 1;
        }
        return id_is_safe_name(rest);
    }
    return false;
}

/* Is every folder between the root and the file a folder, and no link to one? */
static bool is_own_way(struct arena *arena, const char *root, const char *path, const char **link)
{
    struct stat info;
    char *way = arena_strdup(arena, path);
    for (char *at = way + strlen(root) + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (lstat(way, &info) == 0 && !S_ISDIR(info.st_mode)) {
            *link = way;
            return false;
        }
        *at = '/';
    }
    *link = path;
    return lstat(path, &info) != 0 || S_ISREG(info.st_mode);
}

/* A single file that is a symbolic link by now, as in a home whose settings lie elsewhere: earlier backups
 * followed it. */
static bool is_single_link(const char *name, const char *path)
{
    struct stat info;
    bool is_single = false;
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        is_single = is_single || (!kept[i].depth && strcmp(kept[i].name, name) == 0);
    return is_single && lstat(path, &info) == 0 && S_ISLNK(info.st_mode);
}

static bool look_at(struct arena *arena, const char *name, const struct tar_member *member,
                    const struct paths *paths, struct restore_file *file, struct error *error)
{
    struct view now;
    struct error ignored = {0};
    struct arena scratch = {0};
    const char *link;
    if (!is_ours(arena, member->path))
        return error_set(error, ERROR_INPUT, "%.200s: '%.150s' is no name a backup of stardrill holds", name,
                         member->path);
    if (member->content.length > BACKUP_MOST_BYTES / 4)
        return error_set(error, ERROR_INPUT, "%.200s: '%.150s' is too large", name, member->path);
    file->path = real_path(arena, paths, member->path, &file->root);
    file->content = member->content;
    bool is_own = is_own_way(arena, file->root, file->path, &link);
    if (!is_own && link == file->path && is_single_link(member->path, file->path)) {
        file->act = RESTORE_LINK;
        return true;
    }
    if (!is_own)
        return error_set(error, ERROR_INPUT, "'%.300s' is a symbolic link or no plain file: it is left alone",
                         link);
    if (!file_exists(file->path))
        file->act = RESTORE_NEW;
    else if (file_load(&scratch, file->path, BACKUP_MOST_BYTES / 4, &now, &ignored) &&
             view_equal(now, member->content))
        file->act = RESTORE_SAME;
    else
        file->act = RESTORE_OTHER;
    arena_release(&scratch);
    return true;
}

bool restore_check(struct arena *arena, const char *name, struct view archive, const struct paths *paths,
                   struct restore_plan *plan, struct error *error)
{
    struct tar tar = {.archive = archive, .name = name};
    struct tar_member member;
    struct restore_file *files = NULL;
    size_t count = 0, capacity = 0;
    *plan = (struct restore_plan){0};
    error->kind = ERROR_NONE;
    while (tar_next(&tar, arena, &member, error)) {
        if (count == capacity) {
            capacity = capacity ? capacity * 2 : 64;
            files = arena_grow(arena, files, count, capacity, sizeof *files, _Alignof(struct restore_file));
        }
        if (!look_at(arena, name, &member, paths, &files[count], error))
            return false;
        plan->acts[files[count].act]++;
        count++;
    }
    if (error->kind != ERROR_NONE)
        return false;
    if (!count)
        return error_set(error, ERROR_INPUT, "%.300s: there is nothing in this backup", name);
    plan->files = files;
    plan->count = count;
    return true;
}

/* A restore under way. */
struct restoring {
    struct arena *arena;
    const struct restore_plan *plan;
    const char *staging[2]; /* folders in home and config */
    const char **staged;    /* by file: where its text waits; NULL: nothing to do */
    const char **old;       /* by file: where the text it replaced waits */
    bool *is_done;
};

static const char *folder_of(struct arena *arena, const char *path)
{
    return arena_strndup(arena, path, (size_t)(strrchr(path, '/') - path));
}

static bool failed(struct error *error, const char *path, int cause)
{
    return error_set(error, ERROR_SYSTEM, "cannot write '%.300s': %s", path, strerror(cause));
}

static bool stage(struct restoring *run, const struct paths *paths, struct error *error)
{
    for (size_t i = 0; i < run->plan->count; i++) {
        const struct restore_file *file = &run->plan->files[i];
        const char *folder = run->staging[file->root == paths->config];
        if (file->act == RESTORE_SAME || file->act == RESTORE_LINK)
            continue;
        if (!file_make_folder(folder, error))
            return false;
        const char *path = arena_printf(run->arena, "%s/%zu", folder, i);
        if (!file_save(path, file->content, error))
            return false;
        run->staged[i] = path;
    }
    return true;
}

/* The text that is about to be replaced, under a second name. */
static bool keep_old(struct restoring *run, size_t i, struct error *error)
{
    const char *path = run->plan->files[i].path, *old = arena_printf(run->arena, "%s.old", run->staged[i]);
    struct view now;
    if (link(path, old) != 0 &&
        (!file_load(run->arena, path, BACKUP_MOST_BYTES / 4, &now, error) || !file_save(old, now, error)))
        return false;
    run->old[i] = old;
    return true;
}

/* Gives a staged text its name. A new name is taken with a hard link where there are some: it never replaces.
 */
static bool put_in_place(struct restoring *run, size_t i, struct error *error)
{
    const struct restore_file *file = &run->plan->files[i];
    if (!file_make_folder(folder_of(run->arena, file->path), error))
        return false;
    if (file->act == RESTORE_OTHER) {
        if (!keep_old(run, i, error))
            return false;
        if (rename(run->staged[i], file->path) != 0)
            return failed(error, file->path, errno);
    } else if (link(run->staged[i], file->path) != 0) {
        bool has_no_links = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK;
        if (!has_no_links || file_exists(file->path))
            return failed(error, file->path, has_no_links ? EEXIST : errno);
        if (rename(run->staged[i], file->path) != 0)
            return failed(error, file->path, errno);
    }
    run->is_done[i] = true;
    return true;
}

/* Takes back what was done; says so when that fails too. What could not be put back stays where it waits. */
static void take_back(struct restoring *run, struct error *error)
{
    for (size_t i = run->plan->count; i-- > 0;) {
        const char *path = run->plan->files[i].path;
        if (run->is_done[i] && run->old[i]) {
            if (rename(run->old[i], path) != 0)
                error_context(error, "what '%.100s' held before is in '%.100s'", path, run->old[i]);
            run->old[i] = NULL;
        } else if (run->is_done[i] && unlink(path) != 0) {
            error_context(error, "'%.100s' could not be taken back", path);
        }
    }
}

/* Removes what waited, and the folders when nothing is left in them. */
static void clear_staging(struct restoring *run)
{
    for (size_t i = 0; i < run->plan->count; i++) {
        if (run->staged[i])
            (void)unlink(run->staged[i]);
        if (run->old[i])
            (void)unlink(run->old[i]);
    }
    for (size_t i = 0; i < 2; i++)
        (void)rmdir(run->staging[i]);
}

static bool sync_folders(struct restoring *run, struct error *error)
{
    const char *last = "";
    for (size_t i = 0; i < run->plan->count; i++) {
        const char *folder = folder_of(run->arena, run->plan->files[i].path);
        if (run->is_done[i] && strcmp(folder, last) != 0 && !file_sync_folder(folder, error))
            return false;
        last = folder;
    }
    return true;
}

bool restore_run(struct arena *arena, const struct restore_plan *plan, const struct paths *paths, bool force,
                 struct error *error)
{
    if (plan->acts[RESTORE_OTHER] && !force)
        return error_set(error, ERROR_INPUT, "%zu files are there already and hold something else",
                         plan->acts[RESTORE_OTHER]);
    struct restoring run = {
        .arena = arena,
        .plan = plan,
        .staging = {staging_folder(arena, paths->home), staging_folder(arena, paths->config)},
        .staged = ARENA_ARRAY(arena, const char *, plan->count),
        .old = ARENA_ARRAY(arena, const char *, plan->count),
        .is_done = ARENA_ARRAY(arena, bool, plan->count),
    };
    struct staging_left ignored = {0}; /* doctor tells of what stays */
    staging_sweep(arena, paths->home, &ignored);
    staging_sweep(arena, paths->config, &ignored);
    bool ok = stage(&run, paths, error);
    for (size_t i = 0; ok && i < plan->count; i++)
        ok = !run.staged[i] || put_in_place(&run, i, error);
    ok = ok && sync_folders(&run, error);
    if (!ok)
        take_back(&run, error);
    clear_staging(&run);
    return ok;
}
