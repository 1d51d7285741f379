#include "cli/choose.h"

#include "base/near.h"
#include "store/answer_scan.h"

#include <string.h>

static bool is_theme(const struct bank *bank, const char *theme)
{
    for (size_t i = 0; i < bank->question_count; i++)
        if (texts_hold(&bank->questions[i].themes, theme))
            return true;
    return false;
}

static bool is_track(const char *track)
{
    static const char *const tracks[] = {"any", "individual", "manager", "internal", "student"};
    for (size_t i = 0; i < sizeof tracks / sizeof *tracks; i++)
        if (strcmp(tracks[i], track) == 0)
            return true;
    return false;
}

bool choose_refuse_principle(struct app *app, const char *word, struct error *error)
{
    const struct bank *bank = app->bank;
    const char **ids = ARENA_ARRAY(&app->turn, const char *, bank->principle_count);
    const char *within = NULL;
    size_t length = strlen(word), count = 0;
    for (size_t i = 0; i < bank->principle_count; i++) {
        ids[i] = bank->principles[i].id;
        if (length >= 3 && strstr(ids[i], word)) {
            within = ids[i];
            count++;
        }
    }
    const char *near = count == 1 ? within : near_find(word, ids, bank->principle_count);
    if (near)
        return error_set(error, ERROR_USAGE, "--principle '%s': not in the bank; did you mean '%s'?", word,
                         near);
    return error_set(error, ERROR_USAGE, "--principle '%s': not in the bank (see: stardrill bank list)",
                     word);
}

bool choose_filter(struct app *app, const struct invocation *call, struct pick_filter *filter,
                   struct error *error)
{
    long difficulty;
    *filter = (struct pick_filter){
        .principle = invocation_text(call, "principle"),
        .theme = invocation_text(call, "theme"),
        .track = invocation_text(call, "track"),
    };
    if (!invocation_number(call, "difficulty", 0, 1, 3, &difficulty, error))
        return false;
    filter->difficulty = (int)difficulty;
    if (filter->principle && !bank_principle(app->bank, filter->principle))
        return choose_refuse_principle(app, filter->principle, error);
    if (filter->theme && !is_theme(app->bank, filter->theme))
        return error_set(error, ERROR_USAGE, "--theme '%s': no question has it (see: stardrill bank list)",
                         filter->theme);
    if (filter->track && !is_track(filter->track))
        return error_set(error, ERROR_USAGE,
                         "--track '%s': expected any, individual, manager, internal or student",
                         filter->track);
    return true;
}

static const struct question *nearest(struct app *app, const char *id, struct error *error)
{
    const char **ids = ARENA_ARRAY(&app->turn, const char *, app->bank->question_count);
    for (size_t i = 0; i < app->bank->question_count; i++)
        ids[i] = app->bank->questions[i].id;
    const char *near = near_find(id, ids, app->bank->question_count);
    if (near)
        error_set(error, ERROR_USAGE, "no question '%s'; did you mean '%s'?", id, near);
    else
        error_set(error, ERROR_USAGE, "no question '%s' (see: stardrill bank list)", id);
    return NULL;
}

const struct question *choose_question(struct app *app, const char *id, struct error *error)
{
    const struct question *exact = bank_question(app->bank, id), *found = NULL;
    if (exact)
        return exact;
    size_t length = strlen(id), count = 0;
    for (size_t i = 0; i < app->bank->question_count; i++)
        if (strncmp(app->bank->questions[i].id, id, length) == 0) {
            found = &app->bank->questions[i];
            count++;
        }
    if (count > 1) {
        error_set(error, ERROR_USAGE, "'%s' begins the ids of %zu questions; the first is '%s'", id, count,
                  app->bank->questions[found - app->bank->questions - (ptrdiff_t)count + 1].id);
        return NULL;
    }
    return count ? found : nearest(app, id, error);
}

bool choose_history(struct app *app, struct pick_history *history, struct error *error)
{
    struct answer_folders folders;
    struct problems problems = {.arena = &app->turn};
    if (!answer_scan(&app->turn, app->paths.answers, &folders, &problems, error))
        return false;
    /* the names of the files are enough */
    const char **questions = ARENA_ARRAY(&app->turn, const char *, folders.total);
    *history = (struct pick_history){questions, 0};
    for (size_t i = 0; i < folders.count; i++)
        for (size_t k = 0; k < folders.items[i].count; k++)
            questions[history->count++] = folders.items[i].question;
    return true;
}
