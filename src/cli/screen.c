#include "cli/screen.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_USUAL = 80, WIDTH_LEAST = 10, WIDTH_MOST = 1000, WIDTH_READABLE = 100 };

static bool terminal_has_color(void)
{
    const char *terminal = getenv("TERM"), *refused = getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) && terminal && strcmp(terminal, "dumb") != 0 && !(refused && *refused);
}

static size_t width_now(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= WIDTH_LEAST)
        return size.ws_col;
    const char *columns = getenv("COLUMNS");
    long width = columns ? strtol(columns, NULL, 10) : 0;
    return width >= WIDTH_LEAST && width <= WIDTH_MOST ? (size_t)width : WIDTH_USUAL;
}

size_t screen_width(void)
{
    size_t width = width_now();
    return width > WIDTH_READABLE ? WIDTH_READABLE : width;
}

/* Plain ASCII for those whose locale says another character set; where none is named, UTF-8 is taken. */
static bool locale_has_unicode(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *name = NULL;
    for (size_t i = 0; i < sizeof variables / sizeof *variables && !(name && *name); i++)
        name = getenv(variables[i]);
    const char *set = name ? strchr(name, '.') : NULL;
    return !name || !*name ||
           (set && (strncasecmp(set, ".UTF-8", 6) == 0 || strncasecmp(set, ".UTF8", 5) == 0));
}

bool screen_look(const char *color, struct look *look, struct error *error)
{
    if (!color || strcmp(color, "auto") == 0)
        look->colour = terminal_has_color();
    else if (strcmp(color, "always") == 0 || strcmp(color, "never") == 0)
        look->colour = *color == 'a';
    else
        return error_set(error, ERROR_USAGE, "--color '%s': expected auto, always or never", color);
    look->width = screen_width();
    look->unicode = locale_has_unicode();
    return true;
}
