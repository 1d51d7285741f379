/* mock_show - what a mock interview shows: what is said on both sides, and where it stands. */
#ifndef CLI_MOCK_SHOW_H
#define CLI_MOCK_SHOW_H

#include "cli/mock_session.h"

/* What the person said, once it is complete. Only where nobody saw it typed: from a pipe, and when it was
 * heard. */
void mock_show_said(struct mock_session *session);

/* What the interviewer said since the last input; read aloud too when that is wished. */
void mock_show_lines(struct mock_session *session);

/* What was asked last, and what was said to it so far. */
void mock_show_standing(struct mock_session *session);

void mock_show_help(struct mock_session *session);
void mock_show_time(struct mock_session *session);

#endif
