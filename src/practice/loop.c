#include "practice/loop.h"

#include "base/random.h"

static const char *const names[] = {"Amara",  "Jonas",     "Mei",    "Rafael", "Ingrid", "Tariq",
                                    "Noor",   "Oluwaseun", "Hannah", "Kenji",  "Priya",  "Lucia",
                                    "Bogdan", "Leila",     "Thabo",  "Siobhan"};
enum { NAMES = sizeof names / sizeof *names };

static size_t *shuffled(struct arena *arena, struct random *random, size_t count)
{
    size_t *items = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        items[i] = i;
    random_shuffle(random, items, count, sizeof *items);
    return items;
}

/* Principles dealt round, so that none comes twice before each came once; two or three a seat. */
static void deal_principles(struct arena *arena, struct random *random, const struct bank *bank,
                            struct loop_plan *plan)
{
    if (!bank->principle_count)
        return;
    const size_t *order = shuffled(arena, random, bank->principle_count);
    size_t wanted = bank->principle_count / plan->seat_count;
    wanted = wanted > LOOP_PRINCIPLES_MOST ? LOOP_PRINCIPLES_MOST : wanted < 2 ? 2 : wanted;
    if (wanted > bank->principle_count)
        wanted = bank->principle_count;
    size_t next = 0;
    for (size_t s = 0; s < plan->seat_count; s++)
        for (size_t i = 0; i < wanted; i++, next++)
            plan->seats[s].principles[plan->seats[s].principle_count++] =
                &bank->principles[order[next % bank->principle_count]];
}

static void deal_questions(struct arena *arena, const struct bank *bank, const struct pick_history *history,
                           const struct loop_wishes *wishes, struct loop_plan *plan)
{
    size_t wanted =
        (size_t)(wishes->questions ? wishes->questions : wishes->minutes / LOOP_MINUTES_A_QUESTION);
    wanted = wanted < 1 ? 1 : wanted > LOOP_QUESTIONS_MOST ? LOOP_QUESTIONS_MOST : wanted;
    const char **asked = ARENA_ARRAY(arena, const char *, plan->seat_count *wanted);
    struct pick_history session = {.questions = asked};
    const char *track = wishes->track ? wishes->track : level_track(wishes->level);
    for (size_t s = 0; s < plan->seat_count; s++) {
        struct loop_seat *seat = &plan->seats[s];
        for (size_t i = 0; i < wanted && seat->principle_count; i++) {
            const char *principle = seat->principles[i % seat->principle_count]->id;
            const struct pick_filter suited = {.principle = principle, .track = track},
                                     any = {.principle = principle};
            const struct question *question =
                pick_question(bank, &suited, history, &session, wishes->seed + session.count);
            if (!question)
                question = pick_question(bank, &any, history, &session, wishes->seed + session.count);
            if (!question)
                continue;
            asked[session.count++] = question->id;
            seat->questions[seat->question_count++] = (struct loop_question){question, principle, NULL};
        }
    }
}

static bool serves(const struct story *story, const struct loop_question *asked)
{
    if (texts_hold(&story->principles, asked->principle))
        return true;
    for (size_t i = 0; i < story->principles.count; i++)
        if (question_probes(asked->question, story->principles.items[i]))
            return true;
    return false;
}

/* Augmenting paths (Kuhn): as many questions as possible get a story of their own. */
struct matching {
    const struct stories *stories;
    struct loop_question **questions;
    size_t *holder; /* by story: 1-based question that holds it, 0 = free */
    bool *tried;    /* by story, in this round */
};

static bool give_story(struct matching *match, size_t question)
{
    for (size_t s = 0; s < match->stories->count; s++) {
        if (match->tried[s] || !serves(&match->stories->items[s], match->questions[question]))
            continue;
        match->tried[s] = true;
        if (!match->holder[s] || give_story(match, match->holder[s] - 1)) {
            match->holder[s] = question + 1;
            match->questions[question]->story = &match->stories->items[s];
            return true;
        }
    }
    return false;
}

static size_t deal_stories(struct arena *arena, const struct stories *stories, struct loop_plan *plan,
                           struct loop_question **questions)
{
    size_t count = 0;
    for (size_t s = 0; s < plan->seat_count; s++)
        for (size_t i = 0; i < plan->seats[s].question_count; i++)
            questions[count++] = &plan->seats[s].questions[i];
    struct matching match = {
        .stories = stories,
        .questions = questions,
        .holder = ARENA_ARRAY(arena, size_t, stories->count),
        .tried = ARENA_ARRAY(arena, bool, stories->count),
    };
    for (size_t q = 0; q < count; q++) {
        memset(match.tried, 0, stories->count * sizeof *match.tried);
        give_story(&match, q);
    }
    return count;
}

static void find_gaps(struct arena *arena, const struct bank *bank, const struct stories *stories,
                      struct loop_question *const *questions, size_t question_count, struct loop_plan *plan)
{
    struct loop_gap *gaps = ARENA_ARRAY(arena, struct loop_gap, bank->principle_count);
    for (size_t p = 0; p < bank->principle_count; p++) {
        struct loop_gap gap = {.principle = &bank->principles[p]};
        bool is_unserved = false;
        for (size_t q = 0; q < question_count; q++)
            if (strcmp(questions[q]->principle, gap.principle->id) == 0) {
                gap.needed++;
                is_unserved = is_unserved || !questions[q]->story;
            }
        for (size_t s = 0; s < stories->count; s++)
            gap.stories += texts_hold(&stories->items[s].principles, gap.principle->id);
        if (!gap.needed || (!is_unserved && gap.stories >= gap.needed))
            continue;
        size_t at = plan->gap_count++;
        while (at && gaps[at - 1].stories > gap.stories) {
            gaps[at] = gaps[at - 1];
            at--;
        }
        gaps[at] = gap;
    }
    plan->gaps = gaps;
}

struct loop_plan loop_build(struct arena *arena, const struct bank *bank, const struct stories *stories,
                            const struct pick_history *history, const struct loop_wishes *wishes)
{
    struct random random = random_seeded(wishes->seed);
    int seats = wishes->interviewers;
    struct loop_plan plan = {.seat_count = (size_t)(seats < 1                        ? 1
                                                    : seats > LOOP_INTERVIEWERS_MOST ? LOOP_INTERVIEWERS_MOST
                                                                                     : seats)};
    const size_t *name = shuffled(arena, &random, NAMES);
    /* the bar raiser sits anywhere but first, where there is more than one */
    size_t bar_raiser = plan.seat_count > 1 ? 1 + (size_t)random_below(&random, plan.seat_count - 1) : 0;
    bool has_manager = false;
    for (size_t s = 0; s < plan.seat_count; s++) {
        plan.seats[s].name = names[name[s]];
        plan.seats[s].is_bar_raiser = s == bar_raiser;
        plan.seats[s].role = s == bar_raiser ? "bar raiser" : has_manager ? "peer" : "hiring manager";
        has_manager = has_manager || s != bar_raiser;
    }
    deal_principles(arena, &random, bank, &plan);
    deal_questions(arena, bank, history, wishes, &plan);
    struct loop_question **questions =
        ARENA_ARRAY(arena, struct loop_question *, LOOP_INTERVIEWERS_MOST * LOOP_QUESTIONS_MOST);
    size_t count = deal_stories(arena, stories, &plan, questions);
    find_gaps(arena, bank, stories, questions, count, &plan);
    return plan;
}
