#include "report/story_number.h"

#include "check/sentence.h"

struct view story_text(struct arena *arena, const struct story *story, struct span spans[PART_COUNT])
{
    struct buf text = {.arena = arena};
    for (int part = 0; part < PART_COUNT; part++) {
        struct view own = view_trim(story->parts[part]);
        if (own.length && text.length)
            buf_string(&text, "\n\n");
        size_t start = text.length;
        buf_add(&text, own.data, own.length);
        if (spans)
            spans[part] = (struct span){start, text.length};
    }
    buf_text(&text);
    return buf_view(&text);
}

static enum part part_at(const struct span spans[PART_COUNT], size_t at)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (at >= spans[part].start && at < spans[part].end)
            return (enum part)part;
    return PART_SITUATION;
}

/* 0: not to be taken. */
static int rank_of(const struct quantity *quantity, const struct span spans[PART_COUNT])
{
    static const int ranks[QUANTITY_ROLE_COUNT] = {
        [QUANTITY_ROLE_CHANGE] = 3, [QUANTITY_ROLE_ABSOLUTE] = 2, [QUANTITY_ROLE_SCOPE] = 1};
    bool is_result = part_at(spans, quantity->span.start) == PART_RESULT;
    return ranks[quantity->role] ? ranks[quantity->role] * 4 + is_result * 2 + !quantity->is_rough : 0;
}

/* The number with what it counts, when that stands right behind it. */
static struct span span_of(struct view text, const struct quantity *quantity)
{
    enum { NEAR = 16 };
    struct span span = quantity->span;
    const struct span *noun = &quantity->noun;
    if (noun->end > span.end && noun->start >= span.end && noun->start - span.end <= NEAR &&
        !memchr(text.data + span.end, '\n', noun->end - span.end))
        span.end = noun->end;
    return span;
}

struct story_number story_number_best(struct arena *arena, const struct story *story)
{
    struct span spans[PART_COUNT];
    struct view text = story_text(arena, story, spans);
    struct tokens tokens = token_scan(arena, text);
    struct sentences sentences = sentence_split(arena, text, &tokens);
    struct stretch *stretches = ARENA_ARRAY(arena, struct stretch, sentences.count);
    for (size_t i = 0; i < sentences.count; i++)
        stretches[i] =
            (struct stretch){sentences.items[i].span, part_at(spans, sentences.items[i].span.start)};
    struct quantities found = quantity_scan(arena, text, NULL);
    struct quantity *items =
        arena_grow(arena, found.items, found.count, found.count, sizeof *items, _Alignof(struct quantity));
    quantity_assign_roles(items, found.count, text, stretches, sentences.count);
    const struct quantity *best = NULL;
    int best_rank = 0;
    for (size_t i = 0; i < found.count; i++) {
        int rank = rank_of(&items[i], spans);
        if (rank > best_rank) {
            best = &items[i];
            best_rank = rank;
        }
    }
    if (!best)
        return (struct story_number){0};
    struct span span = span_of(text, best);
    return (struct story_number){arena_strndup(arena, text.data + span.start, span.end - span.start),
                                 best->role};
}
