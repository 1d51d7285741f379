#include "check/quantity.h"

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
