#include "cli/stream.h"

#include "base/arena.h"

#include <stdlib.h>

void stream_open(struct stream *stream, FILE *file, size_t most)
{
    *stream = (struct stream){.file = file, .most = most};
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

bool stream_next(struct stream *stream, struct stream_line *line)
{
    size_t length = 0;
    bool is_cut = false, is_any = false;
    flockfile(stream->file);
    for (int c; (c = getc_unlocked(stream->file)) != EOF;) {
        is_any = true;
        if (c == '\n')
            break;
        if (length == stream->room && (stream->room == stream->most || !make_room(stream)))
            is_cut = true;
        else
            stream->buffer[length++] = (char)c;
    }
    funlockfile(stream->file);
    if (!is_any)
        return false;
    *line = (struct stream_line){{stream->buffer, length}, ++stream->number, is_cut};
    return true;
}

void stream_close(struct stream *stream)
{
    free(stream->buffer);
    *stream = (struct stream){0};
}
