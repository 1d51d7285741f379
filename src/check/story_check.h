/*
 * story_check - what a story holds and lacks, and which principles it can serve.
 *
 * A story serves a principle because the person says so, or because its words evidence it.
 */
#ifndef CHECK_STORY_CHECK_H
#define CHECK_STORY_CHECK_H

#include "check/check.h"
#include "model/story.h"

struct story_serve {
    double fit; /* 0 to below 1: how strongly the words evidence it */
    bool is_evidenced;
    bool is_said; /* by the person */
};

/* One for each story and principle of the bank. */
struct story_serves {
    const struct bank *bank;
    const struct stories *stories;
    const struct story_serve *items; /* principle + story * principle_count */
};

struct story_serves story_serves_find(struct arena *arena, const struct checker *checker,
                                      const struct stories *stories);

const struct story_serve *story_serve_at(const struct story_serves *serves, size_t story, size_t principle);

/* Can it be told for the principle? */
bool story_serve_is(const struct story_serve *serve);

/* The story as an answer nobody has told yet; borrows from the story. */
struct answer story_as_answer(const struct story *story);

/* The question to ask when a part is not told. */
const char *story_ask(enum part part);

/* Is something told in the part? A placeholder is nothing. */
bool story_tells(const struct story *story, enum part part);

#endif
