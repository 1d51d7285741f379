#include "report/home.h"

#include "base/day.h"
#include "report/plan_doc.h"

static void count_streak(struct home *home, const struct attempts *attempts)
{
    int64_t expected = home->coverage->today;
    for (size_t i = 0; i < attempts->count; i++) {
        int64_t day = day_of(attempts->items[i].started + home->coverage->options.utc_offset_seconds);
        if (day > expected)
            continue; /* one more of a day that counted, or a clock that ran ahead */
        if (home->streak_days == 0 && day == expected - 1 && !home->is_answered_today)
            expected--; /* today is not over yet */
        if (day < expected)
            return;
        home->is_answered_today = home->is_answered_today || day == home->coverage->today;
        home->streak_days++;
        expected = day - 1;
    }
}

static void choose_next(struct arena *arena, struct home *home, const struct gaps *gaps, bool is_first_run)
{
    const struct home_facts *facts = &home->facts;
    int64_t days_left = facts->date - home->coverage->today;
    if (facts->has_draft) {
        home->next = HOME_RESUME;
        home->command = "stardrill drill --resume";
        home->why = facts->last_question
                        ? arena_printf(arena, "an answer to %s is unfinished; every line is kept",
                                       facts->last_question)
                        : "an answer is unfinished; every line is kept";
    } else if (is_first_run) {
        home->next = HOME_BEGIN;
        home->command = "stardrill drill";
        home->why = "one question, about ten minutes";
    } else if (facts->has_date && days_left >= 0 && days_left <= 1 && home->coverage->stories_saved) {
        home->next = HOME_SHEET;
        home->command = "stardrill sheet";
        home->why =
            days_left ? "the interview is tomorrow: read it once, then rest" : "the interview is today";
    } else if (facts->plan && facts->plan->count) {
        const struct plan_day *plan = facts->plan;
        home->next = HOME_PLAN;
        home->command = plan->items[0].question ? "stardrill drill" : plan_command(arena, &plan->items[0]);
        home->why = arena_printf(arena, "%s; today's plan has %zu for %d min (stardrill plan)",
                                 plan->items[0].why, plan->count, plan->minutes);
    } else if (facts->plan && facts->is_practised) {
        home->next = HOME_DONE;
        home->command = "stardrill coverage";
        home->why = "today's plan is done; see how far you are, and rest";
    } else if (facts->due) {
        home->next = HOME_DUE;
        home->command = "stardrill drill";
        home->why = arena_printf(arena, "%zu %s due today", facts->due,
                                 facts->due == 1 ? "question is" : "questions are");
    } else if (gaps->count && gaps->items[0].question) {
        const struct gap *gap = &gaps->items[0];
        home->next = HOME_GAP;
        home->command = arena_printf(arena, "stardrill drill %s", gap->question->id);
        home->why = arena_printf(arena, "%s: %s", home->coverage->bank->principles[gap->principle].name,
                                 gap_advice(gap->kind));
    } else {
        home->next = HOME_MOCK;
        home->command = "stardrill mock";
        home->why = "every principle is ready; tell them in a row (a day of five interviews; one of 15 "
                    "minutes: stardrill mock --quick)";
    }
}

struct home home_build(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps,
                       const struct attempts *attempts, const struct home_facts *facts)
{
    struct home home = {.coverage = coverage, .facts = *facts};
    count_streak(&home, attempts);
    choose_next(arena, &home, gaps, attempts->count == 0 && coverage->stories_saved == 0);
    return home;
}

static void add_greeting(struct arena *arena, struct doc *page)
{
    doc_text(arena, page, TONE_PLAIN,
             "Welcome. stardrill asks you interview questions, takes your answer as Situation, Task, Action "
             "and Result, "
             "and says at once what is missing. Everything stays on this computer.");
    struct doc *list = doc_list(arena, page, NULL, "To begin", true);
    doc_item(arena, list,
             value_text("Answer one question. Type as you would speak; an empty line ends a part."));
    doc_item(arena, list, value_text("Read what is missing, and tell it once more."));
    doc_item(arena, list, value_text("Come back tomorrow: the next question waits here."));
}

static const char *streak_words(struct arena *arena, const struct home *home)
{
    if (home->streak_days == 0)
        return "starts with the next answer";
    return arena_printf(arena, "%zu %s%s", home->streak_days, home->streak_days == 1 ? "day" : "days",
                        home->is_answered_today ? "" : ", today still open");
}

static const char *date_words(struct arena *arena, const struct home *home)
{
    long long days = (long long)(home->facts.date - home->coverage->today);
    const char *date = day_date(arena, home->facts.date);
    if (days == 0)
        return arena_printf(arena, "%s, today", date);
    if (days == 1)
        return arena_printf(arena, "%s, tomorrow", date);
    return days < 0 ? arena_printf(arena, "%s, past", date)
                    : arena_printf(arena, "%s, in %lld days", date, days);
}

static void add_readiness(struct arena *arena, struct doc *page, const struct home *home,
                          bool is_for_machines)
{
    static const enum tone tones[READINESS_MARK_COUNT] = {TONE_BAD, TONE_WARN, TONE_PLAIN, TONE_GOOD};
    const struct coverage *coverage = home->coverage;
    struct doc *section = doc_section(arena, page, "readiness", is_for_machines ? NULL : "Readiness");
    for (size_t m = READINESS_MARK_COUNT; m-- > 0;) {
        struct value *names = ARENA_ARRAY(arena, struct value, coverage->bank->principle_count);
        size_t count = 0;
        for (size_t p = 0; p < coverage->bank->principle_count; p++)
            if (coverage->groups[COVERAGE_BY_PRINCIPLE].rows[p].readiness.mark == (enum readiness_mark)m)
                names[count++] =
                    value_name(coverage->bank->principles[p].id, coverage->bank->principles[p].name);
        const char *label = NULL;
        if (count && !is_for_machines)
            label = arena_printf(arena, "%s (%zu)", readiness_name((enum readiness_mark)m), count);
        doc_field(arena, section, readiness_id((enum readiness_mark)m), label,
                  value_toned(value_list(names, count), tones[m]));
    }
}

struct doc *home_doc(struct arena *arena, const struct home *home)
{
    struct doc *page = doc_page(arena, "home", "stardrill");
    const struct home_facts *facts = &home->facts;
    bool is_first = home->next == HOME_BEGIN;
    if (is_first)
        add_greeting(arena, page);
    doc_field(arena, page, "streak_days", NULL, value_count(home->streak_days));
    doc_field(arena, page, "due", is_first ? NULL : "Due today", value_count(facts->due));
    doc_field(arena, page, "interview", NULL,
              facts->has_date ? value_day(day_date(arena, facts->date)) : value_none());
    if (!is_first)
        doc_field(arena, page, NULL, "Streak",
                  value_toned(value_text(streak_words(arena, home)),
                              home->is_answered_today ? TONE_GOOD : TONE_PLAIN));
    if (!is_first && facts->has_date)
        doc_field(arena, page, NULL, "Interview", value_text(date_words(arena, home)));
    add_readiness(arena, page, home, is_first);
    struct doc *next = doc_section(arena, page, "next", "Next");
    doc_field(arena, next, "command", "Type", value_toned(value_text(home->command), TONE_CODE));
    doc_field(arena, next, "why", "Because", value_text(home->why));
    return page;
}
