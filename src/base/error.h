/*
 * error - why something outside the program did not work.
 *
 * A function that can fail returns bool and takes a struct error last. On
 * failure it fills the error once, completely, ready to be shown; on success
 * it leaves it alone. The error owns no memory.
 *
 * Mistakes in data are problems (base/problem.h); judgements of an answer are
 * findings (check/finding.h). The three are never mixed.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

#define CHECKED __attribute__((warn_unused_result))

enum error_kind {
    ERROR_NONE,
    ERROR_USAGE,  /* the words typed are wrong: exit status 2 */
    ERROR_INPUT,  /* what was to be read cannot be understood: exit status 2 */
    ERROR_SYSTEM, /* the environment failed: exit status 3 */
};

struct error {
    enum error_kind kind;
    char message[480];
};

/* Fill the error and return false, so that `return error_set(...)` reads well. */
bool error_set(struct error *error, enum error_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Put "doing this: " in front of the message; returns false too. */
bool error_context(struct error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
