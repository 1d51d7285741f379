/* win - something that went well, noted on the day in one sentence. */
#ifndef MODEL_WIN_H
#define MODEL_WIN_H

#include "model/bank.h"

#include <stdint.h>

struct win {
    int64_t day; /* days since 1970-01-01 */
    const char *text;
    struct texts principles; /* as the person says */
    const char *story;       /* id of the story it became; NULL: none yet */
};

/* In the order they were noted. */
struct wins {
    const struct win *items;
    size_t count;
};

#endif
