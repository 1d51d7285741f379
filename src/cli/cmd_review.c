/* review - kept answers: the list, or one with its marks and findings. */
#include "cli/filter.h"
#include "cli/past.h"
#include "cli/review.h"
#include "cli/source.h"
#include "cli/status.h"
#include "report/answers.h"
#include "report/feedback.h"
#include "report/recheck.h"
#include "report/trend.h"

#include <stdio.h>

static void tell_nothing(size_t kept)
{
    fputs(kept ? "stardrill: no answer fits\n" : "stardrill: no answer is kept yet. Type: stardrill drill\n",
          stderr);
}

static int review_list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct past past;
    struct attempt_filter filter;
    enum attempt_order order;
    bool reverse;
    long limit;
    if (!invocation_number(call, "limit", 50, 1, 1000000, &limit, &error) ||
        !filter_read(app, call, &filter, &error) || !filter_order(call, &order, &reverse, &error) ||
        !past_open(app, &past, &error))
        return status_tell(&error);
    past_close(&past);
    status_tell_problems(&past.problems);
    struct attempt_choice choice =
        attempt_choose(&app->turn, app->bank, &past.attempts, &filter, order, reverse);
    if (!choice.count) {
        tell_nothing(past.attempts.count);
        return STATUS_FOUND;
    }
    struct doc *page = answers_doc(&app->turn, app->bank, &past.attempts, &choice, (size_t)limit);
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    if (choice.count > (size_t)limit && !app->is_quiet)
        fprintf(stderr, "stardrill: %ld of %zu shown; --limit %zu shows all\n", limit, choice.count,
                choice.count);
    return problem_count(&past.problems, PROBLEM_ERROR) ? STATUS_USAGE : STATUS_FINE;
}

static int review_one(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct reviewed reviewed;
    int status;
    if (!review_load(app, call->operands[0], &reviewed, &status))
        return status;
    struct source source =
        source_of_file(&app->turn, reviewed.ref.path, &reviewed.file, &reviewed.verdict.reading);
    struct doc *page = feedback_doc(&app->turn, &reviewed.file.answer, &reviewed.verdict, &source);
    review_add_comments(app, page, reviewed.ref.id);
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

static int review_trend(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct attempts attempts;
    struct attempt_filter filter;
    if (!filter_read(app, call, &filter, &error) || !past_rows(app, &attempts, &error))
        return status_tell(&error);
    struct attempt_choice choice =
        attempt_choose(&app->turn, app->bank, &attempts, &filter, ATTEMPT_BY_DATE, false);
    if (!choice.count) {
        tell_nothing(attempts.count);
        return STATUS_FOUND;
    }
    if (!app_show(app, call, trend_doc(&app->turn, &attempts, &choice), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* The changes that fit the filters, as they are judged now. */
static bool collect_changes(struct app *app, const struct attempt_filter *filter, struct past *past,
                            struct recheck **items, size_t *count, struct error *error)
{
    struct index_changes changes;
    if (!index_changes(&app->turn, past->index, &changes, error))
        return false;
    *items = ARENA_ARRAY(&app->turn, struct recheck, changes.count);
    *count = 0;
    for (size_t i = 0; i < changes.count; i++) {
        const struct attempt *now = &past->attempts.items[changes.items[i].now];
        if (attempt_fits(app->bank, now, filter))
            (*items)[(*count)++] = (struct recheck){&changes.items[i].before, now, changes.items[i].now + 1};
    }
    return true;
}

static int review_recheck(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct past past;
    struct attempt_filter filter;
    struct recheck *items;
    size_t count;
    if (!filter_read(app, call, &filter, &error) || !past_open(app, &past, &error))
        return status_tell(&error);
    bool ok = collect_changes(app, &filter, &past, &items, &count, &error);
    past_close(&past);
    if (!ok)
        return status_tell(&error);
    status_tell_problems(&past.problems);
    struct doc *page = recheck_doc(&app->turn, items, count, past.attempts.count);
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* What `review` may do besides listing and showing. */
static const struct {
    const char *option;
    int (*run)(struct app *app, const struct invocation *call);
    bool takes_answers;
} ways[] = {
    {"edit", review_edit, true},
    {"again", review_again, true},
    {"compare", review_compare, true},
    {"recheck", review_recheck, false},
    {"trend", review_trend, false},
    {"feedback", review_feedback, false},
    {"calibration", review_calibration, false},
};

int command_review(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    const char *chosen = NULL;
    int (*run)(struct app *, const struct invocation *) = call->operand_count == 0   ? review_list
                                                          : call->operand_count == 1 ? review_one
                                                                                     : review_compare;
    bool takes_answers = true;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (!invocation_flag(call, ways[i].option))
            continue;
        if (chosen) {
            error_set(&error, ERROR_USAGE, "review: --%s and --%s cannot go together", chosen,
                      ways[i].option);
            return status_tell(&error);
        }
        chosen = ways[i].option;
        run = ways[i].run;
        takes_answers = ways[i].takes_answers;
    }
    if (call->operand_count > (takes_answers ? 2 : 0)) {
        error_set(&error, ERROR_USAGE,
                  takes_answers ? "review: expected the id of one answer, or of two to compare"
                                : "review: no id goes with --%s; filters do",
                  chosen);
        return status_tell(&error);
    }
    return run(app, call);
}
