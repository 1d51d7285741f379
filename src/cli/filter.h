/* filter - which kept answers a person means, by the options review and search share. */
#ifndef CLI_FILTER_H
#define CLI_FILTER_H

#include "cli/app.h"
#include "report/attempt_choice.h"

/*
 * Reads --principle, --question, --story, --rule, --theme, --track, --score, --since, --until, --quantified
 * and --unquantified. What is not in the bank or the rubric is refused, with the nearest that is. Days are
 * the person's, `until` is its own last day; "14d" is fourteen days ago, "2w" two weeks.
 */
bool filter_read(struct app *app, const struct invocation *call, struct attempt_filter *filter,
                 struct error *error) CHECKED;

/* Is any of them given? */
bool filter_is_any(const struct invocation *call);

/* --sort and --reverse. */
bool filter_order(const struct invocation *call, enum attempt_order *order, bool *reverse,
                  struct error *error) CHECKED;

#endif
