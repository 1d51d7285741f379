#include "cli/talk.h"

#include "cli/screen.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

bool talk_open(struct app *app, struct talk *talk, struct error *error)
{
    const struct line_setup setup = {
        .input = STDIN_FILENO,
        .output = stdout,
        .color = app->look.colour,
        .program = "stardrill",
        .history = arena_printf(&app->program, "%s/history", app->paths.home),
    };
    *talk = (struct talk){.app = app, .is_live = isatty(STDIN_FILENO)};
    return line_open(&app->program, &setup, &talk->line, error);
}

void talk_close(struct talk *talk)
{
    line_close(talk->line);
}

void talk_look_again(struct talk *talk)
{
    talk->app->look.width = screen_width();
}

void talk_page(struct talk *talk, const struct doc *page)
{
    struct arena scratch = {0};
    struct buf out = {.arena = &scratch};
    render_terminal(&out, page, &talk->app->look);
    struct view text = buf_view(&out);
    while (text.length && text.data[0] == '\n')
        text = view_sub(text, 1, text.length);
    if (talk->has_spoken)
        fputc('\n', stdout);
    fwrite(text.data, 1, text.length, stdout);
    talk->has_spoken = true;
    arena_release(&scratch);
}

void talk_say(struct talk *talk, enum tone tone, const char *format, ...)
{
    struct arena scratch = {0};
    struct buf out = {.arena = &scratch};
    va_list args;
    va_start(args, format);
    const char *text = arena_vprintf(&scratch, format, args);
    va_end(args);
    struct doc *page = doc_page(&scratch, NULL, NULL);
    doc_text(&scratch, page, tone, text);
    render_terminal(&out, page, &talk->app->look);
    fwrite(out.data, 1, out.length, stdout);
    talk->has_spoken = true;
    arena_release(&scratch);
}

enum talk_answer talk_confirm(struct talk *talk, const char *question)
{
    if (!talk->is_live)
        return TALK_NO;
    struct arena scratch = {0};
    struct line_request request = {
        .prompt = arena_printf(&scratch, "%s [y/N] ", question),
        .tone = LINE_TONE_ASK,
    };
    struct view text;
    enum line_result got = line_read(talk->line, &request, &scratch, &text);
    text = view_trim(text);
    enum talk_answer answer = got != LINE_GOT                                                    ? TALK_OVER
                              : view_is(text, "y") || view_is(text, "Y") || view_is(text, "yes") ? TALK_YES
                                                                                                 : TALK_NO;
    arena_release(&scratch);
    return answer;
}

struct line_words talk_commands(struct arena *arena, struct view before, const char *(*name)(int command),
                                int count)
{
    const char **items = ARENA_ARRAY(arena, const char *, (size_t)count);
    if (before.length && before.data[0] != ':')
        return (struct line_words){items, 0};
    for (int i = 0; i < count; i++)
        items[i] = arena_printf(arena, ":%s", name(i));
    return (struct line_words){items, (size_t)count};
}
