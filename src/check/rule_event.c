/* Is this one past event at all? Only 23 % of answers to past-behaviour questions are (Bangerter et al.
 * 2014). */
#include "check/rule_functions.h"

#include "check/event.h"

void rule_not_an_event(struct rule_scan *scan)
{
    struct event_judgement judged = event_judge(scan->reading);
    const char *quote = rule_quote(scan, judged.span);
    switch (judged.kind) {
    case EVENT_HYPOTHETICAL:
        rule_hit(scan, judged.span, "When did you last do this? Tell that one time.",
                 "this says what you would do: \"%s\"", quote);
        break;
    case EVENT_HABIT:
        rule_hit(scan, judged.span, "Which one time shows it best, and when was it?",
                 "this says what you usually do: \"%s\"", quote);
        break;
    case EVENT_OPINION:
        rule_hit(scan, judged.span, "Which event taught you this? Tell what happened.",
                 "this says what you think or how you are, not what happened: \"%s\"", quote);
        break;
    case EVENT_PAST:
        break;
    }
}
