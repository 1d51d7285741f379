/* import - answers from other programs and from notes. */
#include "base/day.h"
#include "base/utf8.h"
#include "cli/choose.h"
#include "cli/exchange.h"
#include "cli/foreign.h"
#include "cli/import_feedback.h"
#include "cli/known_answers.h"
#include "cli/status.h"
#include "cli/stream.h"
#include "store/answers.h"
#include "store/id.h"
#include "store/own_questions.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { ANSWER_MOST = 900000, LINE_MOST = 4 * 1000000 };

/* Where answers go whose question nobody knows. */
static const char unknown_question[] = "imported";

typedef void read_function(const struct intake *intake, struct view text);

static const struct form {
    const char *name;
    read_function *read; /* NULL: JSON Lines, which are read line by line */
    const char *endings[3];
} forms[] = {
    {"markdown", exchange_read_markdown, {".md", ".markdown"}},
    {"text", exchange_read_text, {".txt", ".text"}},
    {"json", exchange_read_json, {".json"}},
    {"jsonl", NULL, {".jsonl", ".ndjson"}},
    {"csv", exchange_read_csv, {".csv", ".tsv"}},
    {"yaml", exchange_read_yaml, {".yaml", ".yml"}},
};
enum { FORMS = sizeof forms / sizeof *forms };

struct import {
    struct app *app;
    const char *question; /* --question, an id of the bank */
    bool is_dry;
    struct known_answers known;
    struct problems problems; /* of the answer or line at hand */
    const char *file;
    size_t kept, same, refused;
    struct error error; /* the world failed: nothing more is taken */
};

static const char *line_of(struct arena *arena, const char *text)
{
    return text ? exchange_line(arena, utf8_tidy(arena, view_of(text))) : NULL;
}

/* The question it answers: as it says, as the bank asks it, as the option says. */
static void find_question(const struct import *import, struct answer *answer)
{
    const struct bank *bank = import->app->bank;
    const char *slash = answer->id ? strchr(answer->id, '/') : NULL;
    if (answer->question && !answer->asked && !id_is_kebab(answer->question)) {
        answer->asked = answer->question; /* a table's "question" is often the question itself */
        answer->question = NULL;
    }
    if (!answer->question && slash)
        answer->question = arena_strndup(&import->app->turn, answer->id, (size_t)(slash - answer->id));
    const struct question *asked =
        !answer->question && answer->asked ? question_asking(bank, answer->asked) : NULL;
    if (!answer->question && !asked && answer->asked)
        asked = bank_question(bank, answer->asked); /* an id for a title */
    if (asked)
        answer->question = asked->id;
    if (!answer->question)
        answer->question = import->question ? import->question : unknown_question;
    const struct question *known = bank_question(bank, answer->question);
    if (known && (!answer->asked || strcmp(answer->asked, known->id) == 0))
        answer->asked = known->ask;
}

/* When it was given: as it says, as its id says, else now. False for a time nobody understands. */
static bool find_time(const struct import *import, struct answer *answer)
{
    struct arena *arena = &import->app->turn;
    const char *slash = answer->id ? strchr(answer->id, '/') : NULL, *rest;
    int64_t moment, day;
    if (answer->started && day_parse(answer->started, &moment))
        return true;
    if (answer->started && day_parse_date(answer->started, &day)) {
        answer->started = day_text(arena, day * DAY_SECONDS);
        return true;
    }
    if (answer->started)
        return false;
    if (!slash || !day_parse_compact(slash + 1, &moment, &rest))
        moment = app_now();
    answer->started = day_text(arena, moment);
    return true;
}

static void refuse(struct import *import, size_t line, size_t column, const char *why)
{
    problem_add(&import->problems, PROBLEM_ERROR, import->file, line, column, "%s", why);
}

/* Made fit to be kept; false when it cannot be. */
static bool make_fit(struct import *import, struct answer *answer, size_t line, size_t column)
{
    struct arena *arena = &import->app->turn;
    size_t length = answer->free.length;
    bool is_told = view_trim(answer->free).length;
    answer->id = line_of(arena, answer->id);
    answer->question = line_of(arena, answer->question);
    answer->asked = line_of(arena, answer->asked);
    answer->story = line_of(arena, answer->story);
    answer->started = line_of(arena, answer->started);
    struct reply *replies = ARENA_ARRAY(arena, struct reply, answer->reply_count);
    for (size_t i = 0; i < answer->reply_count; i++) {
        const char *probe = line_of(arena, answer->replies[i].probe);
        replies[i] = (struct reply){probe ? probe : "", answer->replies[i].text};
        length += strlen(replies[i].text) + strlen(replies[i].probe);
    }
    answer->replies = replies;
    for (int part = 0; part < PART_COUNT; part++) {
        length += answer->parts[part].length;
        is_told = is_told || view_trim(answer->parts[part]).length;
    }
    find_question(import, answer);
    if (!is_told)
        refuse(import, line, column,
               "nothing is told here: expected situation, task, action and result, or a text");
    else if (length > ANSWER_MOST)
        refuse(import, line, column, "an answer of over 900,000 bytes: nobody tells that much");
    else if (!id_is_kebab(answer->question))
        refuse(import, line, column,
               arena_printf(arena, "the question '%.60s' is no id: %s", answer->question,
                            id_why_not(answer->question)));
    else if (!find_time(import, answer))
        refuse(import, line, column,
               arena_printf(arena, "'%.40s' is no time: expected such as 2026-11-24T10:15:03Z or 2026-11-24",
                            answer->started));
    else
        return true;
    return false;
}

