#include "evening.h"

#include "base/day.h"
#include "fixture.h"
#include "practice/plan.h"
#include "report/coverage_doc.h"
#include "report/home.h"
#include "report/match_doc.h"
#include "report/plan_doc.h"
#include "report/sheet.h"

static const int64_t now = 20781 * (int64_t)DAY_SECONDS + 19 * 3600; /* 2026-11-24, a Tuesday */

static const char *const cost[] = {"kpi"}, *const people[] = {"feedback", "mentoring"},
                         *const any[] = {"any"}, *const manager[] = {"manager"},
                         *const trust[] = {"earn-trust"};
static const struct principle principles[] = {
    {.id = "ownership", .name = "Ownership"},
    {.id = "dive-deep", .name = "Dive Deep"},
    {.id = "earn-trust", .name = "Earn Trust"},
    {.id = "frugality", .name = "Frugality"},
};
static const char *const deep_cues[] = {"root cause", "data"}, *const saving_cues[] = {"waste", "cost"};
static const struct question questions[] = {
    {.id = "ownership-01",
     .principle = "ownership",
     .ask = "Tell me about something nobody owned that you took on.",
     .tracks = {any, 1},
     .themes = {cost, 1},
     .difficulty = 1},
    {.id = "ownership-02",
     .principle = "ownership",
     .ask = "When did you stay with a problem after your part was done?",
     .also = {trust, 1},
     .tracks = {any, 1},
     .themes = {cost, 1},
     .difficulty = 2},
    {.id = "dive-deep-01",
     .principle = "dive-deep",
     .ask = "Tell me about a number that did not look right to you.",
     .tracks = {any, 1},
     .themes = {cost, 1},
     .difficulty = 1},
    {.id = "earn-trust-01",
     .principle = "earn-trust",
     .ask = "When did you have to win back somebody's trust?",
     .tracks = {any, 1},
     .themes = {people, 2},
     .difficulty = 1},
    {.id = "frugality-01",
     .principle = "frugality",
     .ask = "What did you make do without?",
     .tracks = {manager, 1},
     .themes = {people, 1},
     .difficulty = 1},
};

static const char *const serves_own[] = {"ownership", "dive-deep"}, *const serves_trust[] = {"earn-trust",
                                                                                             "ownership"};
#define TEXT(words)                                                                                          \
    {                                                                                                        \
        words, sizeof words - 1                                                                              \
    }
static const struct story saved[] = {
    {.id = "night-orders",
     .title = "The orders that vanished at night",
     .parts = {TEXT("Every night a dozen orders of our bakery got lost between the till and the oven."),
               TEXT("Nobody had been asked to look into it, so I did."),
               TEXT("I compared the printed slips with the ledger and traced each gap to a jammed ribbon."),
               TEXT("Lost orders fell from 12 a night to 1 within two weeks.")},
     .principles = {serves_own, 2}},
    {.id = "late-apology",
     .title = "A late apology",
     .parts = {TEXT("A supplier no longer returned my calls after I had blamed him in front of others."),
               TEXT("I had to win him back before the harvest."),
               TEXT("I drove to his greenhouse, apologised, and asked what he needed from us."),
               TEXT("He delivered 400 crates of tomatoes that season.")},
     .principles = {serves_trust, 2}},
};
static const struct stories stories = {saved, 2};

#define ROW(q, s, p, days, score, number)                                                                    \
    {                                                                                                        \
        .question = q, .story = s, .principles = p,                                                          \
        .started = 20781 * (int64_t)DAY_SECONDS - (days) * (int64_t)DAY_SECONDS + 36000, .seconds = 150,     \
        .overall = score, .is_quantified = number                                                            \
    }
static const struct attempt rows[] = {
    ROW("dive-deep-01", "night-orders", {NULL}, 0, 4, true),
    ROW("ownership-02", "late-apology", {NULL}, 1, 3, false),
    ROW("ownership-01", "night-orders", {NULL}, 1, 5, true),
    ROW("ownership-01", "night-orders", {NULL}, 9, 2, false),
    ROW("earn-trust-01", NULL, {NULL}, 40, 4, false),
};
static const struct attempts attempts = {.items = rows, .count = sizeof rows / sizeof *rows};

static const char job[] =
    "We look for a shift lead. You take ownership, find the root cause in the data, and cut "
    "waste. You coach two trainees, keep the ledger, and track metrics. SQL is a plus.";

