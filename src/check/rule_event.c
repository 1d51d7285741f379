/* Is this one past event at all? */
#include "check/rule_functions.h"

#include "check/event.h"

void rule_not_an_event(struct rule_scan *scan)
{
    if (!scan->reading->words)
        return;
    struct event_judgement judged = event_judge(scan->reading, scan->signs);
    if (judged.kind == EVENT_PAST)
        return;
    const char *quote = rule_quote(scan, judged.span);
    switch (judged.kind) {
    case EVENT_HYPOTHETICAL:
        rule_hit(scan, judged.span, "When did you last do this? Tell that one time.",
                 "this says what you would do, not what you did: \"%s\"", quote);
        break;
    case EVENT_HABIT:
        rule_hit(scan, judged.span, "Which one time shows it best, and when was it?",
                 "this says what you usually do, not what you did once: \"%s\"", quote);
        break;
    default:
        rule_hit(scan, judged.span, "Which event taught you this? Tell what happened.",
                 "this says what you think or how you are, not what happened: \"%s\"", quote);
    }
}
