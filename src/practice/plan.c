#include "practice/plan.h"

#include "base/day.h"
#include "base/lookup.h"
#include "practice/pick.h"

struct planner {
    struct arena *arena;
    const struct bank *bank;
    const struct plan_wishes *wishes;
    double retention;
    struct schedule_row *rows; /* by question of the bank, as if every day planned were kept */
    size_t *principle_of;      /* by question */
    size_t *answers;           /* by principle */
    bool *is_gap_done;         /* by gap */
    int minutes;
    bool is_begun; /* something was told, or is by then */
};

struct day_plan {
    int64_t day;
    struct plan_item *items;
    size_t count, room;
    int left;
};

static void add(struct planner *planner, struct day_plan *day, struct plan_item item)
{
    if (day->count == day->room) {
        size_t room = day->room ? day->room * 2 : 4;
        day->items = arena_grow(planner->arena, day->items, day->count, room, sizeof *day->items,
                                _Alignof(struct plan_item));
        day->room = room;
    }
    if (item.minutes > day->left)
        item.minutes = day->left;
    day->left -= item.minutes;
    day->items[day->count++] = item;
}

/* The first item of a day always fits: it is cut. */
static bool fits(const struct day_plan *day, int minutes)
{
    return day->left >= minutes || (day->count == 0 && day->left > 0);
}

static void add_question(struct planner *planner, struct day_plan *day, enum plan_kind kind, size_t question,
                         const char *why)
{
    struct schedule_row *row = &planner->rows[question];
    int minutes = row->answers ? PLAN_MINUTES_AGAIN : PLAN_MINUTES_FIRST;
    add(planner, day, (struct plan_item){kind, row->question, minutes, why});
    *row = schedule_after(row, day->day, RATING_GOOD, planner->retention);
    planner->answers[planner->principle_of[question]]++;
}

static void add_gaps(struct planner *planner, struct day_plan *day, size_t most)
{
    const struct plan_gaps *gaps = &planner->wishes->gaps;
    for (size_t i = 0; i < gaps->count && most && fits(day, PLAN_MINUTES_FIRST); i++) {
        const struct plan_gap *gap = &gaps->items[i];
        if (!gap->question || planner->is_gap_done[i])
            continue;
        size_t question = (size_t)(gap->question - planner->bank->questions);
        /* what was told today waits for another day, also when two gaps ask for the same question */
        if (planner->rows[question].answers && planner->rows[question].last_day >= day->day)
            continue;
        planner->is_gap_done[i] = true;
        add_question(planner, day, PLAN_GAP, question, gap->why);
        most--;
    }
}

static void add_due(struct planner *planner, struct day_plan *day)
{
    while (fits(day, PLAN_MINUTES_AGAIN)) {
        size_t best = SIZE_MAX;
        double best_recall = 2;
        for (size_t q = 0; q < planner->bank->question_count; q++) {
            const struct schedule_row *row = &planner->rows[q];
            if (row->answers == 0 || row->due_day > day->day || row->last_day == day->day)
                continue;
            double recall = memory_recall(row->memory, day->day - row->last_day);
            if (recall < best_recall) {
                best = q;
                best_recall = recall;
            }
        }
        if (best == SIZE_MAX)
            return;
        int64_t due = planner->rows[best].due_day;
        const char *why = "due";
        if (due < planner->wishes->today)
            why = arena_printf(planner->arena, "due since %s", day_date(planner->arena, due));
        add_question(planner, day, PLAN_DUE, best, why);
    }
}

/* A question never answered, of the principle with the fewest answers. */
static void add_new(struct planner *planner, struct day_plan *day)
{
    const struct plan_wishes *wishes = planner->wishes;
    const struct pick_filter filter = {.track = wishes->track};
    if (wishes->has_date && wishes->date - day->day < PLAN_NEW_UNTIL_DAYS)
        return;
    for (int added = 0; added < PLAN_NEW_A_DAY && fits(day, PLAN_MINUTES_FIRST); added++) {
        size_t best = SIZE_MAX;
        for (size_t q = 0; q < planner->bank->question_count; q++)
            if (planner->rows[q].answers == 0 && pick_fits(&planner->bank->questions[q], &filter) &&
                (best == SIZE_MAX ||
                 planner->answers[planner->principle_of[q]] < planner->answers[planner->principle_of[best]]))
                best = q;
        if (best == SIZE_MAX)
            return;
        add_question(planner, day, PLAN_NEW, best, "not answered yet");
    }
}

/* The day of the mock: three days before, or the first that is left, but never the evening before. */
static int64_t mock_day(const struct plan_wishes *wishes)
{
    int64_t day = wishes->date - PLAN_MOCK_DAYS;
    if (day < wishes->today)
        day = wishes->today;
    return wishes->has_date && day <= wishes->date - 2 ? day : INT64_MIN;
}

