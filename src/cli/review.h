/* review - what `review` does with one or two answers besides showing them. */
#ifndef CLI_REVIEW_H
#define CLI_REVIEW_H

#include "cli/past.h"
#include "store/answer_file.h"

/* A kept answer, read and judged. */
struct reviewed {
    struct answer_ref ref;
    struct answer_file file;
    struct verdict verdict;
};

/* The answer that `word` means. Problems of its file are told on standard error; *status is set when false is
 * returned. */
bool review_load(struct app *app, const char *word, struct reviewed *reviewed, int *status) CHECKED;

/* As review_load(), of an id that is known to be whole. Texts live in the app's turn. */
bool review_load_id(struct app *app, const char *id, struct reviewed *reviewed, int *status) CHECKED;

/* Each returns the exit status. */

/* Two operands, or one and the answer before it to the same question. */
int review_compare(struct app *app, const struct invocation *call);

/* Shows both, word by word. */
int review_show_pair(struct app *app, const struct invocation *call, const struct reviewed *before,
                     const struct reviewed *after);

/* What is not taken up yet of what other people said; how one's own ratings agree with the rubric. */
int review_feedback(struct app *app, const struct invocation *call);
int review_calibration(struct app *app, const struct invocation *call);

/* Adds what other people said about an answer to its page. */
void review_add_comments(struct app *app, struct doc *page, const char *answer);

int review_edit(struct app *app, const struct invocation *call);
int review_again(struct app *app, const struct invocation *call);

#endif
