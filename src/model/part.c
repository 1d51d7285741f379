#include "model/part.h"

static const struct {
    const char *id, *name;
} parts[PART_COUNT] = {
    [PART_SITUATION] = {"situation", "Situation"},
    [PART_TASK] = {"task", "Task"},
    [PART_ACTION] = {"action", "Action"},
    [PART_RESULT] = {"result", "Result"},
};

const char *part_id(enum part part)
{
    return parts[part].id;
}
const char *part_name(enum part part)
{
    return parts[part].name;
}
