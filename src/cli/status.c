#include "cli/status.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

static void print_visible(const char *text)
{
    struct arena arena = {0};
    struct view shown = utf8_visible(&arena, view_of(text), false);
    fwrite(shown.data, 1, shown.length, stderr);
    arena_release(&arena);
}

int status_tell(const struct error *error)
{
    fputs("stardrill: ", stderr);
    print_visible(error->message);
    fputc('\n', stderr);
    return error->kind == ERROR_SYSTEM ? STATUS_TROUBLE : STATUS_USAGE;
}

void status_say(const char *format, ...)
{
    struct arena arena = {0};
    va_list args;
    va_start(args, format);
    fputs("stardrill: ", stderr);
    print_visible(arena_vprintf(&arena, format, args));
    va_end(args);
    fputc('\n', stderr);
    arena_release(&arena);
}

void status_tell_problems(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->items[i];
        if (problem->file) {
            print_visible(problem->file);
            if (problem->line)
                fprintf(stderr, ":%zu:%zu", problem->line, problem->column ? problem->column : 1);
        } else {
            fputs("stardrill", stderr);
        }
        fputs(problem->level == PROBLEM_ERROR ? ": error: " : ": warning: ", stderr);
        print_visible(problem->text);
        fputc('\n', stderr);
    }
}

const char *status_break(size_t width, size_t columns)
{
    return width && width < columns ? "\n " : "";
}
