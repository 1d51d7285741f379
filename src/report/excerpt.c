#include "report/excerpt.h"

#include <stdlib.h>

enum { SENTENCE_MOST = 260, AROUND = 90, MARK_MOST = 120 };

enum tone severity_tone(enum severity severity)
{
    return severity == SEVERITY_ERROR ? TONE_BAD : severity == SEVERITY_WARNING ? TONE_WARN : TONE_DIM;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* From the sentence a span begins in to the one it ends in; only the first when there are more than two. */
static struct span sentences_of(const struct reading *reading, struct span span)
{
    struct span whole = span;
    size_t count = 0;
    for (size_t i = 0; i < reading->sentences.count; i++) {
        struct span own = reading->sentences.items[i].span;
        if (own.end <= span.start || own.start >= span.end)
            continue;
        if (!count++)
            whole.start = own.start < span.start ? own.start : span.start;
        if (count == 1 || own.end > whole.end)
            whole.end = own.end;
        if (count > 2) {
            whole = span;
            whole.end = span.start;
            return sentences_of(reading, (struct span){span.start, span.start + 1});
        }
    }
    return whole;
}

/* A long stretch becomes a window around the span, cut between words. */
static struct span window(struct view text, struct span whole, struct span span)
{
    if (whole.end - whole.start <= SENTENCE_MOST)
        return whole;
    size_t span_end = span.end > whole.end ? whole.end : span.end;
    if (span_end - span.start > SENTENCE_MOST - 2 * AROUND)
        span_end = span.start + SENTENCE_MOST - 2 * AROUND;
    size_t start = span.start - whole.start > AROUND ? span.start - AROUND : whole.start;
    size_t end = whole.end - span_end > AROUND ? span_end + AROUND : whole.end;
    while (start > whole.start && start < span.start && !is_blank(text.data[start - 1]))
        start++;
    while (end < whole.end && end > span_end && !is_blank(text.data[end]))
        end--;
    /* A word without end is cut anywhere, but not inside a character. */
    while (start > whole.start && ((unsigned char)text.data[start] & 0xc0) == 0x80)
        start--;
    while (end < whole.end && ((unsigned char)text.data[end] & 0xc0) == 0x80)
        end++;
    return (struct span){start, end};
}

bool excerpt_take(struct arena *arena, const struct reading *reading, const struct finding *finding,
                  const struct source *source, struct quote *quote)
{
    struct span span = finding->span;
    if (span.start >= span.end || span.end > reading->text.length ||
        (span.start == 0 && span.end == reading->text.length))
        return false;
    struct span whole = sentences_of(reading, span);
    struct span shown = window(reading->text, whole, span);
    while (shown.end > shown.start && is_blank(reading->text.data[shown.end - 1]))
        shown.end--;
    if (shown.start >= shown.end)
        return false;
    const char *front = shown.start > whole.start ? "... " : "";
    struct buf text = {.arena = arena};
    buf_string(&text, front);
    buf_add(&text, reading->text.data + shown.start, shown.end - shown.start);
    if (shown.end < whole.end)
        buf_string(&text, " ...");
    struct mark *mark = ARENA_NEW(arena, struct mark);
    size_t end = span.end < shown.end ? span.end : shown.end;
    mark->span.start = span.start - shown.start + strlen(front);
    mark->span.end = end - shown.start + strlen(front);
    mark->tone = severity_tone(finding->severity);
    *quote = (struct quote){
        .text = buf_view(&text),
        .marks = mark,
        .mark_count = 1,
        .line = place_in(source, reading->text, shown.start).line,
    };
    return true;
}

static int compare(const void *left, const void *right)
{
    const struct mark *a = left, *b = right;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    /* The longer first, so that the shorter is drawn over it. */
    return a->span.end > b->span.end ? -1 : a->span.end < b->span.end;
}

void excerpt_mark(struct arena *arena, const struct findings *findings, struct span stretch,
                  struct quote *quote)
{
    struct mark *marks = ARENA_ARRAY(arena, struct mark, findings->count);
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        struct span span = finding->span;
        bool is_inside = span.start >= stretch.start && span.end <= stretch.end && span.start < span.end;
        bool is_all = span.start == stretch.start && span.end == stretch.end;
        if (!is_inside || is_all || span.end - span.start > MARK_MOST)
            continue;
        marks[count++] = (struct mark){
            .span = {span.start - stretch.start, span.end - stretch.start},
            .tone = severity_tone(finding->severity),
            .note = finding->rule->id,
        };
    }
    qsort(marks, count, sizeof *marks, compare);
    quote->marks = marks;
    quote->mark_count = count;
}
