/* folder - a place on disk for one test program. */
#ifndef UNIT_FOLDER_H
#define UNIT_FOLDER_H

#include <stddef.h>

/* A new folder below $TMPDIR or /tmp, removed with all in it at the end of the program. */
const char *folder_path(void);

/* The path of a name in it, until 16 more were asked for. */
const char *folder_file(const char *name);

/* Writes a file there, with the folders above it. */
void folder_write(const char *name, const char *text);
void folder_write_bytes(const char *name, const char *data, size_t length);

/* Removes all that is in it. */
void folder_clear(void);

#endif
