/*
 * sheet - the one page to read on the day: each story in one line.
 *
 * A title, the one number, the principles it serves, and three words that bring it back: one of its
 * beginning, one of what was done, one of the outcome.
 */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include "base/doc.h"
#include "report/coverage.h"
#include "report/story_number.h"

enum { SHEET_WORDS = 3, SHEET_STORIES = 14 /* as many as fit a page */ };

struct sheet_line {
    const struct story *story;
    struct story_number number;
    const size_t *principles; /* rows of coverage, those told best first */
    size_t principle_count;
    const char *words[SHEET_WORDS]; /* in the order of the story; NULL when there are no more */
};

struct sheet {
    const struct coverage *coverage;
    const struct sheet_line *lines;
    size_t count;
    size_t left_out;        /* stories that did not fit */
    const size_t *unserved; /* principles no story of the sheet serves */
    size_t unserved_count;
};

/* Takes at most `most` stories (0: SHEET_STORIES): first those of the fewest that cover every principle
 * twice, then those told best; shown in the order they are saved in. */
struct sheet sheet_build(struct arena *arena, const struct stories *stories, const struct coverage *coverage,
                         size_t most);

struct doc *sheet_doc(struct arena *arena, const struct sheet *sheet);

#endif
