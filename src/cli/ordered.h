/*
 * ordered - jobs done by several threads and handed back in the order they came, in constant memory.
 *
 * One thread fills jobs and hands them in; with one worker the work is done there and then, without a thread.
 * The functions must share nothing that changes but their job and their scratch arena.
 */
#ifndef CLI_ORDERED_H
#define CLI_ORDERED_H

#include "base/arena.h"
#include "base/error.h"

struct ordered;

struct ordered_setup {
    int workers;     /* 1 or more */
    size_t job_size; /* bytes of a job; its memory is the filler's business and is used again */
    void *context;
    void (*work)(void *context, struct arena *scratch,
                 void *job);                                     /* in any thread; scratch is the thread's */
    bool (*done)(void *context, void *job, struct error *error); /* in the filler's thread, in order */
};

bool ordered_open(struct arena *arena, const struct ordered_setup *setup, struct ordered **ordered,
                  struct error *error) CHECKED;

/* A job to fill: zeroed at first, later as it was left when it was done. NULL after a `done` that failed. */
void *ordered_job(struct ordered *ordered, struct error *error);

/* Hands in the job that ordered_job() gave. */
bool ordered_submit(struct ordered *ordered, struct error *error) CHECKED;

/* Waits for all jobs; `each` (or NULL) then sees every job once more, to let go of what it holds. */
bool ordered_close(struct ordered *ordered, void (*each)(void *job), struct error *error);

#endif
