/*
 * cue - words and phrases found by their stems: "coaching people" meets "coach people".
 */
#ifndef REPORT_CUE_H
#define REPORT_CUE_H

#include "check/phrase.h"

struct cues {
    struct phrases *phrases; /* of stems */
};

struct cues cues_make(struct arena *arena);

/* Adds a phrase under a number, and all of a list "sql|data base|spread sheet". */
void cues_add(struct arena *arena, struct cues *cues, const char *phrase, uint32_t tag);
void cues_add_list(struct arena *arena, struct cues *cues, const char *list, uint32_t tag);

/* Every match, as phrases_find(). Linear in the tokens. */
struct phrase_matches cues_find(struct arena *arena, const struct cues *cues, const struct tokens *tokens);

/* The bytes of a match. */
struct span cue_span(const struct tokens *tokens, const struct phrase_match *match);

#endif
