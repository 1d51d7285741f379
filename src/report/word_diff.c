#include "report/word_diff.h"

#include "check/token.h"

#include <stdint.h>

/* Of pairs of words: about half a second. */
static const double most_work = 2e8;

enum { NO_MATCH = -1 };

/* A text as its words. */
struct words {
    struct view text;
    const struct token *items;
    size_t count;
};

struct diff {
    struct words before, after;
    int64_t *matches;     /* for each word before: its word after, or NO_MATCH */
    uint32_t *lengths[3]; /* rows of the table of lengths, with one entry more than the words after */
};

static struct words words_of(struct arena *arena, struct view text)
{
    struct tokens tokens = token_scan(arena, text);
    struct token *items = ARENA_ARRAY(arena, struct token, tokens.count);
    size_t count = 0;
    for (size_t i = 0; i < tokens.count; i++)
        if (tokens.items[i].kind != TOKEN_NEWLINE)
            items[count++] = tokens.items[i];
    return (struct words){text, items, count};
}

static bool same_word(const struct diff *diff, size_t before, size_t after)
{
    const struct token *a = &diff->before.items[before], *b = &diff->after.items[after];
    return a->hash == b->hash && view_equal(view_sub(diff->before.text, a->start, a->end),
                                            view_sub(diff->after.text, b->start, b->end));
}

/* Words [first, end) of each text. */
struct range {
    size_t first, end;
};

/* row[k]: the longest common part of all of `before` and the first k words of `after`. */
static void lengths_forwards(const struct diff *diff, struct range before, struct range after, uint32_t *row,
                             uint32_t *last)
{
    size_t width = after.end - after.first;
    memset(row, 0, (width + 1) * sizeof *row);
    for (size_t i = before.first; i < before.end; i++) {
        memcpy(last, row, (width + 1) * sizeof *row);
        for (size_t k = 1; k <= width; k++)
            row[k] = same_word(diff, i, after.first + k - 1) ? last[k - 1] + 1
                     : row[k - 1] > last[k]                  ? row[k - 1]
                                                             : last[k];
    }
}

/* row[k]: the longest common part of all of `before` and the words of `after` from the k-th on. */
static void lengths_backwards(const struct diff *diff, struct range before, struct range after, uint32_t *row,
                              uint32_t *last)
{
    size_t width = after.end - after.first;
    memset(row, 0, (width + 1) * sizeof *row);
    for (size_t i = before.end; i-- > before.first;) {
        memcpy(last, row, (width + 1) * sizeof *row);
        for (size_t k = width; k-- > 0;)
            row[k] = same_word(diff, i, after.first + k) ? last[k + 1] + 1
                     : row[k + 1] > last[k]              ? row[k + 1]
                                                         : last[k];
    }
}

/* Matches what begins and ends alike; what is left goes to the ranges. */
static void match_ends(struct diff *diff, struct range *before, struct range *after)
{
    while (before->first < before->end && after->first < after->end &&
           same_word(diff, before->first, after->first))
        diff->matches[before->first++] = (int64_t)after->first++;
    while (before->first < before->end && after->first < after->end &&
           same_word(diff, before->end - 1, after->end - 1))
        diff->matches[--before->end] = (int64_t)--after->end;
}

/* Halves the words before, finds where the words after are best halved, and matches both halves. The depth is
 * the logarithm of the words before. */
static void match_range(struct diff *diff, struct range before, struct range after)
{
    match_ends(diff, &before, &after);
    if (before.first == before.end || after.first == after.end)
        return;
    if (before.end - before.first == 1) {
        for (size_t k = after.first; k < after.end; k++)
            if (same_word(diff, before.first, k)) {
                diff->matches[before.first] = (int64_t)k;
                return;
            }
        return;
    }
    size_t middle = before.first + (before.end - before.first) / 2, best = 0;
    struct range upper = {before.first, middle}, lower = {middle, before.end};
    lengths_forwards(diff, upper, after, diff->lengths[0], diff->lengths[2]);
    lengths_backwards(diff, lower, after, diff->lengths[1], diff->lengths[2]);
    for (size_t k = 0; k <= after.end - after.first; k++)
        if (diff->lengths[0][k] + diff->lengths[1][k] > diff->lengths[0][best] + diff->lengths[1][best])
            best = k;
    match_range(diff, upper, (struct range){after.first, after.first + best});
    match_range(diff, lower, (struct range){after.first + best, after.end});
}

