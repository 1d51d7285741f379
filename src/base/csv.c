#include "base/csv.h"

#include "base/utf8.h"

struct csv csv_open(struct view text)
{
    static const char separators[] = ",;\t";
    struct csv csv = {.text = text, .line = 1, .separator = ','};
    size_t counts[sizeof separators - 1] = {0}, best = 0;
    if (text.length >= 3 && memcmp(text.data, "\xef\xbb\xbf", 3) == 0)
        csv.at = 3;
    bool is_quoted = false;
    for (size_t i = csv.at; i < text.length && (is_quoted || text.data[i] != '\n'); i++) {
        if (text.data[i] == '"')
            is_quoted = !is_quoted;
        for (size_t k = 0; !is_quoted && k < sizeof counts / sizeof *counts; k++)
            counts[k] += text.data[i] == separators[k];
    }
    for (size_t k = 1; k < sizeof counts / sizeof *counts; k++)
        best = counts[k] > counts[best] ? k : best;
    csv.separator = separators[best];
    return csv;
}

/* The fields of a row while it is read. */
struct reading_row {
    struct csv_field *fields;
    size_t count, capacity;
    size_t line_start, counted; /* columns are counted once along the line */
    size_t column;
};

static bool at_line_end(const struct csv *csv)
{
    const char *at = csv->text.data + csv->at;
    size_t left = csv->text.length - csv->at;
    return left == 0 || at[0] == '\n' || (at[0] == '\r' && (left == 1 || at[1] == '\n'));
}

static void pass_line_end(struct csv *csv)
{
    if (csv->at < csv->text.length && csv->text.data[csv->at] == '\r')
        csv->at++;
    if (csv->at < csv->text.length && csv->text.data[csv->at] == '\n')
        csv->at++;
    csv->line++;
}

static void pass_line(struct csv *csv)
{
    while (csv->at < csv->text.length && csv->text.data[csv->at] != '\n')
        csv->at++;
    pass_line_end(csv);
}

static size_t column_here(const struct csv *csv, struct reading_row *reading)
{
    reading->column += utf8_count(view_sub(csv->text, reading->counted, csv->at));
    reading->counted = csv->at;
    return reading->column;
}

static void begin_line(const struct csv *csv, struct reading_row *reading)
{
    reading->line_start = reading->counted = csv->at;
    reading->column = 1;
}

/* A field in quotes; false when its end is missing or something follows it. */
static bool read_quoted(struct csv *csv, struct arena *arena, struct reading_row *reading, struct view *text,
                        const char **wrong)
{
    size_t start = ++csv->at, from = start;
    struct buf out = {.arena = arena};
    for (;;) {
        if (csv->at >= csv->text.length) {
            *wrong = "a field in quotes has no end: expected '\"'";
            return false;
        }
        char c = csv->text.data[csv->at];
        if (c == '\n') {
            csv->at++;
            csv->line++;
            begin_line(csv, reading);
            continue;
        }
        if (c != '"') {
            csv->at++;
            continue;
        }
        if (csv->at + 1 < csv->text.length && csv->text.data[csv->at + 1] == '"') {
            buf_add(&out, csv->text.data + from, csv->at + 1 - from);
            csv->at += 2;
            from = csv->at;
            continue;
        }
        break;
    }
    if (out.length)
        buf_add(&out, csv->text.data + from, csv->at - from);
    *text = out.length ? buf_view(&out) : view_sub(csv->text, start, csv->at);
    csv->at++;
    if (at_line_end(csv) || csv->text.data[csv->at] == csv->separator)
        return true;
    *wrong =
        "a field goes on behind its closing quote: expected a separator; a quote inside is written twice";
    return false;
}

static void add_field(struct arena *arena, struct reading_row *reading, const struct csv_field *field)
{
    if (reading->count == reading->capacity) {
        reading->capacity = reading->capacity ? reading->capacity * 2 : 16;
        reading->fields = arena_grow(arena, reading->fields, reading->count, reading->capacity,
                                     sizeof *reading->fields, _Alignof(struct csv_field));
    }
    reading->fields[reading->count++] = *field;
}

bool csv_next(struct csv *csv, struct arena *arena, struct csv_row *row)
{
    while (csv->at < csv->text.length && at_line_end(csv))
        pass_line_end(csv);
    if (csv->at >= csv->text.length)
        return false;
    struct reading_row reading = {0};
    *row = (struct csv_row){.line = csv->line};
    begin_line(csv, &reading);
    for (;;) {
        struct csv_field field = {.line = csv->line, .column = column_here(csv, &reading)};
        if (csv->at < csv->text.length && csv->text.data[csv->at] == '"') {
            size_t opened = csv->at;
            if (!read_quoted(csv, arena, &reading, &field.text, &row->wrong)) {
                bool has_no_end = csv->at >= csv->text.length;
                row->wrong_line = has_no_end ? field.line : csv->line;
                row->wrong_column = has_no_end ? field.column : column_here(csv, &reading);
                if (has_no_end) { /* go on with the next line: else one quote would swallow the file */
                    csv->at = opened;
                    csv->line = field.line;
                }
                pass_line(csv);
                break;
            }
        } else {
            size_t start = csv->at;
            while (!at_line_end(csv) && csv->text.data[csv->at] != csv->separator)
                csv->at++;
            field.text = view_sub(csv->text, start, csv->at);
        }
        add_field(arena, &reading, &field);
        if (at_line_end(csv)) {
            pass_line_end(csv);
            break;
        }
        csv->at++; /* the separator */
    }
    row->fields = reading.fields;
    row->count = reading.count;
    return true;
}
