/*
 * command - the table of commands, and one call of one of them.
 *
 * To add a command: a row in commands.def, its options in options.def, its function in a cmd_*.c beside this
 * file and that file in CMakeLists.txt.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct app;

enum option_kind { OPTION_FLAG, OPTION_TEXT, OPTION_NUMBER };

struct option_row {
    const char *command; /* whose it is; "*" for all */
    const char *name;
    int letter; /* 0 when there is none */
    enum option_kind kind;
    const char *argument; /* NULL for a flag */
    const char *help;
};

extern const struct option_row option_rows[];
extern const size_t option_row_count;

struct invocation;

struct command {
    const char *name;                                           /* one word, or two: "bank list" */
    int (*run)(struct app *app, const struct invocation *call); /* returns the exit status */
    const char *arguments;
    const char *summary;
    const char *details; /* "" when there is nothing to add */
};

extern const struct command command_rows[];
extern const size_t command_row_count;

/* One call: options by name, and the operands left. Strings are borrowed from argv. */
struct invocation {
    const struct command *command; /* NULL: none was named */
    const char *const *values;     /* by index in option_rows: text, "" for a flag, NULL when not given */
    char *const *operands;
    size_t operand_count;
};

/* The option's text, or NULL when it was not given. */
const char *invocation_text(const struct invocation *call, const char *name);
bool invocation_flag(const struct invocation *call, const char *name);

/* The option's number, or `preset`; checked to be whole and within least and most when parsed by the command.
 */
bool invocation_number(const struct invocation *call, const char *name, long preset, long least, long most,
                       long *number, struct error *error) CHECKED;

/* Reads argv: global options may stand before the command and after it. */
bool command_parse(struct arena *arena, int argc, char **argv, struct invocation *call,
                   struct error *error) CHECKED;

/* NULL when there is none. */
const struct command *command_find(const char *name);

/* The name nearest to a wrong one, or NULL when none is near. */
const char *command_nearest(struct arena *arena, const char *name);

/* Does the option go with the command? */
bool option_fits(const struct option_row *option, const struct command *command);

/* The commands. */
#define COMMAND(name, function, arguments, summary, details)                                                 \
    int function(struct app *app, const struct invocation *call);
#include "cli/commands.def"
#undef COMMAND

#endif
