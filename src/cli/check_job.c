#include "cli/check_job.h"

#include "base/file.h"
#include "base/json.h"
#include "cli/jsonl.h"
#include "cli/read_answer.h"
#include "report/feedback.h"
#include "report/verdict_json.h"

#include <string.h>
#include <unistd.h>

static const char *const format_names[CHECK_FORMAT_COUNT] = {
    [CHECK_TEXT] = "text",         [CHECK_SHORT] = "short", [CHECK_JSON] = "json",
    [CHECK_MARKDOWN] = "markdown", [CHECK_HTML] = "html",   [CHECK_SARIF] = "sarif",
};

const char *check_format_name(enum check_format format)
{
    return format_names[format];
}

void check_job_clear(struct check_job *job)
{
    struct arena arena = job->arena;
    arena_reset(&arena);
    *job = (struct check_job){.arena = arena};
    job->lines.arena = job->out.arena = job->problems.arena = &job->arena;
}

static struct verdict judge(const struct check_wishes *wishes, struct arena *arena, struct check_job *job,
                            struct answer *answer)
{
    if (!answer->question)
        answer->question = wishes->question;
    const struct question *question =
        answer->question ? bank_question(wishes->checker->bank, answer->question) : NULL;
    if (question && !answer->principles.count)
        answer->principles = (struct texts){&question->principle, 1};
    struct verdict verdict = check_answer(arena, wishes->checker, answer);
    job->is_found = job->is_found || verdict_worst(&verdict) >= wishes->fail_on;
    return verdict;
}

static void add_line_error(struct check_job *job, size_t line, const char *why)
{
    struct json json = {.out = &job->out};
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
    buf_char(&job->out, '\n');
    job->is_unreadable = true;
}

static bool read_line(struct arena *arena, struct view line, struct answer *answer, struct error *error)
{
    if (!jsonl_parse(arena, line, answer, error))
        return false;
    size_t length = answer->free.length;
    for (int part = 0; part < PART_COUNT; part++)
        length += answer->parts[part].length;
    return length <= READ_ANSWER_LIMIT ||
           error_set(error, ERROR_INPUT, "an answer of over %d bytes", READ_ANSWER_LIMIT);
}

static void run_lines(const struct check_wishes *wishes, struct arena *scratch, struct check_job *job)
{
    struct view rest = buf_view(&job->lines);
    for (size_t number = job->first_line; rest.length; number++) {
        const char *feed = memchr(rest.data, '\n', rest.length);
        struct view line = view_sub(rest, 0, (size_t)(feed - rest.data));
        rest = view_sub(rest, line.length + 1, rest.length);
        struct answer answer;
        struct error error = {0};
        if (number == job->cut_line) {
            add_line_error(job, number, "the line is too long");
        } else if (view_trim(line).length == 0) {
            continue;
        } else if (!read_line(scratch, line, &answer, &error)) {
            add_line_error(job, number, error.message);
        } else {
            struct verdict verdict = judge(wishes, scratch, job, &answer);
            verdict_json(&job->out, &answer, &verdict);
            buf_char(&job->out, '\n');
        }
        arena_reset(scratch);
    }
}

static void add_verdict(const struct check_wishes *wishes, struct arena *arena, struct buf *out,
                        const struct answer *answer, const struct verdict *verdict,
                        const struct source *source)
{
    switch (wishes->format) {
    case CHECK_TEXT:
        render_terminal(out, feedback_doc(arena, answer, verdict, source), &wishes->look);
        break;
    case CHECK_MARKDOWN:
        render_markdown(out, feedback_doc(arena, answer, verdict, source), &wishes->look);
        break;
    case CHECK_HTML:
        render_html(out, feedback_doc(arena, answer, verdict, source), &wishes->look);
        break;
    case CHECK_SHORT:
        feedback_short(out, verdict, source);
        break;
    case CHECK_JSON:
        verdict_json(out, answer, verdict);
        buf_char(out, '\n');
        break;
    case CHECK_SARIF:
        sarif_add(wishes->sarif, verdict, source);
        break;
    case CHECK_FORMAT_COUNT:
        break;
    }
}

/* A rule that does not exist silences nothing. */
static void warn_of_unknown(struct check_job *job, const char *file, const struct answer *answer)
{
    for (size_t i = 0; i < answer->silenced.count; i++)
        if (!rule_find(answer->silenced.items[i]))
            problem_add(&job->problems, PROBLEM_WARNING, file, 0, 0, "'silence' names no rule: '%s'",
                        answer->silenced.items[i]);
}

static void run_file(const struct check_wishes *wishes, struct check_job *job)
{
    struct arena *arena = &job->arena;
    struct view bytes;
    struct read_answer read;
    bool is_input = strcmp(job->file, "-") == 0;
    const char *shown = is_input ? "stdin" : job->file;
    bool is_there =
        is_input ? file_read(arena, STDIN_FILENO, "standard input", READ_ANSWER_LIMIT, &bytes, &job->error)
                 : file_load_any(arena, job->file, READ_ANSWER_LIMIT, &bytes, &job->error);
    if (!is_there || !read_answer_parse(arena, shown, bytes, &read, &job->problems)) {
        job->is_unreadable = true;
        return;
    }
    warn_of_unknown(job, shown, &read.file.answer);
    struct verdict verdict = judge(wishes, arena, job, &read.file.answer);
    struct source source = read_answer_source(arena, shown, &read, &verdict.reading);
    add_verdict(wishes, arena, &job->out, &read.file.answer, &verdict, &source);
}

void check_job_run(const struct check_wishes *wishes, struct arena *scratch, struct check_job *job)
{
    if (job->file)
        run_file(wishes, job);
    else
        run_lines(wishes, scratch, job);
}
