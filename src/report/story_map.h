/*
 * story_map - stories by principles: what is served by whom, what hangs on one story, what wants the same
 * one.
 */
#ifndef REPORT_STORY_MAP_H
#define REPORT_STORY_MAP_H

#include "base/doc.h"
#include "check/story_check.h"
#include "report/telling.h"

/* Stories as numbers in the list of stories, principles as numbers in the bank. */
struct story_map {
    const struct story_serves *serves;
    const struct tellings *tellings;
    const size_t *story_counts; /* by principle: how many stories serve it */
    const size_t *unserved;     /* principles no story serves */
    size_t unserved_count;
    const size_t *overused; /* stories told in TELLING_OVERUSE answers or more */
    size_t overused_count;
    /* Stories that are the only one for two principles or more: when one is told, or falls flat, they all
     * have none left. */
    const struct story_pillar {
        size_t story;
        const size_t *principles;
        size_t count;
    } * pillars;
    size_t pillar_count;
    /* Principles that could all be asked on one day, and have fewer stories between them than they are. */
    const struct story_conflict {
        const size_t *principles;
        size_t count;
        const size_t *stories; /* all there are for them; fewer than principles */
        size_t story_count;
    } * conflicts;
    size_t conflict_count;
};

struct story_map story_map_build(struct arena *arena, const struct story_serves *serves,
                                 const struct tellings *tellings);

struct doc *story_map_doc(struct arena *arena, const struct story_map *map);

#endif
