/*
 * proof - what a job description asks for by name, and which of the person's own stories shows it.
 */
#ifndef REPORT_PROOF_H
#define REPORT_PROOF_H

#include "check/token.h"
#include "model/bank.h"
#include "model/story.h"

/* A skill of the list, or a word of the job's own. */
struct proof {
    const char *keyword; /* the skill's name, or the word as the job writes it */
    bool is_skill;
    const char *words;         /* the job's words that ask for it */
    size_t times;              /* in the job */
    size_t stories;            /* that show it */
    const struct story *story; /* the first that does, one with a number before others; NULL when none does */
    const char *story_words;   /* that story's words for it */
    const char *number;        /* that story's number; NULL when it has none */
};

struct proofs {
    const struct proof *items; /* most asked for first; skills before words */
    size_t count;
};

/* The skills the job names, and those words of its own that a story holds too and that are not common talk
 * (`bank` says what is). Linear in the texts. */
struct proofs proofs_find(struct arena *arena, struct view job, const struct tokens *tokens,
                          const struct bank *bank, const struct stories *stories);

#endif
