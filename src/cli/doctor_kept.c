#include "cli/doctor.h"

#include "base/file.h"
#include "cli/past.h"
#include "store/answers.h"
#include "store/draft.h"
#include "store/feedback.h"
#include "store/index_check.h"
#include "store/interview_day.h"
#include "store/interviews.h"
#include "store/log.h"
#include "store/mocks.h"
#include "store/stories.h"

static const char mend_file[] = "put the file right in an editor, or move it away; nothing else is touched";
static const char mend_read[] = "see what is said of the folder above";

void doctor_problems(struct checkups *checkups, const char *part, const char *todo,
                     const struct problems *problems)
{
    if (!problems->count)
        return;
    const struct problem *broken = problem_first_error(problems), *first = broken ? broken : problems->items;
    const char *place =
        first->line ? arena_printf(checkups->arena, ":%zu:%zu", first->line, first->column) : "";
    const char *more =
        problems->count > 1 ? arena_printf(checkups->arena, " (and %zu more)", problems->count - 1) : "";
    checkup_add(checkups, broken ? CHECKUP_BROKEN : CHECKUP_LOOK, part, todo, "%s%s: %s%s",
                first->file ? doctor_path(checkups->arena, first->file) : "", place, first->text, more);
}

/* Tells a count when all is well, else the error or the problems. */
static void tell(struct checkups *checkups, const char *part, bool is_read, size_t count,
                 const struct problems *problems, const struct error *error)
{
    if (!is_read)
        checkup_add(checkups, CHECKUP_BROKEN, part, mend_read, "%s", error->message);
    doctor_problems(checkups, part, mend_file, problems);
    if (is_read && !problems->count)
        checkup_add(checkups, CHECKUP_OK, part, NULL, "%s",
                    count ? arena_printf(checkups->arena, "%zu", count) : "none");
}

static void tell_drafts(struct app *app, struct checkups *checkups)
{
    struct problems problems = {.arena = checkups->arena};
    struct error error = {0};
    struct drafts drafts;
    bool is_read = drafts_list(checkups->arena, app->paths.drafts, &drafts, &problems, &error);
    size_t waiting = 0, kept = 0;
    const struct draft *first = NULL;
    for (size_t i = 0; is_read && i < drafts.count; i++) {
        const struct draft *draft = &drafts.items[i];
        if (draft->is_in_use)
            continue;
        if (answers_hold_draft(app->paths.answers, draft))
            kept++;
        else if (!waiting++)
            first = draft;
    }
    if (waiting)
        checkup_add(
            checkups, CHECKUP_LOOK, "drafts",
            arena_printf(checkups->arena,
                         "go on with the newest one: stardrill drill --resume (:discard there gives it "
                         "up), or remove its file '%s/%s.draft'",
                         doctor_path(checkups->arena, app->paths.drafts), first->id),
            "%zu not finished, the newest for %s", waiting, first->head.question);
    if (kept)
        checkup_add(checkups, CHECKUP_LOOK, "drafts",
                    arena_printf(checkups->arena, "they may be removed from '%s'", app->paths.drafts),
                    "%zu left behind although the answer is kept", kept);
    if (!is_read || problems.count || (!waiting && !kept))
        tell(checkups, "drafts", is_read, 0, &problems, &error);
}

/* What was cut short of the interviews, mock or real. */
static void tell_open(struct checkups *checkups, const char *part, const char *folder, const char *todo)
{
    struct problems problems = {.arena = checkups->arena};
    struct error error = {0};
    struct drafts drafts = {0};
    bool is_read = drafts_list(checkups->arena, folder, &drafts, &problems, &error);
    size_t waiting = 0;
    for (size_t i = 0; i < drafts.count; i++)
        waiting += !drafts.items[i].is_in_use;
    if (waiting)
        checkup_add(checkups, CHECKUP_LOOK, part, todo, "%zu not told to the end", waiting);
    if (!is_read || problems.count)
        tell(checkups, part, is_read, 0, &problems, &error);
}

static void tell_index(struct app *app, struct checkups *checkups, enum index_health health, const char *why,
                       const char *trouble)
{
    const char *shown = doctor_path(checkups->arena, app->paths.index);
    if (trouble)
        checkup_add(checkups, CHECKUP_LOOK, "index",
                    "nothing is lost, lists are only slower; make the cache folder writable",
                    "it cannot be kept on disk: %s", trouble);
    else if (health == INDEX_DAMAGED)
        checkup_add(checkups, CHECKUP_OK, "index", NULL, "%s was damaged (%s) and was made anew", shown, why);
    else if (health == INDEX_NONE)
        checkup_add(checkups, CHECKUP_OK, "index", NULL, "%s was made", shown);
    else
        checkup_add(checkups, CHECKUP_OK, "index", NULL, "%s is whole", shown);
}

static void tell_answers(struct app *app, struct checkups *checkups)
{
    const char *why;
    struct error error = {0};
    struct past past;
    bool is_home = file_exists(app->paths.answers);
    if (!is_home) { /* no index is made for nothing */
        checkup_add(checkups, CHECKUP_OK, "answers", NULL, "none yet");
        return;
    }
    enum index_health health = index_check(checkups->arena, app->paths.index, &why);
    bool is_quiet = app->is_quiet;
    app->is_quiet = true; /* what is wrong stands on the page */
    bool is_read = past_open(app, &past, &error);
    app->is_quiet = is_quiet;
    tell(checkups, "answers", is_read, is_read ? past.attempts.count : 0, &past.problems, &error);
    if (!is_read)
        return;
    const char *trouble = index_trouble(past.index);
    past_close(&past);
    tell_index(app, checkups, health, why, trouble);
}

void doctor_kept(struct app *app, struct checkups *checkups)
{
    struct arena *arena = checkups->arena;
    tell_answers(app, checkups);
    tell_drafts(app, checkups);
    struct stories stories = {0};
    struct problems problems = {.arena = arena};
    struct error error = {0};
    bool is_read = stories_load(arena, app->paths.stories, &stories, &problems, &error);
    tell(checkups, "stories", is_read, stories.count, &problems, &error);
    struct wins wins = {0};
    problems.count = 0;
    is_read = log_load(arena, app->paths.log, &wins, &problems, &error);
    tell(checkups, "log", is_read, wins.count, &problems, &error);
    struct interviews interviews = {0};
    problems.count = 0;
    is_read = interviews_load(arena, app->paths.interviews, &interviews, &problems, &error);
    tell(checkups, "interviews", is_read, interviews.count, &problems, &error);
    tell_open(checkups, "interviews", app->paths.interview_drafts,
              "go on with it: stardrill log interview --resume");
    struct mock_days days = {0};
    problems.count = 0;
    is_read = mocks_load(arena, app->paths.mocks, &days, &problems, &error);
    tell(checkups, "mocks", is_read, days.count, &problems, &error);
    tell_open(checkups, "mocks", app->paths.mock_drafts, "go on with it: stardrill mock --resume");
    struct all_comments comments = {0};
    problems.count = 0;
    is_read = feedback_load_all(arena, app->paths.feedback, &comments, &problems, &error);
    tell(checkups, "feedback", is_read, comments.count, &problems, &error);
    struct interview_day day;
    problems.count = 0;
    if (!interview_day_load(arena, app->paths.home, &day, &problems, &error) || problems.count)
        tell(checkups, "plan", problems.count > 0, 0, &problems, &error);
}
