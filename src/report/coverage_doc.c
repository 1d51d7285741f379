#include "report/coverage_doc.h"

#include "base/day.h"
#include "report/coverage_drawing.h"

#include <string.h>

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

/* "12 answers in 16 min, 42 % with a number in the result; 10 of 224 questions answered; 5 stories saved, 4
 * told."
 */
static const char *total_words(struct arena *arena, const struct coverage *coverage)
{
    if (!coverage->answers)
        return arena_printf(arena, "No answer yet to %zu questions. To begin: stardrill drill",
                            coverage->questions_fitting);
    long long minutes = (long long)(coverage->seconds + 30) / 60; /* none in files written by hand */
    return arena_printf(arena,
                        "%zu %s%s, %.0f %% with a number in the result; %zu of %zu questions answered; "
                        "%zu %s saved, %zu told.",
                        coverage->answers, coverage->answers == 1 ? "answer" : "answers",
                        minutes ? arena_printf(arena, " in %lld min", minutes) : "",
                        100 * (double)coverage->quantified / (double)coverage->answers,
                        coverage->questions_answered, coverage->questions_fitting, coverage->stories_saved,
                        coverage->stories_saved == 1 ? "story" : "stories", coverage->stories_told);
}

static const char *mark_words(struct arena *arena, const struct coverage *coverage)
{
    return arena_printf(arena, "Of %zu principles %zu ready, %zu nearly, %zu started, %zu not begun.",
                        coverage->bank->principle_count, coverage->marks[READINESS_READY],
                        coverage->marks[READINESS_CLOSE], coverage->marks[READINESS_STARTED],
                        coverage->marks[READINESS_NONE]);
}

/* Figures for machines; people get two sentences. */
static void add_totals(struct arena *arena, struct doc *page, const struct coverage *coverage)
{
    struct doc *totals = doc_section(arena, page, "totals", NULL);
    doc_text(arena, totals, TONE_PLAIN, total_words(arena, coverage));
    doc_text(arena, totals, TONE_PLAIN, mark_words(arena, coverage));
    for (size_t m = READINESS_MARK_COUNT; m-- > 0;)
        doc_field(arena, totals, readiness_id((enum readiness_mark)m), NULL, value_count(coverage->marks[m]));
    doc_field(arena, totals, "answers", NULL, value_count(coverage->answers));
    doc_field(arena, totals, "questions_answered", NULL, value_count(coverage->questions_answered));
    doc_field(arena, totals, "questions", NULL, value_count(coverage->questions_fitting));
    doc_field(arena, totals, "stories_told", NULL, value_count(coverage->stories_told));
    doc_field(arena, totals, "stories_saved", NULL, value_count(coverage->stories_saved));
    doc_field(arena, totals, "quantified", NULL,
              coverage->answers ? value_share((double)coverage->quantified / (double)coverage->answers)
                                : value_none());
    doc_field(arena, totals, "seconds", NULL, value_seconds((double)coverage->seconds));
    if (coverage->options.has_since)
        doc_field(arena, totals, "since", "Only since",
                  value_day(day_date(
                      arena, day_of(coverage->options.since + coverage->options.utc_offset_seconds))));
    if (coverage->options.track)
        doc_field(arena, totals, "track", "Only for the track", value_text(coverage->options.track));
    if (coverage->unknown) {
        size_t elsewhere = coverage->unknown - coverage->without_question;
        doc_field(arena, totals, "unknown", NULL, value_count(coverage->unknown));
        if (elsewhere)
            doc_field(arena, totals, NULL, "Answers for principles that are not in the bank",
                      value_count(elsewhere));
        if (coverage->without_question)
            doc_field(arena, totals, NULL, "Answers that name no question and no principle",
                      value_count(coverage->without_question));
    }
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

/* The cells are the same, whatever is shown of them. */
enum { PRINCIPLE_COLUMNS = 11 };

static const struct column *principle_columns(enum coverage_detail detail)
{
    static const struct column full[PRINCIPLE_COLUMNS] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_WRAP},
        {"mark", "Mark", ALIGN_LEFT, FIT_WHOLE},
        FIGURES("stories", "Stories"),
        {"last_told", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"readiness", "Readiness", ALIGN_LEFT, FIT_WHOLE},
        {"reason", "Why", ALIGN_LEFT, FIT_WRAP},
    };
    static const struct column brief[PRINCIPLE_COLUMNS] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_CUT}, {"mark", "Mark", ALIGN_LEFT, FIT_WHOLE},
        {"stories", "Stories", ALIGN_RIGHT, FIT_WHOLE},  {"answers", "Told", ALIGN_RIGHT, FIT_WHOLE},
        {"best", "Best", ALIGN_RIGHT, FIT_WHOLE},        {"latest", "Last", ALIGN_RIGHT, FIT_WHOLE},
        {"quantified", "Num.", ALIGN_RIGHT, FIT_WHOLE},  {"days", "Days", ALIGN_RIGHT, FIT_WHOLE},
        {"last_told", NULL, ALIGN_LEFT, FIT_WHOLE},      {"readiness", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"reason", NULL, ALIGN_LEFT, FIT_WHOLE},
    };
    static const struct column least[PRINCIPLE_COLUMNS] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_CUT}, {"mark", "Mark", ALIGN_LEFT, FIT_WHOLE},
        {"stories", NULL, ALIGN_LEFT, FIT_WHOLE},        {"answers", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"best", NULL, ALIGN_LEFT, FIT_WHOLE},           {"latest", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"quantified", NULL, ALIGN_LEFT, FIT_WHOLE},     {"days", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"last_told", NULL, ALIGN_LEFT, FIT_WHOLE},      {"readiness", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"reason", NULL, ALIGN_LEFT, FIT_WHOLE},
    };
    return detail == COVERAGE_FULL ? full : detail == COVERAGE_BRIEF ? brief : least;
}

