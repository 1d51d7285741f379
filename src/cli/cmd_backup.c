/* backup, restore - everything a person entered, in one tar file; and back. */
#include "base/day.h"
#include "base/file.h"
#include "cli/app.h"
#include "cli/foreign.h"
#include "cli/status.h"
#include "store/backup.h"

#include <stdio.h>
#include <string.h>

/* A new file with the day in its name; one that is there is never replaced. */
static bool save_by_day(struct app *app, struct view archive, const char **path, struct error *error)
{
    const char *day = day_date(&app->turn, app_today(app));
    for (int i = 1; i <= 1000; i++) {
        bool taken;
        *path = i == 1 ? arena_printf(&app->turn, "stardrill-backup-%s.tar", day)
                       : arena_printf(&app->turn, "stardrill-backup-%s-%d.tar", day, i);
        if (file_exists(*path))
            continue;
        if (file_save_new(*path, archive, &taken, error))
            return true;
        if (!taken)
            return false;
    }
    return error_set(error, ERROR_SYSTEM, "too many backups of one day");
}

static bool save(struct app *app, const struct invocation *call, struct view archive, const char **path,
                 struct error *error)
{
    bool taken;
    *path = invocation_text(call, "output");
    if (!*path)
        return save_by_day(app, archive, path, error);
    if (strcmp(*path, "-") == 0)
        return app_write(archive, error) && app_flush(error);
    if (invocation_flag(call, "force"))
        return file_save(*path, archive, error);
    if (file_save_new(*path, archive, &taken, error))
        return true;
    return taken ? error_set(error, ERROR_USAGE, "'%.300s' is there already; --force replaces it", *path)
                 : false;
}

int command_backup(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct buf archive = {.arena = &app->turn};
    struct problems problems = {.arena = &app->turn};
    const char *path;
    size_t count;
    if (call->operand_count) {
        error_set(&error, ERROR_USAGE, "backup: name the file with -o FILE");
        return status_tell(&error);
    }
    if (!backup_make(&app->turn, &app->paths, &archive, &count, &problems, &error))
        return status_tell(&error);
    status_tell_problems(&problems);
    if (!count) {
        status_say("there is nothing in '%s' to be kept yet", app->paths.home);
        return STATUS_FOUND;
    }
    if (!save(app, call, buf_view(&archive), &path, &error))
        return status_tell(&error);
    if (!app->is_quiet)
        status_say("%zu file%s in %s", count, count == 1 ? "" : "s",
                   strcmp(path, "-") == 0 ? "the backup" : path);
    return problem_count(&problems, PROBLEM_ERROR) ? STATUS_TROUBLE : STATUS_FINE;
}

static void tell_others(const struct restore_plan *plan)
{
    enum { TOLD_MOST = 20 };
    size_t told = 0;
    for (size_t i = 0; i < plan->count; i++)
        if (plan->files[i].act == RESTORE_OTHER && ++told <= TOLD_MOST)
            status_say("%s: is there already and holds something else", plan->files[i].path);
    if (told > TOLD_MOST)
        fprintf(stderr, "stardrill: and %zu more\n", told - TOLD_MOST);
}

static void tell_links(const struct restore_plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        if (plan->files[i].act == RESTORE_LINK)
            status_say("%s: is a symbolic link: it stays as it is, what the backup has of it is not restored",
                       plan->files[i].path);
}

int command_restore(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct view archive;
    struct restore_plan plan;
    bool force = invocation_flag(call, "force");
    if (call->operand_count != 1) {
        error_set(&error, ERROR_USAGE, "restore: expected one backup file");
        return status_tell(&error);
    }
    if (!foreign_bytes(&app->turn, call->operands[0], BACKUP_MOST_BYTES, &archive, &error) ||
        !restore_check(&app->turn, call->operands[0], archive, &app->paths, &plan, &error))
        return status_tell(&error);
    if (plan.acts[RESTORE_OTHER] && !force) {
        tell_others(&plan);
        error_set(&error, ERROR_INPUT, "nothing was restored: %zu file%s would be replaced; --force does it",
                  plan.acts[RESTORE_OTHER], plan.acts[RESTORE_OTHER] == 1 ? "" : "s");
        return status_tell(&error);
    }
    if (!invocation_flag(call, "dry-run") && !restore_run(&app->turn, &plan, &app->paths, force, &error)) {
        error_context(&error, "nothing was restored");
        return status_tell(&error);
    }
    tell_links(&plan);
    if (!app->is_quiet)
        status_say("%zu file%s %s, %zu replaced, %zu there already", plan.acts[RESTORE_NEW],
                   plan.acts[RESTORE_NEW] == 1 ? "" : "s",
                   invocation_flag(call, "dry-run") ? "would be restored" : "restored",
                   plan.acts[RESTORE_OTHER], plan.acts[RESTORE_SAME]);
    return STATUS_FINE;
}
