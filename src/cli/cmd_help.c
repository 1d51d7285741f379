/* help - explains the program and each command from the command table. */
#include "cli/app.h"
#include "cli/help.h"
#include "cli/status.h"

int command_help(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct buf out = {.arena = &app->turn};
    if (call->operand_count == 0) {
        help_overview(&out);
    } else {
        const char *name = call->operand_count == 1
                               ? call->operands[0]
                               : arena_printf(&app->turn, "%s %s", call->operands[0], call->operands[1]);
        if (!help_command(&out, name)) {
            error_set(&error, ERROR_USAGE, "help: no command '%s'", name);
            return status_tell(&error);
        }
    }
    if (!app_write(buf_view(&out), &error) || !app_flush(&error))
        return status_tell(&error);
    return STATUS_FINE;
}
