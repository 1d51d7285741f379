#include "cli/app.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct bank no_bank;

bool app_open(struct app *app, const struct invocation *call, struct error *error)
{
    (void)call, (void)error;
    *app = (struct app){.settings = check_settings_default(), .bank = &no_bank};
    app->checker = checker_make(&app->program, app->bank, &app->settings);
    return true;
}

void app_close(struct app *app)
{
    arena_release(&app->draft);
    arena_release(&app->turn);
    arena_release(&app->program);
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
