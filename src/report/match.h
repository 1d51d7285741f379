/*
 * match - a job description held against the bank and the person's stories.
 *
 * What the job stresses is counted from its words, and every stress comes with the words that say so; nothing
 * is guessed from the kind of job. Any bytes are safe to give it (HTML is turned into text); the cost is
 * linear in them.
 */
#ifndef REPORT_MATCH_H
#define REPORT_MATCH_H

#include "report/coverage.h"
#include "report/proof.h"

enum { MATCH_QUESTIONS = 5, MATCH_WORDS = 4, MATCH_BYTES_MOST = 1000000 };

/* How much a principle or theme is stressed. */
struct match_stress {
    size_t row;                     /* of coverage: by principle, or by theme */
    double weight;                  /* 0 to 1; the most stressed one of its kind has 1 */
    size_t times;                   /* matches */
    const char *words[MATCH_WORDS]; /* the job's, most telling first; NULL when there are no more */
};

struct match_stresses {
    const struct match_stress *items; /* most stressed first; those not stressed are left out */
    size_t count;
};

struct match_question {
    const struct question *question;
    size_t principle; /* row of coverage: the one it is likely to be asked for; SIZE_MAX when the bank has it
                         not */
    double score;
    size_t answers; /* the person's, so far */
    int latest;
};

struct match {
    const struct coverage *coverage;
    struct view text;      /* what was read: UTF-8 */
    bool was_html, is_cut; /* cut: only the first MATCH_BYTES_MOST bytes were read */
    size_t words;
    struct match_stresses principles, themes;
    struct match_question questions[MATCH_QUESTIONS]; /* likeliest first */
    size_t question_count;
    struct proofs proofs;
    double covered; /* 0 to 1: readiness of the principles, weighed by their stress */
};

struct match match_build(struct arena *arena, struct view job, const struct stories *stories,
                         const struct coverage *coverage);

#endif
