/*
 * history - the lines a person typed before, kept in a file of their own.
 *
 * One entry a line; a line feed inside an entry is \n, a backslash \\. The file is never written in place:
 * two programs at once lose nothing of each other's, and whatever stops the program leaves a whole file.
 */
#ifndef CLI_HISTORY_H
#define CLI_HISTORY_H

#include "base/error.h"
#include "base/text.h"

#include <stddef.h>

/* Older entries are forgotten; longer ones are not kept: an answer is no history. */
enum { HISTORY_LIMIT = 500, HISTORY_ENTRY_BYTES = 1000 };

/* Oldest first. */
struct history {
    struct view *entries;
    size_t count;
};

/* A file that is missing is an empty history. */
bool history_load(struct arena *arena, const char *path, struct history *history,
                  struct error *error) CHECKED;

/* Adds one entry to the file; one equal to the newest changes nothing. The folder must be there. */
bool history_add(struct arena *arena, const char *path, struct view entry, struct error *error) CHECKED;

#endif
