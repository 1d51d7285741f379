/* drill_one - one question from the first line to the kept answer. */
#ifndef CLI_DRILL_ONE_H
#define CLI_DRILL_ONE_H

#include "cli/drill_session.h"

/* A session of the question, without a journal yet. */
struct drill_session drill_one_begin(struct talk *talk, const struct question *question, bool is_free,
                                     bool asks_nothing);

/* Shows the question, keeps a journal from now on, then drill_one_tell(). */
int drill_one_run(struct drill_session *session, bool *left);

/* Tells the answer from where it stands, then all that follows: feedback, improving, keeping. `left`: the
 * person wants no other question; session->end says more. An answer without a word is not kept. Returns the
 * exit status; session->kept is the id of the kept answer. */
int drill_one_tell(struct drill_session *session, bool *left);

#endif
