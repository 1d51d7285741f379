/*
 * memory - how well one question is remembered, and when to ask it again: FSRS-6.
 *
 * The free spaced repetition scheduler of the Open Spaced Repetition project, version 6, with its published
 * default weights (21 of them) as in ts-fsrs 5.4.2 and py-fsrs 6; the formulas are described in "The
 * Algorithm", https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm. Learning steps and fuzz
 * are left out: the shortest interval is a day, and the same history always gives the same date.
 */
#ifndef PRACTICE_MEMORY_H
#define PRACTICE_MEMORY_H

#include <stdint.h>

enum rating { RATING_AGAIN = 1, RATING_HARD, RATING_GOOD, RATING_EASY };

struct memory {
    double stability;  /* days until the chance to recall falls to 0.9 */
    double difficulty; /* 1 to 10 */
};

/* The longest interval: a hundred years, as published. */
enum { MEMORY_INTERVAL_MOST = 36500 };

/* After the first answer. */
struct memory memory_first(enum rating rating);

/* After one more, `days` (0 = the same day; less counts as 0) after the last one. */
struct memory memory_review(struct memory memory, int64_t days, enum rating rating);

/* The chance, 0 to 1, to recall it `days` after the last answer. */
double memory_recall(struct memory memory, int64_t days);

/* Days, at least 1, until the chance to recall falls to `retention` (above 0, below 1). */
int64_t memory_interval(struct memory memory, double retention);

#endif
