/*
 * line_demo - a tiny program over cli/line.h, for the tests in this folder. What each read gave is printed as
 * `got: <...>`, line feeds as \n. Options, each once:
 *   --history FILE  --prompt TEXT  --prefill TEXT (\n is a line feed)  --deadline MS  --clock  --title
 *   --pause MS before each read  --edit FOLDER (a line "edit" runs the editor on the line before)
 *   --tone N  --fault (a line "fault" ends in a memory fault)  --long (lengths only)
 */
#include "base/utf8.h"
#include "cli/editor.h"
#include "cli/line.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct demo {
    const char *history, *prompt, *prefill, *folder;
    long long deadline, pause;
    bool has_clock, in_title, lengths;
    int tone;
    int ticks;
};

static const char *clock_text(void *context)
{
    struct demo *demo = context;
    static char text[32];
    snprintf(text, sizeof text, "tick %d", ++demo->ticks);
    return text;
}

static void repaint(void *context)
{
    (void)context;
    puts("painted again");
}

static struct line_words complete(void *context, struct arena *arena, struct view before, struct view word)
{
    static const char *const words[] = {":help", ":hint", ":back", ":skip",
                                        ":edit", ":show", ":time", ":quit"};
    (void)context;
    (void)arena;
    (void)word;
    return before.length ? (struct line_words){0}
                         : (struct line_words){words, sizeof words / sizeof words[0]};
}

static void read_options(struct demo *demo, char **argument)
{
    for (; *argument; argument++) {
        const char *name = *argument, *value = argument[1];
        if (!strcmp(name, "--clock"))
            demo->has_clock = true;
        else if (!strcmp(name, "--title"))
            demo->in_title = true;
        else if (!strcmp(name, "--long"))
            demo->lengths = true;
        else if (!value)
            exit(2);
        else if (argument++, !strcmp(name, "--history"))
            demo->history = value;
        else if (!strcmp(name, "--prompt"))
            demo->prompt = value;
        else if (!strcmp(name, "--prefill"))
            demo->prefill = value;
        else if (!strcmp(name, "--deadline"))
            demo->deadline = atoll(value);
        else if (!strcmp(name, "--pause"))
            demo->pause = atoll(value);
        else if (!strcmp(name, "--edit"))
            demo->folder = value;
        else if (!strcmp(name, "--tone"))
            demo->tone = atoi(value);
        else
            exit(2);
    }
}

static void show(const struct demo *demo, const char *what, struct view text)
{
    if (demo->lengths) {
        printf("%s: %zu bytes\n", what, text.length);
        return;
    }
    printf("%s: <", what);
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] == '\n')
            fputs("\\n", stdout);
        else
            putchar(text.data[i]);
    puts(">");
}

static struct view unescaped(struct arena *arena, const char *text)
{
    struct buf out = {.arena = arena};
    for (; text && *text; text++) {
        if (text[0] == '\\' && text[1] == 'n') {
            buf_char(&out, '\n');
            text++;
        } else {
            buf_char(&out, *text);
        }
    }
    buf_text(&out);
    return buf_view(&out);
}

static void edit(const struct demo *demo, struct arena *arena, struct line *line, struct view text)
{
    static const char *const names[] = {"changed", "unchanged", "empty", "missing", "failed"};
    struct view edited;
    struct error error = {0};
    enum editor_result result = editor_run(arena, line, demo->folder, text, &edited, &error);
    show(demo, names[result], edited);
    if (error.kind)
        printf("why: %s\n", error.message);
}

int main(int count, char **arguments)
{
    static const char *const results[] = {"got",      "end",          "interrupted", "time up",
                                          "too tall", "wants editor", "failed"};
    static const char *const ends[] = {"input", "hangup", "terminated"};
    struct demo demo = {.prompt = "> "};
    struct arena forever = {0}, turn = {0};
    struct error error;
    struct line *line;
    (void)count;
    read_options(&demo, arguments + 1);
    struct line_setup setup = {.input = 0,
                               .output = stdout,
                               .color = !getenv("NO_COLOR"),
                               .program = "stardrill",
                               .history = demo.history};
    if (!line_open(&forever, &setup, &line, &error)) {
        fprintf(stderr, "line_demo: %s\n", error.message);
        return 3;
    }
    printf("ready %s\n", line_edits(line) ? "to edit" : "to read");
    struct view text, before = {"", 0};
    struct buf kept = {.arena = &forever};
    for (bool first = true;; first = false) {
        arena_reset(&turn);
        if (demo.pause) {
            struct timespec pause = {demo.pause / 1000, demo.pause % 1000 * 1000000};
            nanosleep(&pause, NULL);
            puts("paused");
        }
        struct line_request request = {
            .prompt = demo.prompt,
            .tone = (enum line_tone)demo.tone,
            .remember = true,
            .complete = complete,
            .deadline = demo.deadline ? line_now() + demo.deadline : 0,
            .context = &demo,
            .clock = demo.has_clock ? clock_text : NULL,
            .clock_in_title = demo.in_title,
            .repaint = repaint,
        };
        if (first)
            request.prefill = unescaped(&turn, demo.prefill);
        enum line_result result = line_read(line, &request, &turn, &text);
        struct line_details details = line_details(line);
        show(&demo, results[result], text);
        if (details.cut)
            printf("cut: %zu bytes\n", details.cut);
        if (result == LINE_FAILED)
            printf("why: %s\n", details.error.message);
        if (result == LINE_END)
            printf("because: %s\n", ends[details.end]);
        fflush(stdout);
        if (result == LINE_END || result == LINE_FAILED)
            break;
        if (view_is(text, "fault"))
            raise(SIGSEGV);
        if (demo.folder && view_is(text, "edit"))
            edit(&demo, &turn, line, before);
        kept.length = 0;
        buf_add(&kept, text.data, text.length);
        before = buf_view(&kept);
    }
    line_close(line);
    puts("bye");
    arena_release(&turn);
    arena_release(&forever);
    return 0;
}
