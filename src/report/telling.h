/* telling - how often each story was told, and when the last time. */
#ifndef REPORT_TELLING_H
#define REPORT_TELLING_H

#include "model/attempt.h"
#include "model/interview.h"
#include "model/story.h"

/* From this many answers on, interviewers of one day may hear it twice. */
enum { TELLING_OVERUSE = 3 };

struct telling {
    size_t answers;    /* that name the story, or that it links to */
    size_t interviews; /* questions in real ones it was told for */
    int64_t last;      /* seconds since 1970 on the person's clock; 0: never */
};

/* One for each story, in their order. An answer counts once, by whatever way it is linked. Either of the last
 * two may hold nothing. */
struct tellings {
    const struct telling *items;
    size_t count;
};

struct tellings tellings_count(struct arena *arena, const struct stories *stories,
                               const struct attempts *attempts, const struct interviews *interviews);

#endif
