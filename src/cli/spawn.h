/*
 * spawn - other programs, started without a shell.
 */
#ifndef CLI_SPAWN_H
#define CLI_SPAWN_H

#include "base/error.h"
#include "base/text.h"

/* Is there a program by this name, in the PATH or at the path it names? */
bool spawn_is_program(struct arena *arena, const char *name);

/* Runs a program and waits for it; `words` ends with NULL. It gets the terminal, and signals as a program
 * expects them when it starts. */
bool spawn_run(char **words, struct error *error) CHECKED;

/* As spawn_run(), with nothing to read and its output thrown away. */
bool spawn_quietly(char **words, struct error *error) CHECKED;

/*
 * As spawn_run(), and adds what it writes on its standard output to `out`, up to `limit` bytes. `out` holds
 * what came, also when it failed or was stopped.
 */
bool spawn_read(char **words, size_t limit, struct buf *out, struct error *error) CHECKED;

#endif
