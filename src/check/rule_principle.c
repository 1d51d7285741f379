/* Does the story evidence the principles it is told for? */
#include "check/rule_functions.h"

static const struct principle_evidence *evidence_of(const struct principle_fits *fits, const char *id)
{
    for (size_t i = 0; i < fits->count; i++)
        if (strcmp(fits->items[i].principle->id, id) == 0)
            return &fits->items[i];
    return NULL;
}

static void judge(struct rule_scan *scan, const char *id, size_t tagged, bool by_question)
{
    const struct principle_evidence *evidence = evidence_of(scan->fits, id);
    if (!evidence || evidence->score > scan->settings->principle_least)
        return;
    const struct principle *principle = evidence->principle;
    struct span whole = {0, scan->reading->text.length};
    struct finding *finding =
        rule_hit(scan, whole,
                 arena_printf(scan->arena, "Where in the story is this: %s?",
                              principle->looks_for.count ? principle->looks_for.items[0] : principle->gist),
                 by_question ? "the question asks about %s, and no sentence shows it: \"%s\""
                             : "tagged %s, and no sentence shows it: \"%s\"",
                 principle->name, rule_quote(scan, whole));
    finding->weight = 1.0 / (double)tagged;
}

void rule_off_principle(struct rule_scan *scan)
{
    if (!scan->reading->words)
        return;
    for (size_t i = 0; i < scan->task->principles.count; i++)
        judge(scan, scan->task->principles.items[i], scan->task->principles.count, false);
    if (!scan->task->principles.count && scan->task->question)
        judge(scan, scan->task->question->principle, 1, true);
}
