/*
 * html_text - the words of an HTML page, as plain text.
 *
 * A small tolerant reader for pages a person saved, not a parser: tags are taken off, entities decoded, what
 * is never shown (scripts, styles, comments) left out, blocks become lines, items of lists begin with "- ".
 * Any bytes are safe to give it; its time and memory are linear in them. Nothing is fetched.
 */
#ifndef BASE_HTML_TEXT_H
#define BASE_HTML_TEXT_H

#include "base/text.h"

/* Do these bytes look like HTML rather than plain text? */
bool html_looks(struct view bytes);

/* Valid UTF-8 without control characters but line feeds. Bytes that are no UTF-8 are read as Windows-1252. */
struct view html_text(struct arena *arena, struct view bytes);

#endif
