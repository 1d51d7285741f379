#include "report/place.h"

#include "base/utf8.h"

struct place place_of(struct view text, size_t offset)
{
    struct place place = {1, 1};
    size_t line_start = 0;
    if (offset > text.length)
        offset = text.length;
    for (const char *feed;
         line_start < offset && (feed = memchr(text.data + line_start, '\n', offset - line_start));) {
        line_start = (size_t)(feed - text.data) + 1;
        place.line++;
    }
    place.column += utf8_count(view_sub(text, line_start, offset));
    return place;
}

struct place place_in(const struct source *source, struct view text, size_t offset)
{
    const struct origin *origin = NULL;
    for (size_t i = 0; source && i < source->origin_count && source->origins[i].start <= offset; i++)
        origin = &source->origins[i];
    if (!origin)
        return place_of(text, offset);
    struct place place = place_of(view_sub(text, origin->start, text.length), offset - origin->start);
    place.column += place.line == 1 ? origin->column - 1 : origin->indent;
    place.line += origin->line - 1;
    return place;
}
