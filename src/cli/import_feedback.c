#include "cli/import_feedback.h"

#include "base/day.h"
#include "cli/exchange.h"
#include "cli/foreign.h"
#include "cli/status.h"
#include "store/answers.h"
#include "store/feedback.h"

#include <stdio.h>
#include <string.h>

struct hearing {
    struct app *app;
    const char *from, *file;
    struct problems problems;
    size_t answers, added, said;
    struct error error;
};

static void hear(void *context, const struct comments *comments, size_t line)
{
    struct hearing *hearing = context;
    struct arena *arena = &hearing->app->turn;
    struct answer_ref ref;
    struct error error = {0};
    size_t added;
    if (hearing->error.kind != ERROR_NONE)
        return;
    if (!answers_find(arena, hearing->app->paths.answers, comments->answer, &ref, &error) ||
        strcmp(ref.id, comments->answer) != 0) {
        problem_add(&hearing->problems, PROBLEM_ERROR, hearing->file, line, 1,
                    "no answer of yours has the id '%.100s'", comments->answer);
        return;
    }
    struct comment *items = ARENA_ARRAY(arena, struct comment, comments->count);
    for (size_t i = 0; i < comments->count; i++) {
        items[i] = comments->items[i];
        items[i].from = hearing->from;
        items[i].day = app_today(hearing->app);
    }
    const struct comments kept = {ref.id, items, comments->count};
    if (!feedback_add(arena, hearing->app->paths.feedback, &kept, &added, &error)) {
        if (error.kind == ERROR_SYSTEM)
            hearing->error = error; /* there is no use in going on */
        else
            problem_add(&hearing->problems, PROBLEM_ERROR, hearing->file, line, 1, "%s", error.message);
        return;
    }
    hearing->answers++;
    hearing->said += comments->count;
    hearing->added += added;
}

static void tell_kept(const struct hearing *hearing)
{
    fprintf(stderr, "stardrill: %zu comment%s on %zu answer%s kept", hearing->added,
            hearing->added == 1 ? "" : "s", hearing->answers, hearing->answers == 1 ? "" : "s");
    if (hearing->said > hearing->added)
        fprintf(stderr, ", %zu known already", hearing->said - hearing->added);
    fputs("; see what is open: stardrill review --feedback\n", stderr);
}

int import_feedback(struct app *app, const struct invocation *call)
{
    struct hearing hearing = {
        .app = app, .from = invocation_text(call, "from"), .problems = {.arena = &app->turn}};
    int status = STATUS_FINE;
    for (size_t i = 0; i < call->operand_count && hearing.error.kind == ERROR_NONE; i++) {
        struct view text;
        struct error error = {0};
        hearing.file = call->operands[i];
        if (foreign_load(&app->turn, hearing.file, &text, &error)) {
            exchange_read_comments(&app->turn, hearing.file, text, &hearing.problems, hear, &hearing);
        } else { /* the other files are read all the same */
            int own = status_tell(&error);
            status = own > status ? own : status;
        }
    }
    status_tell_problems(&hearing.problems);
    if (hearing.error.kind != ERROR_NONE)
        status = status_tell(&hearing.error);
    if (!status && problem_count(&hearing.problems, PROBLEM_ERROR))
        status = STATUS_USAGE;
    if (!hearing.said && !status) {
        fputs("stardrill: no comments are in it: lines that begin with >>, or rating: 4\n", stderr);
        return STATUS_FOUND;
    }
    if (!app->is_quiet)
        tell_kept(&hearing);
    return status;
}
