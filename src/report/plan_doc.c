#include "report/plan_doc.h"

#include "base/day.h"
#include "report/ics.h"
#include "report/short_ask.h"

#include <string.h>

static const struct {
    const char *id, *name;
} kinds[PLAN_KIND_COUNT] = {
    [PLAN_GAP] = {"gap", "Gap"},       [PLAN_DUE] = {"due", "Due"},
    [PLAN_NEW] = {"new", "New"},       [PLAN_MOCK] = {"mock", "Mock"},
    [PLAN_SHEET] = {"sheet", "Sheet"}, [PLAN_STORY] = {"story", "Story"},
    [PLAN_REST] = {"rest", "Rest"},    [PLAN_INTERVIEW] = {"interview", "Interview"},
};

const char *plan_kind_id(enum plan_kind kind)
{
    return kinds[kind].id;
}

const char *plan_kind_name(enum plan_kind kind)
{
    return kinds[kind].name;
}

static const char *weekday(int64_t day)
{
    static const char *const names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
    return names[day_weekday(day)];
}

static const char *what_of(const struct plan_item *item)
{
    switch (item->kind) {
    case PLAN_MOCK:
        return "A mock interview";
    case PLAN_SHEET:
        return "The sheet of your stories";
    case PLAN_STORY:
        return "A first story";
    case PLAN_REST:
        return "Rest";
    case PLAN_INTERVIEW:
        return "The interview";
    default:
        return item->question->ask;
    }
}

enum { MOCK_MINUTES_LEAST = 5 /* of --minutes */ };

/* What to type behind "stardrill" for it; NULL for what needs no program. */
static const char *command_of(struct arena *arena, const struct plan_item *item)
{
    switch (item->kind) {
    case PLAN_MOCK:
        /* alone it would be a whole day of interviews */
        return arena_printf(arena, "mock --interviewers 1 --minutes %d",
                            item->minutes > MOCK_MINUTES_LEAST ? item->minutes : MOCK_MINUTES_LEAST);
    case PLAN_SHEET:
        return "sheet";
    case PLAN_STORY:
        return "story new";
    case PLAN_REST:
    case PLAN_INTERVIEW:
        return NULL;
    default:
        return arena_printf(arena, "drill %s", item->question->id);
    }
}

/* "Ownership: tell a first story"; what is due names its principle too. */
static const char *why_of(struct arena *arena, const struct plan_item *item, const struct bank *bank)
{
    const struct principle *principle =
        item->question && item->kind != PLAN_GAP ? bank_principle(bank, item->question->principle) : NULL;
    return principle ? arena_printf(arena, "%s: %s", principle->name, item->why) : item->why;
}

const char *plan_command(struct arena *arena, const struct plan_item *item)
{
    const char *command = command_of(arena, item);
    return command ? arena_printf(arena, "stardrill %s", command) : NULL;
}

/* For people: what and why, the question in short, what to type. */
static const char *item_lines(struct arena *arena, const struct plan_item *item, const struct bank *bank)
{
    struct buf lines = {.arena = arena};
    const char *command = plan_command(arena, item), *why = why_of(arena, item, bank);
    if (item->question)
        buf_string(&lines, why);
    else
        buf_printf(&lines, "%s: %s", what_of(item), why);
    if (item->minutes)
        buf_printf(&lines, " (%d min)", item->minutes);
    if (item->question) {
        const char *ask = item->question->ask, *brief = short_ask(ask);
        if (brief >= ask + 4 && memcmp(brief - 4, "you ", 4) == 0)
            brief -= 4; /* reads better than without */
        buf_printf(&lines, "\n%s%s", brief == ask ? "" : "… ", brief);
    }
    if (command)
        buf_printf(&lines, "\n%s", command);
    return buf_text(&lines);
}

