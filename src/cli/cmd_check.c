/* check - judges answers from files and streams. */
#include "base/json.h"
#include "cli/app.h"
#include "cli/jsonl.h"
#include "cli/status.h"
#include "cli/stream.h"
#include "report/verdict_json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* An answer of more is no answer; a line of JSON Lines may be a little longer for its other keys. */
enum { ANSWER_MOST = 1000000, LINE_MOST = 4 * ANSWER_MOST };

struct check_run {
    struct app *app;
    enum severity fail_on; /* SEVERITY_COUNT: never */
    const char *question;
    bool is_found, is_unreadable;
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
    struct arena *arena = &run->app->turn;
    struct answer answer;
    struct error error = {0};
    bool is_answer = jsonl_parse(arena, text, &answer, &error);
    if (is_answer) {
        size_t length = answer.free.length;
        for (int part = 0; part < PART_COUNT; part++)
            length += answer.parts[part].length;
        if (length > ANSWER_MOST)
            is_answer = error_set(&error, ERROR_INPUT, "an answer of over %d bytes", ANSWER_MOST);
    }
    if (!is_answer) {
        run->is_unreadable = true;
        add_line_error(out, number, error.message);
        return;
    }
    if (!answer.question)
        answer.question = run->question;
    struct verdict verdict = check_answer(arena, app_checker(run->app), &answer);
    run->is_found = run->is_found || verdict_worst(&verdict) >= run->fail_on;
    verdict_json(out, &answer, &verdict);
}

static bool check_stream(struct check_run *run, FILE *file, const char *name, struct error *error)
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

static bool check_streams(struct check_run *run, const struct invocation *call, struct error *error)
{
    if (call->operand_count == 0)
        return check_stream(run, stdin, "standard input", error);
    for (size_t i = 0; i < call->operand_count; i++) {
        const char *name = call->operands[i];
        bool is_input = strcmp(name, "-") == 0;
        FILE *file = is_input ? stdin : fopen(name, "rb");
        if (!file)
            return error_set(error, errno == ENOENT ? ERROR_INPUT : ERROR_SYSTEM, "%s: %s", name,
                             strerror(errno));
        bool is_fine = check_stream(run, file, name, error);
        if (!is_input && fclose(file) != 0 && is_fine)
            is_fine = error_set(error, ERROR_SYSTEM, "%s: %s", name, strerror(errno));
        if (!is_fine)
            return false;
    }
    return true;
}

int command_check(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct check_run run = {.app = app, .question = invocation_text(call, "question")};
    if (!read_fail_on(call, &run.fail_on, &error) || !check_streams(&run, call, &error) || !app_flush(&error))
        return status_tell(&error);
    return run.is_unreadable ? STATUS_USAGE : run.is_found ? STATUS_FOUND : STATUS_FINE;
}
