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
