/*
 * screen - how pages look where they are printed: width, colour, Unicode; and printing them.
 */
#ifndef CLI_SCREEN_H
#define CLI_SCREEN_H

#include "base/error.h"
#include "render/render.h"

/*
 * How standard output looks. `color` is auto, always or never (NULL: auto): auto means a terminal that is not
 * dumb and no NO_COLOR. The width is the terminal's, else $COLUMNS, else 80. False for a wrong word.
 */
bool screen_look(const char *color, struct look *look, struct error *error) CHECKED;

/* How wide pages are now: the window, as far as lines are easy to read. */
size_t screen_width(void);

#endif
