/* summary - everything the evening's pages are made of: answers, stories, coverage, gaps, what is due. */
#ifndef CLI_SUMMARY_H
#define CLI_SUMMARY_H

#include "cli/app.h"
#include "practice/pick.h"
#include "practice/plan.h"
#include "report/gap.h"
#include "store/interview_day.h"

struct summary {
    struct attempts
        attempts; /* newest first; each names the story it tells, also when the story links to it */
    struct stories stories;
    struct coverage coverage;
    struct gaps gaps;
    struct schedule schedule; /* once summary_schedule() was called */
    bool has_schedule;
    struct interview_day interview; /* the day planned for */
    int64_t today;
};

/* `track` and `since`, a moment, narrow the coverage; NULL takes all. */
bool summary_take(struct app *app, const char *track, const int64_t *since, struct summary *summary,
                  struct error *error) CHECKED;

/* When each question is due; made at the first call, since lists and coverage do without. */
const struct schedule *summary_schedule(struct app *app, struct summary *summary);

/* What to practise from today on until the interview, or today when no day is planned for. */
struct plan summary_plan(struct app *app, struct summary *summary, const char *track);

/* The question that today's plan asks first and that was not answered today; `skip` holds ids to pass over.
 * NULL: nothing is left. */
const struct question *summary_next(struct app *app, struct summary *summary,
                                    const struct pick_history *skip);

#endif
