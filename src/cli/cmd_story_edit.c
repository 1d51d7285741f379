/* story edit - a story's file in the person's editor, put in place only when it can be read again. */
#include "base/file.h"
#include "cli/editor.h"
#include "cli/kept.h"
#include "cli/status.h"
#include "cli/talk.h"
#include "store/stories.h"
#include "store/yaml.h"

#include <stdio.h>

/* What was edited but cannot be put in place, beside the story: names that end so are passed over. */
static int keep_beside(struct app *app, const char *id, struct view text)
{
    struct error error = {0};
    const char *path = arena_printf(&app->turn, "%s~", story_path(&app->turn, app->paths.stories, id));
    if (!file_save(path, text, &error)) {
        int status = status_tell(&error);
        fputs("stardrill: here is what you wrote, to be copied:\n", stderr);
        fwrite(text.data, 1, text.length, stdout);
        return status;
    }
    status_say("the story is as before; what you wrote is in %s", path);
    return STATUS_USAGE;
}

static int put_in_place(struct app *app, const char *id, struct view before, struct view after)
{
    struct error error = {0};
    bool changed;
    if (stories_replace(&app->turn, app->paths.stories, id, before, after, &changed, &error))
        return STATUS_FINE;
    int status = status_tell(&error);
    int kept = keep_beside(app, id, after);
    return changed ? kept : status;
}

/* Edits until it can be read, or the person gives up. */
static int edit(struct app *app, struct talk *talk, const char *id, struct view before)
{
    struct view text = before;
    const char *name = arena_printf(&app->turn, "%s.yaml", id);
    for (;;) {
        struct error error = {0};
        struct story story;
        struct view edited;
        struct problems problems = {.arena = &app->turn};
        enum editor_result result =
            editor_run(&app->turn, talk->line, app->paths.stories, text, &edited, &error);
        if (result == EDITOR_MISSING || result == EDITOR_FAILED)
            return status_tell(&error);
        if (result == EDITOR_EMPTY) {
            talk_say(talk, TONE_DIM, "The editor left nothing: the story stays as it was.");
            return STATUS_FINE;
        }
        if (result == EDITOR_UNCHANGED && view_equal(text, before))
            return STATUS_FINE;
        text = view_of(arena_printf(&app->turn, "%.*s\n", (int)edited.length, edited.data));
        bool is_fine =
            text.length <= YAML_LIMIT_BYTES && story_parse(&app->turn, name, text, &story, &problems);
        status_tell_problems(&problems);
        if (is_fine)
            return put_in_place(app, id, before, text);
        if (talk_confirm(talk, "It cannot be read like this. Edit it again?") != TALK_YES)
            return keep_beside(app, id, text);
    }
}

int command_story_edit(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct stories stories;
    struct talk talk;
    struct view text;
    if (call->operand_count != 1) {
        error_set(&error, ERROR_USAGE, "story edit: expected the id of one story");
        return status_tell(&error);
    }
    if (!kept_stories(app, &stories, &error))
        return status_tell(&error);
    const struct story *story = stories_find(&app->turn, &stories, call->operands[0], &error);
    const char *path = story_path(&app->turn, app->paths.stories, story ? story->id : call->operands[0]);
    /* One that is broken is in no list, but may be named in full to be put right. */
    const char *id = story ? story->id : call->operands[0];
    if (!story && (strchr(id, '/') || !file_exists(path)))
        return status_tell(&error);
    if (!file_load(&app->turn, path, YAML_LIMIT_BYTES, &text, &error) || !talk_open(app, &talk, &error))
        return status_tell(&error);
    int status = edit(app, &talk, id, text);
    talk_close(&talk);
    if (!app_flush(&error))
        return status_tell(&error);
    return status;
}
