#include "report/finding_order.h"

#include <stdlib.h>

enum rank { RANK_EVENT, RANK_MISSING, RANK_OWNERSHIP, RANK_RESULT, RANK_BALANCE, RANK_STYLE, RANK_COUNT };

static const struct {
    const char *rule;
    enum rank rank;
} ranks[] = {
    {"no-answer", RANK_EVENT},
    {"not-an-event", RANK_EVENT},
    {"missing-situation", RANK_MISSING},
    {"missing-task", RANK_MISSING},
    {"missing-action", RANK_MISSING},
    {"missing-result", RANK_MISSING},
    {"we-not-i", RANK_OWNERSHIP},
    {"passive-action", RANK_OWNERSHIP},
    {"blame", RANK_OWNERSHIP},
    {"unquantified-result", RANK_RESULT},
    {"number-conflict", RANK_RESULT},
    {"implausible-number", RANK_RESULT},
    {"vague-quantity", RANK_RESULT},
    {"no-baseline", RANK_RESULT},
    {"no-timeframe", RANK_RESULT},
    {"no-learning", RANK_RESULT},
    {"thin-part", RANK_BALANCE},
    {"misplaced-part", RANK_BALANCE},
    {"few-specifics", RANK_BALANCE},
    {"lopsided", RANK_BALANCE},
    {"too-short", RANK_BALANCE},
    {"too-long", RANK_BALANCE},
    {"off-principle", RANK_BALANCE},
    {"dodged-probe", RANK_BALANCE},
    {"hedging", RANK_STYLE},
    {"filler", RANK_STYLE},
    {"repetition", RANK_STYLE},
    {"confidential", RANK_STYLE},
};

enum { RULES_RANKED = sizeof ranks / sizeof *ranks };

static size_t find(const struct rule *rule)
{
    size_t i = 0;
    while (i < RULES_RANKED && strcmp(ranks[i].rule, rule->id) != 0)
        i++;
    return i;
}

bool finding_is_ranked(const struct rule *rule)
{
    return find(rule) < RULES_RANKED;
}

unsigned finding_rank(const struct rule *rule)
{
    return finding_is_ranked(rule) ? ranks[find(rule)].rank : RANK_STYLE;
}

static unsigned weight(const struct finding *finding)
{
    return finding_rank(finding->rule) + (finding->severity <= SEVERITY_INFO ? RANK_COUNT : 0);
}

static int compare(const void *left, const void *right)
{
    const struct finding *a = *(const struct finding *const *)left,
                         *b = *(const struct finding *const *)right;
    if (weight(a) != weight(b))
        return weight(a) < weight(b) ? -1 : 1;
    if (a->severity != b->severity)
        return a->severity > b->severity ? -1 : 1;
    /* As the check found them: both stand in one array. */
    return a < b ? -1 : a > b;
}

struct ordered_findings finding_order(struct arena *arena, const struct findings *findings)
{
    const struct finding **items = ARENA_ARRAY(arena, const struct finding *, findings->count);
    for (size_t i = 0; i < findings->count; i++)
        items[i] = &findings->items[i];
    qsort(items, findings->count, sizeof *items, compare);
    return (struct ordered_findings){items, findings->count};
}
