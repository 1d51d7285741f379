/* found - what a search found: each answer with the words that were looked for, marked where they stand. */
#ifndef REPORT_FOUND_H
#define REPORT_FOUND_H

#include "base/doc.h"
#include "model/attempt.h"

struct found {
    const struct attempt *attempt;
    int64_t day;      /* when it was told, where the person is */
    size_t number;    /* of the answer in the list of all */
    const char *part; /* where the words stand: "action", "question" */
    struct view text; /* they, and some around them */
    const struct span *marks;
    size_t mark_count;
};

/* In the order given, best first; `total` were found, of which these are shown. */
struct doc *found_doc(struct arena *arena, const struct bank *bank, const struct found *found, size_t count,
                      size_t total);

#endif
