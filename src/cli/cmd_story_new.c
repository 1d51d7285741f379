/* story new - a story, told part by part, from options or from a pipe; kept line by line. */
#include "base/day.h"
#include "base/file.h"
#include "cli/ask.h"
#include "cli/choose.h"
#include "cli/status.h"
#include "check/story_check.h"
#include "store/stories.h"

#include <stdio.h>
#include <string.h>

struct telling_anew {
    struct app *app;
    struct talk talk;
    struct story story;
    int part;          /* the one being told */
    const char *id;    /* once it is kept */
    struct view saved; /* the file as we wrote it last */
    bool is_lost;      /* it could not be kept, which was told */
};

static bool save(struct telling_anew *run, struct error *error)
{
    struct arena *arena = &run->app->draft;
    const char *folder = run->app->paths.stories;
    struct story tidy = story_tidy(arena, &run->story);
    struct buf text = {.arena = arena};
    bool changed;
    story_print(&text, &tidy);
    bool ok = run->id ? stories_replace(arena, folder, run->id, run->saved, buf_view(&text), &changed, error)
                      : stories_add(arena, folder, &run->story, &run->id, error);
    if (ok)
        run->saved = buf_view(&text);
    return ok;
}

/* After each line: what was told so far is on the disk. */
static void keep(void *context, struct view text)
{
    struct telling_anew *run = context;
    struct error error = {0};
    run->story.parts[run->part] = text;
    if (run->is_lost || save(run, &error))
        return;
    run->is_lost = true;
    status_tell(&error);
    fputs("stardrill: nothing is kept from here on. Go on: it is tried again at the end.\n", stderr);
}

/* Ids of principles with commas or blanks between them; unknown ones are told and left out. */
static struct texts read_principles(struct app *app, struct view text)
{
    struct arena *arena = &app->draft;
    const char **items = ARENA_ARRAY(arena, const char *, text.length);
    size_t count = 0;
    for (size_t at = 0; at < text.length;) {
        size_t start = at;
        while (at < text.length && !strchr(", ", text.data[at]))
            at++;
        const char *word = arena_strndup(arena, text.data + start, at - start);
        if (*word && !bank_principle(app->bank, word))
            status_say("'%s' is not in the bank (see: stardrill bank list); left out", word);
        else if (*word)
            items[count++] = word;
        at++;
    }
    return (struct texts){items, count};
}

static bool ask_parts(struct telling_anew *run)
{
    for (int part = 0; part < PART_COUNT; part++) {
        if (run->story.parts[part].length)
            continue;
        run->part = part;
        if (run->talk.is_live)
            talk_say(&run->talk, TONE_PLAIN, "%s: %s", part_name((enum part)part),
                     story_ask((enum part)part));
        const char *prompt =
            arena_printf(&run->app->draft, "%s (an empty line ends it) > ", part_name((enum part)part));
        struct view text;
        if (ask_text(&run->talk, &run->app->draft, prompt, &text, keep, run) == ASK_OVER)
            return false;
    }
    return true;
}

/* What the words seem to show, as ids. */
static const char *suggested(struct telling_anew *run)
{
    enum { SHOWN = 3 };
    struct arena *arena = &run->app->draft;
    struct answer answer = story_as_answer(&run->story);
    struct verdict verdict = check_answer(arena, app_checker(run->app), &answer);
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < verdict.fits.count && i < SHOWN; i++)
        if (principle_fit_is_evidenced(&verdict.fits.items[i]))
            buf_printf(&out, "%s%s", out.length ? ", " : "", verdict.fits.items[i].principle->id);
    return buf_text(&out);
}

