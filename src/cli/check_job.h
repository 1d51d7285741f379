/*
 * check_job - one piece of a check: some lines of JSON Lines, or one file; judged in any thread, told in
 * order.
 */
#ifndef CLI_CHECK_JOB_H
#define CLI_CHECK_JOB_H

#include "cli/app.h"
#include "report/sarif.h"

enum check_format {
    CHECK_TEXT,
    CHECK_SHORT,
    CHECK_JSON,
    CHECK_MARKDOWN,
    CHECK_HTML,
    CHECK_SARIF,
    CHECK_FORMAT_COUNT
};

const char *check_format_name(enum check_format format);

/* What all jobs share; nothing here changes while they run, but the SARIF log, which one thread alone may
 * write. */
struct check_wishes {
    const struct checker *checker;
    struct look look;
    enum check_format format;
    enum severity fail_on; /* SEVERITY_COUNT: never */
    const char *question;  /* of answers that name none; NULL for none */
    struct sarif *sarif;
};

struct check_job {
    struct arena arena;
    const char *file;  /* a file's name, "-" for standard input; NULL: lines */
    struct buf lines;  /* each followed by its line feed */
    size_t first_line; /* number of the first */
    size_t cut_line;   /* the last one was too long: its number; 0: it was not */

    /* what came of it */
    struct buf out;
    struct problems problems;
    struct error error; /* of a file that cannot be read */
    bool is_found, is_unreadable;
};

/* Empties the job for new work. */
void check_job_clear(struct check_job *job);

void check_job_run(const struct check_wishes *wishes, struct arena *scratch, struct check_job *job);

#endif
