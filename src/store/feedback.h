/*
 * feedback - what other people said about an answer: feedback/<answer's id>.yaml.
 *
 * Comments are added; a person marks those taken up with `taken_up: true`.
 */
#ifndef STORE_FEEDBACK_H
#define STORE_FEEDBACK_H

#include "base/error.h"
#include "base/problem.h"
#include "model/comment.h"
#include "base/text.h"

enum { FEEDBACK_FORMAT = 1 };

bool feedback_parse(struct arena *arena, const char *file, struct view text, struct comments *comments,
                    struct problems *problems);

/* Of one answer; none when there is no file. What is broken is a problem. */
bool feedback_load(struct arena *arena, const char *folder, const char *answer, struct comments *comments,
                   struct problems *problems);

/* Of all answers, by their ids. */
struct all_comments {
    const struct comments *items;
    size_t count;
};

CHECKED bool feedback_load_all(struct arena *arena, const char *folder, struct all_comments *all,
                               struct problems *problems, struct error *error);

/* Adds those that are not there yet (same words, same sentence); how many to `added`. Texts are made tidy. */
CHECKED bool feedback_add(struct arena *arena, const char *folder, const struct comments *comments,
                          size_t *added, struct error *error);

#endif
