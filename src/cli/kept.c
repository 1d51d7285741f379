#include "cli/kept.h"

#include "cli/status.h"
#include "report/attempt_row.h"
#include "store/answers.h"
#include "store/interviews.h"
#include "store/stories.h"

static struct attempt row_unjudged(const struct answer *answer, int64_t started)
{
    return (struct attempt){
        .id = answer->id,
        .question = answer->question,
        .principles = answer->principles,
        .story = answer->story,
        .started = started,
        .self_rating = answer->self_rating,
    };
}

bool kept_attempts(struct app *app, bool judged, struct attempts *attempts, struct error *error)
{
    struct answer_refs refs;
    struct problems problems = {.arena = &app->turn};
    if (!answers_list(&app->turn, app->paths.answers, &refs, &problems, error))
        return false;
    struct attempt *rows = ARENA_ARRAY(&app->turn, struct attempt, refs.count);
    size_t count = 0;
    for (size_t i = 0; i < refs.count; i++) {
        struct answer_file file;
        if (!answer_load(&app->turn, refs.items[i].path, refs.items[i].id, &file, &problems))
            continue;
        if (judged) {
            struct verdict verdict = check_answer(&app->turn, app_checker(app), &file.answer);
            rows[count++] = attempt_row(&app->turn, &file.answer, &verdict, refs.items[i].started);
        } else {
            rows[count++] = row_unjudged(&file.answer, refs.items[i].started);
        }
    }
    status_tell_problems(&problems);
    *attempts = (struct attempts){rows, count};
    return true;
}

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
