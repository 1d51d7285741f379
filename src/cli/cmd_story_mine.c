/* story mine - achievements in a résumé or notes become stories to be told in full. */
#include "check/story_check.h"
#include "cli/foreign.h"
#include "cli/kept.h"
#include "cli/status.h"
#include "practice/mine.h"
#include "store/stories.h"

#include <stdio.h>
#include <string.h>

static const char *notes_of(struct arena *arena, const char *file, const struct mined *mined)
{
    const char *name = strrchr(file, '/');
    struct buf notes = {.arena = arena};
    buf_printf(&notes, "From %s", strcmp(file, "-") == 0 ? "notes" : name ? name + 1 : file);
    if (mined->under.length)
        buf_printf(&notes, ", under \"%.*s\"", (int)mined->under.length, mined->under.data);
    buf_printf(&notes, ":\n%.*s", (int)mined->line.length, mined->line.data);
    return buf_text(&notes);
}

/* Was the line mined before? Then a story's notes hold it. */
static bool is_known(const struct stories *stories, struct view line)
{
    for (size_t i = 0; i < stories->count; i++) {
        struct view notes = stories->items[i].notes;
        for (size_t at = 0; at + line.length <= notes.length; at++)
            if (memcmp(notes.data + at, line.data, line.length) == 0)
                return true;
    }
    return false;
}

static void add_stub(struct arena *arena, struct doc *page, const struct story *story, const char *file,
                     size_t line)
{
    struct doc *entry = doc_section(arena, page, NULL, story->title);
    doc_field(arena, entry, "id", "ID", value_text(story->id));
    doc_field(arena, entry, "from", "From", value_text(arena_printf(arena, "%s:%zu", file, line)));
    struct doc *asks = NULL;
    for (int part = 0; part < PART_COUNT; part++)
        if (story_tells(story, (enum part)part))
            doc_quote(arena, entry, part_id((enum part)part), part_name((enum part)part),
                      (struct quote){.text = story->parts[part]});
    for (int part = 0; part < PART_COUNT; part++)
        if (!story_tells(story, (enum part)part)) {
            if (!asks)
                asks = doc_section(arena, entry, "missing", "Still to be told");
            doc_field(arena, asks, part_id((enum part)part), part_name((enum part)part),
                      value_toned(value_text(story_ask((enum part)part)), TONE_WARN));
        }
}

struct mine_run {
    struct app *app;
    const char *file;
    bool is_dry;
    struct stories known;
    size_t made, passed;
};

static bool take_one(struct mine_run *run, struct doc *page, const struct mined *mined, struct error *error)
{
    struct arena *arena = &run->app->turn;
    if (is_known(&run->known, mined->line)) {
        run->passed++;
        return true;
    }
    struct story story = {.id = story_id_of(arena, view_of(mined->title)), .title = mined->title};
    memcpy(story.parts, mined->parts, sizeof story.parts);
    story.notes = view_of(notes_of(arena, run->file, mined));
    story = story_tidy(arena, &story);
    if (!run->is_dry && !stories_add(arena, run->app->paths.stories, &story, &story.id, error))
        return false;
    run->made++;
    add_stub(arena, page, &story, run->file, mined->number);
    return true;
}

static int mine(struct mine_run *run, const struct invocation *call, struct view text)
{
    struct arena *arena = &run->app->turn;
    struct error error = {0};
    struct mine mine = mine_text(arena, text);
    struct doc *page = doc_page(arena, "mined", NULL);
    struct doc *entries = doc_entries(arena, page, "stories", run->is_dry ? "Would be kept" : "Kept");
    bool ok = true;
    for (size_t i = 0; ok && i < mine.count; i++)
        ok = take_one(run, entries, &mine.items[i], &error);
    if (run->made && (!app_show(run->app, call, page, "text", &error) && ok))
        return status_tell(&error);
    if (!ok)
        return status_tell(&error);
    if (!run->app->is_quiet && mine.count)
        status_say("%zu achievement%s, %zu %s%s", mine.count, mine.count == 1 ? "" : "s", run->made,
                   run->is_dry ? "to be kept" : "kept as stories",
                   run->passed ? arena_printf(arena, ", %zu known already", run->passed) : "");
    if (!mine.count) {
        status_say("%s: no line tells an achievement", run->file);
        return STATUS_FOUND;
    }
    return STATUS_FINE;
}

int command_story_mine(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct view text;
    struct mine_run run = {.app = app, .is_dry = invocation_flag(call, "dry-run")};
    if (call->operand_count != 1) {
        error_set(&error, ERROR_USAGE, "story mine: expected one file (\"-\" for standard input)");
        return status_tell(&error);
    }
    run.file = call->operands[0];
    if (!foreign_load(&app->turn, run.file, &text, &error) || !kept_stories(app, &run.known, &error))
        return status_tell(&error);
    return mine(&run, call, text);
}
