/*
 * story - something that happened, apart from the answers that tell it.
 *
 * Strings belong to the arena the story was made in.
 */
#ifndef MODEL_STORY_H
#define MODEL_STORY_H

#include "base/text.h"
#include "model/bank.h"

#include <stdint.h>

struct story {
    const char *id; /* kebab-case, the file's name */
    const char *title;
    struct view parts[PART_COUNT];
    struct view notes;
    struct texts principles; /* those it can serve, as the person says */
    struct texts links;      /* ids of answers that tell it but do not name it themselves */
    bool has_happened;       /* the day it happened is told */
    int64_t happened;        /* then: seconds since 1970 UTC of its beginning */
    int64_t changed;         /* when the story was last written */
};

struct stories {
    const struct story *items; /* sorted by id */
    size_t count;
};

#endif
