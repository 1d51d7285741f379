/* review - kept answers: the list, or one with its marks and findings. */
#include "cli/filter.h"
#include "cli/kept.h"
#include "cli/source.h"
#include "cli/status.h"
#include "report/answers.h"
#include "report/feedback.h"

#include <stdio.h>

static int review_list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct kept kept;
    struct attempt_filter filter;
    enum attempt_order order;
    bool reverse;
    long limit;
    if (!invocation_number(call, "limit", 50, 1, 1000000, &limit, &error) ||
        !filter_read(app, call, &filter, &error) || !filter_order(call, &order, &reverse, &error) ||
        !kept_open(app, &kept, &error))
        return status_tell(&error);
    kept_close(&kept);
    status_tell_problems(&kept.problems);
    struct attempt_choice choice =
        attempt_choose(&app->turn, app->bank, &kept.attempts, &filter, order, reverse);
    if (!choice.count) {
        fputs(kept.attempts.count ? "stardrill: no answer fits\n"
                                  : "stardrill: no answer is kept yet. Type: stardrill drill\n",
              stderr);
        return STATUS_FOUND;
    }
    struct doc *page = answers_doc(&app->turn, app->bank, &kept.attempts, &choice, (size_t)limit);
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    if (choice.count > (size_t)limit && !app->is_quiet)
        fprintf(stderr, "stardrill: %ld of %zu shown; --limit %zu shows all\n", limit, choice.count,
                choice.count);
    return problem_count(&kept.problems, PROBLEM_ERROR) ? STATUS_USAGE : STATUS_FINE;
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
    if (!kept_find(app, call->operands[0], &ref, &error))
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
