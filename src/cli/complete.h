/*
 * complete - what the word being typed at a shell may become.
 *
 * The scripts that `stardrill completion SHELL` prints ask this of the program itself, so that every shell
 * completes alike and from the same tables that the program parses with.
 */
#ifndef CLI_COMPLETE_H
#define CLI_COMPLETE_H

#include "cli/app.h"

/* One word, and what it is; of plain characters only, so that no shell takes it for anything else. */
struct completion {
    const char *word, *what;
};

enum completion_kind { COMPLETION_WORDS, COMPLETION_FILES, COMPLETION_FOLDERS };

struct completions {
    struct arena *arena;
    enum completion_kind kind; /* of names the shell completes better itself, no items */
    struct completion *items;
    size_t count, capacity;
};

/* `words` are those behind the program's name; the last one is being typed, and may be empty. */
struct completions complete_words(struct app *app, char *const *words, size_t count);

/* Is it known what the option's argument, or each argument of the command, may be? For the tests: a new row
 * of options.def or commands.def may need one here. */
bool complete_knows_option(const struct option_row *option);
bool complete_knows_command(const struct command *command);

#endif
