#include "gallery.h"

#include <math.h>

static void add_values(struct arena *arena, struct doc *page)
{
    struct doc *section = doc_section(arena, page, "values", "Values");
    doc_field(arena, section, "text", "Text", value_text("plain & <simple>"));
    doc_field(arena, section, "name", "Name", value_name("dive-deep", "Dive Deep"));
    doc_field(arena, section, "count", "Count", value_count(1234));
    doc_field(arena, section, "share", "Share", value_bar(value_share(0.375)));
    doc_field(arena, section, "little", "Little", value_bar(value_share(0.001)));
    doc_field(arena, section, "seconds", "Seconds", value_seconds(95));
    doc_field(arena, section, "hours", "Hours", value_seconds(7325));
    doc_field(arena, section, "day", "Day", value_day("2026-11-24T10:15:03Z"));
    doc_field(arena, section, "score", "Score", value_toned(value_bar(value_score(4)), TONE_GOOD));
    doc_field(arena, section, "none", "None", value_none());
    doc_field(arena, section, "code", "Type", value_toned(value_text("stardrill drill `x|y`"), TONE_CODE));
    doc_field(
        arena, section, "long", "Long",
        value_text("A value that takes more than one line of a terminal of eighty columns goes on under its "
                   "own beginning."));
}

static void add_lists(struct arena *arena, struct doc *page)
{
    struct doc *section = doc_section(arena, page, "lists", "Lists");
    struct doc *list = doc_list(arena, section, "steps", "Steps", true);
    doc_item(arena, list, value_text("Say what happened."));
    doc_item(arena, list,
             value_text("1. Not a number of its own, and long enough to be wrapped at eighty columns."));
    struct doc *deeper = doc_section(arena, section, NULL, "A heading <below>");
    list = doc_list(arena, deeper, "loose", NULL, false);
    doc_item(arena, list, value_text("# no heading"));
    doc_item(arena, list, value_toned(value_text("strong"), TONE_STRONG));
    doc_item(arena, list, value_text("two\nlines"));
}

static void add_table(struct arena *arena, struct doc *page)
{
    static const struct column columns[] = {
        {"name", "Name", ALIGN_LEFT, FIT_WHOLE},
        {"answers", "Answers", ALIGN_RIGHT, FIT_WHOLE},
        {"share", "Share", ALIGN_RIGHT, FIT_WHOLE},
        {"score", "Score", ALIGN_LEFT, FIT_WHOLE},
        {"remark", "Remark", ALIGN_LEFT, FIT_WRAP},
        {"ask", "Asked", ALIGN_LEFT, FIT_CUT},
        {.key = "id"},
    };
    static const struct {
        const char *name, *remark, *ask, *id;
        size_t answers;
        double share;
        int score;
    } rows[] = {
        {"Ownership", "told twice, both times with a number", "Tell me about a time you did more",
         "ownership", 12, 0.5, 4},
        {"深く掘り下げる", "=1+1", "a|b \"quoted\", with a comma", "dive-deep", 3, 0.125, 3},
        {"Frugality", "", "What did you save?", "frugality", 0, 0, 0},
        {"\x1b[31mred", "line one\nline two", "<b>bold</b>", "@home", 1, 1, 5},
    };
    struct doc *section = doc_section(arena, page, "tables", "A table");
    struct doc *table =
        doc_table(arena, section, "rows", "Principles", columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(rows[i].name));
        doc_cell(arena, row, value_count(rows[i].answers));
        doc_cell(arena, row, value_share(rows[i].share));
        doc_cell(arena, row, value_bar(value_score(rows[i].score)));
        doc_cell(arena, row, value_toned(value_text(rows[i].remark), TONE_WARN));
        doc_cell(arena, row, value_text(rows[i].ask));
        doc_cell(arena, row, value_text(rows[i].id));
    }
}

static void add_drawings(struct arena *arena, struct doc *page)
{
    static const char *const rows[] = {"ownership", "dive-deep"};
    static const char *const row_labels[] = {"Ownership", "Dive Deep & more"};
    static const char *const columns[] = {"quality", "deadlines", "cross-functional"};
    static const unsigned char levels[] = {0, 1, 2, 3, 4, 0};
    static const struct grid grid = {
        rows, row_labels, columns, columns,
        2,    3,          levels,  {"none", "one answer", "two", "three", "four or more"},
        NULL};
    static const char *const days[] = {"Mo", "Tu", "We", "Th"};
    static const unsigned char week[] = {1, 0, 4, 2, 0, 0, 3, 1};
    static const struct grid calendar = {
        rows, row_labels, days, days, 2, 4, week, {"nothing", NULL, NULL, NULL, "much"}, NULL};
    static double values[] = {1, 2, 2, 0, 4, 5};
    static const struct plot plot = {values, NULL, sizeof values / sizeof *values, VALUE_SCORE, 1, 5};
    values[3] = NAN;
    struct doc *section = doc_section(arena, page, "drawings", "Drawings");
    doc_grid(arena, section, "themes", "Answers by theme", &grid);
    doc_grid(arena, section, "week", "This week", &calendar);
    doc_plot(arena, section, "overall", "Overall score", &plot);
}

static void add_words(struct arena *arena, struct doc *page)
{
    static const struct mark marks[] = {
        {{0, 2}, TONE_WARN, "we-not-i"},
        {{14, 27}, TONE_BAD, "<note>"},
        {{18, 22}, TONE_DIM, NULL},
    };
    static const char text[] = "We then moved the whole ware\nhouse in one night.";
    struct doc *section = doc_section(arena, page, "words", "Words of the user");
    struct doc *entries = doc_entries(arena, section, "parts", NULL);
    doc_quote(arena, entries, "action", "Action",
              (struct quote){.text = view_of(text), .tone = tone_group(2), .marks = marks, .mark_count = 3});
    doc_quote(arena, entries, "result", "Result",
              (struct quote){.tone = tone_group(3), .note = "nothing here yet"});
    struct doc *notices = doc_entries(arena, section, "notices", "Notices");
    struct doc *notice = doc_notice(arena, notices,
                                    (struct notice){.level = "error",
                                                    .tone = TONE_BAD,
                                                    .code = "some-rule",
                                                    .message = "a *message* that quotes \"<words>\"",
                                                    .ask = "What happened then?",
                                                    .file = "answer \x1b[2J.yaml",
                                                    .line = 9,
                                                    .column = 4});
    doc_quote(arena, notice, NULL, NULL,
              (struct quote){.text = view_of(text), .marks = marks + 1, .mark_count = 1, .line = 9});
    doc_notice(arena, notices, (struct notice){.level = "info", .message = "nothing more"});
}

struct doc *gallery_doc(struct arena *arena)
{
    struct doc *page = doc_page(arena, "gallery", "One of everything");
    doc_text(arena, page, TONE_GOOD, "A paragraph in a tone.");
    doc_text(arena, page, TONE_PLAIN,
             "A longer paragraph that has to be wrapped at eighty columns, at forty and at twenty, with a "
             "no-break space and a soft hy\u00adphen.\n> Its second line looks like a quote.");
    add_values(arena, page);
    add_lists(arena, page);
    add_table(arena, page);
    add_drawings(arena, page);
    add_words(arena, page);
    return page;
}
