/*
 * rule - what a rule function sees, and how it reports.
 *
 * A rule function looks at a reading and calls rule_hit(). It cannot print, and sees no other rule's
 * findings. All rules run; what is shown first is decided later.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include "check/principle_fit.h"
#include "check/rule_table.h"
#include "check/settings.h"

struct finding {
    const struct rule *rule;
    enum severity severity;
    struct span
        span; /* of the reading's text: the words it rests on; the whole text when nothing is quoted */
    const char *message; /* quotes them */
    const char *fix;     /* a question for the missing fact */
    size_t count;        /* how many places it stands for; 1 unless the rule says otherwise */
    double weight;       /* the share of the rule's cost it earns (check/score.h), 0 to 1 */
};

struct findings {
    struct finding *items;
    size_t count, capacity;
};

/* What the answer is held to beside the rubric: the question, and the principles it is tagged with. */
struct rule_task {
    const struct question *question; /* NULL when not known */
    struct texts principles;
    const struct reply *replies; /* follow-ups, and what was said to them */
    size_t reply_count;
};

struct rule_scan {
    struct arena *arena;
    const struct reading *reading;
    const struct signs *signs; /* the reading's */
    const struct principle_fits *fits;
    const struct phrases *lexicon;
    const struct rule_task *task;
    const struct check_settings *settings;
    const struct rule *rule; /* the one that runs now */
    struct findings *found;
};

/* Reports a finding of one place at full weight; `fix` is kept as it is, the message is formatted in the
 * arena. The rule may still change what is returned, before its next hit. */
struct finding *rule_hit(struct rule_scan *scan, struct span span, const char *fix, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* As much of a span as fits a message: one line, cut at a word with "..." beyond about 60 characters. */
const char *rule_quote(const struct rule_scan *scan, struct span span);

/* The same of a text that is not the answer's, such as a reply. */
const char *rule_quote_text(const struct rule_scan *scan, struct view text);

/* Is it a sentence of this part that counts: not said before? */
bool rule_sentence_is(const struct rule_scan *scan, size_t sentence, enum part part);

/* The span of all sentences of a part, or the whole text when it has none. */
struct span rule_part_span(const struct rule_scan *scan, enum part part);

#endif
