/*
 * mocks - the folder of mock interviews: mocks/<UTC time>.yaml.
 *
 * One file a day: the plan, and what became of each question. The answers are ordinary answer files, named
 * here by their ids. A file is written when the day begins and again as it goes on; a person may read, edit
 * or delete it. What it says of a day that still goes on is behind its journal (store/draft.h).
 */
#ifndef STORE_MOCKS_H
#define STORE_MOCKS_H

#include "base/error.h"
#include "base/problem.h"
#include "base/text.h"
#include "model/mock_day.h"

struct mock_days {
    const struct mock_day *items;
    size_t count;
};

/* A day from a file's text; false after an error. The id is the caller's. */
bool mock_parse(struct arena *arena, const char *file, struct view text, struct mock_day *day,
                struct problems *problems);

/* Adds the day as YAML. */
void mock_print(struct buf *out, const struct mock_day *day);

/* Keeps a new day; when its id is taken it gets a number behind it. What is written was read back first. */
CHECKED bool mocks_add(struct arena *arena, const char *folder, struct mock_day *day, struct error *error);

/* Keeps what a day has become. */
CHECKED bool mocks_save(const char *folder, const struct mock_day *day, struct error *error);

/* All days, newest first. What is broken or foreign is named among the problems and left alone. */
CHECKED bool mocks_load(struct arena *arena, const char *folder, struct mock_days *days,
                        struct problems *problems, struct error *error);

/* The one whose id is `prefix`, or the only one whose id begins so; NULL and the error otherwise. */
const struct mock_day *mocks_find(struct arena *arena, const struct mock_days *days, const char *prefix,
                                  struct error *error);

#endif
