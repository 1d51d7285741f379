/*
 * corpus - answers written for this project, every sentence with its part: what the label model learns from.
 *
 * A file holds answers separated by lines of "---"; an answer is header lines ("id: ...") and sentence lines:
 * a letter S, T, A or R, a blank and the sentence.
 */
#ifndef TOOL_CORPUS_H
#define TOOL_CORPUS_H

#include "base/arena.h"
#include "base/error.h"
#include "check/sentence.h"
#include "model/part.h"

struct told {
    const char *id;
    const char *file;   /* its name, without folders */
    struct view *lines; /* the sentences */
    enum part *parts;   /* one a sentence */
    size_t count;
};

struct corpus {
    struct told *items;
    size_t count;
    uint32_t hash; /* of all bytes, in the order the files were given */
};

/* Reads the files into the arena. */
bool corpus_load(struct arena *arena, char *const *paths, size_t count, struct corpus *corpus,
                 struct error *error) CHECKED;

/* An answer as running text: its sentences joined by a blank, with tokens and sentence places. */
struct running {
    struct view text;
    struct tokens tokens;
    struct sentences sentences;
    const enum part *parts;
};

/* The answer in the order told, without the sentences of part `without` (PART_COUNT: all of them); when
 * `result_first`, those of the Result come first. */
struct running corpus_run(struct arena *arena, const struct told *told, int without, bool result_first);

#endif
