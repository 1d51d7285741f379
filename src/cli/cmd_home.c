/* home - what `stardrill` alone shows: how far you are, what is due, what to type next. */
#include "cli/status.h"
#include "cli/summary.h"
#include "report/home.h"
#include "store/answers.h"
#include "store/draft.h"

static bool find_draft(struct app *app, struct home_facts *facts, struct error *error)
{
    struct drafts drafts;
    struct problems problems = {.arena = &app->turn};
    if (!drafts_list(&app->turn, app->paths.drafts, &drafts, &problems, error))
        return false;
    for (size_t i = 0; i < drafts.count && !facts->has_draft; i++) {
        const struct draft_head *head = &drafts.items[i].head;
        if (drafts.items[i].is_in_use || answers_hold_draft(app->paths.answers, &drafts.items[i]))
            continue;
        facts->has_draft = true;
        facts->last_question = head->question;
    }
    return true;
}

int command_home(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct summary summary;
    struct home_facts facts = {0};
    if (!summary_take(app, NULL, NULL, &summary, &error) || !find_draft(app, &facts, &error))
        return status_tell(&error);
    struct plan plan = summary_plan(app, &summary, NULL);
    facts.plan = plan.count ? &plan.days[0] : NULL;
    facts.is_practised = plan.minutes_done > 0;
    facts.due = schedule_due(&app->turn, summary_schedule(app, &summary), summary.today).count;
    facts.has_date = summary.interview.has_date;
    facts.date = summary.interview.date;
    struct home home = home_build(&app->turn, &summary.coverage, &summary.gaps, &summary.attempts, &facts);
    if (!app_show(app, call, home_doc(&app->turn, &home), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
