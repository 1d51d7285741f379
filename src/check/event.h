/* event - does an answer tell one past event, or a hypothetical, a habit, an opinion? */
#ifndef CHECK_EVENT_H
#define CHECK_EVENT_H

#include "check/reading.h"

enum event_kind { EVENT_PAST, EVENT_HYPOTHETICAL, EVENT_HABIT, EVENT_OPINION, EVENT_KIND_COUNT };

struct event_judgement {
    enum event_kind kind;
    struct span span; /* the sentence that shows it best */
};

struct event_judgement event_judge(const struct reading *reading, const struct signs *signs);

#endif
