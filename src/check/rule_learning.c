/* What was learned: asked for by questions about failures, welcome elsewhere. */
#include "check/rule_functions.h"

#include "check/learning.h"

void rule_no_learning(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (!reading->words || learning_find(reading, scan->signs, NULL))
        return;
    bool is_asked = scan->task->question && scan->task->question->asks_failure;
    struct span span = rule_part_span(scan, PART_RESULT);
    struct finding *finding =
        rule_hit(scan, span, "What do you do differently since then, and when did it last help?",
                 is_asked ? "the question asks for a failure, and nothing says what you learned: \"%s\""
                          : "nothing says what you learned; a listener may ask: \"%s\"",
                 rule_quote(scan, span));
    if (is_asked)
        finding->severity = SEVERITY_ERROR;
}
