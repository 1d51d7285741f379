/* status - the exit statuses of the program, and errors told on standard error. */
#ifndef CLI_STATUS_H
#define CLI_STATUS_H

#include "base/error.h"
#include "base/problem.h"

enum exit_status {
    STATUS_FINE = 0,
    STATUS_FOUND = 1,   /* the check found something at or above --fail-on; nothing matched a search */
    STATUS_USAGE = 2,   /* wrong usage or unreadable input */
    STATUS_TROUBLE = 3, /* the environment failed */
};

/* Prints "stardrill: what: why" and returns the status that goes with the kind of error. */
int status_tell(const struct error *error);

/* Prints "stardrill: ", the text with its control characters made visible, and a line feed on standard error.
 */
void status_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* What stands before a command in a message: where the message is not told in one row of `width` (it is
 * `columns` wide), a new row, so that the command is not torn. */
const char *status_break(size_t width, size_t columns);

/* Prints each as file:line:column: level: text, control characters made visible. */
void status_tell_problems(const struct problems *problems);

#endif
