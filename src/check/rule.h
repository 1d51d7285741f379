/*
 * rule - what a rule function sees, and how it reports.
 *
 * A rule function looks at a reading and calls rule_hit(). It cannot print, and sees no other rule's
 * findings. All rules run; what is shown first is decided later.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include "check/reading.h"
#include "check/rule_table.h"
#include "check/settings.h"

struct finding {
    const struct rule *rule;
    enum severity severity;
    struct span
        span; /* of the reading's text: the words it rests on; the whole text when nothing is quoted */
    const char *message; /* quotes them */
    const char *fix;     /* a question for the missing fact */
};

struct findings {
    struct finding *items;
    size_t count, capacity;
};

/* What the answer is held to beside the rubric: the question, and the principles it is tagged with. */
struct rule_task {
    const struct question *question; /* NULL when not known */
    struct texts principles;
};

struct rule_scan {
    struct arena *arena;
    const struct reading *reading;
    const struct rule_task *task;
    const struct check_settings *settings;
    const struct rule *rule; /* the one that runs now */
    struct findings *found;
};

/* Reports a finding; `fix` is kept as it is, the message is formatted in the arena. */
void rule_hit(struct rule_scan *scan, struct span span, const char *fix, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* As much of a span as fits a message: one line, cut at a word with "..." beyond about 60 characters. */
const char *rule_quote(const struct rule_scan *scan, struct span span);

/* The span of all sentences of a part, or the whole text when it has none. */
struct span rule_part_span(const struct rule_scan *scan, enum part part);

#endif
