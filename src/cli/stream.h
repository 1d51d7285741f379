/* stream - lines of a file in constant memory: a line over the limit is cut, told, and passed over. */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include "base/text.h"

#include <stdbool.h>
#include <stdio.h>

struct stream {
    FILE *file;
    char *buffer; /* owned */
    size_t most, room, number;
    size_t at, filled; /* of the block: what is read already, and what was put there */
    char block[65536];
};

struct stream_line {
    struct view text; /* without its line feed; good until the next line */
    size_t number;    /* from 1 */
    bool is_cut;      /* longer than the limit: text is what stands in front of it */
};

void stream_open(struct stream *stream, FILE *file, size_t most);

/* False at the end of the file and when reading fails: ask ferror(). */
bool stream_next(struct stream *stream, struct stream_line *line);
void stream_close(struct stream *stream);

#endif
