/*
 * probe - which follow-ups to ask: first what the findings leave open, then the question's own.
 *
 * Three at most, the most telling first; each names what it answers.
 */
#ifndef CHECK_PROBE_H
#define CHECK_PROBE_H

#include "check/check.h"

enum { PROBE_MOST = 3 };

struct probe {
    const char *ask;
    const struct finding *finding; /* what it would mend; NULL when it is one of the question's */
    const char *answers;           /* the rule's id, or the question's id */
};

struct probes {
    struct probe items[PROBE_MOST];
    size_t count;
};

/* `question` may be NULL. Borrows from the verdict and the question. */
struct probes probe_pick(const struct verdict *verdict, const struct question *question);

#endif
