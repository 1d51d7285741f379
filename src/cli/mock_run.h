/* mock_run - a mock interview held: inputs read, handed on, and their outcome shown. */
#ifndef CLI_MOCK_RUN_H
#define CLI_MOCK_RUN_H

#include "cli/mock_session.h"

enum mock_end { MOCK_END_OVER, MOCK_END_LEFT };

/* From wherever the mock stands: after mock_begin(), or after a replay. `is_resumed`: what was said last is
 * shown again. */
enum mock_end mock_run(struct mock_session *session, bool is_resumed);

#endif
