/* bank - the questions: listed, shown, and looked over. */
#include "base/file.h"
#include "cli/choose.h"
#include "cli/status.h"
#include "model/bank_builtin.h"
#include "report/questions.h"
#include "store/bank_lint.h"

#include <stdio.h>

int command_bank_list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct pick_filter filter;
    if (!choose_filter(app, call, &filter, &error))
        return status_tell(&error);
    const struct question **fitting =
        ARENA_ARRAY(&app->turn, const struct question *, app->bank->question_count);
    size_t count = 0;
    for (size_t i = 0; i < app->bank->question_count; i++)
        if (pick_fits(&app->bank->questions[i], &filter))
            fitting[count++] = &app->bank->questions[i];
    if (!count) {
        fputs("stardrill: no question fits\n", stderr);
        return STATUS_FOUND;
    }
    if (!app_show(app, call, questions_doc(&app->turn, app->bank, fitting, count), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

int command_bank_show(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    if (call->operand_count != 1) {
        error_set(&error, ERROR_USAGE, "bank show: expected the id of one question");
        return status_tell(&error);
    }
    const struct question *question = choose_question(app, call->operands[0], &error);
    if (!question || !app_show(app, call, question_doc(&app->turn, app->bank, question), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* A folder that is named stands alone; the person's own questions are looked over on top of the built-in
 * ones. */
static bool load_for_lint(struct app *app, const struct invocation *call, struct bank_files *files,
                          struct problems *problems, struct error *error)
{
    if (call->operand_count > 1)
        return error_set(error, ERROR_USAGE, "bank lint: expected one folder");
    const char *named = call->operand_count ? call->operands[0] : app->bank_folder;
    const char *folder = named ? named : app->paths.prompts;
    if (!file_exists(folder))
        return error_set(error, ERROR_INPUT, "bank lint: there is no folder '%s'", folder);
    return bank_load(&app->turn, folder, named ? NULL : &bank_builtin, files, problems, error);
}

static void add_count(struct buf *out, size_t count, const char *noun)
{
    buf_printf(out, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

int command_bank_lint(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct bank_files files;
    struct problems problems = {.arena = &app->turn};
    if (!load_for_lint(app, call, &files, &problems, &error))
        return status_tell(&error);
    bank_lint(&app->turn, &files, &problems);
    status_tell_problems(&problems);
    size_t errors = problem_count(&problems, PROBLEM_ERROR);
    struct buf out = {.arena = &app->turn};
    add_count(&out, files.bank.question_count, "question");
    buf_string(&out, " on ");
    add_count(&out, files.bank.principle_count, "principle");
    buf_string(&out, ": ");
    add_count(&out, errors, "error");
    buf_string(&out, ", ");
    add_count(&out, problems.count - errors, "warning");
    buf_char(&out, '\n');
    if (!app->is_quiet && (!app_write(buf_view(&out), &error) || !app_flush(&error)))
        return status_tell(&error);
    return errors ? STATUS_FOUND : STATUS_FINE;
}
