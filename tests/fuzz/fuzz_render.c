/*
 * A page made of hostile texts, in every format, and a calendar. What must hold: what formats.h says; tables
 * come back from CSV cell by cell; a calendar is folded and closed as RFC 5545 has it.
 *
 * The first three bytes choose the look; then each row is a byte that says what, and a text up to the next
 * NUL.
 */
#include "formats.h"
#include "fuzz.h"

#include "base/csv.h"
#include "report/ics.h"

#include <math.h>

enum { ROWS = 40, COLUMNS = 3 };

struct source {
    struct arena *arena;
    struct view rest;
    unsigned char what; /* of the row read last */
};

/* The next text; NULL at the end. It may be any bytes but NUL. */
static const char *next(struct source *source)
{
    if (!source->rest.length)
        return NULL;
    source->what = (unsigned char)source->rest.data[0];
    struct view text = view_sub(source->rest, 1, source->rest.length);
    const char *end = text.length ? memchr(text.data, 0, text.length) : NULL;
    if (end)
        text.length = (size_t)(end - text.data);
    source->rest = view_sub(source->rest, 1 + text.length + (end != NULL), source->rest.length);
    return arena_strndup(source->arena, text.data, text.length);
}

static struct value value_of(struct source *source, const char *text)
{
    unsigned what = source->what;
    struct value value = what % 7 == 0   ? value_count(strlen(text))
                         : what % 7 == 1 ? value_share((double)(what / 7) / 36)
                         : what % 7 == 2 ? value_score((int)(what / 7) % 6)
                         : what % 7 == 3 ? value_name(text, "a name")
                                         : value_text(text);
    value = value_toned(value, (enum tone)(what % TONE_COUNT));
    bool has_bar = value.kind == VALUE_SHARE || value.kind == VALUE_SCORE;
    return has_bar && what % 2 ? value_bar(value) : value;
}

static void add_quote(struct arena *arena, struct doc *parent, const char *text, unsigned what)
{
    size_t length = strlen(text), middle = length / 2;
    while (middle && ((unsigned char)text[middle] & 0xc0) == 0x80)
        middle--;
    struct mark *marks = ARENA_ARRAY(arena, struct mark, 2);
    marks[0] = (struct mark){{0, middle}, TONE_WARN, text};
    marks[1] = (struct mark){{middle, length}, TONE_GOOD, NULL};
    doc_quote(arena, parent, "quote", text,
              (struct quote){.text = view_of(text),
                             .tone = TONE_PLAIN,
                             .note = what % 2 ? text : NULL,
                             .marks = marks,
                             .mark_count = what % 3,
                             .shows_marks = what % 5 == 0,
                             .line = what % 4});
}

static void add_table(struct source *source, struct doc *parent, const char *text)
{
    struct column *columns = ARENA_ARRAY(source->arena, struct column, COLUMNS);
    for (int c = 0; c < COLUMNS; c++)
        columns[c] = (struct column){c ? "b" : "a", c ? text : "A", (enum align)(c % 2), (enum fit)c};
    columns[2].key = "c";
    struct doc *table = doc_table(source->arena, parent, "rows", text, columns, COLUMNS);
    for (unsigned rows = source->what / 16 % 4; rows; rows--) {
        struct doc *row = doc_row(source->arena, table);
        for (int c = 0; c < COLUMNS; c++) {
            const char *cell = next(source);
            doc_cell(source->arena, row, cell ? value_of(source, cell) : value_none());
        }
    }
}

static void add_plot(struct source *source, struct doc *parent, const char *text)
{
    size_t count = strlen(text) % 20;
    double *values = ARENA_ARRAY(source->arena, double, count);
    const char **labels = ARENA_ARRAY(source->arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        values[i] = text[i] == '?' ? NAN : (double)text[i] / 8;
        labels[i] = text;
    }
    struct plot *plot = ARENA_NEW(source->arena, struct plot);
    *plot = (struct plot){values, source->what % 2 ? labels : NULL, count, VALUE_COUNT, 0, 0};
    doc_plot(source->arena, parent, "plot", text, plot);
}

static void add_grid(struct source *source, struct doc *parent, const char *text)
{
    const char **names = ARENA_ARRAY(source->arena, const char *, 3);
    unsigned char *levels = ARENA_ARRAY(source->arena, unsigned char, 9);
    names[0] = text, names[1] = "x", names[2] = "<&";
    for (size_t i = 0; i < 9; i++)
        levels[i] = (unsigned char)((source->what + i) % 5);
    struct grid *grid = ARENA_NEW(source->arena, struct grid);
    *grid = (struct grid){.row_keys = names,
                          .row_labels = names,
                          .column_keys = names,
                          .column_labels = names,
                          .row_count = 3,
                          .column_count = 3,
                          .levels = levels,
                          .level_labels = {text, "1", "2", "3", text}};
    doc_grid(source->arena, parent, "grid", text, grid);
}

static void add_notice(struct source *source, struct doc *parent, const char *text)
{
    bool is_placed = source->what % 2;
    struct doc *notice = doc_notice(source->arena, parent,
                                    (struct notice){.level = "warning",
                                                    .tone = TONE_WARN,
                                                    .code = is_placed ? "we-not-i" : NULL,
                                                    .message = text,
                                                    .ask = source->what % 3 ? text : NULL,
                                                    .file = is_placed ? text : NULL,
                                                    .line = is_placed,
                                                    .column = source->what % 5});
    if (source->what % 4 == 0)
        add_quote(source->arena, notice, text, source->what);
}

