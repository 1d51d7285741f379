#include "cli/drill_one.h"

#include "base/day.h"
#include "cli/drill_after.h"
#include "cli/status.h"
#include "report/asking.h"

#include <stdio.h>

struct drill_session drill_one_begin(struct talk *talk, const struct question *question, bool is_free,
                                     bool asks_nothing)
{
    return (struct drill_session){
        .talk = talk,
        .app = talk->app,
        .drill = drill_begin(&talk->app->draft, question, is_free, !talk->is_live),
        .asks_nothing = asks_nothing || !talk->is_live,
    };
}

static void begin_journal(struct drill_session *session)
{
    struct error error = {0};
    const struct draft_head head = {
        .question = session->drill.question->id,
        .asked = session->drill.question->ask,
        .started = session->started,
        .is_free = session->drill.is_free,
    };
    if (draft_start(&session->app->draft, session->app->paths.drafts, &head, &session->journal, &error))
        return;
    session->journal = NULL;
    status_tell(&error);
    fputs("stardrill: no draft can be kept. Go on: the answer is kept when it is told.\n", stderr);
}

int drill_one_run(struct drill_session *session, bool *left)
{
    session->started = day_text(&session->app->draft, app_now());
    talk_page(session->talk, asking_doc(&session->app->turn, session->app->bank, session->drill.question));
    begin_journal(session);
    return drill_one_tell(session, left);
}

/* Nothing will be kept; who only leaves needs no word about it. */
static void tell_nothing(struct drill_session *session)
{
    if (session->end == SESSION_TOLD)
        talk_say(session->talk, TONE_PLAIN,
                 "Nothing was told, so nothing is kept. That is fine; the question waits: stardrill drill %s",
                 session->drill.question->id);
    else if (session->end == SESSION_DISCARDED)
        talk_say(session->talk, TONE_PLAIN, "Given up; nothing of it is kept.");
}

int drill_one_tell(struct drill_session *session, bool *left)
{
    struct error error = {0};
    session->end = session_tell(session);
    *left = session->end == SESSION_LEFT;
    bool is_empty = drill_words(&session->drill) == 0;
    if (session->end == SESSION_TOLD && !is_empty) {
        session_review(session);
        return session_save(session);
    }
    if (is_empty || session->end == SESSION_DISCARDED) {
        tell_nothing(session);
        if (session->journal && !draft_remove(session->journal, &error))
            return status_tell(&error);
        return STATUS_FINE;
    }
    if (!session->journal)
        return session_save(session);
    fprintf(stderr, "stardrill: the draft is kept; go on with:%s stardrill drill --resume\n",
            status_break(session->app->look.width, 70));
    draft_close(session->journal);
    return STATUS_FINE;
}
