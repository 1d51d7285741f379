/*
 * file - whole files in and out.
 *
 * A save is all or nothing: after a crash, a kill or a full disk the old text or the new text is there,
 * whole. What is made is for its owner only: folders 0700, files 0600, whatever the umask says. Every error
 * names the file and the cause. Paths may hold any bytes; show them through utf8_visible().
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads a plain file whole; more than `limit` bytes are refused. The text is followed by a NUL. */
CHECKED bool file_load(struct arena *arena, const char *path, size_t limit, struct view *text,
                       struct error *error);

/* As file_load(), and takes pipes and devices too: what a person names on a command line. */
CHECKED bool file_load_any(struct arena *arena, const char *path, size_t limit, struct view *text,
                           struct error *error);

/* Reads an open file to its end; `name` is for the error only. The file stays open. */
CHECKED bool file_read(struct arena *arena, int file, const char *name, size_t limit, struct view *text,
                       struct error *error);

/* Writes the text in place of what was there, or anew. Follows a symbolic link to the file it names. */
CHECKED bool file_save(const char *path, struct view text, struct error *error);

/* As file_save(), but refuses what is a symbolic link: for files in a folder that came from somebody else. */
CHECKED bool file_save_own(const char *path, struct view text, struct error *error);

/* As file_save(), but never in place of something: then `taken` is set, nothing is written, the error left
 * alone and false returned. */
CHECKED bool file_save_new(const char *path, struct view text, bool *taken, struct error *error);

/* Writes all bytes to an open file; `name` is for the error only. */
CHECKED bool file_write(int file, const char *name, struct view text, struct error *error);

/* Waits until an open file is on the disk. */
CHECKED bool file_sync(int file, const char *name, struct error *error);

/* Waits until the names in a folder are on the disk: after a file was made, renamed or removed there. */
CHECKED bool file_sync_folder(const char *folder, struct error *error);

/* Removes a file; one that is not there is no error. */
CHECKED bool file_remove(const char *path, struct error *error);

/* Removes what saves that were killed left behind in a folder: our temporary files last written before that
 * moment. */
CHECKED bool file_sweep(const char *folder, int64_t before, size_t *removed, struct error *error);

/* Is it the name of such a temporary file? */
bool file_is_temporary(const char *name);

/* Makes a folder and the ones above it. */
CHECKED bool file_make_folder(const char *path, struct error *error);

/* As file_make_folder(), but refuses one that is a symbolic link to a folder. */
CHECKED bool file_make_own_folder(const char *path, struct error *error);

/* Something by that name is there, even a symbolic link to nothing. */
bool file_exists(const char *path);

/* What tells that a file changed. */
struct file_state {
    int64_t size;             /* bytes */
    int64_t modified_seconds; /* since 1970, UTC */
    int64_t modified_nanoseconds;
    uint64_t inode;
};

CHECKED bool file_stat(const char *path, struct file_state *state, struct error *error);

struct file_names {
    const char **items;
    size_t count;
    const struct file_state *states; /* one a name; NULL where nobody looked */
};

/* What a folder holds, by kind, each sorted by bytes, with states. Names that begin with a dot are left out.
 */
struct file_listing {
    struct file_names files;
    struct file_names folders;
    struct file_names links;  /* symbolic links, not followed */
    struct file_names others; /* pipes, sockets, devices */
};

/* A folder that is not there is empty. */
CHECKED bool file_list(struct arena *arena, const char *folder, struct file_listing *listing,
                       struct error *error);

#endif
