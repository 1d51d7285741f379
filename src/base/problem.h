/*
 * problem - what is wrong with data somebody wrote, and where.
 *
 * Work goes on after a problem: the file or the entry it names is skipped. Lines and columns are 1-based;
 * columns count code points; 0 means "no such place". Texts live in the list's arena.
 */
#ifndef BASE_PROBLEM_H
#define BASE_PROBLEM_H

#include "base/arena.h"

#include <stddef.h>

enum problem_level { PROBLEM_WARNING, PROBLEM_ERROR };

struct problem {
    enum problem_level level;
    const char *file;
    size_t line, column;
    const char *text;
};

struct problems {
    struct arena *arena;
    struct problem *items;
    size_t count, capacity;
};

void problem_add(struct problems *problems, enum problem_level level, const char *file, size_t line,
                 size_t column, const char *format, ...) __attribute__((format(printf, 6, 7)));

/* The first that is an error, and not only a warning: why a file could not be taken. NULL when there is none.
 */
const struct problem *problem_first_error(const struct problems *problems);

/* How many are of at least this level. */
size_t problem_count(const struct problems *problems, enum problem_level level);

#endif
