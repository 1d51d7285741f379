#include "cli/past.h"

#include "cli/progress.h"
#include "cli/rubric.h"
#include "cli/status.h"
#include "report/attempt_row.h"

#include <stdio.h>
#include <stdlib.h>

struct judging {
    struct app *app;
    struct progress progress;
};

static struct attempt judge(void *context, struct arena *arena, struct answer *answer, int64_t started)
{
    const struct judging *judging = context;
    const struct question *question = bank_question(judging->app->bank, answer->question);
    if (!answer->asked && question) /* written by hand */
        answer->asked = question->ask;
    struct verdict verdict = check_answer(arena, app_checker(judging->app), answer);
    return attempt_row(arena, answer, &verdict, started);
}

static void tell_progress(void *context, size_t done, size_t total)
{
    struct judging *judging = context;
    progress_tell(&judging->progress, done, total);
}

bool past_open(struct app *app, struct past *past, struct error *error)
{
    struct judging judging = {app, progress_begin("Reading your answers", app->is_quiet)};
    const struct index_setup setup = {
        .path = app->paths.index,
        .answers = app->paths.answers,
        .rubric = rubric_name(&app->turn, &app->settings.check, app->bank),
        .context = &judging,
        .judge = judge,
        .progress = tell_progress,
    };
    *past = (struct past){.problems = {.arena = &app->turn}};
    bool ok = index_open(&app->turn, &setup, &past->problems, &past->index, error);
    progress_end(&judging.progress);
    if (!ok)
        return false;
    past->attempts = index_attempts(past->index);
    past->attempts.utc_offset_seconds = app->utc_offset_seconds;
    if (index_trouble(past->index) && !app->is_quiet)
        status_say("%s; every answer is read anew", index_trouble(past->index));
    return true;
}

void past_close(struct past *past)
{
    index_close(past->index);
}

bool past_rows(struct app *app, struct attempts *attempts, struct error *error)
{
    struct past past;
    if (!past_open(app, &past, error))
        return false;
    past_close(&past);
    status_tell_problems(&past.problems);
    *attempts = past.attempts;
    return true;
}

bool past_find(struct app *app, const char *word, struct answer_ref *ref, struct error *error)
{
    char *end;
    unsigned long place = strtoul(word, &end, 10);
    const char *id = word;
    if (!*end && end != word && *word != '-') {
        struct past past;
        if (!past_open(app, &past, error))
            return false;
        past_close(&past);
        if (!place || place > past.attempts.count)
            return error_set(error, ERROR_USAGE, "there is no answer %s in the list (%zu %s kept)", word,
                             past.attempts.count, past.attempts.count == 1 ? "is" : "are");
        id = past.attempts.items[place - 1].id;
    }
    return answers_find(&app->turn, app->paths.answers, id, ref, error);
}
