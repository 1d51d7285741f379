#include "cli/review.h"

#include "base/day.h"
#include "cli/drill_one.h"
#include "cli/edit_text.h"
#include "cli/editor.h"
#include "cli/status.h"

#include <stdio.h>

static bool has_one(const struct invocation *call, const char *what, int *status)
{
    struct error error = {0};
    if (call->operand_count == 1)
        return true;
    error_set(&error, ERROR_USAGE, "review --%s: expected the id of one answer", what);
    *status = status_tell(&error);
    return false;
}

/* The text a person wrote, in an editor that has the terminal. */
static enum editor_result edit(struct app *app, struct view text, struct view *edited, struct error *error)
{
    struct talk talk;
    if (!file_make_folder(app->paths.drafts, error) || !talk_open(app, &talk, error))
        return EDITOR_FAILED;
    enum editor_result result = editor_run(&app->turn, talk.line, app->paths.drafts, text, edited, error);
    talk_close(&talk);
    return result;
}

/* What cannot be kept is not lost: it can be copied from the screen. */
static int keep(struct app *app, const struct answer *answer, const char **id)
{
    struct error error = {0};
    if (answers_save(&app->turn, app->paths.answers, answer, id, &error))
        return STATUS_FINE;
    int status = status_tell(&error);
    struct buf text = {.arena = &app->turn};
    struct answer tidy = answer_tidy(&app->turn, answer);
    answer_print(&text, &tidy);
    fputs("stardrill: here it is, to be copied:\n", stderr);
    if (!app_write(buf_view(&text), &error) || !app_flush(&error))
        status_tell(&error);
    return status;
}

int review_edit(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct reviewed before, after;
    struct view edited;
    const char *id;
    int status;
    if (!has_one(call, "edit", &status) || !review_load(app, call->operands[0], &before, &status))
        return status;
    switch (edit(app, edit_text_print(&app->turn, &before.file.answer), &edited, &error)) {
    case EDITOR_MISSING:
    case EDITOR_FAILED:
        return status_tell(&error);
    case EDITOR_UNCHANGED:
    case EDITOR_EMPTY:
        fputs("stardrill: nothing changed; the answer stays as it is\n", stderr);
        return STATUS_FINE;
    case EDITOR_CHANGED:
        break;
    }
    struct answer answer = edit_text_parse(&app->turn, &before.file.answer, edited);
    answer.started = day_text(&app->turn, app_now());
    answer.self_rating = 0; /* nobody told this one yet: no rating, no time */
    answer.seconds_think = 0;
    memset(answer.seconds, 0, sizeof answer.seconds);
    status = keep(app, &answer, &id);
    if (status != STATUS_FINE || !review_load_id(app, id, &after, &status))
        return status;
    if (!app->is_quiet)
        status_say("kept as %s; the one before stays", id);
    return review_show_pair(app, call, &before, &after);
}

/* The question as the bank has it, or as it was asked. */
static const struct question *question_of(struct app *app, const struct answer *answer)
{
    const struct question *known = bank_question(app->bank, answer->question);
    if (known)
        return known;
    struct question *lost = ARENA_NEW(&app->program, struct question);
    *lost = (struct question){.id = arena_strdup(&app->program, answer->question),
                              .principle = "",
                              .ask = arena_strdup(&app->program, answer->asked ? answer->asked : ""),
                              .difficulty = 1};
    for (int part = 0; part < PART_COUNT; part++)
        lost->hints[part] = "";
    return lost;
}

int review_again(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct reviewed before, after;
    struct talk talk;
    int status;
    bool left;
    if (!has_one(call, "again", &status) || !review_load(app, call->operands[0], &before, &status))
        return status;
    const char *id = before.ref.id;
    if (!talk_open(app, &talk, &error))
        return status_tell(&error);
    struct drill_session session =
        drill_one_begin(&talk, question_of(app, &before.file.answer), before.file.answer.is_free, false);
    status = drill_one_run(&session, &left);
    talk_close(&talk);
    if (status == STATUS_FINE && session.kept && review_load_id(app, id, &before, &status) &&
        review_load_id(app, session.kept, &after, &status))
        status = review_show_pair(app, call, &before, &after);
    if (!app_flush(&error))
        return status_tell(&error);
    return status;
}
