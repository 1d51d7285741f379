#include "cli/clock.h"

#include "base/utf8.h"
#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>

static struct view safe(struct arena *arena, const char *text)
{
    return utf8_visible(arena, utf8_repair(arena, view_of(text)), false);
}

/* A terminal that is gone shows itself at the next read. */
static void flush(FILE *output)
{
    if (fflush(output) != 0)
        clearerr(output);
}

/* Saves the cursor, goes to the corner, comes back. */
static void draw(FILE *output, size_t width, struct view text, bool color)
{
    int rows, columns;
    if (!terminal_size(&rows, &columns) || (int)width + 2 >= columns)
        return;
    fprintf(output, "\0337\033[1;%dH%s%*s%.*s%s\0338", columns - (int)width, color ? "\033[7m" : "",
            (int)(width - utf8_width(text)), "", (int)text.length, text.data, color ? "\033[0m" : "");
    flush(output);
}

void clock_in_corner(struct clock *clock, FILE *output, struct arena *arena, const char *text, bool color)
{
    struct view shown = safe(arena, text);
    size_t width = utf8_width(shown);
    /* A shorter text covers what the longer one left. */
    if (width > clock->columns)
        clock->columns = width;
    draw(output, clock->columns, shown, color);
}

/* The text consoles would show the letters of the sequence, or nothing. */
static bool has_title(void)
{
    const char *kind = getenv("TERM");
    return kind && strncmp(kind, "linux", 5) != 0 && strncmp(kind, "vt", 2) != 0;
}

void clock_in_title(bool *was_kept, FILE *output, struct arena *arena, const char *text)
{
    if (!has_title())
        return;
    if (!*was_kept)
        fputs("\033[22;2t", output); /* onto the terminal's stack of titles */
    *was_kept = true;
    struct view shown = safe(arena, text);
    fprintf(output, "\033]2;%.*s\007", (int)shown.length, shown.data);
    flush(output);
}

void clock_leave_title(FILE *output)
{
    fputs("\033]2;\007\033[23;2t", output); /* empty, where there is no such stack */
    flush(output);
}

void clock_hide(struct clock *clock, FILE *output)
{
    if (clock->columns)
        draw(output, clock->columns, (struct view){"", 0}, false);
    clock->columns = 0;
}