static const char *key_of(struct source *source, size_t number)
{
    return arena_printf(source->arena, "key-%zu", number);
}

static struct doc *page_of(struct source *source)
{
    const char *title = next(source), *text;
    struct doc *page = doc_page(source->arena, "page", title ? title : ""), *at = page;
    for (size_t i = 0; i < ROWS && (text = next(source)); i++) {
        struct value value = value_of(source, text);
        struct doc *list;
        switch (source->what % 11) {
        case 0:
            at = source->what / 11 % 3
                     ? doc_section(source->arena, at == page ? page : at, key_of(source, i), text)
                     : page;
            break;
        case 1:
            doc_text(source->arena, at, value.tone, text);
            break;
        case 2:
        case 3:
            doc_field(source->arena, at, key_of(source, i), text, value);
            break;
        case 4:
            list = doc_list(source->arena, at, key_of(source, i), text, source->what % 2);
            doc_item(source->arena, list, value);
            doc_item(source->arena, list, value_text(text));
            break;
        case 5:
        case 6:
            add_table(source, doc_section(source->arena, at, key_of(source, i), NULL), text);
            break;
        case 7:
            add_quote(source->arena, doc_section(source->arena, at, key_of(source, i), NULL), text,
                      source->what);
            break;
        case 8:
            add_notice(source, at, text);
            break;
        case 9:
            add_grid(source, doc_section(source->arena, at, key_of(source, i), NULL), text);
            break;
        default:
            add_plot(source, doc_section(source->arena, at, key_of(source, i), NULL), text);
        }
    }
    return page;
}

/* A page of one table: each text comes back as it is shown. */
static void cells_must_come_back(struct arena *arena, const char *const *texts)
{
    static const struct column columns[] = {
        {"a", "A", ALIGN_LEFT, FIT_WRAP}, {"b", "B", ALIGN_LEFT, FIT_CUT}, {"c", "C", ALIGN_LEFT, FIT_WHOLE}};
    struct doc *page = doc_page(arena, "page", "p");
    struct doc *table = doc_table(arena, page, "rows", "rows", columns, COLUMNS),
               *row = doc_row(arena, table);
    struct buf out = {.arena = arena};
    struct csv_row read;
    for (int c = 0; c < COLUMNS; c++)
        doc_cell(arena, row, value_text(texts[c]));
    render_csv(&out, page, &(struct look){0});
    struct csv csv = csv_open(buf_view(&out));
    must(csv_next(&csv, arena, &read) && csv_next(&csv, arena, &read) && read.count == COLUMNS &&
         !read.wrong);
    for (int c = 0; c < COLUMNS; c++) {
        struct view shown = utf8_visible(arena, view_of(texts[c]), true), got = read.fields[c].text;
        struct buf plain = {.arena = arena};
        for (size_t i = 0; i < got.length; i++)
            if (got.data[i] != '\r')
                buf_char(&plain, got.data[i]);
        got = buf_view(&plain);
        if (got.length == shown.length + 1 && got.data[0] == '\'')
            got = view_sub(got, 1, got.length);
        must(view_equal(got, shown));
    }
}

static void calendar_must_hold(struct arena *arena, const char *const *texts, unsigned what)
{
    const struct ics_event events[] = {{texts[0], 20781 + what, (int)what - 5, (int)what, texts[1], texts[2]},
                                       {"b", 20782, -1, 0, texts[2], NULL}};
    struct buf out = {.arena = arena};
    ics_calendar(&out, texts[1], events, 2, 1795500000);
    struct view text = buf_view(&out);
    size_t line = 0, begins = 0, ends = 0;
    must(utf8_check(text, NULL));
    for (size_t i = 0; i < text.length; i++) {
        bool is_start = line == 0;
        begins += is_start && text.length - i > 6 && memcmp(text.data + i, "BEGIN:", 6) == 0;
        ends += is_start && text.length - i > 4 && memcmp(text.data + i, "END:", 4) == 0;
        if (text.data[i] == '\r') {
            must(i + 1 < text.length && text.data[i + 1] == '\n' && line);
            must(i + 2 >= text.length || ((unsigned char)text.data[i + 2] & 0xc0) != 0x80);
            line = 0;
            i++;
        } else {
            must((unsigned char)text.data[i] >= ' ' && ++line <= 75);
        }
    }
    must(begins == 3 && ends == 3 && line == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { HEAD = 3 };
    if (size < HEAD)
        return 0;
    struct arena arena = {0};
    struct source source = {&arena, {(const char *)data + HEAD, size - HEAD}, 0};
    const struct look look = {.width = data[0] % 130, .colour = data[1] % 2, .unicode = data[1] % 4 < 2};
    if (data[2] % 4 == 0) {
        const char *texts[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            const char *text = next(&source);
            texts[i] = text ? text : "";
        }
        cells_must_come_back(&arena, texts);
        calendar_must_hold(&arena, texts, data[1]);
    } else {
        const struct doc *page = page_of(&source);
        format_must_hold(&arena, page, &look, data[2] / 4);
    }
    arena_release(&arena);
    return 0;
}
