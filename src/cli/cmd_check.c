/* check - judges answers from files, folders and streams. */
#include "base/file.h"
#include "base/near.h"
#include "cli/app.h"
#include "cli/check_job.h"
#include "cli/ordered.h"
#include "cli/read_answer.h"
#include "cli/status.h"
#include "cli/stream.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LINE_MOST = 4 * READ_ANSWER_LIMIT, /* longer than an answer, for its other keys */
    JOB_BYTES = 64 * 1024,             /* lines taken together into one job */
    FOLDER_DEPTH = 16,
    WORKERS_MOST = 64,
};

struct check_run {
    struct app *app;
    struct check_wishes wishes;
    struct ordered *ordered;
    bool is_jsonl;
    bool is_found, is_unreadable;
    struct sarif sarif;
    struct buf log; /* the SARIF log, over all files */
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
    *format = CHECK_TEXT;
    for (int i = 0; word && i < CHECK_FORMAT_COUNT; i++)
        if (strcmp(word, check_format_name((enum check_format)i)) == 0) {
            *format = (enum check_format)i;
            return true;
        }
    return !word || error_set(error, ERROR_USAGE,
                              "--format '%s': expected text, short, json, markdown, html or sarif", word);
}

static bool refuse_rule(const char *id, struct error *error)
{
    const char *ids[RULE_COUNT];
    for (size_t i = 0; i < RULE_COUNT; i++)
        ids[i] = check_rules[i].id;
    const char *near = near_find(id, ids, RULE_COUNT);
    return near ? error_set(error, ERROR_USAGE, "--rules: no rule '%s'; did you mean '%s'?", id, near)
                : error_set(error, ERROR_USAGE, "--rules: no rule '%s' (see: stardrill rules)", id);
}

/* --rules a,b: all others are off for this run. */
static bool read_rules(struct app *app, const struct invocation *call, struct error *error)
{
    const char *list = invocation_text(call, "rules");
    if (!list)
        return true;
    bool is_named[RULE_COUNT] = {false};
    for (struct view rest = view_of(list); rest.length;) {
        const char *comma = memchr(rest.data, ',', rest.length);
        size_t length = comma ? (size_t)(comma - rest.data) : rest.length;
        struct view word = view_trim(view_sub(rest, 0, length));
        const char *id = arena_strndup(&app->program, word.data, word.length);
        const struct rule *rule = rule_find(id);
        if (!rule)
            return refuse_rule(id, error);
        is_named[rule - check_rules] = true;
        rest = view_sub(rest, comma ? length + 1 : length, rest.length);
    }
    for (size_t i = 0; i < RULE_COUNT; i++)
        if (!is_named[i])
            app->settings.check.severity[i] = SEVERITY_OFF;
    return true;
}

static void work(void *context, struct arena *scratch, void *job)
{
    const struct check_run *run = context;
    check_job_run(&run->wishes, scratch, job);
}

static bool done(void *context, void *finished, struct error *error)
{
    struct check_run *run = context;
    struct check_job *job = finished;
    run->is_found = run->is_found || job->is_found;
    run->is_unreadable = run->is_unreadable || job->is_unreadable;
    if (job->error.kind != ERROR_NONE)
        status_tell(&job->error);
    status_tell_problems(&job->problems);
    return app_write(buf_view(&job->out), error);
}

static void release(void *job)
{
    arena_release(&((struct check_job *)job)->arena);
}

static struct check_job *new_job(struct check_run *run, struct error *error)
{
    struct check_job *job = ordered_job(run->ordered, error);
    if (job)
        check_job_clear(job);
    return job;
}

/* The other files are checked all the same. */
static void tell_unreadable(struct check_run *run, const char *name)
{
    struct error error;
    error_set(&error, ERROR_INPUT, "%s: %s", name, strerror(errno));
    status_tell(&error);
    run->is_unreadable = true;
}

static bool check_lines(struct check_run *run, FILE *file, const char *name, struct error *error)
{
    struct stream stream;
    struct stream_line line;
    struct check_job *job = NULL;
    bool is_fine = true;
    stream_open(&stream, file, LINE_MOST);
    while (is_fine && stream_next(&stream, &line)) {
        if (!job) {
            job = new_job(run, error);
            is_fine = job != NULL;
            if (!is_fine)
                break;
            job->first_line = line.number;
        }
        if (line.number == 1 && line.text.length >= 3 && memcmp(line.text.data, "\xef\xbb\xbf", 3) == 0)
            line.text = view_sub(line.text, 3, line.text.length); /* a byte order mark */
        if (line.is_cut)
            job->cut_line = line.number;
        else
            buf_add(&job->lines, line.text.data, line.text.length);
        buf_char(&job->lines, '\n');
        if (job->lines.length < JOB_BYTES && !line.is_cut)
            continue;
        is_fine = ordered_submit(run->ordered, error);
        job = NULL;
    }
    if (job && is_fine)
        is_fine = ordered_submit(run->ordered, error);
    if (is_fine && ferror(file))
        tell_unreadable(run, name);
    stream_close(&stream);
    return is_fine;
}

