/*
 * answer_scan - which files of answers there are, and what tells whether they changed; nothing is read.
 *
 * One look at each file and nothing more, so that a hundred thousand are looked at before a person notices.
 */
#ifndef STORE_ANSWER_SCAN_H
#define STORE_ANSWER_SCAN_H

#include "base/file.h"
#include "base/problem.h"

/* The answers to one question: files "<name>.yaml", sorted by bytes with the ending on. */
struct answer_folder {
    const char *question;
    const char **files;
    const struct file_state *states;
    size_t count;
};

/* Sorted by question. */
struct answer_folders {
    const struct answer_folder *items;
    size_t count;
    size_t total; /* files in all */
};

/* A folder that is not there is empty. What else is in it is named among the problems and left alone. */
CHECKED bool answer_scan(struct arena *arena, const char *folder, struct answer_folders *folders,
                         struct problems *problems, struct error *error);

/* As answer_scan(), of the one question. Nothing else is looked at. */
CHECKED bool answer_scan_one(struct arena *arena, const char *folder, const char *question,
                             struct answer_folder *found, struct problems *problems, struct error *error);

/* "ownership-04/20261124T101503Z" of a question and its file. */
const char *answer_scan_id(struct arena *arena, const char *question, const char *file);

/* When the answer was begun, in seconds since 1970 UTC: from the file's name, else when it was last changed.
 */
int64_t answer_scan_started(const char *file, const struct file_state *state);

#endif
