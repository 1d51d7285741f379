/* check - judges answers from files and streams. */
#include "base/file.h"
#include "base/json.h"
#include "cli/app.h"
#include "cli/jsonl.h"
#include "cli/read_answer.h"
#include "cli/status.h"
#include "cli/stream.h"
#include "report/feedback.h"
#include "report/sarif.h"
#include "report/verdict_json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A line of JSON Lines may be longer than an answer, for its other keys. */
enum { LINE_MOST = 4 * READ_ANSWER_LIMIT };

enum check_format {
    FORMAT_TEXT,
    FORMAT_SHORT,
    FORMAT_JSON,
    FORMAT_MARKDOWN,
    FORMAT_HTML,
    FORMAT_SARIF,
    FORMAT_COUNT
};

static const char *const format_names[FORMAT_COUNT] = {"text", "short", "json", "markdown", "html", "sarif"};

struct check_run {
    struct app *app;
    enum check_format format;
    enum severity fail_on; /* SEVERITY_COUNT: never */
    const char *question;
    bool is_found, is_unreadable;
    struct buf log; /* the SARIF log, over all files */
    struct sarif sarif;
};

static bool read_fail_on(const struct invocation *call, enum severity *fail_on, struct error *error)
{
    const char *word = invocation_text(call, "fail-on");
    *fail_on = SEVERITY_ERROR;
    if (!word)
        return true;
    if (strcmp(word, "never") == 0)
        *fail_on = SEVERITY_COUNT;
    else if (!severity_parse(word, fail_on) || *fail_on == SEVERITY_OFF)
        return error_set(error, ERROR_USAGE, "--fail-on '%s': expected error, warning, info or never", word);
    return true;
}

static bool read_format(const struct invocation *call, enum check_format *format, struct error *error)
{
    const char *word = invocation_text(call, "format");
    *format = FORMAT_TEXT;
    for (int i = 0; word && i < FORMAT_COUNT; i++)
        if (strcmp(word, format_names[i]) == 0) {
            *format = (enum check_format)i;
            return true;
        }
    return !word || error_set(error, ERROR_USAGE,
                              "--format '%s': expected text, short, json, markdown, html or sarif", word);
}

static struct verdict judge(struct check_run *run, struct answer *answer)
{
    if (!answer->question)
        answer->question = run->question;
    const struct question *question =
        answer->question ? bank_question(run->app->bank, answer->question) : NULL;
    if (question && !answer->principles.count)
        answer->principles = (struct texts){&question->principle, 1};
    struct verdict verdict = check_answer(&run->app->turn, app_checker(run->app), answer);
    run->is_found = run->is_found || verdict_worst(&verdict) >= run->fail_on;
    return verdict;
}

static void add_line_error(struct buf *out, size_t line, const char *why)
{
    struct json json = {.out = out};
    json_open(&json, '{');
    json_key(&json, "schema");
    json_int(&json, 1);
    json_key(&json, "id");
    json_null(&json);
    json_key(&json, "line");
    json_count(&json, line);
    json_key(&json, "error");
    json_string(&json, why);
    json_close(&json, '}');
}

static void check_line(struct check_run *run, struct buf *out, struct view text, size_t number)
{
    struct answer answer;
    struct error error = {0};
    bool is_answer = jsonl_parse(&run->app->turn, text, &answer, &error);
    if (is_answer) {
        size_t length = answer.free.length;
        for (int part = 0; part < PART_COUNT; part++)
            length += answer.parts[part].length;
        if (length > READ_ANSWER_LIMIT)
            is_answer = error_set(&error, ERROR_INPUT, "an answer of over %d bytes", READ_ANSWER_LIMIT);
    }
    if (!is_answer) {
        run->is_unreadable = true;
        add_line_error(out, number, error.message);
        return;
    }
    struct verdict verdict = judge(run, &answer);
    verdict_json(out, &answer, &verdict);
}

static bool check_lines(struct check_run *run, FILE *file, const char *name, struct error *error)
{
    struct stream stream;
    stream_open(&stream, file, LINE_MOST);
    struct stream_line line;
    bool is_fine = true;
    while (is_fine && stream_next(&stream, &line)) {
        struct buf out = {.arena = &run->app->turn};
        if (line.is_cut)
            add_line_error(&out, line.number, "the line is too long");
        else if (view_trim(line.text).length == 0)
            continue;
        else
            check_line(run, &out, line.text, line.number);
        run->is_unreadable = run->is_unreadable || line.is_cut;
        buf_char(&out, '\n');
        is_fine = app_write(buf_view(&out), error);
        arena_reset(&run->app->turn);
    }
    if (is_fine && ferror(file))
        is_fine = error_set(error, ERROR_SYSTEM, "%s: %s", name, strerror(errno));
    stream_close(&stream);
    return is_fine;
}

