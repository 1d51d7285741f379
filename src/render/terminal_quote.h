/* terminal_quote - the user's own words on a terminal page, with their marks. */
#ifndef RENDER_TERMINAL_QUOTE_H
#define RENDER_TERMINAL_QUOTE_H

#include "render/pen.h"

/* A run of quotes, each behind its label; returns what follows the run. */
const struct doc *terminal_quotes(struct pen *pen, const struct doc *quote);

/* One quote behind its line numbers, the marks under it. */
void terminal_excerpt(struct pen *pen, const struct doc *quote);

#endif