/* A single word, or a mark, that stays between two changes only makes them hard to read. */
static void drop_islands(struct diff *diff)
{
    size_t count = diff->before.count;
    for (size_t first = 0; first < count;) {
        if (diff->matches[first] == NO_MATCH) {
            first++;
            continue;
        }
        size_t end = first + 1, spoken = diff->before.items[first].kind != TOKEN_MARK;
        for (; end < count && diff->matches[end] == diff->matches[end - 1] + 1; end++)
            spoken += diff->before.items[end].kind != TOKEN_MARK;
        bool is_inside = (first > 0 || diff->matches[first] > 0) &&
                         (end < count || diff->matches[end - 1] + 1 < (int64_t)diff->after.count);
        for (size_t i = first; is_inside && spoken < 2 && i < end; i++)
            diff->matches[i] = NO_MATCH;
        first = end;
    }
}

struct growing {
    struct arena *arena;
    struct word_change *items;
    size_t count, capacity;
};

static void add_run(struct growing *changes, enum word_change_kind kind, const struct words *words,
                    size_t first, size_t end)
{
    if (first == end)
        return;
    if (changes->count == changes->capacity) {
        changes->capacity = changes->capacity ? changes->capacity * 2 : 16;
        changes->items = arena_grow(changes->arena, changes->items, changes->count, changes->capacity,
                                    sizeof *changes->items, _Alignof(struct word_change));
    }
    changes->items[changes->count++] =
        (struct word_change){kind, {words->items[first].start, words->items[end - 1].end}};
}

static struct word_changes runs_of(struct arena *arena, const struct diff *diff)
{
    struct growing changes = {.arena = arena};
    size_t before = 0, after = 0;
    while (before < diff->before.count || after < diff->after.count) {
        size_t gone = before, same;
        while (gone < diff->before.count && diff->matches[gone] == NO_MATCH)
            gone++;
        size_t come = gone < diff->before.count ? (size_t)diff->matches[gone] : diff->after.count;
        add_run(&changes, WORDS_REMOVED, &diff->before, before, gone);
        add_run(&changes, WORDS_ADDED, &diff->after, after, come);
        for (same = 0;
             gone + same < diff->before.count && diff->matches[gone + same] == (int64_t)(come + same);)
            same++;
        add_run(&changes, WORDS_SAME, &diff->after, come, come + same);
        before = gone + same;
        after = come + same;
    }
    return (struct word_changes){changes.items, changes.count};
}

struct word_changes word_diff(struct arena *arena, struct view before, struct view after)
{
    struct diff diff = {words_of(arena, before), words_of(arena, after), NULL, {NULL}};
    struct range all_before = {0, diff.before.count}, all_after = {0, diff.after.count};
    diff.matches = ARENA_ARRAY(arena, int64_t, diff.before.count);
    for (size_t i = 0; i < diff.before.count; i++)
        diff.matches[i] = NO_MATCH;
    match_ends(&diff, &all_before, &all_after);
    if ((double)(all_before.end - all_before.first) * (double)(all_after.end - all_after.first) <=
        most_work) {
        for (int i = 0; i < 3; i++)
            diff.lengths[i] = ARENA_ARRAY(arena, uint32_t, all_after.end - all_after.first + 1);
        match_range(&diff, all_before, all_after);
        drop_islands(&diff);
    }
    return runs_of(arena, &diff);
}