static void add_items(struct arena *arena, struct doc *today, const struct plan_day *day,
                      const struct bank *bank)
{
    static const struct column columns[] = {
        {.key = "kind"}, {.key = "minutes"}, {.key = "question"}, {.key = "why"}, {.key = "command"},
    };
    struct doc *table = doc_table(arena, today, "items", NULL, columns, sizeof columns / sizeof *columns);
    struct doc *list = doc_list(arena, today, NULL, NULL, true);
    for (size_t i = 0; i < day->count; i++) {
        const struct plan_item *item = &day->items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(plan_kind_id(item->kind)));
        doc_cell(arena, row, item->minutes ? value_count((size_t)item->minutes) : value_none());
        doc_cell(arena, row, value_text(item->question ? item->question->id : NULL));
        doc_cell(arena, row, value_text(item->why));
        doc_cell(arena, row, value_text(plan_command(arena, item)));
        doc_item(arena, list, value_text(item_lines(arena, item, bank)));
    }
}

static void add_today(struct arena *arena, struct doc *page, const struct plan *plan, const struct bank *bank)
{
    const struct plan_day *day = &plan->days[0];
    const char *date = day_date(arena, day->day);
    const char *label = arena_printf(arena, "Today, %s %s", weekday(day->day), date);
    if (day->minutes)
        label = arena_printf(arena, "%s: %d min", label, day->minutes);
    struct doc *today = doc_section(arena, page, "today", label);
    doc_field(arena, today, "day", NULL, value_day(date));
    doc_field(arena, today, "minutes", NULL, value_count((size_t)day->minutes));
    doc_field(arena, today, "minutes_done", NULL, value_count((size_t)plan->minutes_done));
    if (plan->minutes_done && day->count == 0)
        doc_text(arena, today, TONE_GOOD, "Done for today. Whoever wants one more: stardrill drill");
    else if (day->count == 0)
        doc_text(arena, today, TONE_GOOD, "Nothing is due. A free evening, or one more: stardrill drill");
    else if (plan->minutes_done)
        doc_text(arena, today, TONE_GOOD,
                 arena_printf(arena, "%d of %d min are done.", plan->minutes_done, plan->minutes_a_day));
    if (day->count)
        add_items(arena, today, day, bank);
}

/* The questions of one kind. */
static struct value ids_of(struct arena *arena, const struct plan_day *day, enum plan_kind kind)
{
    struct value *ids = ARENA_ARRAY(arena, struct value, day->count);
    size_t count = 0;
    for (size_t i = 0; i < day->count; i++)
        if (day->items[i].kind == kind)
            ids[count++] = value_text(day->items[i].question->id);
    return value_list(ids, count);
}

/* What is no question: "mock", "sheet" and "rest". */
static struct value others_of(struct arena *arena, const struct plan_day *day)
{
    struct value *ids = ARENA_ARRAY(arena, struct value, day->count);
    size_t count = 0;
    for (size_t i = 0; i < day->count; i++)
        if (!day->items[i].question)
            ids[count++] = value_text(plan_kind_id(day->items[i].kind));
    return value_list(ids, count);
}

/* "gap: ownership-04, dive-deep-01; due: frugality-02" */
static const char *summary_of(struct arena *arena, const struct plan_day *day)
{
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < day->count; i++) {
        const struct plan_item *item = &day->items[i];
        bool is_same = i && item->question && day->items[i - 1].kind == item->kind;
        buf_string(&text, i == 0 ? "" : is_same ? ", " : item->question ? "; " : ", ");
        if (!is_same)
            buf_printf(&text, "%s%s", plan_kind_id(item->kind), item->question ? ": " : "");
        if (item->question)
            buf_string(&text, item->question->id);
    }
    return buf_text(&text);
}

