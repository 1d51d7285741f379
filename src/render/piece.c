#include "render/piece.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return a < b ? -1 : a > b;
}

static const struct mark *mark_at(const struct quote *quote, size_t at)
{
    for (size_t i = quote->mark_count; i-- > 0;) {
        struct span span = quote->marks[i].span;
        bool is_all = span.start == 0 && span.end >= quote->text.length;
        if (!is_all && span.start <= at && at < span.end)
            return &quote->marks[i];
    }
    return NULL;
}

struct pieces piece_cut(struct arena *arena, const struct quote *quote)
{
    size_t length = quote->text.length, end_count = 0, count = 0;
    size_t *ends = ARENA_ARRAY(arena, size_t, 2 * quote->mark_count + 1);
    for (size_t i = 0; i < quote->mark_count; i++) {
        struct span span = quote->marks[i].span;
        ends[end_count++] = span.start < length ? span.start : length;
        ends[end_count++] = span.end < length ? span.end : length;
    }
    ends[end_count++] = length;
    qsort(ends, end_count, sizeof *ends, compare);
    struct piece *items = ARENA_ARRAY(arena, struct piece, end_count);
    size_t start = 0;
    for (size_t i = 0; i < end_count; i++) {
        if (ends[i] == start)
            continue;
        const struct mark *mark = mark_at(quote, start);
        items[count++] = (struct piece){
            .text = view_sub(quote->text, start, ends[i]),
            .mark = mark,
            .is_last = mark && (mark->span.end == ends[i] || ends[i] == length),
        };
        start = ends[i];
    }
    return (struct pieces){items, count};
}
