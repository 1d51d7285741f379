/* Answers as comma-separated values: a line of column names, then an answer a row. */
#include "base/csv.h"
#include "base/utf8.h"
#include "cli/exchange.h"

enum csv_column {
    COLUMN_ID,
    COLUMN_QUESTION,
    COLUMN_ASKED,
    COLUMN_PRINCIPLES,
    COLUMN_STORY,
    COLUMN_STARTED,
    COLUMN_SELF_RATING,
    COLUMN_THINK,
    COLUMN_SECONDS, /* four of them */
    COLUMN_PART = COLUMN_SECONDS + PART_COUNT,
    COLUMN_TEXT = COLUMN_PART + PART_COUNT,
    COLUMN_COUNT
};

static const char *const names[COLUMN_COUNT] = {
    "id",           "question",       "asked",
    "principles",   "story",          "started",
    "self_rating",  "think_seconds",  "situation_seconds",
    "task_seconds", "action_seconds", "result_seconds",
    "situation",    "task",           "action",
    "result",       "text",
};

/* What other tables call them. */
static const struct {
    const char *name;
    enum csv_column column;
} others[] = {
    {"question_id", COLUMN_QUESTION},
    {"prompt", COLUMN_ASKED},
    {"ask", COLUMN_ASKED},
    {"question_text", COLUMN_ASKED},
    {"principle", COLUMN_PRINCIPLES},
    {"date", COLUMN_STARTED},
    {"rating", COLUMN_SELF_RATING},
    {"answer", COLUMN_TEXT},
    {"response", COLUMN_TEXT},
    {"s", COLUMN_PART},
    {"t", COLUMN_PART + 1},
    {"a", COLUMN_PART + 2},
    {"r", COLUMN_PART + 3},
    {"context", COLUMN_PART},
    {"outcome", COLUMN_PART + 3},
};

/* --- writing --- */

/* A text that a spreadsheet would take for a formula gets ' in front, which reading takes off again. */
static bool is_formula(struct view text)
{
    return text.length && strchr("=+-@|%\t'", text.data[0]) && text.data[0];
}

static void put_field(struct buf *out, struct view text, bool is_last)
{
    text = utf8_visible(out->arena, text, true);
    bool is_quoted =
        is_formula(text) || (text.length && (text.data[0] == ' ' || text.data[text.length - 1] == ' '));
    for (size_t i = 0; i < text.length && !is_quoted; i++)
        is_quoted = strchr(",;\t\"\r\n", text.data[i]) != NULL;
    buf_string(out, is_quoted ? "\"" : "");
    buf_string(out, is_formula(text) ? "'" : "");
    for (size_t i = 0; i < text.length; i++) {
        buf_string(out, text.data[i] == '"' ? "\"" : "");
        buf_char(out, text.data[i]);
    }
    buf_string(out, is_quoted ? "\"" : "");
    buf_string(out, is_last ? "\r\n" : ",");
}

static void put_number(struct buf *out, int number)
{
    if (number)
        buf_printf(out, "%d", number);
    buf_char(out, ',');
}

void exchange_write_csv(struct buf *out, const struct answer *answer, size_t index)
{
    if (!index)
        for (size_t i = 0; i < COLUMN_COUNT; i++)
            put_field(out, view_of(names[i]), i + 1 == COLUMN_COUNT);
    struct buf principles = {.arena = out->arena};
    for (size_t i = 0; i < answer->principles.count; i++)
        buf_printf(&principles, "%s%s", i ? "; " : "", answer->principles.items[i]);
    put_field(out, view_of(answer->id), false);
    put_field(out, view_of(answer->question), false);
    put_field(out, view_of(answer->asked), false);
    put_field(out, buf_view(&principles), false);
    put_field(out, view_of(answer->story), false);
    put_field(out, view_of(answer->started), false);
    put_number(out, answer->self_rating);
    put_number(out, answer->seconds_think);
    for (int part = 0; part < PART_COUNT; part++)
        put_number(out, answer->seconds[part]);
    for (int part = 0; part < PART_COUNT; part++)
        put_field(out, answer->is_free ? (struct view){"", 0} : answer->parts[part], false);
    put_field(out, answer->is_free ? answer->free : (struct view){"", 0}, true);
}

/* --- reading --- */

/* Small letters and digits, with '_' between words. */
static const char *folded(struct arena *arena, struct view name)
{
    struct buf out = {.arena = arena};
    name = view_trim(name);
    for (size_t i = 0; i < name.length; i++) {
        char c = name.data[i];
        c = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
        if (is_plain)
            buf_char(&out, c);
        else if (out.length && out.data[out.length - 1] != '_')
            buf_char(&out, '_');
    }
    while (out.length && out.data[out.length - 1] == '_')
        out.length--;
    return arena_strndup(arena, out.length ? out.data : "", out.length);
}

/* COLUMN_COUNT when it is none of ours. */
static enum csv_column column_called(const char *name)
{
    for (int i = 0; i < COLUMN_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return (enum csv_column)i;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(others[i].name, name) == 0)
            return others[i].column;
    return COLUMN_COUNT;
}