static bool check_jsonl(struct check_run *run, const char *name, struct error *error)
{
    if (strcmp(name, "-") == 0)
        return check_lines(run, stdin, "standard input", error);
    FILE *file = fopen(name, "rb");
    if (!file)
        return error_set(error, errno == ENOENT ? ERROR_INPUT : ERROR_SYSTEM, "%s: %s", name,
                         strerror(errno));
    bool is_fine = check_lines(run, file, name, error);
    if (fclose(file) != 0 && is_fine)
        is_fine = error_set(error, ERROR_SYSTEM, "%s: %s", name, strerror(errno));
    return is_fine;
}

static void add_verdict(struct check_run *run, struct buf *out, const struct answer *answer,
                        const struct verdict *verdict, const struct source *source)
{
    struct arena *arena = &run->app->turn;
    switch (run->format) {
    case FORMAT_TEXT:
        render_terminal(out, feedback_doc(arena, answer, verdict, source), &run->app->look);
        break;
    case FORMAT_MARKDOWN:
        render_markdown(out, feedback_doc(arena, answer, verdict, source), &run->app->look);
        break;
    case FORMAT_HTML:
        render_html(out, feedback_doc(arena, answer, verdict, source), &run->app->look);
        break;
    case FORMAT_SHORT:
        feedback_short(out, verdict, source);
        break;
    case FORMAT_JSON:
        verdict_json(out, answer, verdict);
        buf_char(out, '\n');
        break;
    case FORMAT_SARIF:
        sarif_add(&run->sarif, verdict, source);
        break;
    case FORMAT_COUNT:
        break;
    }
}

/* One file, or standard input for "-". What cannot be read is named, and the others go on. */
static bool check_file(struct check_run *run, const char *name, struct error *error)
{
    struct arena *arena = &run->app->turn;
    struct view bytes;
    struct read_answer read;
    struct problems problems = {.arena = arena};
    bool is_input = strcmp(name, "-") == 0;
    const char *shown = is_input ? "stdin" : name;
    bool is_there = is_input
                        ? file_read(arena, STDIN_FILENO, "standard input", READ_ANSWER_LIMIT, &bytes, error)
                        : file_load_any(arena, name, READ_ANSWER_LIMIT, &bytes, error);
    if (!is_there) {
        run->is_unreadable = true;
        status_tell(error);
        return true;
    }
    bool is_answer = read_answer_parse(arena, shown, bytes, &read, &problems);
    status_tell_problems(&problems);
    if (!is_answer) {
        run->is_unreadable = true;
        return true;
    }
    struct buf out = {.arena = arena};
    struct verdict verdict = judge(run, &read.file.answer);
    struct source source = read_answer_source(arena, shown, &read, &verdict.reading);
    add_verdict(run, &out, &read.file.answer, &verdict, &source);
    bool is_fine = app_write(buf_view(&out), error);
    arena_reset(arena);
    return is_fine;
}

static bool check_all(struct check_run *run, const struct invocation *call, struct error *error)
{
    static char input[] = "-";
    static char *const inputs[] = {input};
    char *const *names = call->operand_count ? call->operands : inputs;
    size_t count = call->operand_count ? call->operand_count : 1;
    bool is_jsonl = invocation_flag(call, "jsonl");
    run->log = (struct buf){.arena = &run->app->draft};
    if (run->format == FORMAT_SARIF)
        run->sarif = sarif_open(&run->log, STARDRILL_VERSION);
    for (size_t i = 0; i < count; i++)
        if (is_jsonl ? !check_jsonl(run, names[i], error) : !check_file(run, names[i], error))
            return false;
    if (run->format == FORMAT_SARIF)
        sarif_close(&run->sarif);
    return app_write(buf_view(&run->log), error) && app_flush(error);
}

int command_check(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct check_run run = {.app = app, .question = invocation_text(call, "question")};
    if (!read_fail_on(call, &run.fail_on, &error) || !read_format(call, &run.format, &error) ||
        !check_all(&run, call, &error))
        return status_tell(&error);
    return run.is_unreadable ? STATUS_USAGE : run.is_found ? STATUS_FOUND : STATUS_FINE;
}