static void take(void *context, const struct answer *found, size_t line, size_t column)
{
    struct import *import = context;
    struct arena *arena = &import->app->turn;
    struct answer answer = *found;
    const char *id;
    if (import->error.kind != ERROR_NONE || !make_fit(import, &answer, line, column) ||
        !known_answers_load(&import->known, import->app->paths.answers, &import->error))
        return;
    answer = answer_tidy(arena, &answer);
    if (!known_answers_add(&import->known, &answer))
        import->same++;
    else if (import->is_dry || answers_save(arena, import->app->paths.answers, &answer, &id, &import->error))
        import->kept++;
    else if (import->error.kind != ERROR_SYSTEM) {
        refuse(import, line, column, import->error.message);
        import->error = (struct error){0};
    }
}

/* Tells what was wrong, and forgets it. */
static void tell(struct import *import)
{
    import->refused += problem_count(&import->problems, PROBLEM_ERROR);
    status_tell_problems(&import->problems);
    import->problems = (struct problems){.arena = &import->app->turn};
}

static bool import_lines(struct import *import, const struct intake *intake, struct error *error)
{
    const char *name = import->file;
    bool is_input = strcmp(name, "-") == 0;
    FILE *file = is_input ? stdin : fopen(name, "rb");
    if (!file)
        return error_set(error, errno == ENOENT ? ERROR_INPUT : ERROR_SYSTEM, "cannot read '%.300s': %s",
                         name, strerror(errno));
    struct stream stream;
    struct stream_line line;
    stream_open(&stream, file, LINE_MOST);
    while (import->error.kind == ERROR_NONE && stream_next(&stream, &line)) {
        struct error why = {0};
        if (line.number == 1 && line.text.length >= 3 && memcmp(line.text.data, "\xef\xbb\xbf", 3) == 0)
            line.text = view_sub(line.text, 3, line.text.length);
        if (line.is_cut) {
            refuse(import, line.number, 1, "the line is longer than 4 MB");
        } else if (!view_trim(line.text).length) {
            continue;
        } else if (!foreign_check(name, line.text, line.number, &why)) {
            import->refused++;
            status_tell(&why);
        } else {
            exchange_read_jsonl(intake, line.text, line.number);
        }
        tell(import);
        arena_reset(&import->app->turn);
        import->problems = (struct problems){.arena = &import->app->turn};
    }
    bool ok =
        !ferror(file) || error_set(error, ERROR_SYSTEM, "cannot read '%.300s': %s", name, strerror(errno));
    stream_close(&stream);
    if (!is_input)
        (void)fclose(file); /* it was only read */
    return ok;
}

static const struct form *form_of(const struct invocation *call, const char *file, struct error *error)
{
    const char *named = invocation_text(call, "format");
    size_t length = strlen(file);
    for (size_t i = 0; i < FORMS; i++) {
        if (named && strcmp(named, forms[i].name) == 0)
            return &forms[i];
        for (size_t k = 0; !named && k < 3 && forms[i].endings[k]; k++) {
            size_t ending = strlen(forms[i].endings[k]);
            if (length > ending && strcmp(file + length - ending, forms[i].endings[k]) == 0)
                return &forms[i];
        }
    }
    if (named)
        error_set(error, ERROR_USAGE, "--format '%.40s': expected markdown, text, json, jsonl, csv or yaml",
                  named);
    else
        error_set(error, ERROR_USAGE,
                  "%.300s: its name does not tell the format; name it with --format markdown, text, json, "
                  "jsonl, csv or yaml",
                  file);
    return NULL;
}

static bool import_file(struct import *import, const struct invocation *call, const char *file,
                        struct error *error)
{
    const struct form *form = form_of(call, file, error);
    struct view text;
    import->file = file;
    import->problems = (struct problems){.arena = &import->app->turn};
    if (!form)
        return false;
    struct intake intake = {&import->app->turn, file, &import->problems, take, import};
    bool ok;
    if (form->read) {
        ok = foreign_load(&import->app->turn, file, &text, error);
        if (ok)
            form->read(&intake, text);
        tell(import);
    } else {
        /* The problems move to a new list after each line. */
        ok = import_lines(import, &intake, error);
    }
    arena_reset(&import->app->turn);
    if (ok && import->error.kind != ERROR_NONE) {
        *error = import->error;
        ok = false;
    }
    return ok;
}

static int import_answers(struct import *import, const struct invocation *call)
{
    int status = STATUS_FINE;
    for (size_t i = 0; i < call->operand_count && import->error.kind == ERROR_NONE; i++) {
        struct error error = {0};
        if (!import_file(import, call, call->operands[i], &error)) {
            int own = status_tell(&error); /* the other files are read all the same */
            status = own > status ? own : status;
        }
    }
    fprintf(stderr, "stardrill: %zu answer%s %s", import->kept, import->kept == 1 ? "" : "s",
            import->is_dry ? "to be kept" : "kept");
    if (import->same)
        fprintf(stderr, ", %zu known already", import->same);
    if (import->refused)
        fprintf(stderr, ", %zu refused", import->refused);
    fputc('\n', stderr);
    return status ? status : import->refused ? STATUS_USAGE : STATUS_FINE;
}

int command_import(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct import import = {
        .app = app, .is_dry = invocation_flag(call, "dry-run"), .known = {.arena = &app->program}};
    const char *question = invocation_text(call, "question");
    if (!call->operand_count) {
        error_set(&error, ERROR_USAGE, "import: expected a file (\"-\" for standard input, with --format)");
        return status_tell(&error);
    }
    if (invocation_flag(call, "feedback"))
        return import_feedback(app, call);
    if (question) {
        const struct question *found = choose_question(app, question, &error);
        if (!found)
            return status_tell(&error);
        import.question = found->id;
    }
    return import_answers(&import, call);
}
