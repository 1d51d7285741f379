#include "cli/summary.h"

#include "base/day.h"
#include "cli/kept.h"
#include "cli/past.h"
#include "cli/status.h"

#include <string.h>

/* An answer belongs to the story it names, or to one that links to it. */
static void join_links(struct arena *arena, struct attempts *attempts, const struct stories *stories)
{
    struct attempt *rows = arena_grow(arena, attempts->items, attempts->count, attempts->count, sizeof *rows,
                                      _Alignof(struct attempt));
    for (size_t i = 0; i < attempts->count; i++)
        for (size_t s = 0; s < stories->count && !rows[i].story; s++)
            if (texts_hold(&stories->items[s].links, rows[i].id))
                rows[i].story = stories->items[s].id;
    attempts->items = rows;
}

static bool has_links(const struct stories *stories)
{
    for (size_t i = 0; i < stories->count; i++)
        if (stories->items[i].links.count)
            return true;
    return false;
}

bool summary_take(struct app *app, const char *track, const int64_t *since, struct summary *summary,
                  struct error *error)
{
    *summary = (struct summary){.today = app_today(app)};
    struct problems problems = {.arena = &app->turn};
    if (!past_rows(app, &summary->attempts, error) || !kept_stories(app, &summary->stories, error) ||
        !interview_day_load(&app->turn, app->paths.home, &summary->interview, &problems, error))
        return false;
    status_tell_problems(&problems);
    if (has_links(&summary->stories))
        join_links(&app->turn, &summary->attempts, &summary->stories);
    const struct coverage_options options = {.now = app_now(),
                                             .track = track,
                                             .has_since = since != NULL,
                                             .since = since ? *since : 0,
                                             .utc_offset_seconds = app->utc_offset_seconds};
    summary->coverage =
        coverage_build(&app->turn, app->bank, &summary->stories, &summary->attempts, &options);
    summary->gaps = gaps_find(&app->turn, &summary->coverage);
    return true;
}

const struct schedule *summary_schedule(struct app *app, struct summary *summary)
{
    const struct schedule_options options = {.utc_offset_seconds = app->utc_offset_seconds};
    if (!summary->has_schedule)
        summary->schedule = schedule_build(&app->turn, app->bank, &summary->attempts, &options);
    summary->has_schedule = true;
    return &summary->schedule;
}

struct plan summary_plan(struct app *app, struct summary *summary, const char *track)
{
    const struct plan_wishes wishes = {
        .today = summary->today,
        .has_date = summary->interview.has_date,
        .date = summary->interview.date,
        .minutes = summary->interview.minutes,
        .track = track,
        .has_no_story = summary->stories.count == 0,
        .gaps = gaps_for_plan(&app->turn, &summary->coverage, &summary->gaps),
    };
    return plan_build(&app->turn, app->bank, summary_schedule(app, summary), &wishes);
}

static bool was_answered_today(const struct summary *summary, const char *question)
{
    const struct attempts *attempts = &summary->attempts;
    int64_t offset = attempts->utc_offset_seconds;
    for (size_t i = 0; i < attempts->count && day_of(attempts->items[i].started + offset) >= summary->today;
         i++)
        if (strcmp(attempts->items[i].question, question) == 0)
            return true;
    return false;
}

const struct question *summary_next(struct app *app, struct summary *summary, const struct pick_history *skip)
{
    struct plan plan = summary_plan(app, summary, NULL);
    const struct texts passed = {skip->questions, skip->count};
    for (size_t i = 0; plan.count && i < plan.days[0].count; i++) {
        const struct question *question = plan.days[0].items[i].question;
        if (question && !texts_hold(&passed, question->id) && !was_answered_today(summary, question->id))
            return question;
    }
    return NULL;
}
