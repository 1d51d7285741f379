#include "cli/clock.h"

#include "base/utf8.h"
#include "cli/terminal.h"

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

void clock_in_title(FILE *output, struct arena *arena, const char *text)
{
    struct view shown = safe(arena, text);
    fprintf(output, "\033]2;%.*s\007", (int)shown.length, shown.data);
    flush(output);
}

void clock_hide(struct clock *clock, FILE *output)
{
    if (clock->columns)
        draw(output, clock->columns, (struct view){"", 0}, false);
    clock->columns = 0;
}
