/*
 * drill_session - one question at the terminal: every line into the journal before the next is asked for.
 */
#ifndef CLI_DRILL_SESSION_H
#define CLI_DRILL_SESSION_H

#include "cli/talk.h"
#include "practice/drill.h"
#include "store/draft.h"

enum session_end {
    SESSION_TOLD,      /* the answer is complete */
    SESSION_LEFT,      /* the person left, or the input ended: the draft is kept if anything was entered */
    SESSION_ANOTHER,   /* another question is wanted: the draft is kept likewise */
    SESSION_DISCARDED, /* the person gave the question up: nothing is kept */
};

struct drill_session {
    struct talk *talk;
    struct app *app;
    struct drill drill;
    struct journal *journal; /* NULL: no draft can be kept */
    const char *started;     /* UTC, as in files */
    const char *kept;        /* the id of the kept answer; NULL before that, or when it cannot be kept */
    bool has_others;         /* :another can be followed */
    enum session_end end;    /* how the telling ended */
    bool asks_nothing;       /* --yes, or nobody is there to ask */
    long long asked_at;      /* line_now() when the last line was asked for */
    long long spare;         /* milliseconds not counted as seconds yet */
};

/* Takes the answer, line by line, from wherever the drill stands. */
enum session_end session_tell(struct drill_session *session);

/* Puts a change into the journal. Trouble is told once; the answer stays in memory and is kept at the end. */
void session_keep(struct drill_session *session, const char *kind, int seconds, struct view text);

/* Whole seconds since the last line was asked for. */
int session_seconds(struct drill_session *session);

/* The part's text in the person's editor; false when nothing changed. */
bool session_edit(struct drill_session *session, struct view text, struct view *edited);

#endif
