#include "report/coverage_doc.h"

#include "base/day.h"
#include "report/coverage_drawing.h"

enum { GAPS_SHOWN = 3 };

static enum tone tone_of(enum readiness_mark mark)
{
    static const enum tone tones[READINESS_MARK_COUNT] = {TONE_BAD, TONE_WARN, TONE_PLAIN, TONE_GOOD};
    return tones[mark];
}

static struct value principle_value(const struct coverage *coverage, size_t principle)
{
    const struct coverage_group *group = &coverage->groups[COVERAGE_BY_PRINCIPLE];
    return value_name(group->keys[principle], group->names[principle]);
}

static void add_totals(struct arena *arena, struct doc *page, const struct coverage *coverage)
{
    struct doc *totals = doc_section(arena, page, "totals", NULL);
    for (size_t m = READINESS_MARK_COUNT; m-- > 0;)
        doc_field(arena, totals, readiness_id((enum readiness_mark)m), readiness_name((enum readiness_mark)m),
                  value_toned(value_count(coverage->marks[m]), tone_of((enum readiness_mark)m)));
    doc_field(arena, totals, "answers", "Answers", value_count(coverage->answers));
    doc_field(arena, totals, "questions_answered", "Questions answered",
              value_count(coverage->questions_answered));
    doc_field(arena, totals, "questions", "Questions there are", value_count(coverage->questions_fitting));
    doc_field(arena, totals, "stories_told", "Stories told", value_count(coverage->stories_told));
    doc_field(arena, totals, "stories_saved", "Stories saved", value_count(coverage->stories_saved));
    doc_field(arena, totals, "quantified", "Quantified",
              coverage->answers
                  ? value_bar(value_share((double)coverage->quantified / (double)coverage->answers))
                  : value_none());
    doc_field(arena, totals, "seconds", "Time spent", value_seconds((double)coverage->seconds));
    if (coverage->options.since)
        doc_field(arena, totals, "since", "Since",
                  value_day(day_date(
                      arena, day_of(coverage->options.since + coverage->options.utc_offset_seconds))));
    if (coverage->options.track)
        doc_field(arena, totals, "track", "Track", value_text(coverage->options.track));
    if (coverage->unknown)
        doc_field(arena, totals, "unknown", "For principles that are not in the bank",
                  value_count(coverage->unknown));
}

/* The figures of a row; their columns are FIGURES. */
static void add_figures(struct arena *arena, struct doc *row, const struct coverage *coverage,
                        const struct tally_row *figures)
{
    bool is_any = figures->answers > 0;
    doc_cell(arena, row, value_count(figures->stories));
    doc_cell(arena, row, value_count(figures->answers));
    doc_cell(arena, row, value_score(figures->best));
    doc_cell(arena, row, value_score(figures->latest));
    doc_cell(arena, row,
             is_any ? value_share((double)figures->quantified / (double)figures->answers) : value_none());
    doc_cell(arena, row, is_any ? value_count((size_t)tally_age(figures, coverage->today)) : value_none());
}

/* "Numbers" is the share of answers with a number in the result; "Days" have passed since the newest answer.
 */
#define FIGURES(stories_key, stories_label)                                                                  \
    {stories_key, stories_label, ALIGN_RIGHT, FIT_WHOLE}, {"answers", "Answers", ALIGN_RIGHT, FIT_WHOLE},    \
        {"best", "Best", ALIGN_RIGHT, FIT_WHOLE}, {"latest", "Latest", ALIGN_RIGHT, FIT_WHOLE},              \
        {"quantified", "Numbers", ALIGN_RIGHT, FIT_WHOLE},                                                   \
    {                                                                                                        \
        "days", "Days", ALIGN_RIGHT, FIT_WHOLE                                                               \
    }

