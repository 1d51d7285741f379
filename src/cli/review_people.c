/* review --feedback and --calibration: other people's judgement, and one's own. */
#include "cli/kept.h"
#include "cli/review.h"
#include "cli/status.h"
#include "report/calibration.h"
#include "report/comments.h"
#include "store/answers.h"
#include "store/feedback.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int review_calibration(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct attempts attempts;
    struct interviews interviews;
    if (!past_rows(app, &attempts, &error) || !kept_interviews(app, &interviews, &error))
        return status_tell(&error);
    struct calibration found = calibration_build(&app->turn, app->bank, &attempts, &interviews);
    if (!app_show(app, call, calibration_doc(&app->turn, app->bank, &found), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

void review_add_comments(struct app *app, struct doc *page, const char *answer)
{
    struct comments comments;
    struct problems problems = {.arena = &app->turn};
    if (feedback_load(&app->turn, app->paths.feedback, answer, &comments, &problems))
        comments_add(&app->turn, page, &comments);
    status_tell_problems(&problems);
}

/* Is it another answer to the same question? Answers whose question is not in the bank share a folder. */
static bool is_same_question(const struct answer *one, const struct answer *other)
{
    return strcmp(one->question, other->question) == 0 &&
           (!one->asked || !other->asked || strcmp(one->asked, other->asked) == 0);
}

static bool load(struct app *app, const struct answer_ref *ref, struct answer *answer)
{
    struct answer_file file;
    struct problems ignored = {.arena = &app->turn};
    bool is_read = answer_load(&app->turn, ref->path, ref->id, &file, &ignored);
    *answer = file.answer;
    return is_read;
}

/* The newest answer to the same question after this one; false when there is none. Newest stand first. */
static bool newer_answer(struct app *app, const struct answer_refs *refs, const char *id,
                         struct answer *newer)
{
    size_t own = 0, length = (size_t)(strchr(id, '/') - id);
    struct answer answer;
    while (own < refs->count && strcmp(refs->items[own].id, id) != 0)
        own++;
    if (own == refs->count || !load(app, &refs->items[own], &answer))
        return false;
    for (size_t i = 0; i < own && refs->items[i].started > refs->items[own].started; i++)
        if (strncmp(refs->items[i].id, id, length + 1) == 0 && load(app, &refs->items[i], newer) &&
            is_same_question(&answer, newer))
            return true;
    return false;
}

int review_feedback(struct app *app, const struct invocation *call)
{
    struct arena *arena = &app->turn;
    struct error error = {0};
    struct all_comments all;
    struct answer_refs refs;
    struct problems problems = {.arena = arena}, ignored = {.arena = arena};
    if (!feedback_load_all(arena, app->paths.feedback, &all, &problems, &error) ||
        !answers_list(arena, app->paths.answers, &refs, &ignored, &error))
        return status_tell(&error);
    status_tell_problems(&problems);
    size_t most = 0, count = 0;
    for (size_t i = 0; i < all.count; i++)
        most += all.items[i].count;
    struct open_comment *open = ARENA_ARRAY(arena, struct open_comment, most);
    for (size_t i = 0; i < all.count; i++) {
        struct answer newer;
        bool has_newer = newer_answer(app, &refs, all.items[i].answer, &newer);
        for (size_t k = 0; k < all.items[i].count; k++)
            if (comment_is_open(&all.items[i].items[k], has_newer ? &newer : NULL))
                open[count++] = (struct open_comment){all.items[i].answer, &all.items[i].items[k]};
    }
    if (!count) {
        fputs(most ? "stardrill: every comment is taken up\n"
                   : "stardrill: nobody's comments are kept yet. Export an answer, send it to a friend, and: "
                     "stardrill "
                     "import --feedback FILE\n",
              stderr);
        return STATUS_FOUND;
    }
    if (!app_show(app, call, open_comments_doc(arena, open, count), "text", &error))
        return status_tell(&error);
    return problem_count(&problems, PROBLEM_ERROR) ? STATUS_USAGE : STATUS_FINE;
}
