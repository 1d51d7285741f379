/* improve - which parts of an answer a person is offered to tell anew, and because of what. */
#ifndef PRACTICE_IMPROVE_H
#define PRACTICE_IMPROVE_H

#include "check/check.h"

/* By part: the finding that matters most there, a warning or worse; NULL where there is none. */
struct improvements {
    const struct finding *parts[PART_COUNT];
};

struct improvements improve_find(const struct verdict *verdict);

/* The rules that fired before and do not now: as `passed`; the other way round: as `broken`. */
struct improve_change {
    struct texts passed, broken;
};

struct improve_change improve_compare(struct arena *arena, const struct verdict *before,
                                      const struct verdict *after);

#endif
