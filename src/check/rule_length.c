/* Rules about length: spoken seconds, estimated from words. */
#include "check/rule_functions.h"

void rule_too_short(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (reading->words && reading->spoken_seconds < scan->settings->short_seconds)
        rule_hit(scan, (struct span){0, reading->text.length},
                 "Which step, reason or figure did you leave out that an interviewer would ask for?",
                 "about %d seconds spoken (%zu words); %g or more leave room for detail",
                 reading->spoken_seconds, reading->words, scan->settings->short_seconds);
}

void rule_too_long(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (reading->spoken_seconds > scan->settings->long_seconds)
        rule_hit(scan, (struct span){0, reading->text.length},
                 "Which sentences would nobody miss? The Situation is the usual place to cut.",
                 "about %d seconds spoken (%zu words); interviewers tend to cut in after %g",
                 reading->spoken_seconds, reading->words, scan->settings->long_seconds);
}
