/* sheet - the one page for the day of the interview. */
#include "cli/status.h"
#include "cli/summary.h"
#include "report/sheet.h"

#include <stdio.h>

static size_t answers_without_story(const struct summary *summary)
{
    size_t count = 0;
    for (size_t i = 0; i < summary->attempts.count; i++)
        count += !summary->attempts.items[i].story;
    return count;
}

int command_sheet(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct summary summary;
    long most;
    if (!invocation_number(call, "limit", SHEET_STORIES, 1, 100, &most, &error) ||
        !summary_take(app, NULL, NULL, &summary, &error))
        return status_tell(&error);
    if (!summary.stories.count) {
        fputs("stardrill: no story is kept yet. Type: stardrill story new\n", stderr);
        return STATUS_FOUND;
    }
    struct story_serves serves = story_serves_find(&app->turn, app_checker(app), &summary.stories);
    struct sheet sheet = sheet_build(&app->turn, &serves, &summary.coverage, (size_t)most);
    sheet.answers_without = answers_without_story(&summary);
    if (!app_show(app, call, sheet_doc(&app->turn, &sheet), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
