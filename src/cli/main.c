/* main - reads the command line, opens the program, runs one command. */
#include "cli/app.h"
#include "cli/help.h"
#include "cli/status.h"

#include <stdio.h>
#include <string.h>

static int tell_version(void)
{
    struct error error = {0};
    struct view text = view_of("stardrill " STARDRILL_VERSION "\n");
    if (!app_write(text, &error) || !app_flush(&error))
        return status_tell(&error);
    return STATUS_FINE;
}

static int run(struct app *app, const struct invocation *call)
{
    char *name[] = {call->command ? (char *)call->command->name : NULL, NULL};
    struct invocation help = {.command = command_find("help"), .values = call->values, .operands = name};
    help.operand_count = call->command ? 1 : 0;
    if (invocation_flag(call, "help"))
        return command_help(app, &help);
    return call->command ? call->command->run(app, call) : command_home(app, call);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct error error = {0};
    struct invocation call;
    struct app app;
    int status;
    if (!command_parse(&arena, argc, argv, &call, &error))
        status = status_tell(&error);
    else if (invocation_flag(&call, "version"))
        status = tell_version();
    else if (!app_open(&app, &call, &error))
        status = status_tell(&error);
    else {
        status = run(&app, &call);
        app_close(&app);
    }
    arena_release(&arena);
    return status;
}
