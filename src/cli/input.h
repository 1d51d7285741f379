/*
 * input - bytes from a descriptor, with a limit to the waiting and an ear for signals.
 *
 * What was read ahead stays here from one line to the next, so nothing typed early is lost.
 */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "base/text.h"

#include <stddef.h>

enum { INPUT_FOREVER = -1 };

/* A line, a paste or an edited text is cut here: nobody speaks a megabyte. */
enum { INPUT_LIMIT_BYTES = 1000 * 1000 };

enum input_result {
    INPUT_GOT,
    INPUT_LATE,   /* nothing came in time */
    INPUT_SIGNAL, /* something woke the reader: see cli/terminal.h */
    INPUT_END,    /* end of the file, or the terminal is gone */
    INPUT_FAILED, /* errno says why */
};

/* Start with `{.descriptor = ..., .wake = terminal_wake()}`. */
struct input {
    int descriptor;
    int wake; /* -1: none */
    size_t next, count;
    unsigned char bytes[8192];
};

/* Milliseconds of a clock that only goes forwards. */
long long input_now(void);

/* The next byte; waits no longer than `milliseconds`. */
enum input_result input_byte(struct input *input, int milliseconds, unsigned char *byte);

/* Puts the byte that was read last back. */
void input_unread(struct input *input);

/*
 * Adds to `line` up to the next line feed (left out, as a CR before it), or the end of the input. `deadline`
 * is a time of input_now(), 0 for none. INPUT_GOT: a whole line. Anything else: what came is in `line`, and
 * calling again goes on. `cut` counts the bytes beyond INPUT_LIMIT_BYTES, which are dropped.
 */
enum input_result input_line(struct input *input, long long deadline, struct buf *line, size_t *cut);

#endif
