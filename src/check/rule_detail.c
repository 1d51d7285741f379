/* Is the Action concrete: steps, figures, names, reasons? */
#include "check/rule_functions.h"

#include "check/detail.h"

void rule_few_specifics(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (reading->parts[PART_ACTION].state == PART_MISSING)
        return;
    struct detail detail = detail_count(scan->arena, reading, scan->signs);
    double least = scan->settings->specifics_least;
    if ((double)detail.total >= least)
        return;
    struct span span = rule_part_span(scan, PART_ACTION);
    /* A thin Action asks for its steps already: the same want is told once (rule_thin_part). */
    bool is_thin = reading->parts[PART_ACTION].state == PART_THIN;
    const char *fix = detail.steps < 2 && !is_thin ? "Which steps did you take, one after the other?"
                      : !detail.reasons && !is_thin
                          ? "Why those steps, and what did you decide against?"
                          : "Which tool, which people, how many: what would a colleague recognise?";
    struct finding *finding = rule_hit(
        scan, span, fix,
        "the Action holds few specifics (%zu step%s, %zu figure%s, %zu name%s, %zu reason%s): \"%s\"",
        detail.steps, detail.steps == 1 ? "" : "s", detail.figures, detail.figures == 1 ? "" : "s",
        detail.names, detail.names == 1 ? "" : "s", detail.reasons, detail.reasons == 1 ? "" : "s",
        rule_quote(scan, span));
    if (is_thin && finding->severity > SEVERITY_INFO)
        finding->severity = SEVERITY_INFO;
    finding->weight = least > 0 ? (least - (double)detail.total) / least : 1;
}
