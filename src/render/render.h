/*
 * render - a document tree to bytes, in one of the formats of the table.
 *
 * A renderer adds to `out` and never prints; its scratch memory is the arena of `out`. Each escapes what its
 * format would take for its own: control characters, markup, quotes, formulas.
 */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/doc.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

struct look {
    size_t width; /* terminal columns; 0 is taken for 80 */
    bool colour;
    bool unicode; /* else plain ASCII comes out, whatever the texts hold */
};

typedef void render_function(struct buf *out, const struct doc *page, const struct look *look);

struct format {
    const char *name; /* as --format takes it */
    render_function *render;
};

extern const struct format render_formats[];
extern const size_t render_format_count;

/* NULL when there is none. */
const struct format *render_find(const char *name);

/* For a terminal or a pipe: wrapped to the width, 16 colours, no control character of the data. */
void render_terminal(struct buf *out, const struct doc *page, const struct look *look);

/* CommonMark with pipe tables. `look` is not used by the formats from here on. */
void render_markdown(struct buf *out, const struct doc *page, const struct look *look);

/* One page that needs nothing else: no script, no link to the outside. Well-formed as XML too. */
void render_html(struct buf *out, const struct doc *page, const struct look *look);

/* {"format":1, "<key of the page>":{...}} and a line feed; labels and prose are left out. */
void render_json(struct buf *out, const struct doc *page, const struct look *look);

/* The first table with a key, as RFC 4180: a line of keys, then the rows, CRLF; nothing when there is no
 * table. A text that a spreadsheet would take for a formula gets ' in front. */
void render_csv(struct buf *out, const struct doc *page, const struct look *look);

#endif
