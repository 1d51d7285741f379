#include "cli/kept.h"

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

static struct attempt judge(void *context, struct arena *arena, const struct answer *answer, int64_t started)
{
    const struct judging *judging = context;
    struct verdict verdict = check_answer(arena, app_checker(judging->app), answer);
    return attempt_row(arena, answer, &verdict, started);
}

static void tell_progress(void *context, size_t done, size_t total)
{
    struct judging *judging = context;
    progress_tell(&judging->progress, done, total);
}

bool kept_open(struct app *app, struct kept *kept, struct error *error)
{
    struct judging judging = {app, progress_begin("Reading your answers", app->is_quiet)};
    const struct index_setup setup = {
        .path = app->paths.index,
        .answers = app->paths.answers,
        .rubric = rubric_name(&app->turn, &app->settings, app->bank),
        .context = &judging,
        .judge = judge,
        .progress = tell_progress,
    };
    *kept = (struct kept){.problems = {.arena = &app->turn}};
    bool ok = index_open(&app->turn, &setup, &kept->problems, &kept->index, error);
    progress_end(&judging.progress);
    if (!ok)
        return false;
    kept->attempts = index_attempts(kept->index);
    if (index_trouble(kept->index) && !app->is_quiet)
        fprintf(stderr, "stardrill: %s; every answer is read anew\n", index_trouble(kept->index));
    return true;
}

void kept_close(struct kept *kept)
{
    index_close(kept->index);
}

bool kept_rows(struct app *app, struct attempts *attempts, struct error *error)
{
    struct kept kept;
    if (!kept_open(app, &kept, error))
        return false;
    kept_close(&kept);
    status_tell_problems(&kept.problems);
    *attempts = kept.attempts;
    return true;
}

bool kept_find(struct app *app, const char *word, struct answer_ref *ref, struct error *error)
{
    char *end;
    unsigned long place = strtoul(word, &end, 10);
    const char *id = word;
    if (!*end && end != word && *word != '-') {
        struct kept kept;
        if (!kept_open(app, &kept, error))
            return false;
        kept_close(&kept);
        if (!place || place > kept.attempts.count)
            return error_set(error, ERROR_USAGE, "there is no answer %s in the list (%zu are kept)", word,
                             kept.attempts.count);
        id = kept.attempts.items[place - 1].id;
    }
    return answers_find(&app->turn, app->paths.answers, id, ref, error);
}
