#include "cli/review.h"

#include "base/day.h"
#include "cli/status.h"
#include "practice/improve.h"
#include "report/compare.h"

static bool load_ref(struct app *app, struct reviewed *reviewed, int *status)
{
    struct problems problems = {.arena = &app->turn};
    bool is_read = answer_load(&app->turn, reviewed->ref.path, reviewed->ref.id, &reviewed->file, &problems);
    status_tell_problems(&problems);
    *status = is_read ? STATUS_FINE : STATUS_USAGE;
    if (!is_read)
        return false;
    struct answer *answer = &reviewed->file.answer;
    const struct question *question = answer->question ? bank_question(app->bank, answer->question) : NULL;
    if (!answer->asked && question) /* written by hand */
        answer->asked = question->ask;
    reviewed->verdict = check_answer(&app->turn, app_checker(app), answer);
    return true;
}

bool review_load(struct app *app, const char *word, struct reviewed *reviewed, int *status)
{
    struct error error = {0};
    if (past_find(app, word, &reviewed->ref, &error))
        return load_ref(app, reviewed, status);
    *status = status_tell(&error);
    return false;
}

bool review_load_id(struct app *app, const char *id, struct reviewed *reviewed, int *status)
{
    struct error error = {0};
    if (answers_find(&app->turn, app->paths.answers, id, &reviewed->ref, &error))
        return load_ref(app, reviewed, status);
    *status = status_tell(&error);
    return false;
}

int review_show_pair(struct app *app, const struct invocation *call, const struct reviewed *before,
                     const struct reviewed *after)
{
    struct error error = {0};
    struct improve_change change = improve_compare(&app->turn, &before->verdict, &after->verdict);
    int64_t offset = app->utc_offset_seconds;
    const struct compare_side was = {&before->file.answer, &before->verdict,
                                     day_of(before->ref.started + offset)},
                              is = {&after->file.answer, &after->verdict,
                                    day_of(after->ref.started + offset)};
    struct doc *page = compare_doc(&app->turn, &was, &is, &change.passed, &change.broken);
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* The newest answer to the same question that is older. */
static bool find_before(struct app *app, const struct reviewed *after, const char **id, struct error *error)
{
    struct attempts attempts;
    if (!past_rows(app, &attempts, error))
        return false;
    bool is_behind = false;
    for (size_t i = 0; i < attempts.count; i++) {
        const struct attempt *attempt = &attempts.items[i];
        if (is_behind && strcmp(attempt->question, after->ref.question) == 0) {
            *id = attempt->id;
            return true;
        }
        is_behind = is_behind || strcmp(attempt->id, after->ref.id) == 0;
    }
    return error_set(error, ERROR_USAGE, "there is no older answer to %s to compare with: name two answers",
                     after->ref.question);
}

int review_compare(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct reviewed before, after;
    const char *id = NULL;
    int status;
    if (call->operand_count < 1 || call->operand_count > 2) {
        error_set(&error, ERROR_USAGE, "review --compare: expected the ids of two answers, or of one");
        return status_tell(&error);
    }
    if (!review_load(app, call->operands[call->operand_count - 1], &after, &status))
        return status;
    if (call->operand_count == 2)
        return review_load(app, call->operands[0], &before, &status)
                   ? review_show_pair(app, call, &before, &after)
                   : status;
    if (!find_before(app, &after, &id, &error))
        return status_tell(&error);
    return review_load_id(app, id, &before, &status) ? review_show_pair(app, call, &before, &after) : status;
}
