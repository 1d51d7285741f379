/*
 * principle_fit - which principles a story evidences, and with which words.
 *
 * Everything comes from the bank: whole cues, and the single words of cues, gist and looks_for, each weighed
 * by how few principles share it. Words are matched on their stems. docs/principles.md tells how the score is
 * made.
 */
#ifndef CHECK_PRINCIPLE_FIT_H
#define CHECK_PRINCIPLE_FIT_H

#include "check/principle_index.h"
#include "check/reading.h"

/* The least score that shows a principle: about one whole cue in an answer of plain length. Of the stories we
 * tried, nine in ten reach it for the principle their tellers named. */
#define PRINCIPLE_EVIDENCED 0.2

/* Above it a story clearly shows the principle: of the self-test's answers half do so for the principle their
 * tellers named first, one in seven for another (docs/principles.md). Between the two nothing is claimed. */
#define PRINCIPLE_CLEAR 0.4

/* At or below it nothing shows the principle. Of our 450 answers 2 in 100 are there for a principle they are
 * tagged with, 10 in 100 for another; at PRINCIPLE_EVIDENCED 12 and 33 are, too many to be told of. */
#define PRINCIPLE_ABSENT 0.1

struct principle_evidence {
    const struct principle *principle;
    double score;    /* 0 to below 1; 0 when no word of the answer speaks for it */
    size_t sentence; /* the one that evidences it best; only when score > 0 */
    struct span cue; /* the words in it that say most, a whole cue when there is one */
    bool is_cue;     /* a whole cue of the principle, no mere word of one */
};

struct principle_fits {
    const struct principle_evidence *items; /* all principles of the bank, best first */
    size_t count;
};

/* `index` is the one of `bank`. */
struct principle_fits principle_fit(struct arena *arena, const struct principle_index *index,
                                    const struct bank *bank, const struct reading *reading);

/* Does the story show this principle? Else there is a stray word or two at most. */
bool principle_fit_is_evidenced(const struct principle_evidence *evidence);

/* Does it clearly show the principle: well above, with a whole cue to quote, and not far below the one it
 * shows best? */
bool principle_fit_is_clear(const struct principle_fits *fits, const struct principle_evidence *evidence);

/* The evidence for the principle with this id; NULL when the bank has no such principle. */
const struct principle_evidence *principle_fit_find(const struct principle_fits *fits, const char *id);

#endif
