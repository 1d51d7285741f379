/* Rules about the Result: is the outcome measured? */
#include "check/rule_functions.h"

void rule_unquantified_result(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (result_is_quantified(reading->result) || reading->parts[PART_RESULT].state == PART_MISSING)
        return;
    struct span span = rule_part_span(scan, PART_RESULT);
    const char *quote = rule_quote(scan, span);
    struct finding *finding;
    switch (reading->result) {
    case RESULT_SCOPE:
        finding = rule_hit(scan, span, "What changed for them, in a number: from what to what?",
                           "the Result only says how big it was (scope): \"%s\"", quote);
        finding->weight = 0.55;
        break;
    case RESULT_QUALITATIVE:
        finding = rule_hit(scan, span,
                           "Is there a number behind it: how many, how much, how fast, compared with before?",
                           "the Result is concrete but holds no number (qualitative): \"%s\"", quote);
        finding->weight = 0.55;
        break;
    case RESULT_VAGUE:
        finding = rule_hit(scan, span,
                           "How would somebody have measured it, and what did it read before and after?",
                           "the Result says it got better, not by how much (vague): \"%s\"", quote);
        finding->weight = 0.85;
        break;
    default:
        rule_hit(scan, span, "What came of it?", "the Result tells no outcome (none): \"%s\"", quote);
    }
}
