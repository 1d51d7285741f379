/* terminal_table - a table on a terminal page, made to fit. */
#ifndef RENDER_TERMINAL_TABLE_H
#define RENDER_TERMINAL_TABLE_H

#include "render/pen.h"

/* Side by side when it fits, else with its long columns wrapped or cut, else one row under the other. */
void terminal_table(struct pen *pen, const struct doc *table);

#endif
