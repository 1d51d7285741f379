/*
 * recall - ten questions, a few seconds each: which story would you tell?
 *
 * Pure: the same bank, stories and seed ask the same questions.
 */
#ifndef PRACTICE_RECALL_H
#define PRACTICE_RECALL_H

#include "check/story_check.h"

#include <stdint.h>

enum { RECALL_QUESTIONS = 10, RECALL_SECONDS = 10 };

/* Questions of as many principles as there are, at most `most`; how many to `count`. */
const struct question **recall_questions(struct arena *arena, const struct bank *bank, size_t most,
                                         uint64_t seed, size_t *count);

/* The same, of those that some story serves, from as many draws as that takes; when no story serves any, as
 * recall_questions(). */
const struct question **recall_served(struct arena *arena, const struct story_serves *serves, size_t most,
                                      uint64_t seed, size_t *count);

enum recall_found {
    RECALL_FOUND,
    RECALL_NONE,    /* nothing like it */
    RECALL_UNCLEAR, /* more than one story could be meant */
};

/* The story a person means: its number in the list from 1, its id or the beginning of it, or words of its
 * title. */
enum recall_found recall_find(const struct stories *stories, struct view typed, size_t *story);

enum recall_points {
    RECALL_MISSED, /* it does not serve the question */
    RECALL_HALF,   /* a further principle the question probes */
    RECALL_FULL,   /* the principle the question is about */
};

enum recall_points recall_score(const struct story_serves *serves, const struct question *question,
                                size_t story);

/* The story that serves the question best; false when none does. */
bool recall_best(const struct story_serves *serves, const struct question *question, size_t *story);

#endif