static void add_principles(struct arena *arena, struct doc *page, const struct coverage *coverage,
                           enum coverage_detail detail)
{
    const struct coverage_group *group = &coverage->groups[COVERAGE_BY_PRINCIPLE];
    struct doc *table = doc_table(arena, page, "rows", NULL, principle_columns(detail), PRINCIPLE_COLUMNS);
    for (size_t p = 0; p < group->count; p++) {
        const struct tally_row *figures = &group->rows[p];
        enum readiness_mark mark = figures->readiness.mark;
        const char *mark_name = detail == COVERAGE_FULL ? readiness_name(mark) : gap_mark(arena, figures);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(group->keys[p], group->names[p]));
        doc_cell(arena, row, value_toned(value_name(readiness_id(mark), mark_name), tone_of(mark)));
        add_figures(arena, row, coverage, figures);
        doc_cell(arena, row, figures->answers ? value_day(day_date(arena, figures->last_day)) : value_none());
        doc_cell(arena, row, value_toned(value_bar(value_share(figures->readiness.score)), tone_of(mark)));
        doc_cell(arena, row, value_text(coverage_reason(arena, coverage, p)));
    }
    if (detail == COVERAGE_BRIEF && coverage->answers)
        doc_text(arena, page, TONE_DIM,
                 "Told: answers. Num.: with a number in the result. Days: since the last one.");
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

/* What people call the only story of a principle. */
static const char *single_name(struct arena *arena, const struct coverage *coverage,
                               const struct coverage_single *single)
{
    const struct coverage_group *stories = &coverage->groups[COVERAGE_BY_STORY];
    if (!single->story)
        return arena_printf(arena, "The answer to %s", single->question);
    for (size_t s = 0; s < stories->count; s++)
        if (strcmp(stories->keys[s], single->story) == 0)
            return stories->names[s];
    return single->story;
}

/* Principles that hang on one story: a row each for machines, a line a story for people. */
static void add_singles(struct arena *arena, struct doc *page, const struct coverage *coverage)
{
    static const struct column columns[] = {{.key = "principle"}, {.key = "story"}, {.key = "question"}};
    if (!coverage->single_count)
        return;
    struct doc *table =
        doc_table(arena, page, "single_points", NULL, columns, sizeof columns / sizeof *columns);
    struct doc *list = doc_list(arena, page, NULL, "One story only", false);
    const char **names = ARENA_ARRAY(arena, const char *, coverage->single_count);
    for (size_t i = 0; i < coverage->single_count; i++) {
        const struct coverage_single *single = &coverage->singles[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, principle_value(coverage, single->principle));
        doc_cell(arena, row, value_text(single->story));
        doc_cell(arena, row, value_text(single->question));
        names[i] = single_name(arena, coverage, single);
    }
    for (size_t i = 0; i < coverage->single_count; i++) {
        struct buf line = {.arena = arena};
        for (size_t k = 0; k < coverage->single_count; k++) {
            if (strcmp(names[i], names[k]) != 0)
                continue;
            if (k < i)
                break; /* told with the first of them */
            buf_printf(&line, "%s%s", line.length ? " / " : arena_printf(arena, "%s: ", names[i]),
                       principle_value(coverage, coverage->singles[k].principle).text.data);
        }
        if (line.length)
            doc_item(arena, list, value_text(buf_text(&line)));
    }
}

