#include "cli/doctor.h"

#include "base/day.h"
#include "store/inspect.h"
#include "store/staging.h"

#include <inttypes.h>
#include <stdlib.h>

/* A save takes seconds: what a killed one left an hour ago is nobody's. */
enum { LEFT_SECONDS = 3600, CLOCK_GRACE_SECONDS = 300 };
static const uint64_t room_least = 1 << 20,
                      room_little = 50 << 20; /* bytes; an answer takes a few thousand */

const char *doctor_path(struct arena *arena, const char *path)
{
    const char *home = getenv("HOME");
    size_t length = home ? strlen(home) : 0;
    if (length > 1 && strncmp(path, home, length) == 0 && path[length] == '/')
        return arena_printf(arena, "~%s", path + length);
    return path;
}

static void tell_room(struct checkups *checkups, const struct inspection *found)
{
    if (!found->knows_free)
        return;
    enum checkup_state state = found->free_bytes < room_least    ? CHECKUP_BROKEN
                               : found->free_bytes < room_little ? CHECKUP_LOOK
                                                                 : CHECKUP_OK;
    checkup_add(checkups, state, "disk", "make room: answers are kept as long as there is some",
                "%" PRIu64 " MB free", found->free_bytes >> 20);
}

static void tell_modes(struct checkups *checkups, const char *part, const char *folder,
                       const struct inspection *found)
{
    struct arena *arena = checkups->arena;
    if (found->open.count)
        checkup_add(checkups, CHECKUP_LOOK, part, arena_printf(arena, "chmod -R go= '%s'", folder),
                    "others may read or change %zu of its files and folders, the first: %s",
                    found->open.count, doctor_path(arena, found->open.first));
    if (found->foreign.count)
        checkup_add(checkups, CHECKUP_LOOK, part,
                    arena_printf(arena, "make it yours again, with chown -R \"$USER\" '%s' as root", folder),
                    "%zu of its files and folders are somebody else's, the first: %s", found->foreign.count,
                    doctor_path(arena, found->foreign.first));
    if (found->unreadable.count)
        checkup_add(checkups, CHECKUP_BROKEN, part, arena_printf(arena, "chmod -R u+rwX '%s'", folder),
                    "%zu of its files and folders cannot be read, the first: %s", found->unreadable.count,
                    doctor_path(arena, found->unreadable.first));
}

static void tell_left(struct checkups *checkups, const struct inspection *found)
{
    struct arena *arena = checkups->arena;
    if (found->removed)
        checkup_add(checkups, CHECKUP_OK, "home", NULL,
                    "removed %zu leftover%s of saves that were killed; what they were to replace is whole",
                    found->removed, found->removed == 1 ? "" : "s");
    if (found->left_texts.count)
        checkup_add(checkups, CHECKUP_LOOK, "home", "read it, keep what you need, and remove it",
                    "a text was left behind by an editor: %s", doctor_path(arena, found->left_texts.first));
}

/* What restores that were killed left. */
static void tell_staging(struct app *app, struct checkups *checkups)
{
    struct staging_left left = {0};
    staging_sweep(checkups->arena, app->paths.home, &left);
    staging_sweep(checkups->arena, app->paths.config, &left);
    if (left.removed)
        checkup_add(checkups, CHECKUP_OK, "home", NULL, "removed what %zu killed restore%s left behind",
                    left.removed, left.removed == 1 ? "" : "s");
    if (left.kept)
        checkup_add(checkups, CHECKUP_LOOK, "home", "look it through, keep what you need, and remove it",
                    "a killed restore left what it replaced in %s", doctor_path(checkups->arena, left.first));
}

static void tell_clock(struct checkups *checkups, const struct inspection *found)
{
    struct arena *arena = checkups->arena;
    int64_t now = app_now();
    if (found->newest > now + CLOCK_GRACE_SECONDS)
        checkup_add(checkups, CHECKUP_LOOK, "clock",
                    "set the clock of this machine: days and what is due are counted by it",
                    "it says %s, and %s was changed at %s", day_text(arena, now),
                    doctor_path(arena, found->newest_path), day_text(arena, found->newest));
    else
        checkup_add(checkups, CHECKUP_OK, "clock", NULL, "%s", day_text(arena, now));
}

/* True when the folder can be used as it is. */
static bool tell_folder(struct checkups *checkups, const char *part, const char *folder, const char *made,
                        const struct inspection *found)
{
    struct arena *arena = checkups->arena;
    const char *shown = doctor_path(arena, folder);
    if (!found->is_there)
        checkup_add(checkups, CHECKUP_OK, part, NULL, "%s is not there yet%s", shown, made);
    else if (!found->is_folder && !found->why)
        checkup_add(checkups, CHECKUP_BROKEN, part,
                    arena_printf(arena, "move it away, or name another folder (stardrill help)"),
                    "%s is no folder", shown);
    else if (found->why)
        checkup_add(checkups, CHECKUP_BROKEN, part, arena_printf(arena, "chmod u+rwx '%s'", folder),
                    "%s cannot be looked into: %s", shown, found->why);
    else if (!found->is_writable)
        checkup_add(checkups, CHECKUP_BROKEN, part, arena_printf(arena, "chmod u+rwx '%s'", folder),
                    "nothing can be written in %s", shown);
    else {
        checkup_add(checkups, CHECKUP_OK, part, NULL, "%s, %zu file%s", shown, found->files,
                    found->files == 1 ? "" : "s");
        return true;
    }
    return false;
}

void doctor_folders(struct app *app, struct checkups *checkups)
{
    struct arena *arena = checkups->arena;
    int64_t before = app_now() - LEFT_SECONDS;
    tell_staging(app, checkups);
    struct inspection home = inspect_folder(arena, app->paths.home, before);
    tell_folder(checkups, "home", app->paths.home, "; your first answer makes it", &home);
    tell_modes(checkups, "home", app->paths.home, &home);
    tell_left(checkups, &home);
    tell_room(checkups, &home);
    struct inspection config = inspect_folder(arena, app->paths.config, before);
    if (config.is_there) {
        tell_folder(checkups, "config", app->paths.config, "", &config);
        if (config.unreadable.count)
            tell_modes(checkups, "config", app->paths.config, &config);
    }
    struct inspection cache = inspect_folder(arena, app->paths.cache, before);
    if (cache.is_there) {
        tell_folder(checkups, "cache", app->paths.cache, "", &cache);
        tell_modes(checkups, "cache", app->paths.cache, &cache);
    }
    tell_clock(checkups, &home);
}
