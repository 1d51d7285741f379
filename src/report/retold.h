/*
 * retold - is one text another telling of the same story, and where do the two disagree?
 *
 * Pure. How the bar was found stands in docs/mock.md.
 */
#ifndef REPORT_RETOLD_H
#define REPORT_RETOLD_H

#include "check/reading.h"

/* From here on two texts are taken for tellings of one story. */
#define RETOLD_BAR 0.12

/*
 * How much of the shorter text comes again in the other, 0 to 1: the share of its pairs of telling words that
 * stand next to each other there too. Small words and word endings do not count.
 */
double retold_likeness(struct arena *arena, const struct phrases *lexicon, struct view one,
                       struct view other);

/* Two numbers for one thing. The quantities are of the two readings. */
struct retold_number {
    const struct quantity *one, *other;
};

struct retold_numbers {
    const struct retold_number *items;
    size_t count;
};

/* The numbers of one measure that differ between two tellings of one story. Careful rather than complete. */
struct retold_numbers retold_differences(struct arena *arena, const struct phrases *lexicon,
                                         const struct reading *one, const struct reading *other);

#endif
