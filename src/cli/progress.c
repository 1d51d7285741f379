#include "cli/progress.h"

#include "cli/input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Milliseconds, and columns. */
enum { PATIENCE = 500, PAUSE = 100, BAR = 24, LINE_LONGEST = 79 };

struct progress progress_begin(const char *what, bool is_quiet)
{
    const char *terminal = getenv("TERM");
    bool can_draw = isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
    return (struct progress){.what = what, .is_wanted = can_draw && !is_quiet, .began = input_now()};
}

/* A line that does not fit would not be taken away again. */
static int columns_now(void)
{
    struct winsize size;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

void progress_tell(struct progress *progress, size_t done, size_t total)
{
    if (!progress->is_wanted)
        return;
    long long now = input_now(), passed = now - progress->began;
    if (passed < PATIENCE || now - progress->told < PAUSE)
        return;
    progress->told = now;
    progress->is_shown = true;
    if (!total) {
        fprintf(stderr, "\r%s\033[K",
                columns_now() < LINE_LONGEST ? "waiting" : "waiting for another stardrill");
        return;
    }
    if (columns_now() < LINE_LONGEST) {
        fprintf(stderr, "\r%zu %%\033[K", done * 100 / total);
        return;
    }
    char bar[BAR + 1];
    size_t filled = done * BAR / total;
    for (size_t i = 0; i < BAR; i++)
        bar[i] = i < filled ? '#' : '.';
    bar[BAR] = '\0';
    long long left = done ? passed * (long long)(total - done) / (long long)done / 1000 + 1 : 0;
    fprintf(stderr, "\r%s [%s] %zu of %zu, %lld s left\033[K", progress->what, bar, done, total, left);
}

void progress_end(struct progress *progress)
{
    if (progress->is_shown)
        fputs("\r\033[K", stderr);
    progress->is_shown = false;
}
