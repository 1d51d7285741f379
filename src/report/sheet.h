/*
 * sheet - the one page to read on the day: each story in one line.
 *
 * A title, the one number, the principles it serves, and three words that bring it back: one of its
 * beginning, one of what was done, one of the outcome.
 */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include "base/doc.h"
#include "check/story_check.h"
#include "report/coverage.h"
#include "report/story_number.h"

enum { SHEET_WORDS = 3, SHEET_STORIES = 14 /* as many as fit a page */ };

struct sheet_line {
    const struct story *story;
    struct story_number number;
    const size_t *principles; /* rows of coverage: those it was told for, best first, then the others */
    size_t principle_count;
    size_t told_count; /* of them: what an answer told it for; the rest is said by the person or its text */
    const char *words[SHEET_WORDS]; /* in the order of the story; NULL when there are no more */
};

struct sheet {
    const struct coverage *coverage;
    const struct sheet_line *lines;
    size_t count;
    size_t left_out;        /* stories that did not fit */
    const size_t *unserved; /* principles no story of the sheet serves */
    size_t unserved_count;
    size_t answers_without; /* kept answers that tell no saved story; set by the caller */
};

/* Takes at most `most` stories (0: SHEET_STORIES): first those of the fewest that cover every principle
 * twice, then those told best; shown in the order they are saved in. `serves` is about the same stories. */
struct sheet sheet_build(struct arena *arena, const struct story_serves *serves,
                         const struct coverage *coverage, size_t most);

struct doc *sheet_doc(struct arena *arena, const struct sheet *sheet);

#endif
