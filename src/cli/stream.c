#include "cli/stream.h"

#include "base/arena.h"

#include <stdlib.h>

void stream_open(struct stream *stream, FILE *file, size_t most)
{
    stream->file = file;
    stream->most = most;
    stream->buffer = NULL;
    stream->room = stream->number = stream->at = stream->filled = 0;
}

/* The one buffer that outgrows an arena's way: it is kept from line to line. */
static bool make_room(struct stream *stream)
{
    size_t room = stream->room ? stream->room * 2 : 65536;
    if (room > stream->most)
        room = stream->most;
    char *buffer = realloc(stream->buffer, room);
    if (!buffer)
        return false;
    stream->buffer = buffer;
    stream->room = room;
    return true;
}

static bool fill_block(struct stream *stream)
{
    stream->at = 0;
    stream->filled = fread(stream->block, 1, sizeof stream->block, stream->file);
    return stream->filled > 0;
}

/* Adds bytes to the line that began in an earlier block; false when it grows over the limit. */
static bool keep(struct stream *stream, size_t *length, const char *data, size_t count)
{
    while (stream->room - *length < count)
        if (stream->room == stream->most || !make_room(stream))
            break;
    size_t fits = stream->room - *length < count ? stream->room - *length : count;
    if (fits)
        memcpy(stream->buffer + *length, data, fits);
    *length += fits;
    return fits == count;
}

bool stream_next(struct stream *stream, struct stream_line *line)
{
    size_t length = 0;
    bool is_cut = false, is_any = false;
    while (stream->at < stream->filled || fill_block(stream)) {
        const char *start = stream->block + stream->at;
        size_t rest = stream->filled - stream->at;
        const char *feed = memchr(start, '\n', rest);
        size_t count = feed ? (size_t)(feed - start) : rest;
        stream->at += count + (feed != NULL);
        if (feed && !is_any && count <= stream->most) { /* all of it in this block */
            *line = (struct stream_line){{start, count}, ++stream->number, false};
            return true;
        }
        is_any = true;
        is_cut = !keep(stream, &length, start, count) || is_cut;
        if (feed)
            break;
    }
    if (!is_any)
        return false;
    *line = (struct stream_line){{stream->buffer, length}, ++stream->number, is_cut};
    return true;
}

void stream_close(struct stream *stream)
{
    free(stream->buffer);
    stream->buffer = NULL;
    stream->room = 0;
}
