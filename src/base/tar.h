/*
 * tar - an archive of plain files in the ustar format of POSIX.1-1988, in memory.
 *
 * Any tar program opens what is written here. What is read is plain files only: links, devices and names of
 * other formats are refused, as is anything that is not whole.
 */
#ifndef BASE_TAR_H
#define BASE_TAR_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tar_member {
    const char *path; /* relative, with '/' between names */
    struct view content;
    int64_t modified; /* seconds since 1970, UTC */
};

/* Adds a file, mode 0600. False when the path does not fit the format: 255 bytes, with a '/' in the right
 * place, or a file of 8 GiB and more. */
bool tar_add(struct buf *out, const struct tar_member *member);

/* Ends the archive. */
void tar_end(struct buf *out);

struct tar {
    struct view archive;
    size_t at;
    const char *name; /* of the archive, for errors */
    bool is_over;
};

/* The next file. False at the end, which leaves the error's kind at ERROR_NONE, and when the archive is
 * damaged or holds what is refused. Contents are borrowed from the archive, paths live in the arena. */
CHECKED bool tar_next(struct tar *tar, struct arena *arena, struct tar_member *member, struct error *error);

#endif
