/*
 * mdoc - text as the language of manual pages (mdoc(7)) wants it. Pure.
 */
#ifndef MANUAL_MDOC_H
#define MANUAL_MDOC_H

#include "base/text.h"

/* The text with all that mdoc would take for its own escaped, on the line that is being written. */
void mdoc_escape(struct buf *out, struct view text);

/* As lines of running text: short ones, each sentence on a line of its own. */
void mdoc_text(struct buf *out, const char *text);

/* One word of a macro's arguments, with a blank in front; never taken for a macro itself. */
void mdoc_word(struct buf *out, struct view word);

#endif
