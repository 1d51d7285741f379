/*
 * answers - the folder of kept answers: answers/<question>/<UTC time>.yaml.
 *
 * The files are the truth; a person may edit, copy, delete or version them. We only ever add files. An id is
 * the path below the folder, without the ending: "ownership-04/20261124T101503Z".
 */
#ifndef STORE_ANSWERS_H
#define STORE_ANSWERS_H

#include "base/file.h"
#include "store/answer_file.h"
#include "store/draft.h"

/* An answer on disk, not read yet. */
struct answer_ref {
    const char *id;
    const char *question;
    const char *path;
    int64_t started; /* seconds since 1970 UTC: from the file's name, else when the file was last changed */
    struct file_state state;
};

struct answer_refs {
    const struct answer_ref *items;
    size_t count;
};

/*
 * Keeps an answer in a new file, whole or not at all; its texts are made tidy. `question` is a kebab-case id
 * and `started` a time. What is written was read back and compared first. The id goes to `id`: two answers of
 * the same second get different ones.
 */
CHECKED bool answers_save(struct arena *arena, const char *folder, const struct answer *answer,
                          const char **id, struct error *error);

/* All answers, newest first. What else is in the folder is named among the problems and left alone. */
CHECKED bool answers_list(struct arena *arena, const char *folder, struct answer_refs *refs,
                          struct problems *problems, struct error *error);

/* The one answer whose id is `prefix`, or the only one whose id begins so. */
CHECKED bool answers_find(struct arena *arena, const char *folder, const char *prefix, struct answer_ref *ref,
                          struct error *error);

/* Was an answer to this question, begun at this time, kept? `started` as in files. */
bool answers_hold(const char *folder, const char *question, const char *started);

/*
 * Was this draft kept as an answer, so that only its removal is left to do? True only when what was entered
 * last stands in an answer to the question begun in the same second: of two drills of one second the other
 * may have kept its own.
 */
bool answers_hold_draft(const char *folder, const struct draft *draft);

#endif