static void add_days(struct arena *arena, struct doc *page, const struct plan *plan)
{
    static const struct column columns[] = {
        {.key = "day"},
        {.key = "weekday"},
        {NULL, "Day", ALIGN_LEFT, FIT_WHOLE},
        {"minutes", "min", ALIGN_RIGHT, FIT_WHOLE},
        {"gap", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"due", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"new", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"other", NULL, ALIGN_LEFT, FIT_WHOLE},
        {NULL, "What", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *table =
        doc_table(arena, page, "days", "The days to come", columns, sizeof columns / sizeof *columns);
    for (size_t i = 1; i < plan->count; i++) {
        const struct plan_day *day = &plan->days[i];
        const char *date = day_date(arena, day->day);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_day(date));
        doc_cell(arena, row, value_text(weekday(day->day)));
        doc_cell(arena, row, value_text(arena_printf(arena, "%.3s %s", weekday(day->day), date + 5)));
        doc_cell(arena, row, day->minutes ? value_count((size_t)day->minutes) : value_none());
        doc_cell(arena, row, ids_of(arena, day, PLAN_GAP));
        doc_cell(arena, row, ids_of(arena, day, PLAN_DUE));
        doc_cell(arena, row, ids_of(arena, day, PLAN_NEW));
        doc_cell(arena, row, others_of(arena, day));
        doc_cell(arena, row,
                 day->count ? value_text(summary_of(arena, day)) : value_toned(value_text("free"), TONE_DIM));
    }
}

struct doc *plan_doc(struct arena *arena, const struct plan *plan, const struct bank *bank)
{
    struct doc *page = doc_page(arena, "plan", "Plan");
    if (plan->has_date)
        doc_field(arena, page, "interview", "Interview", value_day(day_date(arena, plan->date)));
    doc_field(arena, page, "minutes_a_day", "Minutes a day", value_count((size_t)plan->minutes_a_day));
    if (plan->is_past) {
        doc_text(arena, page, TONE_WARN,
                 "That day is past. Name a day to come, and the plan leads up to it.");
        return page;
    }
    add_today(arena, page, plan, bank);
    if (plan->count > 1)
        add_days(arena, page, plan);
    if (plan->is_cut)
        doc_text(
            arena, page, TONE_DIM,
            arena_printf(arena, "The first %zu days; the plan grows as the day comes nearer.", plan->count));
    else if (plan->count > 1)
        doc_text(
            arena, page, TONE_DIM,
            "Days to come are laid out as if every earlier one went well; the plan follows what you really "
            "do.");
    return page;
}

static int question_count(const struct plan_day *day)
{
    int count = 0;
    for (size_t i = 0; i < day->count; i++)
        count += day->items[i].question != NULL;
    return count;
}

static const char *event_summary(struct arena *arena, const struct plan_day *day)
{
    for (size_t i = 0; i < day->count; i++)
        if (day->items[i].kind == PLAN_MOCK || day->items[i].kind == PLAN_REST ||
            day->items[i].kind == PLAN_INTERVIEW)
            return arena_printf(arena, "stardrill: %s", what_of(&day->items[i]));
    int questions = question_count(day);
    return arena_printf(arena, "stardrill: %d %s, %d min", questions,
                        questions == 1 ? "question" : "questions", day->minutes);
}

static const char *event_description(struct arena *arena, const struct plan_day *day)
{
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < day->count; i++) {
        const struct plan_item *item = &day->items[i];
        const char *command = plan_command(arena, item);
        buf_printf(&text, "%s%s: %s (%s)", i ? "\n" : "", plan_kind_name(item->kind), what_of(item),
                   item->why);
        if (command)
            buf_printf(&text, "\n  %s", command);
    }
    return buf_text(&text);
}

void plan_calendar(struct buf *out, const struct plan *plan, int start_minute, int64_t now)
{
    struct arena *arena = out->arena;
    struct ics_event *events = ARENA_ARRAY(arena, struct ics_event, plan->count);
    size_t count = 0;
    for (size_t i = 0; i < plan->count; i++) {
        const struct plan_day *day = &plan->days[i];
        if (day->count == 0)
            continue;
        events[count++] = (struct ics_event){
            .uid = arena_printf(arena, "plan-%s@stardrill", day_date(arena, day->day)),
            .day = day->day,
            /* the hour of the interview is not known here */
            .start_minute = plan->has_date && day->day == plan->date ? -1 : start_minute,
            .minutes = day->minutes,
            .summary = event_summary(arena, day),
            .description = event_description(arena, day),
        };
    }
    ics_calendar(out, "stardrill plan", events, count, now);
}
