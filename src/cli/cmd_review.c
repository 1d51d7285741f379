/* review - kept answers: the list, or one with its marks and findings. */
#include "base/day.h"
#include "cli/app.h"
#include "cli/source.h"
#include "cli/status.h"
#include "report/answers.h"
#include "report/attempt_row.h"
#include "report/feedback.h"
#include "store/answers.h"

#include <stdio.h>
#include <stdlib.h>

static int review_list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct answer_refs refs;
    struct problems problems = {.arena = &app->turn};
    long limit;
    if (!invocation_number(call, "limit", 50, 1, 1000000, &limit, &error) ||
        !answers_list(&app->turn, app->paths.answers, &refs, &problems, &error))
        return status_tell(&error);
    size_t shown = refs.count < (size_t)limit ? refs.count : (size_t)limit, count = 0;
    struct attempt *rows = ARENA_ARRAY(&app->turn, struct attempt, shown);
    for (size_t i = 0; i < shown; i++) {
        struct answer_file file;
        if (!answer_load(&app->turn, refs.items[i].path, refs.items[i].id, &file, &problems))
            continue;
        struct verdict verdict = check_answer(&app->turn, app_checker(app), &file.answer);
        rows[count++] = attempt_row(&app->turn, &file.answer, &verdict, refs.items[i].started);
    }
    status_tell_problems(&problems);
    if (!refs.count) {
        fputs("stardrill: no answer is kept yet. Type: stardrill drill\n", stderr);
        return STATUS_FOUND;
    }
    const struct attempts attempts = {rows, count};
    if (!app_show(app, call, answers_doc(&app->turn, app->bank, &attempts), "text", &error))
        return status_tell(&error);
    if (refs.count > shown && !app->is_quiet)
        fprintf(stderr, "stardrill: %zu of %zu shown; --limit %zu shows all\n", shown, refs.count,
                refs.count);
    return problem_count(&problems, PROBLEM_ERROR) ? STATUS_USAGE : STATUS_FINE;
}

/* By its place in the list, or by the beginning of its id. */
static bool find_answer(struct app *app, const char *word, struct answer_ref *ref, struct error *error)
{
    char *end;
    unsigned long place = strtoul(word, &end, 10);
    if (*end || end == word || *word == '-')
        return answers_find(&app->turn, app->paths.answers, word, ref, error);
    struct answer_refs refs;
    struct problems problems = {.arena = &app->turn};
    if (!answers_list(&app->turn, app->paths.answers, &refs, &problems, error))
        return false;
    if (!place || place > refs.count)
        return error_set(error, ERROR_USAGE, "there is no answer %s in the list (%zu are kept)", word,
                         refs.count);
    *ref = refs.items[place - 1];
    return true;
}

int command_review(struct app *app, const struct invocation *call)
{
    if (call->operand_count == 0)
        return review_list(app, call);
    struct error error = {0};
    struct answer_ref ref;
    if (call->operand_count > 1) {
        error_set(&error, ERROR_USAGE, "review: expected the id of one answer");
        return status_tell(&error);
    }
    if (!find_answer(app, call->operands[0], &ref, &error))
        return status_tell(&error);
    struct problems problems = {.arena = &app->turn};
    struct answer_file file;
    bool is_read = answer_load(&app->turn, ref.path, ref.id, &file, &problems);
    status_tell_problems(&problems);
    if (!is_read)
        return STATUS_USAGE;
    struct verdict verdict = check_answer(&app->turn, app_checker(app), &file.answer);
    struct source source = source_of_file(&app->turn, ref.path, &file, &verdict.reading);
    if (!app_show(app, call, feedback_doc(&app->turn, &file.answer, &verdict, &source), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
