#include "check/quantity_item.h"

#include "check/quantity_context.h"

struct quantity_item quantity_item_take(struct quantity_item item, enum quantity_kind kind, size_t end,
                                        const char *why)
{
    item.quantity.kind = kind;
    item.quantity.span.end = end;
    item.quantity.why = why;
    item.is_bare = false;
    item.refusal = NULL;
    return item;
}

struct quantity_item quantity_item_refuse(struct quantity_item item, const char *why)
{
    item.refusal = why;
    item.is_bare = false;
    return item;
}

struct span quantity_item_before(struct view text, const struct quantity_item *item)
{
    return quantity_word_before(text, item->quantity.span.start);
}

bool quantity_before_is(struct view text, const struct quantity_item *item, const char *words)
{
    return quantity_word_among(text, quantity_item_before(text, item), words);
}

bool quantity_after_is(struct view text, size_t at, const char *words)
{
    return quantity_word_among(text, quantity_word_after(text, at), words);
}