static void add_unanswered(struct arena *arena, struct doc *page, const struct coverage *coverage,
                           enum coverage_by by, const char *key, const char *label)
{
    const struct coverage_group *group = &coverage->groups[by];
    struct value *names = ARENA_ARRAY(arena, struct value, group->count);
    size_t count = 0;
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].answers == 0)
            names[count++] = value_name(group->keys[i], group->names[i]);
    /* before the first answer that is all of them, and says nothing to people */
    bool is_told = count && coverage->answers;
    doc_field(arena, page, key, is_told ? label : NULL, value_list(names, count));
}

/* A row each for machines; for people three lines: what is missing, the question, what to type. */
static void add_gaps(struct arena *arena, struct doc *page, const struct coverage *coverage,
                     const struct gaps *gaps, size_t most, const char *label)
{
    static const struct column columns[] = {
        {.key = "principle"}, {.key = "gap"}, {.key = "reason"}, {.key = "question"}, {.key = "ask"},
    };
    if (!gaps->count)
        return;
    struct doc *table = doc_table(arena, page, "gaps", NULL, columns, sizeof columns / sizeof *columns);
    struct doc *section = doc_section(arena, page, NULL, label);
    struct doc *list = doc_list(arena, section, NULL, NULL, true);
    for (size_t i = 0; i < gaps->count && i < most; i++) {
        const struct gap *gap = &gaps->items[i];
        const char *reason = coverage_reason(arena, coverage, gap->principle);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, principle_value(coverage, gap->principle));
        doc_cell(arena, row, value_text(gap_id(gap->kind)));
        doc_cell(arena, row, value_text(reason));
        doc_cell(arena, row, value_text(gap->question ? gap->question->id : NULL));
        doc_cell(arena, row, value_text(gap->question ? gap->question->ask : NULL));
        struct buf lines = {.arena = arena};
        buf_printf(&lines, "%s: %s", coverage->bank->principles[gap->principle].name, gap_advice(gap->kind));
        if (gap->kind != GAP_UNTOLD || coverage->untold[gap->principle])
            buf_printf(&lines, " (%s)", reason);
        if (gap->question)
            buf_printf(&lines, "\n%s\nstardrill drill %s", gap->question->ask, gap->question->id);
        doc_item(arena, list, value_text(buf_text(&lines)));
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
    static const struct column columns[] = {{.key = "principle"}, {.key = "stories"}};
    struct doc *table = doc_table(arena, section, "lacking", NULL, columns, sizeof columns / sizeof *columns);
    struct value *lacking = ARENA_ARRAY(arena, struct value, principles->count);
    size_t lacking_count = 0;
    for (size_t p = 0; p < principles->count; p++) {
        if (!fewest->lacking[p])
            continue;
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, principle_value(coverage, p));
        doc_cell(arena, row, value_count(fewest->lacking[p]));
        lacking[lacking_count++] =
            value_text(arena_printf(arena, "%s (%zu)", principles->names[p], fewest->lacking[p]));
    }
    if (lacking_count)
        doc_field(arena, section, NULL, "Stories still lack for", value_list(lacking, lacking_count));
    if (!help->question)
        return;
    struct value *helped = ARENA_ARRAY(arena, struct value, help->principle_count);
    for (size_t i = 0; i < help->principle_count; i++)
        helped[i] = principle_value(coverage, help->principles[i]);
    struct doc *next = doc_section(arena, section, "new_story", "A new story would help most");
    doc_field(arena, next, "principles", "For", value_list(helped, help->principle_count));
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
        add_principles(arena, page, coverage, view->detail);
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
        size_t most = view->shows_everything ? gaps->count : (size_t)GAPS_SHOWN;
        add_gaps(arena, page, coverage, gaps, most,
                 gaps->count > most ? "What to do next (all: stardrill coverage --gaps)" : "What to do next");
    }
    return page;
}

struct doc *coverage_gaps_doc(struct arena *arena, const struct coverage *coverage, const struct gaps *gaps)
{
    struct doc *page = doc_page(arena, "gaps", "What is missing");
    if (!gaps->count)
        doc_text(arena, page, TONE_GOOD, "Every principle is ready. Keep them fresh: stardrill drill");
    add_gaps(arena, page, coverage, gaps, gaps->count, NULL);
    return page;
}

struct doc *fewest_doc(struct arena *arena, const struct coverage *coverage, const struct fewest *fewest,
                       const struct fewest_help *help)
{
    struct doc *page = doc_page(arena, "fewest_stories", "Fewest stories");
    add_fewest(arena, page, coverage, fewest, help);
    return page;
}