static bool ask_rest(struct telling_anew *run)
{
    struct arena *arena = &run->app->draft;
    struct view text;
    if (!run->story.principles.count) {
        const char *found = suggested(run);
        if (*found)
            talk_say(&run->talk, TONE_PLAIN, "It seems to show: %s", found);
        enum ask_result result = ask_line(&run->talk, arena,
                                          *found ? "Principles it can serve (ids; Enter takes these) > "
                                                 : "Principles it can serve (ids; Enter skips) > ",
                                          &text);
        if (result == ASK_OVER)
            return false;
        run->story.principles = read_principles(run->app, result == ASK_GOT ? text : view_of(found));
    }
    while (!run->story.has_happened) {
        int64_t day;
        enum ask_result result =
            ask_line(&run->talk, arena, "Which day was it, about? (2026-03-14; Enter skips) > ", &text);
        if (result != ASK_GOT)
            return result == ASK_EMPTY;
        run->story.has_happened = day_parse_date(arena_strndup(arena, text.data, text.length), &day);
        if (run->story.has_happened)
            run->story.happened = day * DAY_SECONDS;
        else
            talk_say(&run->talk, TONE_WARN, "A day such as 2026-03-14, or Enter alone.");
    }
    return true;
}

static bool take_options(struct telling_anew *run, const struct invocation *call, bool *is_told,
                         struct error *error)
{
    const char *happened = invocation_text(call, "happened"),
               *principles = invocation_text(call, "principle");
    int64_t day = 0;
    *is_told = invocation_text(call, "notes") != NULL;
    run->story.title = call->operand_count ? call->operands[0] : NULL;
    run->story.notes = view_of(invocation_text(call, "notes"));
    for (int part = 0; part < PART_COUNT; part++) {
        run->story.parts[part] = view_of(invocation_text(call, part_id((enum part)part)));
        *is_told = *is_told || run->story.parts[part].length;
    }
    if (principles)
        run->story.principles = read_principles(run->app, view_of(principles));
    if (happened && !day_parse_date(happened, &day))
        return error_set(error, ERROR_USAGE, "--happened '%s': expected a day such as 2026-03-14", happened);
    run->story.has_happened = happened != NULL;
    run->story.happened = day * DAY_SECONDS;
    if (call->operand_count > 1)
        return error_set(error, ERROR_USAGE, "story new: expected one title; put it in quotes");
    return true;
}

static bool ask_title(struct telling_anew *run)
{
    struct view text;
    while (!run->story.title) {
        enum ask_result result =
            ask_line(&run->talk, &run->app->draft, "What is it called, in a few words? > ", &text);
        if (result == ASK_OVER)
            return false;
        if (result == ASK_GOT)
            run->story.title = arena_strndup(&run->app->draft, text.data, text.length);
    }
    return true;
}

static int finish(struct telling_anew *run)
{
    struct error error = {0};
    if (!save(run, &error)) {
        struct buf text = {.arena = &run->app->draft};
        struct story tidy = story_tidy(&run->app->draft, &run->story);
        int status = status_tell(&error);
        fputs("stardrill: here it is, to be copied:\n", stderr);
        story_print(&text, &tidy);
        fwrite(text.data, 1, text.length, stdout);
        return status;
    }
    if (!run->app->is_quiet)
        talk_say(&run->talk, TONE_GOOD, "Kept as %s (see it again: stardrill story show %s)", run->id,
                 run->id);
    return STATUS_FINE;
}

int command_story_new(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct telling_anew run = {.app = app};
    bool is_told;
    if (!take_options(&run, call, &is_told, &error) || !talk_open(app, &run.talk, &error))
        return status_tell(&error);
    int status = STATUS_FINE;
    if (is_told && !run.story.title) {
        error_set(&error, ERROR_USAGE,
                  "story new: expected a title, such as: stardrill story new \"Payments outage\"");
        status = status_tell(&error);
    } else if (ask_title(&run)) {
        run.story.id = story_id_of(&app->draft, view_of(run.story.title));
        if (!is_told && ask_parts(&run) && run.talk.is_live)
            (void)ask_rest(&run); /* leaving early keeps what is there */
        status = finish(&run);
    }
    talk_close(&run.talk);
    if (!app_flush(&error))
        return status_tell(&error);
    return status;
}
