#include "model/level.h"

#include <string.h>

static const struct {
    const char *id, *track, *expects;
} levels[LEVEL_COUNT] = {
    [LEVEL_INTERN] = {"intern", "student",
                      "clear tasks done well, questions asked early, and something learned from them"},
    [LEVEL_INDIVIDUAL] = {"individual", "individual",
                          "own work from problem to measured result, where somebody else set the goal"},
    [LEVEL_FIRST_MANAGER] =
        {"first-manager", "manager",
         "results through other people, decisions with half the facts, and people who grew"},
    [LEVEL_SENIOR] =
        {"senior", "manager",
         "goals you set yourself, several teams moved, and what it cost told as plainly as what it brought"},
};

const char *level_id(enum level level)
{
    return levels[level].id;
}
const char *level_expects(enum level level)
{
    return levels[level].expects;
}
const char *level_track(enum level level)
{
    return levels[level].track;
}

bool level_parse(const char *word, enum level *level)
{
    for (int i = 0; i < LEVEL_COUNT; i++)
        if (strcmp(levels[i].id, word) == 0) {
            *level = (enum level)i;
            return true;
        }
    return false;
}
