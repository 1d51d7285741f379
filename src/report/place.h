/*
 * place - the line and column of a byte, as people count: from 1, columns in code points.
 *
 * An answer's text is made of pieces of the file it was read from; origins say where each piece stood.
 */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "base/text.h"

struct place {
    size_t line, column;
};

/* In the text itself. */
struct place place_of(struct view text, size_t offset);

/* A piece of the text, from byte `start` to the next origin's, and where it stood in the file. */
struct origin {
    size_t start;
    size_t line, column; /* of its first byte in the file, from 1 */
    size_t indent;       /* code points in front of each of its further lines, as in a YAML block */
};

/* A file an answer came from; what is not known stays NULL or 0. */
struct source {
    const char *file;
    const struct origin *origins; /* in order of start; none: the text is the file */
    size_t origin_count;
};

/* In the file. `source` may be NULL. */
struct place place_in(const struct source *source, struct view text, size_t offset);

#endif