static void add_principles(struct arena *arena, struct doc *page, const struct coverage *coverage,
                           bool is_brief)
{
    static const struct column full[] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_WRAP},
        {"mark", "Mark", ALIGN_LEFT, FIT_WHOLE},
        FIGURES("stories", "Stories"),
        {"last_told", "Last told", ALIGN_LEFT, FIT_WHOLE},
        {"readiness", "Readiness", ALIGN_LEFT, FIT_WHOLE},
        {"reason", "Why", ALIGN_LEFT, FIT_WRAP},
    };
    static const struct column brief[] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_WRAP},
        {"mark", "Mark", ALIGN_LEFT, FIT_WHOLE},
        FIGURES("stories", "Stories"),
        {"last_told", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"readiness", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"reason", NULL, ALIGN_LEFT, FIT_WRAP},
    };
    _Static_assert(sizeof full == sizeof brief, "the same cells");
    const struct coverage_group *group = &coverage->groups[COVERAGE_BY_PRINCIPLE];
    struct doc *table =
        doc_table(arena, page, "rows", NULL, is_brief ? brief : full, sizeof full / sizeof *full);
    for (size_t p = 0; p < group->count; p++) {
        const struct tally_row *figures = &group->rows[p];
        enum readiness_mark mark = figures->readiness.mark;
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(group->keys[p], group->names[p]));
        doc_cell(arena, row,
                 value_toned(value_name(readiness_id(mark), readiness_name(mark)), tone_of(mark)));
        add_figures(arena, row, coverage, figures);
        doc_cell(arena, row, figures->answers ? value_day(day_date(arena, figures->last_day)) : value_none());
        doc_cell(arena, row, value_toned(value_bar(value_share(figures->readiness.score)), tone_of(mark)));
        doc_cell(arena, row, value_text(coverage_reason(arena, coverage, p)));
    }
}

static void add_group(struct arena *arena, struct doc *page, const struct coverage *coverage,
                      enum coverage_by by)
{
    static const struct column by_theme[] = {{"theme", "Theme", ALIGN_LEFT, FIT_WRAP},
                                             FIGURES("stories", "Stories")};
    static const struct column by_track[] = {{"track", "Track", ALIGN_LEFT, FIT_WRAP},
                                             FIGURES("stories", "Stories")};
    static const struct column by_story[] = {{"story", "Story", ALIGN_LEFT, FIT_WRAP},
                                             FIGURES("questions", "Questions"),
                                             {"principles", "Principles", ALIGN_RIGHT, FIT_WHOLE}};
    const struct coverage_group *group = &coverage->groups[by];
    bool is_story = by == COVERAGE_BY_STORY;
    const struct column *columns = is_story ? by_story : by == COVERAGE_BY_TRACK ? by_track : by_theme;
    size_t count = is_story ? sizeof by_story / sizeof *by_story : sizeof by_theme / sizeof *by_theme;
    struct doc *table = doc_table(arena, page, "rows", NULL, columns, count);
    for (size_t i = 0; i < group->count; i++) {
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(group->keys[i], group->names[i]));
        add_figures(arena, row, coverage, &group->rows[i]);
        size_t serves = 0;
        for (size_t p = 0; is_story && p < coverage->bank->principle_count; p++)
            serves += coverage_cell_of(coverage, i, p) != COVERAGE_CELL_NONE;
        if (is_story)
            doc_cell(arena, row, value_count(serves));
    }
}

/* Principles that hang on one story, told by story. */
static void add_singles(struct arena *arena, struct doc *page, const struct coverage *coverage)
{
    static const struct column columns[] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_WRAP},
        {"story", "Its only story", ALIGN_LEFT, FIT_WRAP},
    };
    if (!coverage->single_count)
        return;
    struct doc *table = doc_table(arena, page, "single_points", "Hangs on one story", columns,
                                  sizeof columns / sizeof *columns);
    for (size_t i = 0; i < coverage->single_count; i++) {
        const struct coverage_single *single = &coverage->singles[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, principle_value(coverage, single->principle));
        doc_cell(arena, row,
                 single->story ? value_text(single->story)
                               : value_name(NULL, arena_printf(arena, "the answer to %s", single->question)));
    }
}

static void add_unanswered(struct arena *arena, struct doc *page, const struct coverage *coverage,
                           enum coverage_by by, const char *key, const char *label)
{
    const struct coverage_group *group = &coverage->groups[by];
    struct buf names = {.arena = arena};
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].answers == 0)
            buf_printf(&names, "%s%s", names.length ? ", " : "", group->names[i]);
    if (names.length)
        doc_field(arena, page, key, label, value_text(buf_text(&names)));
}

static void add_gaps(struct arena *arena, struct doc *page, const struct coverage *coverage,
                     const struct gaps *gaps, size_t most)
{
    static const struct column columns[] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_WRAP}, {"gap", "What is missing", ALIGN_LEFT, FIT_WRAP},
        {"reason", "So far", ALIGN_LEFT, FIT_WRAP},       {"question", "Drill next", ALIGN_LEFT, FIT_WHOLE},
        {"ask", "It asks", ALIGN_LEFT, FIT_WRAP},
    };
    if (!gaps->count)
        return;
    struct doc *table =
        doc_table(arena, page, "gaps", gaps->count > most ? "What to do next" : "What is missing", columns,
                  sizeof columns / sizeof *columns);
    for (size_t i = 0; i < gaps->count && i < most; i++) {
        const struct gap *gap = &gaps->items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, principle_value(coverage, gap->principle));
        doc_cell(arena, row, value_name(gap_id(gap->kind), gap_advice(gap->kind)));
        doc_cell(arena, row, value_text(coverage_reason(arena, coverage, gap->principle)));
        doc_cell(arena, row, value_toned(value_text(gap->question ? gap->question->id : NULL), TONE_CODE));
        doc_cell(arena, row, value_text(gap->question ? gap->question->ask : NULL));
    }
}

