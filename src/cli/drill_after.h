/* drill_after - what follows when an answer is told: rating, feedback, telling a part anew, a follow-up; and
 * keeping. */
#ifndef CLI_DRILL_AFTER_H
#define CLI_DRILL_AFTER_H

#include "cli/drill_session.h"

/* Asks for the rating, shows the feedback, offers to improve, asks one follow-up. Leaving early is fine. */
void session_review(struct drill_session *session);

/*
 * Keeps the answer and removes its draft; says the id. When it cannot be kept, another place is offered, and
 * the answer is printed at the last. Returns the exit status.
 */
int session_save(struct drill_session *session);

#endif
