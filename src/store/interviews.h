/*
 * interviews - real interviews, noted afterwards: interviews/<UTC time>.yaml, a file each.
 */
#ifndef STORE_INTERVIEWS_H
#define STORE_INTERVIEWS_H

#include "base/error.h"
#include "base/problem.h"
#include "model/interview.h"

enum { INTERVIEW_FORMAT = 1 };

bool interview_parse(struct arena *arena, const char *file, struct view text, struct interview *interview,
                     struct problems *problems);

/* Adds it as YAML; its texts are tidy. */
void interview_print(struct buf *out, const struct interview *interview);

/* Newest first. What is broken or foreign is named among the problems and left alone. */
CHECKED bool interviews_load(struct arena *arena, const char *folder, struct interviews *interviews,
                             struct problems *problems, struct error *error);

/* Keeps it in a new file named after `now` (seconds since 1970 UTC); the id goes to `id`. One that is there,
 * word for word and of the same second, is not kept twice: the program was stopped before it could say so. */
CHECKED bool interviews_add(struct arena *arena, const char *folder, const struct interview *interview,
                            int64_t now, const char **id, struct error *error);

/* Notes how one ended, once that is known. */
CHECKED bool interviews_end(struct arena *arena, const char *folder, const char *id, enum outcome outcome,
                            struct error *error);

bool outcome_parse(const char *word, enum outcome *outcome);

#endif
