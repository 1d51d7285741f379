/* Rules about the four parts: are they there, and do they say enough? */
#include "check/rule_functions.h"

static const struct {
    const char *missing; /* the question for a part that is not there */
    const char *thin;    /* the question for one that says too little */
} asks[PART_COUNT] = {
    [PART_SITUATION] =
        {"Where and when was this, and what was going on?",
         "What would somebody who was not there need to know: where, when, who, what was wrong?"},
    [PART_TASK] = {"What were you asked to do, or what did you set out to do?",
                   "What exactly was yours to do, and by when?"},
    [PART_ACTION] = {"What did you do yourself, step by step?", "Which steps did you take, and why those?"},
    [PART_RESULT] = {"How did it end, and what is different now?",
                     "What changed, for whom, and by how much?"},
};

void rule_no_answer(struct rule_scan *scan)
{
    enum { SHORT_WORDS = 15 };
    const struct reading *reading = scan->reading;
    struct span whole = {0, reading->text.length};
    if (!reading->words) {
        rule_hit(scan, whole, "What happened? One sentence is a start.", "nothing is said yet");
        return;
    }
    if (reading->words > SHORT_WORDS)
        return;
    for (size_t s = 0; s < reading->sentences.count; s++)
        if (scan->signs->sentences[s].counts[LEXICON_NOTHING]) {
            rule_hit(scan, whole, "What is the nearest thing that did happen to you, even a small one?",
                     "this says there is nothing to tell: \"%s\"", rule_quote(scan, whole));
            return;
        }
}

static void missing(struct rule_scan *scan, enum part part)
{
    const struct reading_part *own = &scan->reading->parts[part];
    if (own->state != PART_MISSING || !scan->reading->words)
        return;
    if (own->given && scan->reading->is_labelled)
        rule_hit(scan, own->span, asks[part].missing, "the %s only holds a placeholder: \"%s\"",
                 part_name(part), rule_quote(scan, own->span));
    else if (scan->reading->is_labelled)
        rule_hit(scan, (struct span){0, 0}, asks[part].missing, "the %s is empty", part_name(part));
    else
        rule_hit(scan, (struct span){0, scan->reading->text.length}, asks[part].missing,
                 "no sentence clearly tells the %s", part_name(part));
}

void rule_missing_situation(struct rule_scan *scan)
{
    missing(scan, PART_SITUATION);
}
void rule_missing_task(struct rule_scan *scan)
{
    missing(scan, PART_TASK);
}
void rule_missing_action(struct rule_scan *scan)
{
    missing(scan, PART_ACTION);
}
void rule_missing_result(struct rule_scan *scan)
{
    missing(scan, PART_RESULT);
}

void rule_thin_part(struct rule_scan *scan)
{
    for (int part = 0; part < PART_COUNT; part++) {
        const struct reading_part *own = &scan->reading->parts[part];
        if (own->state == PART_THIN)
            rule_hit(scan, own->span, asks[part].thin, "the %s is %zu word%s that tell%s something: \"%s\"",
                     part_name((enum part)part), own->told, own->told == 1 ? "" : "s",
                     own->told == 1 ? "s" : "", rule_quote(scan, own->span));
    }
}