/* What was answered today has taken its minutes already. */
static int minutes_done(const struct planner *planner)
{
    int minutes = 0;
    for (size_t q = 0; q < planner->bank->question_count; q++)
        if (planner->rows[q].answers && planner->rows[q].last_day == planner->wishes->today)
            minutes += planner->rows[q].answers == 1 ? PLAN_MINUTES_FIRST : PLAN_MINUTES_AGAIN;
    return minutes < planner->minutes ? minutes : planner->minutes;
}

/* A sheet without a story helps nobody: a first story does. Who never answered tells one, else one is kept of
 * what was told. */
static void add_first_story(struct planner *planner, struct day_plan *day)
{
    if (!planner->is_begun)
        add_gaps(planner, day, 1);
    if (day->count == 0)
        add(planner, day,
            (struct plan_item){PLAN_STORY, NULL, PLAN_MINUTES_SHEET,
                               "keep the one you know best, for the sheet"});
}

static void add_last_days(struct planner *planner, struct day_plan *day, bool is_evening_before)
{
    bool is_bare = planner->wishes->has_no_story && day->day == planner->wishes->today;
    if (is_bare)
        add_first_story(planner, day);
    else
        add(planner, day,
            (struct plan_item){PLAN_SHEET, NULL, PLAN_MINUTES_SHEET,
                               is_evening_before ? "read it through once, aloud" : "a last look"});
    const char *why =
        is_evening_before ? "the stories are there; sleep is what helps now" : "you know your stories";
    if (is_bare)
        why = is_evening_before ? "one story is a start; sleep is what helps now"
                                : "tell it as you practised it";
    add(planner, day, (struct plan_item){is_evening_before ? PLAN_REST : PLAN_INTERVIEW, NULL, 0, why});
}

static void add_mock(struct planner *planner, struct day_plan *day)
{
    if (!planner->is_begun) {
        add_gaps(planner, day, 1);
        if (day->count && day->left < PLAN_MINUTES_MOCK_LEAST)
            return;
    }
    add(planner, day,
        (struct plan_item){PLAN_MOCK, NULL, PLAN_MINUTES_MOCK, "the whole thing once, under time"});
}

static struct plan_day lay_out(struct planner *planner, int64_t at, int minutes)
{
    const struct plan_wishes *wishes = planner->wishes;
    struct day_plan day = {.day = at, .left = minutes};
    if (wishes->has_date && at >= wishes->date - 1) {
        add_last_days(planner, &day, at < wishes->date);
    } else {
        if (at == mock_day(wishes))
            add_mock(planner, &day);
        add_gaps(planner, &day, SIZE_MAX);
        add_due(planner, &day);
        add_new(planner, &day);
    }
    planner->is_begun = planner->is_begun || day.count;
    return (struct plan_day){at, day.items, day.count, minutes - day.left};
}

static void read_questions(struct planner *planner, const struct schedule *schedule)
{
    const struct bank *bank = planner->bank;
    struct lookup principles = lookup_make(planner->arena, bank->principle_count);
    planner->rows = ARENA_ARRAY(planner->arena, struct schedule_row, bank->question_count);
    planner->principle_of = ARENA_ARRAY(planner->arena, size_t, bank->question_count);
    for (size_t q = 0; q < bank->question_count; q++) {
        planner->rows[q].question = &bank->questions[q];
        planner->principle_of[q] = lookup_add(&principles, bank->questions[q].principle);
    }
    planner->answers = ARENA_ARRAY(planner->arena, size_t, principles.count);
    for (size_t i = 0; i < schedule->count; i++) {
        size_t q = (size_t)(schedule->items[i].question - bank->questions);
        planner->rows[q] = schedule->items[i];
        planner->answers[planner->principle_of[q]] += schedule->items[i].answers;
    }
}

struct plan plan_build(struct arena *arena, const struct bank *bank, const struct schedule *schedule,
                       const struct plan_wishes *wishes)
{
    struct plan plan = {
        .has_date = wishes->has_date,
        .date = wishes->date,
        .minutes_a_day = wishes->minutes > 0 ? wishes->minutes : PLAN_MINUTES,
        .is_past = wishes->has_date && wishes->date < wishes->today,
    };
    if (plan.is_past)
        return plan;
    int64_t days = wishes->has_date ? wishes->date - wishes->today + 1 : 1;
    plan.is_cut = days > PLAN_DAYS_MOST;
    plan.count = plan.is_cut ? (size_t)PLAN_DAYS_MOST : (size_t)days;
    struct planner planner = {.arena = arena,
                              .bank = bank,
                              .wishes = wishes,
                              .retention = schedule->options.retention,
                              .is_begun = schedule->count > 0,
                              .minutes = plan.minutes_a_day};
    planner.is_gap_done = ARENA_ARRAY(arena, bool, wishes->gaps.count);
    read_questions(&planner, schedule);
    plan.minutes_done = minutes_done(&planner);
    struct plan_day *laid = ARENA_ARRAY(arena, struct plan_day, plan.count);
    for (size_t i = 0; i < plan.count; i++)
        laid[i] = lay_out(&planner, wishes->today + (int64_t)i,
                          i ? planner.minutes : planner.minutes - plan.minutes_done);
    plan.days = laid;
    return plan;
}
