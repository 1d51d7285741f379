/* win_pages - the log of what went well, by month. */
#ifndef REPORT_WIN_PAGES_H
#define REPORT_WIN_PAGES_H

#include "base/doc.h"
#include "check/check.h"
#include "model/win.h"

/* Does the sentence hold a number that says how much? */
bool win_has_number(const char *text);

/* The principle a win shows best: the first the person names, else what its words evidence; NULL for none. */
const struct principle *win_principle(const struct checker *checker, const struct win *win);

/* Does it show the principle with this id? */
bool win_shows(const struct checker *checker, const struct win *win, const char *principle);

/* Which wins to list. */
struct win_filter {
    bool has_month;
    int64_t first_day, last_day; /* of the month */
    const char *principle;       /* id; NULL: any */
};

/* Newest first; the number of each is its place in the log, from 1. How many are listed to `count`. */
struct doc *wins_doc(struct arena *arena, const struct checker *checker, const struct wins *wins,
                     const struct win_filter *filter, size_t *count);

#endif
