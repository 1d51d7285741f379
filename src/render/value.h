/* value - a value as people read it. */
#ifndef RENDER_VALUE_H
#define RENDER_VALUE_H

#include "base/doc.h"

/* "38 %", "1 min 35 s", "4/5", "2026-11-24", "-" for none; a text as it is; a list with commas. */
struct view value_words(struct arena *arena, const struct value *value);

/* How much of a bar is filled, 0 to 1; for values with has_bar. */
double value_filled(const struct value *value);

/* A bar of `length` characters. */
struct view value_bar_words(struct arena *arena, const struct value *value, size_t length, bool unicode);

/* How many columns people get to see: those with a label. */
size_t table_visible(const struct doc *table);

/* Is it for machines only? */
bool doc_is_hidden(const struct doc *doc);

/* A plot in one line: "from 2/5 to 4/5 over 12, least 2/5, most 4/5". */
const char *plot_words(struct arena *arena, const struct plot *plot);

/* The scale of a plot, and a point on it from 0 to 1. */
struct plot_scale {
    double least, most;
};

struct plot_scale plot_scale(const struct plot *plot);
double plot_level(struct plot_scale scale, double value);

#endif
