/*
 * doctor - whether everything the program needs is in order, part by part, and what to do where it is not.
 */
#ifndef REPORT_DOCTOR_H
#define REPORT_DOCTOR_H

#include "base/doc.h"

enum checkup_state {
    CHECKUP_OK,
    CHECKUP_LOOK,   /* works, but look at it */
    CHECKUP_BROKEN, /* something does not work until it is put right */
};

struct checkup {
    enum checkup_state state;
    const char *part; /* "home", "terminal": what was looked at */
    const char *what; /* what was found */
    const char *todo; /* NULL when there is nothing to do */
};

/* Start with `{.arena = arena}`. */
struct checkups {
    struct arena *arena;
    struct checkup *items;
    size_t count, capacity;
};

/* `todo` does not count when all is well; texts but `what` are borrowed. */
void checkup_add(struct checkups *checkups, enum checkup_state state, const char *part, const char *todo,
                 const char *format, ...) __attribute__((format(printf, 5, 6)));

enum checkup_state checkups_worst(const struct checkups *checkups);

struct doc *doctor_doc(const struct checkups *checkups);

#endif
