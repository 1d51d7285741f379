#include "report/gap.h"

#include "base/lookup.h"

#include <stdlib.h>

static const struct {
    const char *id, *advice, *brief;
} kinds[GAP_KIND_COUNT] = {
    [GAP_UNTOLD] = {"untold", "tell a first story", ""},
    [GAP_UNSHOWN] = {"unshown", "tell a story that shows it", "not shown"},
    [GAP_WEAK] = {"weak", "tell it again, with every part", "weak"},
    [GAP_ONE_STORY] = {"one-story", "tell a second story", "1 story"},
    [GAP_UNQUANTIFIED] = {"unquantified", "put a number in the result", "no number"},
    [GAP_STALE] = {"stale", "tell it once more, to have it fresh", "long ago"},
};

const char *gap_id(enum gap_kind kind)
{
    return kinds[kind].id;
}

const char *gap_advice(enum gap_kind kind)
{
    return kinds[kind].advice;
}

const char *gap_short(enum gap_kind kind)
{
    return kinds[kind].brief;
}

enum gap_kind gap_kind_of(const struct tally_row *row)
{
    if (row->stories == 0)
        return GAP_UNTOLD;
    if (row->stories_unshown == row->stories)
        return GAP_UNSHOWN;
    if (row->best_now <= 2)
        return GAP_WEAK;
    if (row->stories == 1)
        return GAP_ONE_STORY;
    if (row->stories_quantified == 0)
        return GAP_UNQUANTIFIED;
    /* what keeps it from being ready is its strength, stories that show something else, or its age */
    if (row->fresh_score < READINESS_READY_FROM)
        return GAP_WEAK;
    bool is_held = row->stories - row->stories_unshown < 2 || row->shown_quantified == 0;
    return is_held ? GAP_UNSHOWN : GAP_STALE;
}

const char *gap_mark(struct arena *arena, const struct tally_row *row)
{
    enum readiness_mark mark = row->readiness.mark;
    const char *lacking = mark == READINESS_READY ? "" : gap_short(gap_kind_of(row));
    return *lacking ? arena_printf(arena, "%s: %s", readiness_name(mark), lacking) : readiness_name(mark);
}

/* How unsuitable a question is: the lower list wins, number by number. */
struct rank {
    int64_t items[5];
};

static bool is_lower(const struct rank *a, const struct rank *b)
{
    for (size_t i = 0; i < 5; i++)
        if (a->items[i] != b->items[i])
            return a->items[i] < b->items[i];
    return false;
}

static struct rank rank_of(enum gap_kind kind, const struct question *question,
                           const struct coverage_question *fact, bool is_main)
{
    int64_t answers = (int64_t)fact->answers;
    bool is_new = answers == 0;
    switch (kind) {
    case GAP_WEAK:
        return (struct rank){{is_new, fact->latest, fact->last_day, !is_main, question->difficulty}};
    case GAP_UNQUANTIFIED:
        return (struct rank){{is_new, fact->latest_is_quantified, -fact->latest, !is_main, fact->last_day}};
    case GAP_STALE:
        return (struct rank){{is_new, fact->last_day, -fact->latest, !is_main, question->difficulty}};
    default:
        return (struct rank){{answers, !is_main, question->difficulty, fact->last_day, fact->latest}};
    }
}

struct best {
    struct gap gap;
    struct rank rank;
    double score;
};

static int by_score(const void *a, const void *b)
{
    const struct best *left = a, *right = b;
    if (left->score != right->score)
        return left->score < right->score ? -1 : 1;
    return left->gap.principle < right->gap.principle ? -1 : left->gap.principle > right->gap.principle;
}

static void consider(const struct coverage *coverage, struct best *best, size_t q, bool is_main)
{
    const struct question *question = &coverage->bank->questions[q];
    struct rank rank = rank_of(best->gap.kind, question, &coverage->questions[q], is_main);
    if (!best->gap.question || is_lower(&rank, &best->rank)) {
        best->gap.question = question;
        best->rank = rank;
    }
}

struct gaps gaps_find(struct arena *arena, const struct coverage *coverage)
{
    const struct bank *bank = coverage->bank;
    const struct coverage_group *group = &coverage->groups[COVERAGE_BY_PRINCIPLE];
    struct lookup principles = lookup_make(arena, bank->principle_count);
    struct best *best = ARENA_ARRAY(arena, struct best, bank->principle_count);
    for (size_t p = 0; p < bank->principle_count; p++) {
        lookup_add(&principles, bank->principles[p].id);
        best[p] = (struct best){.gap = {.principle = p, .kind = gap_kind_of(&group->rows[p])},
                                .score = group->rows[p].readiness.score};
    }
    for (size_t q = 0; q < bank->question_count; q++) {
        const struct question *question = &bank->questions[q];
        if (!coverage->questions[q].fits)
            continue;
        size_t p = lookup_find(&principles, question->principle);
        if (p != LOOKUP_NONE)
            consider(coverage, &best[p], q, true);
        for (size_t k = 0; k < question->also.count; k++) {
            p = lookup_find(&principles, question->also.items[k]);
            if (p != LOOKUP_NONE)
                consider(coverage, &best[p], q, false);
        }
    }
    size_t kept = 0;
    for (size_t p = 0; p < bank->principle_count; p++)
        if (group->rows[p].readiness.mark != READINESS_READY)
            best[kept++] = best[p];
    qsort(best, kept, sizeof *best, by_score);
    struct gap *gaps = ARENA_ARRAY(arena, struct gap, kept);
    for (size_t i = 0; i < kept; i++)
        gaps[i] = best[i].gap;
    return (struct gaps){gaps, kept};
}

struct plan_gaps gaps_for_plan(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps)
{
    struct plan_gap *items = ARENA_ARRAY(arena, struct plan_gap, gaps->count);
    size_t count = 0;
    for (size_t i = 0; i < gaps->count; i++) {
        const struct gap *gap = &gaps->items[i];
        bool is_new = gap->question != NULL;
        for (size_t k = 0; is_new && k < count; k++)
            is_new = items[k].question != gap->question;
        if (is_new)
            items[count++] = (struct plan_gap){
                gap->question, arena_printf(arena, "%s: %s", coverage->bank->principles[gap->principle].name,
                                            gap_advice(gap->kind))};
    }
    return (struct plan_gaps){items, count};
}