static struct plan plan_of(struct arena *arena, const struct bank *bank, const struct coverage *coverage,
                           const struct gaps *gaps)
{
    struct schedule schedule = schedule_build(arena, bank, &attempts, NULL);
    const struct plan_wishes wishes = {.today = coverage->today,
                                       .has_date = true,
                                       .date = coverage->today + 8,
                                       .minutes = 25,
                                       .gaps = gaps_for_plan(arena, coverage, gaps)};
    return plan_build(arena, bank, &schedule, &wishes);
}

static struct bank bank_of(struct arena *arena)
{
    struct principle *full =
        arena_grow(arena, principles, 4, 4, sizeof *principles, _Alignof(struct principle));
    full[1].cues = (struct texts){deep_cues, 2};
    full[3].cues = (struct texts){saving_cues, 2};
    return (struct bank){.principles = full,
                         .principle_count = 4,
                         .questions = questions,
                         .question_count = sizeof questions / sizeof *questions};
}

static struct doc *coverage_named(struct arena *arena, const char *name, const struct coverage *coverage,
                                  const struct gaps *gaps)
{
    struct coverage_view view = {.shows_everything = strcmp(name, "coverage-all") == 0,
                                 .detail = strcmp(name, "coverage-brief") == 0   ? COVERAGE_BRIEF
                                           : strcmp(name, "coverage-least") == 0 ? COVERAGE_LEAST
                                                                                 : COVERAGE_FULL};
    if (strcmp(name, "coverage-theme") == 0)
        view.by = COVERAGE_BY_THEME;
    else if (strcmp(name, "coverage-story") == 0)
        view.by = COVERAGE_BY_STORY;
    else if (strcmp(name, "gaps") == 0)
        return coverage_gaps_doc(arena, coverage, gaps);
    return coverage_doc(arena, coverage, gaps, &view);
}

struct doc *evening_doc(struct arena *arena, const char *name)
{
    struct bank *bank = ARENA_NEW(arena, struct bank);
    *bank = bank_of(arena);
    const struct coverage_options options = {.now = now, .weeks = 6};
    bool is_first = strcmp(name, "home-first") == 0;
    struct coverage *coverage = ARENA_NEW(arena, struct coverage);
    *coverage = coverage_build(arena, bank, is_first ? &(struct stories){0} : &stories,
                               is_first ? &(struct attempts){0} : &attempts, &options);
    struct gaps gaps = gaps_find(arena, coverage);
    if (strncmp(name, "coverage", 8) == 0 || strcmp(name, "gaps") == 0)
        return coverage_named(arena, name, coverage, &gaps);
    if (strcmp(name, "fewest") == 0) {
        struct fewest_cover cover = fewest_cover_of(arena, coverage, FEWEST_TIMES);
        struct fewest fewest = fewest_find(arena, &cover);
        struct fewest_help help = fewest_help(arena, coverage, &fewest);
        return fewest_doc(arena, coverage, &fewest, &help);
    }
    if (strcmp(name, "plan") == 0) {
        struct plan plan = plan_of(arena, bank, coverage, &gaps);
        return plan_doc(arena, &plan, bank);
    }
    if (strcmp(name, "sheet") == 0) {
        /* nothing but what the person says: no text is judged here */
        const struct story_serves serves = {
            coverage->bank, &stories,
            ARENA_ARRAY(arena, struct story_serve, stories.count * coverage->bank->principle_count)};
        struct sheet sheet = sheet_build(arena, &serves, coverage, 0);
        return sheet_doc(arena, &sheet);
    }
    if (strcmp(name, "match") == 0) {
        struct match match = match_build(arena, view_of(job), &stories, coverage);
        return match_doc(arena, &match);
    }
    if (strncmp(name, "home", 4) != 0)
        return NULL;
    const struct home_facts facts = {
        .due = is_first ? 0 : 2, .has_date = !is_first, .date = coverage->today + 8};
    struct home home =
        home_build(arena, coverage, &gaps, is_first ? &(struct attempts){0} : &attempts, &facts);
    return home_doc(arena, &home);
}

void evening_calendar(struct buf *out)
{
    struct bank bank = bank_of(out->arena);
    const struct coverage_options options = {.now = now};
    struct coverage coverage = coverage_build(out->arena, &bank, &stories, &attempts, &options);
    struct gaps gaps = gaps_find(out->arena, &coverage);
    struct plan plan = plan_of(out->arena, &bank, &coverage, &gaps);
    plan_calendar(out, &plan, 19 * 60, now);
}
