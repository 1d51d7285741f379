/* formats - whether bytes are what their format says: well-formed, and with nothing of the data taken for its
 * own. */
#ifndef FUZZ_FORMATS_H
#define FUZZ_FORMATS_H

#include "render/render.h"

/* UTF-8 without a control character but line feeds and, with colour, our own colours. */
void terminal_must_hold(struct view text, bool colour);

/* Well-formed XML without a script, a link to the outside or a handler. */
void html_must_hold(struct view text);

/* One JSON document; with `is_line` on one line. */
void json_must_hold(struct view text, bool is_line);

/* The text under a key of a JSON object. */
void json_must_tell(struct view json, const char *key, struct view told);

/* Rows of one length; no field that a spreadsheet runs. */
void csv_must_hold(struct arena *arena, struct view text);

/* UTF-8 without control characters or raw HTML. */
void markdown_must_hold(struct view text);

/* Renders the page in one of the formats, by number, and looks at what comes out. */
void format_must_hold(struct arena *arena, const struct doc *page, const struct look *look, size_t format);

#endif
