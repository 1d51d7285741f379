/* choose - which questions a person means: by filters, or one by its id. */
#ifndef CLI_CHOOSE_H
#define CLI_CHOOSE_H

#include "cli/app.h"
#include "practice/pick.h"

/* Reads --principle, --theme, --track and --difficulty; words that are not in the bank are refused. */
bool choose_filter(struct app *app, const struct invocation *call, struct pick_filter *filter,
                   struct error *error) CHECKED;

/* The question with this id, or the only one whose id begins so; NULL and the error otherwise. */
const struct question *choose_question(struct app *app, const char *id, struct error *error);

/* The questions that were answered before, one entry an answer; in the turn. The names of the files are
 * enough. */
bool choose_history(struct app *app, struct pick_history *history, struct error *error) CHECKED;

/* Says that no principle is called so, and which is nearest; always false. */
bool choose_refuse_principle(struct app *app, const char *word, struct error *error);

#endif
