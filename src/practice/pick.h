/*
 * pick - which question comes next: what is least covered, and never the same twice in a session.
 *
 * Pure: the same bank, history, session and seed always pick the same question.
 */
#ifndef PRACTICE_PICK_H
#define PRACTICE_PICK_H

#include "model/bank.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the question must be like; NULL or 0 where it does not matter. */
struct pick_filter {
    const char *principle;
    const char *theme;
    const char *track; /* questions for `any` track fit every track */
    int difficulty;
};

/* The ids of questions that were answered, one entry an answer. */
struct pick_history {
    const char *const *questions;
    size_t count;
};

bool pick_fits(const struct question *question, const struct pick_filter *filter);

/*
 * The question of the principle with the fewest answers, and of it one with the fewest; ties are drawn with
 * the seed. Questions in `session` are left out. NULL when none is left.
 */
const struct question *pick_question(const struct bank *bank, const struct pick_filter *filter,
                                     const struct pick_history *history, const struct pick_history *session,
                                     uint64_t seed);

#endif
