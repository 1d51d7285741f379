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

/* Now, as in files; in the draft. */
const char *mock_session_now(struct mock_session *session);

/* Whole seconds since time was counted last; from a pipe those it takes to say `text`. */
int mock_session_seconds(struct mock_session *session, struct view text);

/* Puts what changed since the last input into the journal. Trouble is told once. */
void mock_session_keep(struct mock_session *session);

/* Keeps each answer whose follow-ups are over; the day as it stands. */
void mock_session_keep_answers(struct mock_session *session);
void mock_session_keep_day(struct mock_session *session);

/* For struct line_request: the time left, and the time of this answer. Notes every 15 seconds in the journal,
 * so that a kill loses no more. */
const char *mock_session_clock(void *session);

#endif
