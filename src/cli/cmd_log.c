/* log - what went well, noted on the day; listed; made a story. */
#include "base/day.h"
#include "cli/choose.h"
#include "cli/kept.h"
#include "cli/status.h"
#include "practice/mine.h"
#include "report/win_pages.h"
#include "store/log.h"
#include "store/stories.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool load_wins(struct app *app, struct wins *wins, struct error *error)
{
    struct problems problems = {.arena = &app->turn};
    bool ok = log_load(&app->turn, app->paths.log, wins, &problems, error);
    status_tell_problems(&problems);
    return ok;
}

/* --principle, which may name several. */
static bool read_principles(struct app *app, const struct invocation *call, struct texts *texts,
                            struct error *error)
{
    const char *text = invocation_text(call, "principle");
    const char **items = ARENA_ARRAY(&app->turn, const char *, text ? strlen(text) + 1 : 1);
    *texts = (struct texts){items, 0};
    while (text && *text) {
        size_t length = strcspn(text, ", ");
        const char *word = arena_strndup(&app->turn, text, length);
        if (*word && !bank_principle(app->bank, word))
            return choose_refuse_principle(app, word, error);
        if (*word)
            items[texts->count++] = word;
        text += length + (text[length] != '\0');
    }
    return true;
}

static bool read_month(const char *text, struct win_filter *filter, struct error *error)
{
    struct arena scratch = {0};
    int64_t day;
    bool is_month = strlen(text) == 7 && day_parse_date(arena_printf(&scratch, "%s-01", text), &day);
    arena_release(&scratch);
    if (!is_month)
        return error_set(error, ERROR_USAGE, "--month '%.40s': expected a month such as 2026-11", text);
    struct day_parts parts = day_split(day);
    filter->has_month = true;
    filter->first_day = day;
    parts.month = parts.month == 12 ? 1 : parts.month + 1;
    parts.year += parts.month == 1;
    filter->last_day = day_join(parts) - 1;
    return true;
}

static int list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct win_filter filter = {0};
    struct texts principles;
    struct wins wins;
    size_t count;
    const char *month = invocation_text(call, "month");
    if (!read_principles(app, call, &principles, &error) || (month && !read_month(month, &filter, &error)) ||
        !load_wins(app, &wins, &error))
        return status_tell(&error);
    filter.principle = principles.count ? principles.items[0] : NULL;
    struct doc *page = wins_doc(&app->turn, app_checker(app), &wins, &filter, &count);
    if (!count) {
        fputs(wins.count ? "stardrill: no win fits\n"
                         : "stardrill: nothing is noted yet. Type: stardrill log \"Cut the build from 20 "
                           "minutes to 7\"\n",
              stderr);
        return STATUS_FOUND;
    }
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* A single word that reads like a command is no win. */
static bool refuse_command(const char *text, struct error *error)
{
    static const char *const words[] = {"list", "show", "ls",     "add",    "new",    "edit",       "remove",
                                        "rm",   "help", "delete", "export", "search", "interviews", "undo"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(text, words[i]) == 0) {
            error_set(
                error, ERROR_USAGE,
                "log: '%s' alone is not noted: stardrill log lists what is, and a win wants a few words",
                text);
            return true;
        }
    return false;
}

static int note(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct buf text = {.arena = &app->turn};
    struct win win = {.day = app_today(app)};
    const char *day = invocation_text(call, "day");
    for (size_t i = 0; i < call->operand_count; i++)
        buf_printf(&text, "%s%s", i ? " " : "", call->operands[i]);
    win.text = buf_text(&text);
    if (refuse_command(win.text, &error))
        return status_tell(&error);
    if (day && !day_parse_date(day, &win.day)) {
        error_set(&error, ERROR_USAGE, "--day '%.40s': expected a day such as 2026-11-24", day);
        return status_tell(&error);
    }
    if (!read_principles(app, call, &win.principles, &error) ||
        !log_add(&app->turn, app->paths.log, &win, &error))
        return status_tell(&error);
    if (!win_has_number(win.text))
        fputs("stardrill: noted, but it holds no number yet: how much, how many, from what to what? While "
              "you still "
              "know it, note it too.\n",
              stderr);
    else if (!app->is_quiet)
        fputs("stardrill: noted\n", stderr);
    return STATUS_FINE;
}

int command_log(struct app *app, const struct invocation *call)
{
    return call->operand_count ? note(app, call) : list(app, call);
}

int command_log_promote(struct app *app, const struct invocation *call)
{
    struct arena *arena = &app->turn;
    struct error error = {0};
    struct wins wins;
    char *end = NULL;
    unsigned long number = call->operand_count == 1 ? strtoul(call->operands[0], &end, 10) : 0;
    if (!number || *end || *call->operands[0] == '-') {
        error_set(&error, ERROR_USAGE, "log promote: expected the number of a win (see: stardrill log)");
        return status_tell(&error);
    }
    if (!load_wins(app, &wins, &error))
        return status_tell(&error);
    if (number > wins.count)
        error_set(&error, ERROR_USAGE, "there is no win number %lu in the log (%zu %s noted)", number,
                  wins.count, wins.count == 1 ? "is" : "are");
    else if (wins.items[number - 1].story)
        error_set(&error, ERROR_USAGE, "win number %lu is the story '%s' already", number,
                  wins.items[number - 1].story);
    if (error.kind != ERROR_NONE)
        return status_tell(&error);
    const struct win *win = &wins.items[number - 1];
    struct mine mine = mine_text(arena, view_of(win->text));
    struct story story = {
        .title = mine.count ? mine.items[0].title : win->text,
        .principles = win->principles,
        .has_happened = true,
        .happened = win->day * DAY_SECONDS,
        .notes = view_of(arena_printf(arena, "From the log, %s:\n%s", day_date(arena, win->day), win->text)),
    };
    if (mine.count)
        memcpy(story.parts, mine.items[0].parts, sizeof story.parts);
    else
        story.parts[win_has_number(win->text) ? PART_RESULT : PART_ACTION] = view_of(win->text);
    story.id = story_id_of(arena, view_of(story.title));
    if (!log_can_promote(arena, app->paths.log, number - 1, story.id, &error) ||
        !stories_add(arena, app->paths.stories, &story, &story.id, &error) ||
        !log_promoted(arena, app->paths.log, number - 1, story.id, &error))
        return status_tell(&error);
    if (!app->is_quiet)
        status_say("kept as the story %s; tell the rest: stardrill story edit %s", story.id, story.id);
    return STATUS_FINE;
}
