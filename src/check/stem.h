/* stem - English word endings off, so that "complaints" meets "complained". A light suffix stripper of our
 * own rules. */
#ifndef CHECK_STEM_H
#define CHECK_STEM_H

#include <stddef.h>

enum { STEM_ROOM = 48 };

/* Writes the stem of a folded word (cut at STEM_ROOM - 1 bytes) and returns its length. */
size_t stem_of(const char *word, size_t length, char stem[STEM_ROOM]);

#endif
