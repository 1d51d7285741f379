/* progress - how far a long piece of work is, on a terminal's standard error; nothing anywhere else. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
    const char *what; /* "Reading your answers" */
    bool is_wanted, is_shown;
    long long began, told; /* milliseconds of input_now() */
};

/* Work that is done within half a second shows nothing; with `is_quiet` nothing ever does. */
struct progress progress_begin(const char *what, bool is_quiet);

/* Of `total` pieces `done` are done. A total of 0: waiting for another program. */
void progress_tell(struct progress *progress, size_t done, size_t total);

/* Takes the line away. */
void progress_end(struct progress *progress);

#endif
