#include "report/readiness.h"

#include "base/text.h"

#include <math.h>

static const struct {
    const char *id, *name;
} marks[READINESS_MARK_COUNT] = {
    [READINESS_NONE] = {"none", "Nothing yet"},
    [READINESS_STARTED] = {"started", "Started"},
    [READINESS_CLOSE] = {"close", "Nearly"},
    [READINESS_READY] = {"ready", "Ready"},
};

/* docs/readiness.md gives the reason for each number. */
static const double strength[] = {0, 0, 0.25, 0.6, 0.9, 1}; /* by overall score */
static const double kept_when_old = 0.5;
static const double weight[READINESS_STORIES] = {0.6, 0.3, 0.1};

const char *readiness_id(enum readiness_mark mark)
{
    return marks[mark].id;
}

const char *readiness_name(enum readiness_mark mark)
{
    return marks[mark].name;
}

double readiness_worth(int overall, int64_t age_days)
{
    double age = age_days < 0 ? 0 : (double)age_days;
    double recency = kept_when_old + (1 - kept_when_old) * exp2(-age / READINESS_HALF_LIFE_DAYS);
    return strength[overall < 0 ? 0 : overall > 5 ? 5 : overall] * recency;
}

void readiness_add(struct readiness_worths *worths, double worth)
{
    for (size_t i = 0; i < READINESS_STORIES; i++) {
        if (worth > worths->items[i]) {
            double less = worths->items[i];
            worths->items[i] = worth;
            worth = less;
        }
    }
}

struct readiness readiness_weigh(const struct readiness_worths *worths, size_t stories, size_t shown,
                                 size_t quantified)
{
    struct readiness readiness = {0};
    if (stories == 0)
        return readiness;
    for (size_t i = 0; i < READINESS_STORIES; i++)
        readiness.score += weight[i] * worths->items[i];
    readiness.mark = readiness.score >= READINESS_CLOSE_FROM ? READINESS_CLOSE : READINESS_STARTED;
    if (readiness.score >= READINESS_READY_FROM && shown >= 2 && quantified > 0)
        readiness.mark = READINESS_READY;
    return readiness;
}

const char *readiness_reason(struct arena *arena, const struct readiness_facts *facts)
{
    if (facts->stories == 0)
        return "no story told yet";
    struct buf text = {.arena = arena};
    buf_printf(&text, "%zu %s, best %d, ", facts->stories, facts->stories == 1 ? "story" : "stories",
               facts->best);
    if (facts->best_ever > facts->best)
        buf_printf(&text, "once %d, ", facts->best_ever);
    if (facts->quantified == 0)
        buf_string(&text, facts->stories == 1 ? "not quantified" : "none quantified");
    else if (facts->quantified == facts->stories)
        buf_string(&text, facts->stories == 1 ? "quantified" : "all quantified");
    else
        buf_printf(&text, "%zu quantified", facts->quantified);
    if (facts->unshown)
        buf_printf(&text, ", %zu may not show it", facts->unshown);
    if (facts->age_days >= READINESS_STALE_DAYS)
        buf_printf(&text, ", last told %lld days ago", (long long)facts->age_days);
    return buf_text(&text);
}
