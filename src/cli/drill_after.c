#include "cli/drill_after.h"

#include "check/probe.h"
#include "cli/save_answer.h"
#include "cli/status.h"
#include "practice/improve.h"
#include "report/feedback.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct verdict judge(struct drill_session *session, struct answer *answer)
{
    *answer = drill_answer(&session->drill, &session->app->draft);
    return check_answer(&session->app->draft, app_checker(session->app), answer);
}

/* False: the person wants to leave. */
static bool ask_rating(struct drill_session *session)
{
    struct arena turn = {0};
    bool stays = true;
    while (stays && !session->drill.self_rating) {
        struct line_request request = {.prompt = "How good was it, 1 to 5? (Enter skips) > ",
                                       .tone = LINE_TONE_ASK};
        struct view text;
        stays = line_read(session->talk->line, &request, &turn, &text) == LINE_GOT;
        text = view_trim(text);
        if (!text.length)
            break;
        if (stays && text.length == 1 && text.data[0] >= '1' && text.data[0] <= '5') {
            drill_rate(&session->drill, text.data[0] - '0');
            session_keep(session, DRILL_ENTRY_RATING, 0, text);
        }
    }
    arena_release(&turn);
    return stays;
}

static const char *title_of(const char *rule)
{
    const struct rule *found = rule_find(rule);
    return found ? found->title : rule;
}

/* The most severe of what is left, a warning at least; NULL when there is none. */
static const struct rule *worst_left(const struct verdict *verdict)
{
    const struct finding *worst = NULL;
    for (size_t i = 0; i < verdict->findings.count; i++) {
        const struct finding *finding = &verdict->findings.items[i];
        if (finding->severity >= SEVERITY_WARNING && (!worst || finding->severity > worst->severity))
            worst = finding;
    }
    return worst ? worst->rule : NULL;
}

static void tell_change(struct drill_session *session, const struct verdict *before,
                        const struct verdict *after)
{
    struct arena *arena = &session->app->draft;
    struct improve_change change = improve_compare(arena, before, after);
    for (size_t i = 0; i < change.passed.count; i++)
        talk_say(session->talk, TONE_GOOD, "Mended: \"%s\"", title_of(change.passed.items[i]));
    for (size_t i = 0; i < change.broken.count; i++)
        talk_say(session->talk, TONE_WARN, "New: \"%s\"", title_of(change.broken.items[i]));
    enum tone tone;
    const char *line = feedback_line(arena, after, &tone);
    talk_say(session->talk, tone, "%s", line);
    const struct rule *left = worst_left(after);
    if (left)
        talk_say(session->talk, TONE_PLAIN, "Most of all: \"%s\" (stardrill explain %s)", left->title,
                 left->id);
    int old = before->scores.overall, now = after->scores.overall;
    if (old == now)
        talk_say(session->talk, TONE_PLAIN, "Overall: %d of 5, as before.", now);
    else
        talk_say(session->talk, now > old ? TONE_GOOD : TONE_WARN, "Overall: %d of 5, %d before.", now, old);
}

/* The part anew: on the line where it can be edited there, else in an editor. False: the person wants to
 * leave. */
static bool tell_anew(struct drill_session *session, int part, bool *changed)
{
    struct arena *arena = &session->app->draft;
    struct view before = drill_text(&session->drill, part), text = before;
    enum line_result result = LINE_TOO_TALL;
    *changed = false;
    if (line_edits(session->talk->line)) {
        struct line_request request = {
            .prompt = arena_printf(arena, "%s > ", drill_part_name(&session->drill, part)),
            .tone = LINE_TONE_ASK,
            /* what is typed goes on behind a blank, not glued to the last word */
            .prefill = before.length ? view_of(arena_printf(arena, "%.*s ", (int)before.length, before.data))
                                     : before,
        };
        result = line_read(session->talk->line, &request, arena, &text);
    }
    if (result == LINE_TOO_TALL)
        talk_say(session->talk, TONE_DIM, "It is long for one line here, so it opens in your editor.");
    if (result == LINE_TOO_TALL || result == LINE_EDIT)
        result = session_edit(session, text, &text) ? LINE_GOT : LINE_INTERRUPTED;
    if (result == LINE_END || result == LINE_FAILED)
        return false;
    *changed = result == LINE_GOT && !view_equal(view_trim(text), before);
    if (*changed) {
        drill_improve(&session->drill, part, text);
        session_keep(session, drill_part_id(&session->drill, part), 0, drill_text(&session->drill, part));
    }
    return true;
}

