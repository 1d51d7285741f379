#include "cli/kept.h"

#include "cli/status.h"
#include "store/interviews.h"
#include "store/stories.h"

bool kept_stories(struct app *app, struct stories *stories, struct error *error)
{
    struct problems problems = {.arena = &app->turn};
    if (!stories_load(&app->turn, app->paths.stories, stories, &problems, error))
        return false;
    status_tell_problems(&problems);
    return true;
}

bool kept_interviews(struct app *app, struct interviews *interviews, struct error *error)
{
    struct problems problems = {.arena = &app->turn};
    if (!interviews_load(&app->turn, app->paths.interviews, interviews, &problems, error))
        return false;
    status_tell_problems(&problems);
    return true;
}
