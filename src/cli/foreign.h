/* foreign - a text that another program or person wrote, checked before anything reads it. */
#ifndef CLI_FOREIGN_H
#define CLI_FOREIGN_H

#include "base/error.h"
#include "base/text.h"

enum { FOREIGN_MOST_BYTES = 256 * 1024 * 1024 };

/* Reads a file, or standard input for "-", whole: valid UTF-8 without NUL, a byte order mark taken off. The
 * error names the place of what is neither. */
bool foreign_load(struct arena *arena, const char *name, struct view *text, struct error *error) CHECKED;

/* The same of bytes that are there already: of line `line` of the file. */
bool foreign_check(const char *name, struct view text, size_t line, struct error *error) CHECKED;

/* Bytes of a file without a look at them. */
bool foreign_bytes(struct arena *arena, const char *name, size_t limit, struct view *text,
                   struct error *error) CHECKED;

#endif
