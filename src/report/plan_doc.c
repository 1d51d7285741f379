#include "report/plan_doc.h"

#include "base/day.h"
#include "report/ics.h"

static const struct {
    const char *id, *name;
} kinds[PLAN_KIND_COUNT] = {
    [PLAN_GAP] = {"gap", "Gap"},
    [PLAN_DUE] = {"due", "Due"},
    [PLAN_NEW] = {"new", "New"},
    [PLAN_MOCK] = {"mock", "Mock"},
    [PLAN_SHEET] = {"sheet", "Sheet"},
    [PLAN_REST] = {"rest", "Rest"},
    [PLAN_INTERVIEW] = {"interview", "Interview"},
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
    case PLAN_REST:
        return "Rest";
    case PLAN_INTERVIEW:
        return "The interview";
    default:
        return item->question->ask;
    }
}

/* What to type behind "stardrill" for it; NULL for what needs no program. */
static const char *command_of(struct arena *arena, const struct plan_item *item)
{
    switch (item->kind) {
    case PLAN_MOCK:
        return "mock";
    case PLAN_SHEET:
        return "sheet";
    case PLAN_REST:
    case PLAN_INTERVIEW:
        return NULL;
    default:
        return arena_printf(arena, "drill %s", item->question->id);
    }
}

static void add_today(struct arena *arena, struct doc *page, const struct plan_day *day)
{
    static const struct column columns[] = {
        {"kind", "", ALIGN_LEFT, FIT_WHOLE},
        {"minutes", "min", ALIGN_RIGHT, FIT_WHOLE},
        {"what", "What", ALIGN_LEFT, FIT_WRAP},
        {"why", "Why", ALIGN_LEFT, FIT_WRAP},
        {"command", "stardrill", ALIGN_LEFT, FIT_WHOLE},
    };
    struct doc *today = doc_section(arena, page, "today", "Today");
    doc_field(arena, today, "day", weekday(day->day), value_day(day_date(arena, day->day)));
    if (day->count == 0) {
        doc_text(arena, today, TONE_GOOD,
                 "Nothing is due. A free evening, or one more with `stardrill drill`.");
        return;
    }
    struct doc *table = doc_table(arena, today, "items", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < day->count; i++) {
        const struct plan_item *item = &day->items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row,
                 value_toned(value_name(plan_kind_id(item->kind), plan_kind_name(item->kind)), TONE_STRONG));
        doc_cell(arena, row, item->minutes ? value_count((size_t)item->minutes) : value_none());
        doc_cell(arena, row, value_name(item->question ? item->question->id : NULL, what_of(item)));
        doc_cell(arena, row, value_text(item->why));
        doc_cell(arena, row, value_toned(value_text(command_of(arena, item)), TONE_CODE));
    }
}

/* "gap ownership-04, due frugality-02, mock" */
static const char *summary_of(struct arena *arena, const struct plan_day *day)
{
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < day->count; i++) {
        const struct plan_item *item = &day->items[i];
        buf_printf(&text, "%s%s", i ? ", " : "", plan_kind_id(item->kind));
        if (item->question)
            buf_printf(&text, " %s", item->question->id);
    }
    return buf_text(&text);
}

static void add_days(struct arena *arena, struct doc *page, const struct plan *plan)
{
    static const struct column columns[] = {
        {"day", "Day", ALIGN_LEFT, FIT_WHOLE},
        {"weekday", "", ALIGN_LEFT, FIT_CUT},
        {"minutes", "min", ALIGN_RIGHT, FIT_WHOLE},
        {"items", "What", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *table =
        doc_table(arena, page, "days", "The days to come", columns, sizeof columns / sizeof *columns);
    for (size_t i = 1; i < plan->count; i++) {
        const struct plan_day *day = &plan->days[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_day(day_date(arena, day->day)));
        doc_cell(arena, row, value_text(weekday(day->day)));
        doc_cell(arena, row, day->minutes ? value_count((size_t)day->minutes) : value_none());
        doc_cell(arena, row,
                 day->count ? value_text(summary_of(arena, day)) : value_toned(value_text("free"), TONE_DIM));
    }
}

struct doc *plan_doc(struct arena *arena, const struct plan *plan)
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
    add_today(arena, page, &plan->days[0]);
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
        const char *command = command_of(arena, item);
        buf_printf(&text, "%s%s: %s (%s)", i ? "\n" : "", plan_kind_name(item->kind), what_of(item),
                   item->why);
        if (command)
            buf_printf(&text, "\n  stardrill %s", command);
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
