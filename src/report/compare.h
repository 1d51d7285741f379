/* compare - two answers side by side: what was said otherwise, and what that did to the verdict. */
#ifndef REPORT_COMPARE_H
#define REPORT_COMPARE_H

#include "base/doc.h"
#include "check/check.h"

struct compare_side {
    const struct answer *answer;
    const struct verdict *verdict; /* of the answer */
    int64_t day;                   /* when it was told, where the person is */
};

/* `passed` and `broken`: the rules that fired before and not after, and the other way round. */
struct doc *compare_doc(struct arena *arena, const struct compare_side *before,
                        const struct compare_side *after, const struct texts *passed,
                        const struct texts *broken);

#endif
