/*
 * corpus - files of answers written for this project, every sentence with its part: what the label model
 * learns from. Their format: model/told.h.
 */
#ifndef TOOL_CORPUS_H
#define TOOL_CORPUS_H

#include "base/arena.h"
#include "base/error.h"
#include "check/sentence.h"
#include "model/told.h"

#include <stdint.h>

struct corpus {
    struct told *items;
    size_t count;
    uint32_t hash;        /* of all bytes, in the order the files were given */
    const char *held_out; /* a file that nothing may be trained on; NULL when there is none */
};

/* Reads the files into the arena. */
bool corpus_load(struct arena *arena, char *const *paths, size_t count, struct corpus *corpus,
                 struct error *error) CHECKED;

/* An answer as running text, with tokens and sentence places. */
struct running {
    struct view text;
    struct tokens tokens;
    struct sentences sentences;
    const enum part *parts;
};

/* The answer as one told by somebody in one breath: every second pair of sentences of one part, counted from
 * `first`, made one. */
struct told corpus_merge(struct arena *arena, const struct told *told, size_t first);

/* As told_join(). */
struct running corpus_run(struct arena *arena, const struct told *told, int without, bool result_first);

#endif
