/*
 * Two versions of an answer held against each other. What must hold: what stayed, went and came covers the
 * words of both texts, in order, and a text held against itself did not change.
 *
 * The two stand with a NUL between them.
 */
#include "fuzz.h"

#include "report/word_diff.h"

/* White space parts words, the wide kinds too: see token.c. */
static bool is_space(uint32_t code)
{
    return code == ' ' || code == '\t' || code == '\r' || code == '\n' || code == 0xa0 || code == 0x202f ||
           (code >= 0x2000 && code <= 0x200b);
}

static void add_words(struct buf *out, struct view text)
{
    size_t length;
    for (size_t at = 0; at < text.length; at += length) {
        uint32_t code;
        length = utf8_decode(text, at, &code);
        if (!is_space(code))
            buf_add(out, text.data + at, length);
    }
}

static bool same_words(struct arena *arena, struct view a, struct view b)
{
    struct buf left = {.arena = arena}, right = {.arena = arena};
    add_words(&left, a);
    add_words(&right, b);
    return view_equal(buf_view(&left), buf_view(&right));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct view bytes = {(const char *)data, size};
    const char *middle = size ? memchr(data, 0, size) : NULL;
    size_t length = middle ? (size_t)(middle - bytes.data) : size;
    struct view before = utf8_repair(&arena, view_sub(bytes, 0, length));
    struct view after = utf8_repair(&arena, view_sub(bytes, length + (middle != NULL), size));
    const struct word_changes changes = word_diff(&arena, before, after);
    struct buf now = {.arena = &arena}, same = {.arena = &arena};
    size_t at[2] = {0, 0}, removed = 0;
    for (size_t i = 0; i < changes.count; i++) {
        const struct word_change *change = &changes.items[i];
        bool is_gone = change->kind == WORDS_REMOVED;
        struct view text = is_gone ? before : after;
        must(span_fits(text, change->span) && change->span.start >= at[is_gone] &&
             change->span.end > change->span.start);
        at[is_gone] = change->span.end;
        if (is_gone)
            removed += change->span.end - change->span.start;
        else
            add_words(&now, view_sub(text, change->span.start, change->span.end));
        if (change->kind == WORDS_SAME)
            add_words(&same, view_sub(text, change->span.start, change->span.end));
    }
    must(same_words(&arena, buf_view(&now), after));
    must(removed <= before.length && same.length <= before.length);
    const struct word_changes none = word_diff(&arena, after, after);
    for (size_t i = 0; i < none.count; i++)
        must(none.items[i].kind == WORDS_SAME);
    arena_release(&arena);
    return 0;
}
