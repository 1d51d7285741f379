/*
 * log - log.yaml: what went well, a sentence each, on the day it happened.
 *
 * Lines are added; those that are there stay as they are, also what a person wrote between them.
 */
#ifndef STORE_LOG_H
#define STORE_LOG_H

#include "base/error.h"
#include "base/problem.h"
#include "model/win.h"
#include "base/text.h"

enum { LOG_FORMAT = 1, LOG_TEXT_MOST = 2000 };

/* False after an error. */
bool log_parse(struct arena *arena, const char *file, struct view text, struct wins *wins,
               struct problems *problems);

/* A file that is not there is an empty log; a broken one is an error. */
CHECKED bool log_load(struct arena *arena, const char *path, struct wins *wins, struct problems *problems,
                      struct error *error);

/* Adds one, on the disk when true is returned. Its text is made tidy and put on one line. */
CHECKED bool log_add(struct arena *arena, const char *path, const struct win *win, struct error *error);

/* Could log_promoted() note it? Nothing is written: to be asked before a story is made. */
CHECKED bool log_can_promote(struct arena *arena, const char *path, size_t index, const char *story,
                             struct error *error);

/* Notes at the win number `index` (from 0) which story it became. */
CHECKED bool log_promoted(struct arena *arena, const char *path, size_t index, const char *story,
                          struct error *error);

#endif
