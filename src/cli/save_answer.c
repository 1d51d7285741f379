#include "cli/save_answer.h"

#include "base/file.h"
#include "cli/status.h"
#include "store/answers.h"

#include <stdio.h>
#include <stdlib.h>

/* Where else the answer may go: a folder the person names, or the system's for temporary files. */
static void save_elsewhere(struct talk *talk, const struct answer *answer)
{
    struct arena *arena = &talk->app->draft;
    struct buf text = {.arena = arena};
    struct answer tidy = answer_tidy(arena, answer);
    answer_print(&text, &tidy);
    const char *temporary = getenv("TMPDIR"), *folder = temporary && *temporary ? temporary : "/tmp";
    if (talk->is_live) {
        struct line_request request = {
            .prompt = arena_printf(arena, "Keep it in which folder instead? [%s] ", folder),
            .tone = LINE_TONE_ASK};
        struct view named;
        if (line_read(talk->line, &request, arena, &named) == LINE_GOT && view_trim(named).length) {
            named = view_trim(named);
            folder = arena_strndup(arena, named.data, named.length);
        }
    }
    for (int copy = 0; copy < 100; copy++) {
        struct error error = {0};
        bool is_taken = false;
        const char *path = arena_printf(arena, "%s/stardrill-%s-%d.yaml", folder, answer->question, copy);
        if (file_save_new(path, buf_view(&text), &is_taken, &error)) {
            status_say("the answer is in %s", path);
            return;
        }
        if (!is_taken) {
            status_tell(&error);
            break;
        }
    }
    fputs("stardrill: here it is, to be copied:\n", stderr);
    fwrite(text.data, 1, text.length, stdout);
}

bool save_answer(struct talk *talk, const struct answer *answer, const char **id)
{
    struct error error = {0};
    if (answers_save(&talk->app->draft, talk->app->paths.answers, answer, id, &error))
        return true;
    status_tell(&error);
    save_elsewhere(talk, answer);
    return false;
}