struct table {
    const struct intake *intake;
    enum csv_column *columns; /* by field */
    size_t count;
};

static bool read_header(struct table *table, const struct csv_row *row)
{
    const struct intake *intake = table->intake;
    bool tells = false;
    table->columns = ARENA_ARRAY(intake->arena, enum csv_column, row->count);
    table->count = row->count;
    for (size_t i = 0; i < row->count; i++) {
        const char *name = folded(intake->arena, row->fields[i].text);
        table->columns[i] = column_called(name);
        tells = tells || (table->columns[i] >= COLUMN_PART && table->columns[i] < COLUMN_COUNT);
        if (table->columns[i] == COLUMN_COUNT)
            problem_add(intake->problems, PROBLEM_WARNING, intake->file, row->fields[i].line,
                        row->fields[i].column, "unknown column '%.60s': it is not used", name);
    }
    if (!tells)
        problem_add(
            intake->problems, PROBLEM_ERROR, intake->file, row->line, 1,
            "expected a first line of column names, with situation, task, action and result, or text");
    return tells;
}

/* An empty field says nothing. */
static bool read_number(struct view text, int most, int *number)
{
    return !view_trim(text).length || exchange_number(text, 0, most, number);
}

/* Ids with blanks, commas or semicolons between them. */
static struct texts read_list(struct arena *arena, struct view text)
{
    const char **items = ARENA_ARRAY(arena, const char *, text.length);
    size_t count = 0;
    for (size_t at = 0; at < text.length; at++) {
        size_t start = at;
        while (at < text.length && !strchr(",; \n", text.data[at]))
            at++;
        if (at > start)
            items[count++] = arena_strndup(arena, text.data + start, at - start);
    }
    return (struct texts){items, count};
}

static bool read_field(struct arena *arena, struct answer *answer, enum csv_column column, struct view text)
{
    if (text.length > 1 && text.data[0] == '\'' && strchr("=+-@|%\t'", text.data[1]))
        text = view_sub(text, 1, text.length);
    if (column >= COLUMN_PART && column < COLUMN_TEXT)
        answer->parts[column - COLUMN_PART] = text;
    else if (column >= COLUMN_SECONDS && column < COLUMN_PART)
        return read_number(text, ANSWER_SECONDS_MOST, &answer->seconds[column - COLUMN_SECONDS]);
    else if (column == COLUMN_THINK)
        return read_number(text, ANSWER_SECONDS_MOST, &answer->seconds_think);
    else if (column == COLUMN_SELF_RATING)
        return read_number(text, 5, &answer->self_rating);
    else if (column == COLUMN_TEXT)
        answer->free = text;
    else if (column == COLUMN_PRINCIPLES)
        answer->principles = read_list(arena, text);
    else if (column == COLUMN_ID)
        answer->id = exchange_line(arena, text);
    else if (column == COLUMN_QUESTION)
        answer->question = exchange_line(arena, text);
    else if (column == COLUMN_ASKED)
        answer->asked = exchange_line(arena, text);
    else if (column == COLUMN_STORY)
        answer->story = exchange_line(arena, text);
    else if (column == COLUMN_STARTED)
        answer->started = exchange_line(arena, text);
    return true;
}

static void read_row(struct table *table, const struct csv_row *row)
{
    const struct intake *intake = table->intake;
    struct answer answer = {0};
    if (row->count > table->count) {
        problem_add(intake->problems, PROBLEM_ERROR, intake->file, row->line,
                    row->fields[table->count].column, "%zu fields where the first line names %zu", row->count,
                    table->count);
        return;
    }
    for (size_t i = 0; i < row->count; i++)
        if (!read_field(intake->arena, &answer, table->columns[i], row->fields[i].text)) {
            problem_add(intake->problems, PROBLEM_ERROR, intake->file, row->fields[i].line,
                        row->fields[i].column, "'%s': expected a whole number%s", names[table->columns[i]],
                        table->columns[i] == COLUMN_SELF_RATING ? " from 1 to 5" : "");
            return;
        }
    bool has_parts = false;
    for (int part = 0; part < PART_COUNT; part++)
        has_parts = has_parts || view_trim(answer.parts[part]).length;
    answer.is_free = !has_parts;
    if (has_parts)
        answer.free = (struct view){0};
    intake->take(intake->context, &answer, row->line, 1);
}

void exchange_read_csv(const struct intake *intake, struct view text)
{
    struct csv csv = csv_open(text);
    struct csv_row row;
    struct table table = {.intake = intake};
    if (!csv_next(&csv, intake->arena, &row)) {
        problem_add(intake->problems, PROBLEM_ERROR, intake->file, 1, 1,
                    "nothing is here: expected column names");
        return;
    }
    if (row.wrong)
        problem_add(intake->problems, PROBLEM_ERROR, intake->file, row.wrong_line, row.wrong_column, "%s",
                    row.wrong);
    else if (read_header(&table, &row))
        while (csv_next(&csv, intake->arena, &row)) {
            if (row.wrong)
                problem_add(intake->problems, PROBLEM_ERROR, intake->file, row.wrong_line, row.wrong_column,
                            "%s", row.wrong);
            else
                read_row(&table, &row);
        }
}
