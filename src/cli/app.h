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
#include "base/problem.h"
#include "base/text.h"
#include "check/check.h"
#include "cli/command.h"
#include "cli/config.h"
#include "render/render.h"
#include "store/bank.h"
#include "store/paths.h"

#include <stdint.h>

struct app {
    struct arena program, turn, draft;
    struct paths
        paths; /* all NULL but the settings' for commands that need no home, where nothing tells one */
    struct settings settings;
    struct look look;
    const struct bank *bank;
    const char *bank_folder; /* the one that stands alone, from --bank or $STARDRILL_BANK; NULL: built in */
    int64_t utc_offset_seconds; /* where the person's days begin, as it is now; 0: with UTC */
    bool is_quiet;
    bool is_examined; /* by `doctor`, which tells of settings and questions itself */
    bool has_checker;
    struct checker checker;
};

/* Opens what the global options and the environment ask for. */
bool app_open(struct app *app, const struct invocation *call, struct error *error) CHECKED;
void app_close(struct app *app);

/* The checker, made at its first use. */
const struct checker *app_checker(struct app *app);

/* Now, in seconds since 1970 UTC; a fixed time when $STARDRILL_NOW is one, for tests. */
int64_t app_now(void);

/* The day it is where the person is. */
int64_t app_today(const struct app *app);

/* Writes to standard output; false (and the error) when it cannot, for instance with the disk full. */
bool app_write(struct view text, struct error *error) CHECKED;

/* Hands on what standard output still holds. */
bool app_flush(struct error *error) CHECKED;

/* Writes to the file of --output, whole or not at all, or to standard output. */
bool app_put(struct app *app, const struct invocation *call, struct view text, struct error *error) CHECKED;

/* Prints a page in the format of --format; `preset` when none was given. */
bool app_show(struct app *app, const struct invocation *call, const struct doc *page, const char *preset,
              struct error *error) CHECKED;

#endif