static bool improve(struct drill_session *session, struct verdict *verdict, struct answer *answer)
{
    struct arena *arena = &session->app->draft;
    struct improvements found = improve_find(verdict);
    bool is_first = true;
    for (int part = 0; part < PART_COUNT; part++) {
        const struct finding *why = found.parts[part];
        if (!why || (session->drill.is_free && !is_first))
            continue;
        int told = session->drill.is_free ? 0 : part;
        is_first = false;
        talk_say(session->talk, TONE_PLAIN, "%s", why->fix);
        enum talk_answer wish =
            talk_confirm(session->talk,
                         arena_printf(arena, "Improve the %s now?", drill_part_name(&session->drill, told)));
        bool changed = false;
        if (wish == TALK_OVER || (wish == TALK_YES && !tell_anew(session, told, &changed)))
            return false;
        if (wish == TALK_NO || !changed)
            continue;
        struct verdict before = *verdict;
        *verdict = judge(session, answer);
        tell_change(session, &before, verdict);
    }
    return true;
}

/* The reply so far goes into the person's editor; what was typed of the next line goes with it. */
static void edit_reply(struct drill_session *session, struct view typed, struct buf *reply)
{
    struct view edited;
    if (reply->length && typed.length)
        buf_char(reply, '\n');
    buf_add(reply, typed.data, typed.length);
    if (!session_edit(session, buf_view(reply), &edited))
        return;
    reply->length = 0;
    buf_add(reply, edited.data, edited.length);
}

static void ask_probe(struct drill_session *session, const struct verdict *verdict)
{
    struct probes probes = probe_pick(verdict, session->drill.question);
    if (!probes.count)
        return;
    const char *ask = probes.items[0].ask;
    talk_say(session->talk, TONE_STRONG, "A follow-up: %s", ask);
    struct arena turn = {0};
    struct buf reply = {.arena = &turn};
    for (;;) {
        struct line_request request = {.prompt = "Reply (an empty line ends it) > ", .tone = LINE_TONE_ASK};
        struct view text;
        enum line_result result = line_read(session->talk->line, &request, &turn, &text);
        bool is_text = (result == LINE_GOT || result == LINE_TOO_TALL) && view_trim(text).length;
        if (!is_text && result != LINE_EDIT)
            break;
        if (result == LINE_EDIT) {
            edit_reply(session, text, &reply);
        } else {
            if (reply.length)
                buf_char(&reply, '\n');
            buf_add(&reply, text.data, text.length);
        }
        if (!reply.length)
            continue;
        session_keep(session, DRILL_ENTRY_PROBE, 0, view_of(ask));
        session_keep(session, DRILL_ENTRY_REPLY, 0, buf_view(&reply));
    }
    drill_reply(&session->drill, view_of(ask), buf_view(&reply));
    arena_release(&turn);
}

void session_review(struct drill_session *session)
{
    if (!session->asks_nothing && !ask_rating(session))
        session->asks_nothing = true;
    struct answer answer;
    struct verdict verdict = judge(session, &answer);
    talk_page(session->talk, feedback_doc(&session->app->draft, &answer, &verdict, NULL));
    if (session->asks_nothing || !improve(session, &verdict, &answer))
        return;
    ask_probe(session, &verdict);
}

int session_save(struct drill_session *session)
{
    struct arena *arena = &session->app->draft;
    struct error error = {0};
    struct answer answer = drill_answer(&session->drill, arena);
    const char *id;
    answer.started = session->started;
    if (!save_answer(session->talk, &answer, &id))
        return STATUS_TROUBLE;
    if (session->journal && !draft_remove(session->journal, &error))
        status_tell(&error);
    session->journal = NULL;
    session->kept = id;
    /* the newest answer is the first of the list: shorter, where the id would tear the command */
    bool fits = strlen("stardrill review )") + strlen(id) <= session->app->look.width;
    talk_say(session->talk, TONE_GOOD, "Kept as %s (see it again: stardrill review %s)", id, fits ? id : "1");
    return STATUS_FINE;
}
