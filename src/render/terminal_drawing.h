/* terminal_drawing - heat maps and plots on a terminal page, always with words beside them. */
#ifndef RENDER_TERMINAL_DRAWING_H
#define RENDER_TERMINAL_DRAWING_H

#include "render/pen.h"

void terminal_grid(struct pen *pen, const struct grid *grid);
void terminal_plot(struct pen *pen, const char *label, const struct plot *plot);

#endif
