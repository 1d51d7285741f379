/*
 * app - the open program: what every command needs, built in one place.
 *
 * Three lives: `program` (settings, bank) until the end, `turn` for one command or one answer of a stream,
 * reset by whoever loops, and `draft` for the answer being written.
 */
#ifndef CLI_APP_H
#define CLI_APP_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"
#include "check/check.h"
#include "cli/command.h"

struct app {
    struct arena program, turn, draft;
    struct check_settings settings;
    const struct bank *bank;
    struct checker checker;
};

/* Opens what the global options ask for. */
bool app_open(struct app *app, const struct invocation *call, struct error *error) CHECKED;
void app_close(struct app *app);

/* Writes to standard output; false (and the error) when it cannot, for instance with the disk full. */
bool app_write(struct view text, struct error *error) CHECKED;

/* Hands on what standard output still holds. */
bool app_flush(struct error *error) CHECKED;

#endif
