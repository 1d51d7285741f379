/*
 * schedule - when each question that was answered is due again.
 *
 * How well an answer was remembered is read from its score (not from the self rating, which is given before
 * the score is seen and is a mood as much as a measure):
 *
 *     overall 0, 1 or 2   again   a part is missing or it failed: tell it anew soon
 *     overall 3           hard
 *     overall 4           good
 *     overall 5           easy
 *
 * Pure: the same rows give the same dates. The table lives in the arena; questions are the bank's.
 */
#ifndef PRACTICE_SCHEDULE_H
#define PRACTICE_SCHEDULE_H

#include "base/arena.h"
#include "model/attempt.h"
#include "practice/memory.h"

/* The chance to recall at which a question comes again. */
#define SCHEDULE_RETENTION 0.9

struct schedule_options {
    double retention;           /* 0 takes SCHEDULE_RETENTION; else kept between 0.7 and 0.97 */
    int64_t utc_offset_seconds; /* where the person's days begin; 0 = with UTC */
};

struct schedule_row {
    const struct question *question;
    struct memory memory;
    int64_t last_day, due_day; /* days since 1970 */
    size_t answers;
    size_t lapses; /* answers after the first that were rated again */
};

struct schedule {
    const struct schedule_row *items; /* one an answered question, in the bank's order */
    size_t count;
    struct schedule_options options; /* with defaults put in */
};

enum rating schedule_rating(int overall);

/* Answers to questions that are not in the bank are left out. Linear in the rows. */
struct schedule schedule_build(struct arena *arena, const struct bank *bank, const struct attempts *attempts,
                               const struct schedule_options *options);

/* What is due on `day` or was before: least likely to be recalled first, ties in the bank's order. */
struct schedule schedule_due(struct arena *arena, const struct schedule *schedule, int64_t day);

/* The row after one more answer on `day`. */
struct schedule_row schedule_after(const struct schedule_row *row, int64_t day, enum rating rating,
                                   double retention);

#endif
