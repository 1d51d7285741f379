#include "check/quantity.h"

#include "check/quantity_join.h"

static const char *const kind_ids[QUANTITY_KIND_COUNT] = {
    [QUANTITY_PERCENT] = "percent",   [QUANTITY_MONEY] = "money",     [QUANTITY_MULTIPLE] = "multiple",
    [QUANTITY_DURATION] = "duration", [QUANTITY_RATE] = "rate",       [QUANTITY_RATING] = "rating",
    [QUANTITY_RANK] = "rank",         [QUANTITY_MEASURE] = "measure", [QUANTITY_COUNT] = "count",
};

static const char *const role_ids[QUANTITY_ROLE_COUNT] = {
    [QUANTITY_ROLE_OTHER] = "other",         [QUANTITY_ROLE_CHANGE] = "change",
    [QUANTITY_ROLE_ABSOLUTE] = "absolute",   [QUANTITY_ROLE_SCOPE] = "scope",
    [QUANTITY_ROLE_TIMEFRAME] = "timeframe",
};

const char *quantity_kind_id(enum quantity_kind kind)
{
    return kind_ids[kind];
}
const char *quantity_role_id(enum quantity_role role)
{
    return role_ids[role];
}

/* Bytes behind the copy that the lexers may look at. */
enum { SENTINEL = 8, FIRST_ROOM = 32 };

struct quantities quantity_scan(struct arena *arena, struct view text, struct refusals *refused)
{
    char *copy = ARENA_ARRAY(arena, char, text.length + SENTINEL);
    if (text.length)
        memcpy(copy, text.data, text.length);
    struct view padded = {copy, text.length};

    size_t count = 0, room = FIRST_ROOM;
    struct quantity_item *items = ARENA_ARRAY(arena, struct quantity_item, room);
    const char *end = copy + text.length;
    for (size_t at = 0;;) {
        size_t skip, length;
        enum quantity_start start = quantity_seek(copy + at, end, &skip, &length);
        at += skip;
        if (start == START_END || at >= text.length)
            break;
        struct quantity_item item = quantity_read(padded, start, at, length);
        size_t next = at + length;
        if (item.quantity.span.end > item.quantity.span.start) {
            if (item.quantity.span.end > next)
                next = item.quantity.span.end;
            if (!item.refusal || refused) {
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
    size_t taken_count = 0, left_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (!items[i].refusal)
            taken[taken_count++] = items[i].quantity;
        else if (refused)
            left[left_count++] = (struct refusal){items[i].quantity.span, items[i].refusal};
    }
    if (refused)
        *refused = (struct refusals){left, left_count};
    return (struct quantities){taken, taken_count};
}