static void add_fewest(struct arena *arena, struct doc *page, const struct coverage *coverage,
                       const struct fewest *fewest, const struct fewest_help *help)
{
    const struct coverage_group *stories = &coverage->groups[COVERAGE_BY_STORY],
                                *principles = &coverage->groups[COVERAGE_BY_PRINCIPLE];
    struct doc *section =
        doc_section(arena, page, "fewest", "The fewest stories that cover everything twice");
    if (stories->count == 0) {
        doc_text(arena, section, TONE_PLAIN, "No story is saved or named by an answer yet.");
    } else {
        doc_field(arena, section, "count", fewest->is_exact ? "As few as there can be" : "The fewest found",
                  value_count(fewest->count));
        struct doc *list = doc_list(arena, section, "stories", NULL, false);
        for (size_t i = 0; i < fewest->count; i++)
            doc_item(arena, list,
                     value_name(stories->keys[fewest->stories[i]], stories->names[fewest->stories[i]]));
    }
    struct buf lacking = {.arena = arena};
    for (size_t p = 0; p < principles->count; p++)
        if (fewest->lacking[p])
            buf_printf(&lacking, "%s%s (%zu)", lacking.length ? ", " : "", principles->names[p],
                       fewest->lacking[p]);
    if (lacking.length)
        doc_field(arena, section, "lacking", "Stories still lack for", value_text(buf_text(&lacking)));
    if (!help->question)
        return;
    struct buf helped = {.arena = arena};
    for (size_t i = 0; i < help->principle_count; i++)
        buf_printf(&helped, "%s%s", i ? ", " : "", principles->names[help->principles[i]]);
    struct doc *next = doc_section(arena, section, "new_story", "A new story would help most");
    doc_field(arena, next, "principles", "For", value_text(buf_text(&helped)));
    doc_field(arena, next, "question", "One that answers",
              value_name(help->question->id, help->question->ask));
    doc_field(
        arena, next, "command", "Type",
        value_toned(value_text(arena_printf(arena, "stardrill drill %s", help->question->id)), TONE_CODE));
}

struct doc *coverage_doc(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps,
                         const struct coverage_view *view)
{
    struct doc *page = doc_page(arena, "coverage", "Coverage");
    add_totals(arena, page, coverage);
    if (view->by == COVERAGE_BY_PRINCIPLE)
        add_principles(arena, page, coverage, view->is_brief);
    else
        add_group(arena, page, coverage, view->by);
    if (view->shows_weeks || view->shows_everything)
        coverage_draw_weeks(arena, page, coverage);
    if (view->shows_everything) {
        coverage_draw_trends(arena, page, coverage);
        coverage_draw_matrix(arena, page, coverage);
        struct fewest_cover cover = fewest_cover_of(arena, coverage, FEWEST_TIMES);
        struct fewest fewest = fewest_find(arena, &cover);
        struct fewest_help help = fewest_help(arena, coverage, &fewest);
        add_fewest(arena, page, coverage, &fewest, &help);
    }
    if (view->by == COVERAGE_BY_PRINCIPLE) {
        add_singles(arena, page, coverage);
        struct doc *unanswered = doc_section(arena, page, "unanswered", NULL);
        add_unanswered(arena, unanswered, coverage, COVERAGE_BY_TRACK, "tracks", "Tracks not answered yet");
        add_unanswered(arena, unanswered, coverage, COVERAGE_BY_THEME, "themes", "Themes not answered yet");
        add_gaps(arena, page, coverage, gaps, view->shows_everything ? gaps->count : (size_t)GAPS_SHOWN);
    }
    return page;
}

struct doc *coverage_gaps_doc(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps)
{
    struct doc *page = doc_page(arena, "gaps", "What is missing");
    if (!gaps->count)
        doc_text(arena, page, TONE_GOOD, "Every principle is ready. Keep them fresh with `stardrill drill`.");
    add_gaps(arena, page, coverage, gaps, gaps->count);
    return page;
}

struct doc *fewest_doc(struct arena *arena, const struct coverage *coverage, const struct fewest *fewest,
                       const struct fewest_help *help)
{
    struct doc *page = doc_page(arena, "fewest_stories", "Fewest stories");
    add_fewest(arena, page, coverage, fewest, help);
    return page;
}
