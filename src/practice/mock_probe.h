/*
 * mock_probe - which follow-ups an interviewer asks, and how a question is put again.
 *
 * First what the answer leaves open (check/probe.h), then the question's own follow-ups, then the ones any
 * interviewer has at hand: why you, what alternatives, how measured, what you would do differently. The bar
 * raiser asks one more and asks it harder, with the person's own number in it. Pure.
 */
#ifndef PRACTICE_MOCK_PROBE_H
#define PRACTICE_MOCK_PROBE_H

#include "check/probe.h"

enum { MOCK_PROBES = 4, MOCK_PROBES_USUAL = 3 };

struct mock_probes {
    const char *items[MOCK_PROBES];
    size_t count;
};

/* `turn` counts the questions of the day, so that the standing follow-ups go round. `question` may be NULL.
 */
struct mock_probes mock_probe_pick(struct arena *arena, const struct verdict *verdict,
                                   const struct question *question, bool is_bar_raiser, size_t turn);

/* The same follow-up put differently, for a reply that left it open. */
const char *mock_probe_again(struct arena *arena, const char *probe);

/* The question put differently, for an answer that says there is nothing to say. `looks_for`: what the
 * interviewer listens for; NULL when not known. */
const char *mock_question_again(struct arena *arena, const char *ask, const char *looks_for);

#endif
