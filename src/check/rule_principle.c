/* Does the story evidence the principles it is told for? */
#include "check/rule_functions.h"

static void judge(struct rule_scan *scan, const char *id, size_t tagged, bool by_question)
{
    const struct principle_evidence *evidence = principle_fit_find(scan->fits, id);
    if (!evidence)
        return;
    /* Cues strung together are no evidence. */
    bool is_hollow = evidence->score > 0 && scan->signs->sentences[evidence->sentence].is_hollow;
    if (evidence->score > scan->settings->principle_least && !is_hollow)
        return;
    const struct principle *principle = evidence->principle;
    const char *fix =
        arena_printf(scan->arena, "Where in the story is this: %s?",
                     principle->looks_for.count ? principle->looks_for.items[0] : principle->gist);
    const char *wanted = by_question ? "the question asks about" : "tagged";
    if (evidence->score > 0 && evidence->is_cue && !is_hollow) {
        /* One cue is little, but not nothing; a mere word of one ("knew") is nothing to point at. */
        struct finding *finding = rule_hit(scan, evidence->cue, fix, "%s %s, and only \"%s\" points to it",
                                           wanted, principle->name, rule_quote(scan, evidence->cue));
        finding->weight = 0.75 / (double)tagged;
        return;
    }
    bool is_near = evidence->score > 0 && !is_hollow;
    struct span span = is_near ? scan->reading->sentences.items[evidence->sentence].span
                               : (struct span){0, scan->reading->text.length};
    struct finding *finding = rule_hit(
        scan, span, fix, "%s %s, and %s: \"%s\"", wanted, principle->name,
        is_near ? "little shows it; this comes nearest" : "no sentence shows it", rule_quote(scan, span));
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
