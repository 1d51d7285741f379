/* quantity_scan() of quantity.h: seek, read, join. */
#include "check/quantity_join.h"
#include "check/word.h"

/* Bytes behind the copy that the lexers may look at. */
enum { SENTINEL = 8, FIRST_ROOM = 32 };

/* Is it a word or a mark that no quantity begins with, and plain text behind it: a blank and a letter, or a
 * mark and a blank? Then no sign, digit or point makes a number of it. The text is padded. */
static bool is_no_number(struct view text, const struct token *token)
{
    const struct known_word *word = word_known(token);
    bool is_mark = token->kind == TOKEN_MARK && (*token->word == '.' || *token->word == ',');
    if (!is_mark && !(word && word->flags & WORD_NO_NUMBER))
        return false;
    char one = text.data[token->end], two = text.data[token->end + 1];
    if (one == ' ')
        return ((unsigned char)two | 0x20u) - 'a' < 26u;
    return (one == '.' || one == ',') && two == ' ';
}

/* The first byte from `at` on where a quantity may begin, as far as known words tell; `next` is the first
 * token at or behind it. */
static size_t pass_known_words(struct view text, const struct tokens *tokens, size_t *next, size_t at)
{
    size_t i = *next;
    while (i < tokens->count && tokens->items[i].start < at)
        i++;
    *next = i;
    if (i > 0 && tokens->items[i - 1].end > at) /* inside a token */
        return at;
    while (i < tokens->count && is_no_number(text, &tokens->items[i]))
        i++;
    *next = i;
    return i < tokens->count ? tokens->items[i].start : text.length;
}

/* `tokens` are of the text; with none of them it is read to its end byte by byte. */
static struct quantities scan(struct arena *arena, struct view text, const struct tokens *tokens,
                              struct refusals *refused)
{
    char *copy = ARENA_ROOM(arena, char, text.length + SENTINEL);
    if (text.length)
        memcpy(copy, text.data, text.length);
    memset(copy + text.length, 0, SENTINEL);
    struct view padded = {copy, text.length};

    size_t count = 0, room = FIRST_ROOM;
    struct quantity_item *items = ARENA_ROOM(arena, struct quantity_item, room);
    const char *end = copy + text.length;
    for (size_t at = 0, token = 0;;) {
        size_t skip, length;
        if (tokens)
            at = pass_known_words(padded, tokens, &token, at);
        enum quantity_start start =
            quantity_seek(copy + at, end, tokens ? copy + at + 1 : end + 1, &skip, &length);
        at += skip;
        if (start == START_END || at >= text.length)
            break;
        if (start == START_NONE)
            continue;
        struct quantity_item item = quantity_read(padded, start, at, length);
        size_t next = at + length;
        if (item.quantity.span.end > item.quantity.span.start) {
            if (item.quantity.span.end > next)
                next = item.quantity.span.end;
            if (!item.refusal || item.is_bare || refused) {
                if (count == room) {
                    items = arena_grow(arena, items, count, room * 2, sizeof *items,
                                       _Alignof(struct quantity_item));
                    room *= 2;
                }
                items[count++] = item;
            }
        }
        at = next;
    }
    count = quantity_join(padded, items, count);

    struct quantity *taken = ARENA_ARRAY(arena, struct quantity, count);
    struct refusal *left = ARENA_ARRAY(arena, struct refusal, refused ? count : 0);
    size_t taken_count = 0, left_count = 0, alone_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (!items[i].refusal)
            taken[taken_count++] = items[i].quantity;
        else if (items[i].is_bare)
            taken[count - ++alone_count] = items[i].quantity; /* from the end: the last one first */
        if (items[i].refusal && refused)
            left[left_count++] = (struct refusal){items[i].quantity.span, items[i].refusal};
    }
    struct quantity *alone = taken + count - alone_count;
    for (size_t i = 0; i < alone_count / 2; i++) {
        struct quantity other = alone[i];
        alone[i] = alone[alone_count - 1 - i];
        alone[alone_count - 1 - i] = other;
    }
    if (refused)
        *refused = (struct refusals){left, left_count};
    return (struct quantities){taken, taken_count, alone, alone_count};
}

struct quantities quantity_scan(struct arena *arena, struct view text, struct refusals *refused)
{
    return scan(arena, text, NULL, refused);
}

struct quantities quantity_scan_known(struct arena *arena, struct view text, const struct tokens *tokens)
{
    return scan(arena, text, tokens, NULL);
}
