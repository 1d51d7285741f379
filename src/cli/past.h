/*
 * past - the answers kept so far and the verdicts on them: what lists, summaries and the search are made of.
 *
 * Opened for a command and closed soon: meanwhile no other stardrill can list answers.
 */
#ifndef CLI_PAST_H
#define CLI_PAST_H

#include "cli/app.h"
#include "store/answers.h"
#include "store/index.h"

struct past {
    struct index *index;
    struct attempts attempts; /* newest first; in the app's turn */
    struct problems problems; /* answers that cannot be read */
};

/* Judges what is new or changed since the last time, with a progress bar when that takes long. */
bool past_open(struct app *app, struct past *past, struct error *error) CHECKED;
void past_close(struct past *past);

/* As past_open() and past_close(): the rows alone, and what cannot be read told on standard error. */
bool past_rows(struct app *app, struct attempts *attempts, struct error *error) CHECKED;

/*
 * The answer a person means: by its place in the list of all answers, newest first, from 1, or by any
 * beginning of its id that only one answer has.
 */
bool past_find(struct app *app, const char *word, struct answer_ref *ref, struct error *error) CHECKED;

#endif
