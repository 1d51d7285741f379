#include "check/probe.h"

/* Rules a spoken follow-up can mend, the most telling first. What has no `ask` asks its finding's fix. */
static const struct {
    const char *rule, *ask;
} rows[] = {
    {"not-an-event", NULL},
    {"missing-action", "What did you do yourself, step by step?"},
    {"missing-result", "How did it end?"},
    {"we-not-i", "Which part did you do yourself?"},
    {"passive-action", "Who did that: was it you?"},
    {"unquantified-result", NULL},
    {"number-conflict", NULL},
    {"implausible-number", NULL},
    {"no-baseline", "What was it before?"},
    {"few-specifics", NULL},
    {"no-learning", "What would you do differently today?"},
    {"misplaced-part", NULL},
    {"missing-task", "What exactly were you asked to do?"},
    {"missing-situation", "Where and when was this, and what was at stake?"},
    {"vague-quantity", NULL},
    {"blame", "What was in your own hands?"},
    {"no-timeframe", "How long did that take?"},
    {"off-principle", NULL},
    {"hedging", NULL},
    {"thin-part", NULL},
};

static const struct finding *find_finding(const struct findings *found, const char *rule)
{
    for (size_t i = 0; i < found->count; i++)
        if (strcmp(found->items[i].rule->id, rule) == 0)
            return &found->items[i];
    return NULL;
}

struct probes probe_pick(const struct verdict *verdict, const struct question *question)
{
    struct probes probes = {.count = 0};
    bool has_probes = question && question->probes.count;
    /* An unasked learning is a courtesy: the question's own probes come before it. */
    size_t for_findings = has_probes ? PROBE_MOST - 1 : PROBE_MOST;
    for (size_t i = 0; i < sizeof rows / sizeof *rows && probes.count < for_findings; i++) {
        const struct finding *finding = find_finding(&verdict->findings, rows[i].rule);
        bool is_courtesy =
            finding && strcmp(rows[i].rule, "no-learning") == 0 && finding->severity < SEVERITY_ERROR;
        if (!finding || (is_courtesy && has_probes))
            continue;
        probes.items[probes.count++] =
            (struct probe){rows[i].ask ? rows[i].ask : finding->fix, finding, finding->rule->id};
    }
    for (size_t i = 0; has_probes && i < question->probes.count && probes.count < PROBE_MOST; i++)
        probes.items[probes.count++] = (struct probe){question->probes.items[i], NULL, question->id};
    return probes;
}
