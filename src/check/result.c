#include "check/result.h"

static const char *const ids[RESULT_CLASS_COUNT] = {
    [RESULT_NONE] = "none",   [RESULT_VAGUE] = "vague",       [RESULT_QUALITATIVE] = "qualitative",
    [RESULT_SCOPE] = "scope", [RESULT_ABSOLUTE] = "absolute", [RESULT_CHANGE] = "change",
};

const char *result_class_id(enum result_class class)
{
    return ids[class];
}

enum result_class result_classify(struct view text, const struct tokens *tokens,
                                  const struct quantities *quantities, const struct stretch *stretches,
                                  size_t stretch_count)
{
    (void)text, (void)tokens;
    enum result_class best = RESULT_NONE;
    for (size_t i = 0; i < stretch_count; i++) {
        if (stretches[i].part != PART_RESULT)
            continue;
        if (best == RESULT_NONE)
            best = RESULT_QUALITATIVE;
        for (size_t k = 0; k < quantities->count; k++) {
            const struct quantity *quantity = &quantities->items[k];
            if (quantity->span.start < stretches[i].span.start ||
                quantity->span.start >= stretches[i].span.end)
                continue;
            if (quantity->role == QUANTITY_ROLE_CHANGE)
                best = RESULT_CHANGE;
            else if (quantity->role == QUANTITY_ROLE_ABSOLUTE && best < RESULT_ABSOLUTE)
                best = RESULT_ABSOLUTE;
            else if (quantity->role == QUANTITY_ROLE_SCOPE && best < RESULT_SCOPE)
                best = RESULT_SCOPE;
        }
    }
    return best;
}