static bool check_jsonl(struct check_run *run, const char *name, struct error *error)
{
    if (strcmp(name, "-") == 0)
        return check_lines(run, stdin, "standard input", error);
    FILE *file = fopen(name, "rb");
    if (!file) {
        tell_unreadable(run, name);
        return true;
    }
    bool is_fine = check_lines(run, file, name, error);
    if (fclose(file) != 0 && is_fine)
        tell_unreadable(run, name);
    return is_fine;
}

static bool check_file(struct check_run *run, const char *name, struct error *error)
{
    struct check_job *job = new_job(run, error);
    if (!job)
        return false;
    job->file = arena_strdup(&job->arena, name);
    return ordered_submit(run->ordered, error);
}

static bool is_answer_name(const char *name)
{
    static const char *const endings[] = {".yaml", ".yml", ".md", ".markdown", ".txt"};
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
        if (strcmp(dot, endings[i]) == 0)
            return true;
    return false;
}

static bool check_folder(struct check_run *run, struct arena *arena, const char *folder, int depth,
                         struct error *error)
{
    struct file_listing listing;
    if (depth > FOLDER_DEPTH)
        return error_set(error, ERROR_INPUT, "%s: more than %d folders deep", folder, FOLDER_DEPTH);
    if (!file_list(arena, folder, &listing, error))
        return false;
    for (size_t i = 0; i < listing.files.count; i++)
        if (is_answer_name(listing.files.items[i]) &&
            !check_file(run, arena_printf(arena, "%s/%s", folder, listing.files.items[i]), error))
            return false;
    for (size_t i = 0; i < listing.folders.count; i++)
        if (!check_folder(run, arena, arena_printf(arena, "%s/%s", folder, listing.folders.items[i]),
                          depth + 1, error))
            return false;
    return true;
}

static bool check_one(struct check_run *run, const char *name, struct error *error)
{
    struct stat state;
    if (strcmp(name, "-") == 0 && isatty(STDIN_FILENO) && !run->app->is_quiet)
        fputs(run->is_jsonl ? "stardrill: type or paste the lines; Ctrl-D on an empty line ends them.\n"
                            : "stardrill: type or paste the answer; Ctrl-D on an empty line ends it.\n",
              stderr);
    if (run->is_jsonl)
        return check_jsonl(run, name, error);
    if (strcmp(name, "-") != 0 && stat(name, &state) == 0 && S_ISDIR(state.st_mode))
        return check_folder(run, &run->app->turn, name, 0, error);
    return check_file(run, name, error);
}

static bool check_all(struct check_run *run, const struct invocation *call, struct error *error)
{
    static char input[] = "-";
    static char *const inputs[] = {input};
    char *const *names = call->operand_count ? call->operands : inputs;
    size_t count = call->operand_count ? call->operand_count : 1;
    bool is_fine = true;
    for (size_t i = 0; is_fine && i < count; i++)
        is_fine = check_one(run, names[i], error);
    struct error later = {0};
    bool is_closed = ordered_close(run->ordered, release, &later);
    if (is_fine && !is_closed)
        *error = later;
    return is_fine && is_closed;
}

static bool run_check(struct check_run *run, const struct invocation *call, struct error *error)
{
    long workers;
    if (!read_fail_on(call, &run->wishes.fail_on, error) || !read_format(call, &run->wishes.format, error) ||
        !read_rules(run->app, call, error) ||
        !invocation_number(call, "jobs", 1, 1, WORKERS_MOST, &workers, error))
        return false;
    run->wishes.checker = app_checker(run->app);
    run->wishes.look = run->app->look;
    run->wishes.question = invocation_text(call, "question");
    run->wishes.sarif = &run->sarif;
    run->is_jsonl = invocation_flag(call, "jsonl");
    run->log = (struct buf){.arena = &run->app->draft};
    bool is_sarif = run->wishes.format == CHECK_SARIF && !run->is_jsonl;
    if (is_sarif)
        run->sarif = sarif_open(&run->log, STARDRILL_VERSION);
    const struct ordered_setup setup = {
        .workers = is_sarif ? 1 : (int)workers, /* one log, written in order */
        .job_size = sizeof(struct check_job),
        .context = run,
        .work = work,
        .done = done,
    };
    if (!ordered_open(&run->app->program, &setup, &run->ordered, error) || !check_all(run, call, error))
        return false;
    if (is_sarif)
        sarif_close(&run->sarif);
    return app_write(buf_view(&run->log), error) && app_flush(error);
}

int command_check(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct check_run run = {.app = app};
    if (!run_check(&run, call, &error))
        return status_tell(&error);
    return run.is_unreadable ? STATUS_USAGE : run.is_found ? STATUS_FOUND : STATUS_FINE;
}
