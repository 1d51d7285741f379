#include "cli/source.h"

/* A text that stands on one line of the file has no lines of its own there: the first place is all there is.
 */
static struct origin origin_at(size_t start, const struct answer_place *place)
{
    return (struct origin){
        .start = start,
        .line = place->line,
        .column = place->column,
        .indent = place->is_block && place->column ? place->column - 1 : 0,
    };
}

struct source source_of_file(struct arena *arena, const char *path, const struct answer_file *file,
                             const struct reading *reading)
{
    struct origin *origins = ARENA_ARRAY(arena, struct origin, PART_COUNT);
    struct source source = {.file = path, .origins = origins};
    if (file->answer.is_free) {
        origins[source.origin_count++] = origin_at(0, &file->free);
        return source;
    }
    for (int part = 0; part < PART_COUNT; part++)
        if (reading->parts[part].given)
            origins[source.origin_count++] = origin_at(reading->parts[part].span.start, &file->parts[part]);
    return source;
}
