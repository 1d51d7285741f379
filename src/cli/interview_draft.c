#include "cli/interview_draft.h"

#include "base/day.h"
#include "cli/status.h"

#include <stdio.h>

/* A journal's name begins so. */
static const char draft_name[] = "interview";

struct interview_draft interview_draft_new(struct app *app)
{
    return (struct interview_draft){.app = app, .started = day_text(&app->program, app_now())};
}

static void give_up(struct interview_draft *draft, const struct error *error)
{
    status_tell(error);
    fputs("stardrill: no draft is kept from here on. Go on: the interview is noted when all is told.\n",
          stderr);
    if (draft->journal)
        draft_close(draft->journal);
    draft->journal = NULL;
    draft->is_off = true;
}

void interview_draft_add(struct interview_draft *draft, const char *kind, struct view text)
{
    struct error error = {0};
    const struct draft_head head = {.question = draft_name, .asked = "", .started = draft->started};
    if (draft->is_off)
        return;
    if (!draft->journal && !draft_start(&draft->app->program, draft->app->paths.interview_drafts, &head,
                                        &draft->journal, &error)) {
        draft->journal = NULL;
        give_up(draft, &error);
    } else if (!draft_add(draft->journal, kind, 0, text, &error)) {
        give_up(draft, &error);
    }
}

/* The newest one that waits; NULL when there is none. */
static const struct draft *newest(struct app *app, struct error *error)
{
    struct drafts drafts;
    struct problems problems = {.arena = &app->turn};
    error->kind = ERROR_NONE;
    if (!drafts_list(&app->turn, app->paths.interview_drafts, &drafts, &problems, error))
        return NULL;
    status_tell_problems(&problems);
    for (size_t i = 0; i < drafts.count; i++)
        if (!drafts.items[i].is_in_use && drafts.items[i].count)
            return &drafts.items[i];
    return NULL;
}

bool interview_draft_resume(struct interview_draft *draft, struct draft *found, struct error *error)
{
    struct app *app = draft->app;
    const struct draft *waiting = newest(app, error);
    if (!waiting ||
        !draft_resume(&app->program, app->paths.interview_drafts, waiting->id, found, &draft->journal, error))
        return false;
    draft->started = found->head.started;
    return true;
}

void interview_draft_tell_waiting(struct app *app)
{
    struct error ignored; /* a folder that cannot be read is told by whoever needs it */
    if (!app->is_quiet && newest(app, &ignored))
        fputs("stardrill: an interview was not told to its end; go on with it: stardrill log interview "
              "--resume\n",
              stderr);
}

bool interview_draft_remove(struct interview_draft *draft, struct error *error)
{
    struct journal *journal = draft->journal;
    draft->journal = NULL;
    return !journal || draft_remove(journal, error);
}
