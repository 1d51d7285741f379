/*
 * mock_session - a mock interview day at the terminal or over a pipe.
 *
 * Every change goes into the journal before the next input is asked for; every answer is kept as soon as its
 * last follow-up is over. From a pipe a second is what a spoken word takes, so that the same input always
 * takes the same time.
 */
#ifndef CLI_MOCK_SESSION_H
#define CLI_MOCK_SESSION_H

#include "cli/talk.h"
#include "cli/voice.h"
#include "practice/mock.h"
#include "store/draft.h"

struct mock_session {
    struct talk *talk;
    struct app *app;
    struct mock mock;
    struct journal *journal; /* NULL: no draft can be kept */
    struct voice voice;
    const struct stories *stories;
    struct buf said;    /* from a pipe: what the person said, until it is shown */
    long long asked_at; /* line_now() when time was counted last */
    long long spare;    /* milliseconds not counted as seconds yet */
    bool has_trouble;   /* an answer could not be kept */
    char clock[64];
};

enum mock_end { MOCK_END_OVER, MOCK_END_LEFT };

/* From wherever the mock stands: after mock_begin(), or after a replay. `is_resumed`: what was said last is
 * said again. */
enum mock_end mock_session_run(struct mock_session *session, bool is_resumed);

#endif
