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

int drill_one_tell(struct drill_session *session, bool *left)
{
    struct error error = {0};
    *left = session_tell(session) == SESSION_LEFT;
    if (!*left) {
        session_review(session);
        return session_save(session);
    }
    if (drill_words(&session->drill) == 0) {
        if (session->journal && !draft_remove(session->journal, &error))
            return status_tell(&error);
        return STATUS_FINE;
    }
    if (!session->journal)
        return session_save(session);
    fprintf(stderr, "stardrill: the draft is kept; go on with: stardrill drill --resume\n");
    draft_close(session->journal);
    return STATUS_FINE;
}
