/*
 * level - the step of a career an interview is held for, and what is expected there.
 *
 * Four steps of our own; docs/mock.md says which of it is known and which is convention.
 */
#ifndef MODEL_LEVEL_H
#define MODEL_LEVEL_H

#include <stdbool.h>

enum level { LEVEL_INTERN, LEVEL_INDIVIDUAL, LEVEL_FIRST_MANAGER, LEVEL_SENIOR, LEVEL_COUNT };

const char *level_id(enum level level); /* "first-manager" */
bool level_parse(const char *word, enum level *level);

/* What answers at a level are expected to show, in one clause: scope, ambiguity, people. */
const char *level_expects(enum level level);

/* The questions that suit a level, when no track is named. */
const char *level_track(enum level level);

#endif
