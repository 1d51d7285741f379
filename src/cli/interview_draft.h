/*
 * interview_draft - what was entered of a real interview so far, in a journal: drafts/interviews/.
 *
 * Every answer is on the disk before the next is asked for. The journal begins with the first entry.
 */
#ifndef CLI_INTERVIEW_DRAFT_H
#define CLI_INTERVIEW_DRAFT_H

#include "cli/app.h"
#include "store/draft.h"

struct interview_draft {
    struct app *app;
    struct journal *journal; /* NULL: nothing was entered yet, or no draft can be kept */
    bool is_off;             /* no draft can be kept; that was told */
    const char *started;     /* UTC, as in files; what is noted is named after it */
};

struct interview_draft interview_draft_new(struct app *app);

/* An entry: "company", "asked", "principle", "story", "asked-all", "felt", "outcome" or "note"; an empty text
 * says that the question was passed over. Trouble is told once. */
void interview_draft_add(struct interview_draft *draft, const char *kind, struct view text);

/* Goes on with the newest that no other program has: what it holds to `found`; false and no error when there
 * is none. */
bool interview_draft_resume(struct interview_draft *draft, struct draft *found, struct error *error);

/* Says so when one waits to be gone on with. */
void interview_draft_tell_waiting(struct app *app);

/* All is noted: removes it. */
bool interview_draft_remove(struct interview_draft *draft, struct error *error) CHECKED;

#endif
