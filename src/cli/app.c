#include "cli/app.h"

#include "base/day.h"
#include "base/file.h"
#include "cli/screen.h"
#include "cli/status.h"
#include "model/bank_builtin.h"
#include "store/index_place.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Commands that read no home. */
static bool needs_home(const struct invocation *call)
{
    static int (*const others[])(struct app *, const struct invocation *) = {
        command_check, command_completion, command_explain, command_help, command_rules, command_selftest};
    bool needs = !invocation_flag(call, "help");
    for (size_t i = 0; call->command && i < sizeof others / sizeof *others; i++)
        needs = needs && call->command->run != others[i];
    return needs;
}

/* Of these, two read the bank. */
static bool needs_bank(const struct invocation *call)
{
    return needs_home(call) || (!invocation_flag(call, "help") && (call->command->run == command_check ||
                                                                   call->command->run == command_explain));
}

static bool find_paths(struct app *app, const struct invocation *call, struct error *error)
{
    const struct paths_given given = {
        .home_option = invocation_text(call, "home"),
        .stardrill_home = getenv("STARDRILL_HOME"),
        .data_home = getenv("XDG_DATA_HOME"),
        .config_home = getenv("XDG_CONFIG_HOME"),
        .cache_home = getenv("XDG_CACHE_HOME"),
        .user_home = getenv("HOME"),
    };
    if (!paths_find(&app->program, &given, &app->paths, error))
        return false;
    app->paths.index = index_place(&app->program, &app->paths);
    return true;
}

/* The person's own questions over the built-in ones, or a folder that stands alone. */
static bool load_bank(struct app *app, const struct invocation *call, struct error *error)
{
    const char *option = invocation_text(call, "bank"), *environment = getenv("STARDRILL_BANK");
    app->bank_folder = option ? option : environment && *environment ? environment : NULL;
    app->bank = &bank_builtin;
    const char *folder = app->bank_folder ? app->bank_folder : app->paths.prompts;
    if (!app->bank_folder && (!folder || !file_exists(folder)))
        return true;
    struct bank_files *files = ARENA_NEW(&app->program, struct bank_files);
    struct problems problems = {.arena = &app->program};
    if (!bank_load(&app->program, folder, app->bank_folder ? NULL : &bank_builtin, files, &problems, error))
        return false;
    app->bank = &files->bank;
    if (!app->is_quiet && !app->is_examined)
        status_tell_problems(&problems);
    return true;
}

static void load_settings(struct app *app)
{
    struct problems problems = {.arena = &app->program};
    if (!app->paths.config_file)
        return;
    settings_load(&app->program, app->paths.config_file, &app->settings, &problems);
    if (!app->is_examined)
        status_tell_problems(&problems);
}

bool app_open(struct app *app, const struct invocation *call, struct error *error)
{
    *app = (struct app){.settings = settings_default()};
    if (needs_home(call)) /* the others know no days, and start sooner */
        app->utc_offset_seconds = day_utc_offset(app_now());
    app->is_quiet = invocation_flag(call, "quiet");
    app->is_examined = call->command && call->command->run == command_doctor;
    if (!screen_look(invocation_text(call, "color"), &app->look, error) ||
        (!find_paths(app, call, error) && needs_home(call)))
        return false;
    load_settings(app);
    return load_bank(app, call, error) || app->is_examined || !needs_bank(call);
}

void app_close(struct app *app)
{
    arena_release(&app->draft);
    arena_release(&app->turn);
    arena_release(&app->program);
}

const struct checker *app_checker(struct app *app)
{
    if (!app->has_checker)
        app->checker = checker_make(&app->program, app->bank, &app->settings.check);
    app->has_checker = true;
    return &app->checker;
}

int64_t app_now(void)
{
    const char *fixed = getenv("STARDRILL_NOW");
    int64_t moment;
    return fixed && day_parse(fixed, &moment) ? moment : day_now();
}

int64_t app_today(const struct app *app)
{
    return day_of(app_now() + app->utc_offset_seconds);
}

bool app_write(struct view text, struct error *error)
{
    if (text.length && fwrite(text.data, 1, text.length, stdout) != text.length)
        return error_set(error, ERROR_SYSTEM, "cannot write to standard output: %s", strerror(errno));
    return true;
}

bool app_flush(struct error *error)
{
    if (fflush(stdout) != 0)
        return error_set(error, ERROR_SYSTEM, "cannot write to standard output: %s", strerror(errno));
    return true;
}

bool app_put(struct app *app, const struct invocation *call, struct view text, struct error *error)
{
    const char *path = invocation_text(call, "output");
    if (!path)
        return app_write(text, error) && app_flush(error);
    if (!file_save(path, text, error))
        return false;
    if (!app->is_quiet)
        status_say("written to %s", path);
    return true;
}

bool app_show(struct app *app, const struct invocation *call, const struct doc *page, const char *preset,
              struct error *error)
{
    const char *name = invocation_text(call, "format");
    const struct format *format = render_find(name ? name : preset);
    if (!format) {
        struct buf names = {.arena = &app->turn};
        for (size_t i = 0; i < render_format_count; i++)
            buf_printf(&names, "%s%s",
                       i == 0                        ? ""
                       : i + 1 < render_format_count ? ", "
                                                     : " or ",
                       render_formats[i].name);
        return error_set(error, ERROR_USAGE, "--format '%s': expected %s", name ? name : preset,
                         buf_text(&names));
    }
    struct buf out = {.arena = &app->turn};
    format->render(&out, page, &app->look);
    return app_put(app, call, buf_view(&out), error);
}
