/*
 * story_number - the one number of a story: what to say when somebody asks "how much?".
 */
#ifndef REPORT_STORY_NUMBER_H
#define REPORT_STORY_NUMBER_H

#include "check/quantity.h"
#include "model/story.h"

struct story_number {
    const char *text; /* as it stands in the story, with what it counts; NULL when there is none */
    enum quantity_role role;
};

/* A change before an absolute outcome before a size; one told in the Result before others; the first of
 * several. A time frame is never taken. In the arena. */
struct story_number story_number_best(struct arena *arena, const struct story *story);

/* The parts of a story in order, joined by a blank line; spans by part may be NULL. */
struct view story_text(struct arena *arena, const struct story *story, struct span spans[PART_COUNT]);

#endif
