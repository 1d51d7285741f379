/*
 * told - an answer with what a careful reader says of it: the part of every sentence, the class of its
 * result, the principles it shows.
 *
 * A file holds answers parted by lines of "---"; an answer is header lines ("id: ...") and sentence lines: a
 * letter S, T, A or R, a blank and the sentence, in the order told. `principles:` is a list, best first;
 * `class:` the result class; `lines: yes` says that every sentence stands on a line of its own, as in a list;
 * "#" opens a comment. `held-out: yes` says that a model is measured with the file, so that none may be
 * trained on it.
 */
#ifndef MODEL_TOLD_H
#define MODEL_TOLD_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"
#include "model/bank.h"

struct told {
    const char *id;
    const char *file; /* its name, without folders */
    struct texts principles;
    const char *class; /* "change"; NULL when not said */
    bool is_lines;
    struct view *lines;   /* the sentences */
    enum part *parts;     /* one a sentence */
    size_t *line_numbers; /* where in the file; one a sentence */
    size_t count;
};

struct told_list {
    struct told *items;
    size_t count, room;
    const char *held_out; /* a file that says so; NULL when there is none */
};

/* Adds the answers of one file; what they hold is borrowed from `text` or in the arena. The error
 * (ERROR_INPUT) names `path` and line. */
bool told_parse(struct arena *arena, const char *path, struct view text, struct told_list *list,
                struct error *error) CHECKED;

/* Has it a sentence of that part? */
bool told_has(const struct told *told, enum part part);

/* An answer as running text: its sentences joined by a blank, or by a line feed when it is a list. */
struct told_text {
    struct view text;
    const struct span *spans; /* one a sentence */
    const enum part *parts;
    const size_t *sources; /* which sentence of the answer each is */
    size_t count;
};

/* In the order told, without the sentences of part `without` (PART_COUNT: all of them); when `result_first`,
 * those of the Result come first. */
struct told_text told_join(struct arena *arena, const struct told *told, int without, bool result_first);

/* The sentences of one part only. */
struct view told_part(struct arena *arena, const struct told *told, enum part part);

#endif
