/*
 * pen - writes lines of a terminal page: wrapped, toned, safe, without blanks at their ends.
 *
 * Texts of the data reach the page only through pen_safe(). Every tone is closed before its line ends, so
 * that a pager may begin anywhere.
 */
#ifndef RENDER_PEN_H
#define RENDER_PEN_H

#include "render/render.h"

struct pen {
    struct buf *out;
    struct arena *arena; /* scratch, the one of out */
    size_t width;        /* of the page, at least 10 columns */
    bool colour, unicode;
    size_t depth;          /* of sections, the page is 0 */
    bool is_under_heading; /* the next gap is left out */
};

struct pen pen_make(struct buf *out, const struct look *look);

/* The text fit to be shown; ASCII when the page is. With `lines`, line feeds are kept, else they are blanks.
 */
struct view pen_safe(const struct pen *pen, struct view text, bool lines);

/* Adds text that is safe, in a tone, on the line that is being written. */
void pen_put(struct pen *pen, struct view text, enum tone tone, bool underlined);
void pen_pad(struct pen *pen, size_t columns);
void pen_end(struct pen *pen);

/* One blank line, unless there is one already or nothing is written yet. */
void pen_gap(struct pen *pen);

/* A text in lines of at most `columns`: takes the next one from `rest`; false when there is none left. */
bool pen_line(struct view *rest, size_t columns, struct view *line);

/* A safe text of one line, cut to `columns` with an ellipsis where something went. */
struct view pen_cut(const struct pen *pen, struct view text, size_t columns);

/* A safe text, wrapped: the lead in front of the first line, the others under the text. A lead that leaves no
 * room stands above its text. */
void pen_wrapped(struct pen *pen, struct view lead, enum tone lead_tone, struct view text, enum tone tone);

/* How wide prose may be: long lines are hard to read. */
size_t pen_measure(const struct pen *pen);

#endif
