/* story - the stories themselves: listed, shown, mapped, linked to answers. */
#include "cli/kept.h"
#include "cli/past.h"
#include "cli/status.h"
#include "report/story_map.h"
#include "report/story_pages.h"
#include "store/answers.h"
#include "store/stories.h"

#include <stdio.h>

static bool take_stories(struct app *app, struct story_serves *serves, struct tellings *tellings,
                         struct error *error)
{
    struct stories *stories = ARENA_NEW(&app->turn, struct stories);
    struct attempts attempts;
    struct interviews interviews;
    if (!kept_stories(app, stories, error) || !past_rows(app, &attempts, error) ||
        !kept_interviews(app, &interviews, error))
        return false;
    *serves = story_serves_find(&app->turn, app_checker(app), stories);
    *tellings = tellings_count(&app->turn, stories, &attempts, &interviews);
    return true;
}

static int none_yet(void)
{
    fputs("stardrill: no story is kept yet. Type: stardrill story new\n", stderr);
    return STATUS_FOUND;
}

int command_story_list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct story_serves serves;
    struct tellings tellings;
    if (!take_stories(app, &serves, &tellings, &error))
        return status_tell(&error);
    if (!serves.stories->count)
        return none_yet();
    if (!app_show(app, call, stories_doc(&app->turn, &serves, &tellings), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

int command_story_show(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct story_serves serves;
    struct tellings tellings;
    if (call->operand_count != 1) {
        error_set(&error, ERROR_USAGE, "story show: expected the id of one story");
        return status_tell(&error);
    }
    if (!take_stories(app, &serves, &tellings, &error))
        return status_tell(&error);
    const struct story *story = stories_find(&app->turn, serves.stories, call->operands[0], &error);
    if (!story)
        return status_tell(&error);
    size_t index = (size_t)(story - serves.stories->items);
    if (!app_show(app, call, story_doc(&app->turn, &serves, &tellings, index), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

int command_story_map(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct story_serves serves;
    struct tellings tellings;
    if (!take_stories(app, &serves, &tellings, &error))
        return status_tell(&error);
    if (!serves.stories->count)
        return none_yet();
    struct story_map map = story_map_build(&app->turn, &serves, &tellings);
    if (!app_show(app, call, story_map_doc(&app->turn, &map), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

int command_story_link(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct answer_ref answer;
    struct stories stories;
    bool links = !invocation_flag(call, "remove");
    if (call->operand_count != 2) {
        error_set(&error, ERROR_USAGE,
                  "story link: expected an answer (its number in stardrill review, or its id) and the id of "
                  "a story");
        return status_tell(&error);
    }
    if (!past_find(app, call->operands[0], &answer, &error) || !kept_stories(app, &stories, &error))
        return status_tell(&error);
    const struct story *story = stories_find(&app->turn, &stories, call->operands[1], &error);
    if (!story || !stories_link(&app->turn, app->paths.stories, story->id, answer.id, links, &error))
        return status_tell(&error);
    if (!app->is_quiet)
        status_say("%s %s %s", answer.id, links ? "tells" : "no longer tells", story->id);
    return STATUS_FINE;
}
