/*
 * mock_change - what changes a mock: each kind of entry, applied at once and in a replay alike.
 *
 * Whatever happens goes through mock_change(), so that a journal of what it noted leads to the same mock.
 */
#ifndef PRACTICE_MOCK_CHANGE_H
#define PRACTICE_MOCK_CHANGE_H

#include "practice/mock.h"

/* A change made now: applied, and noted for the journal. One that cannot come now changes nothing. */
void mock_change(struct mock *mock, const char *kind, int seconds, struct view text);

/* Something the interviewer says now; "" is not said. */
void mock_say(struct mock *mock, enum mock_voice voice, const char *text);

#endif
