#include "check/quantity_item.h"

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
