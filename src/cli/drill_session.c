#include "cli/drill_session.h"

#include "base/file.h"
#include "cli/editor.h"
#include "cli/status.h"
#include "report/asking.h"

#include <stdio.h>
#include <string.h>

int session_seconds(struct drill_session *session)
{
    long long now = line_now();
    session->spare += now - session->asked_at;
    session->asked_at = now;
    int seconds = (int)(session->spare / 1000);
    session->spare -= 1000LL * seconds;
    return seconds;
}

void session_keep(struct drill_session *session, const char *kind, int seconds, struct view text)
{
    struct error error = {0};
    if (!session->journal || draft_add(session->journal, kind, seconds, text, &error))
        return;
    status_tell(&error);
    fputs("stardrill: no draft is kept from here on. Go on: the answer is kept when it is told.\n", stderr);
    draft_close(session->journal);
    session->journal = NULL;
}

bool session_edit(struct drill_session *session, struct view text, struct view *edited)
{
    struct error error = {0};
    struct arena *arena = &session->app->draft;
    const char *folder = session->app->paths.drafts;
    if (!file_make_folder(folder, &error)) {
        status_tell(&error);
        return false;
    }
    const char *ending = editor_ending(arena);
    if (ending)
        talk_say(session->talk, TONE_DIM, "%s", ending);
    switch (editor_run(arena, session->talk->line, folder, text, edited, &error)) {
    case EDITOR_CHANGED:
        return true;
    case EDITOR_EMPTY:
        talk_say(session->talk, TONE_DIM,
                 "The editor left nothing: the part stays as it was. (:skip empties nothing.)");
        return false;
    case EDITOR_UNCHANGED:
        return false;
    case EDITOR_MISSING:
    case EDITOR_FAILED:
        status_tell(&error);
        return false;
    }
    return false;
}

static const char *prompt_of(struct drill_session *session, struct arena *arena)
{
    const struct drill *drill = &session->drill;
    if (drill->stage == DRILL_THINKING)
        return "Think, then press Enter > ";
    size_t words = drill_words_of_part(drill);
    int seconds = (int)((double)words * 60 / session->app->settings.check.words_a_minute + 0.5);
    const char *name = drill_part_name(drill, drill->part);
    if (session->app->look.width < 50)
        return arena_printf(arena, "%s %zuw > ", name, words);
    return arena_printf(arena, "%s (%zu word%s, %d s) > ", name, words, words == 1 ? "" : "s", seconds);
}

/* What each part is for, said when it begins. */
static void introduce(struct drill_session *session)
{
    static const char *const about[PART_COUNT] = {
        [PART_SITUATION] = "Situation: where and when was it, and what was going on?",
        [PART_TASK] = "Task: what was yours to do?",
        [PART_ACTION] = "Action: what did you do, step by step?",
        [PART_RESULT] = "Result: what came of it, in numbers where you can?",
    };
    const struct drill *drill = &session->drill;
    if (!session->talk->is_live || drill->stage != DRILL_TELLING)
        return;
    if (drill->is_free)
        talk_say(session->talk, TONE_DIM, "Tell it in one breath. An empty line ends the answer.");
    else
        talk_say(session->talk, tone_group((unsigned)drill->part), "%s%s", about[drill->part],
                 drill->part == 0 ? " An empty line ends the part." : "");
    if (drill_text(drill, drill->part).length) {
        struct arena scratch = {0};
        struct doc *page = doc_page(&scratch, NULL, NULL);
        doc_quote(&scratch, page, NULL, "So far",
                  (struct quote){.text = drill_text(drill, drill->part),
                                 .tone = tone_group((unsigned)drill->part)});
        talk_page(session->talk, page);
        arena_release(&scratch);
    }
}

static void show_help(struct drill_session *session)
{
    struct arena scratch = {0};
    struct doc *page = doc_page(&scratch, NULL, NULL);
    doc_text(&scratch, page, TONE_PLAIN,
             "Type line by line. An empty line ends the part. A pasted paragraph lands whole. To begin a "
             "line with a "
             "colon, type two.");
    static const struct column columns[] = {{"command", "Command", ALIGN_LEFT, FIT_WHOLE},
                                            {"does", "What it does", ALIGN_LEFT, FIT_WRAP}};
    struct doc *table = doc_table(&scratch, page, NULL, NULL, columns, 2);
    for (int i = 0; i < DRILL_COMMAND_COUNT; i++) {
        struct doc *row = doc_row(&scratch, table);
        doc_cell(&scratch, row,
                 value_text(arena_printf(&scratch, ":%s", drill_command_name((enum drill_command)i))));
        doc_cell(&scratch, row, value_text(drill_command_help((enum drill_command)i)));
    }
    talk_page(session->talk, page);
    arena_release(&scratch);
}

static void show_answer(struct drill_session *session)
{
    const struct drill *drill = &session->drill;
    struct arena scratch = {0};
    talk_page(session->talk, asking_doc(&scratch, session->app->bank, drill->question));
    struct doc *page = doc_page(&scratch, NULL, NULL);
    for (int part = 0; part < drill->part_count; part++)
        if (drill_text(drill, part).length)
            doc_quote(&scratch, page, NULL, drill_part_name(drill, part),
                      (struct quote){.text = drill_text(drill, part), .tone = tone_group((unsigned)part)});
    if (page->first)
        talk_page(session->talk, page);
    arena_release(&scratch);
}

static void show_hint(struct drill_session *session)
{
    const struct drill *drill = &session->drill;
    if (!drill->is_free && drill->stage == DRILL_TELLING) {
        const char *hint = drill->question->hints[drill->part];
        talk_say(session->talk, TONE_PLAIN, "%s", *hint ? hint : "No hint for this part.");
        return;
    }
    for (int part = 0; part < PART_COUNT; part++)
        if (*drill->question->hints[part])
            talk_say(session->talk, TONE_PLAIN, "%s: %s", part_name((enum part)part),
                     drill->question->hints[part]);
}

static void show_time(struct drill_session *session)
{
    const struct drill *drill = &session->drill;
    int taken = 0;
    for (int part = 0; part < PART_COUNT; part++)
        taken += drill->seconds[part];
    size_t words = drill_words(drill);
    talk_say(session->talk, TONE_PLAIN,
             "%d s thought, %d s written; %zu words are about %d s spoken (aim for %g to %g s).",
             drill->seconds_think, taken, words,
             (int)((double)words * 60 / session->app->settings.check.words_a_minute + 0.5),
             session->app->settings.check.short_seconds, session->app->settings.check.long_seconds);
}

static const char *command_name(int command)
{
    return drill_command_name((enum drill_command)command);
}

static struct line_words complete(void *context, struct arena *arena, struct view before, struct view word)
{
    (void)context, (void)word;
    return talk_commands(arena, before, command_name, DRILL_COMMAND_COUNT);
}

/* The parts told before are not on the screen. */
static void remind(struct drill_session *session)
{
    const struct drill *drill = &session->drill;
    if (session->talk->is_live && drill_words(drill) > drill_words_of_part(drill))
        talk_say(session->talk, TONE_DIM, "(:show for what you told so far)");
}

/* After a resize has cleared the screen: what is asked, and what this part is for. */
static void repaint(void *context)
{
    struct drill_session *session = context;
    struct arena scratch = {0};
    talk_look_again(session->talk);
    talk_page(session->talk, asking_doc(&scratch, session->app->bank, session->drill.question));
    arena_release(&scratch);
    remind(session);
    introduce(session);
}

static void replace_part(struct drill_session *session, struct view before)
{
    struct view edited;
    enum drill_command command;
    if (!session_edit(session, before, &edited))
        return;
    drill_take(&session->drill, DRILL_ENTRY_TEXT, edited, session_seconds(session), &command);
    session_keep(session, drill_entry_of(DRILL_PART_REPLACED), 0,
                 drill_text(&session->drill, session->drill.part));
}

/* False: the question is over, as session->end says. Without anything told nothing is asked. */
static bool discard(struct drill_session *session)
{
    struct arena scratch = {0};
    size_t words = drill_words(&session->drill);
    enum talk_answer answer = TALK_YES;
    if (words && session->talk->is_live)
        answer =
            talk_confirm(session->talk, arena_printf(&scratch, "Drop what you told, %zu word%s, for good?",
                                                     words, words == 1 ? "" : "s"));
    else if (words)
        talk_say(session->talk, TONE_DIM, "Nobody is here to ask, so the draft stays.");
    arena_release(&scratch);
    if (words && !session->talk->is_live)
        return false;
    if (answer == TALK_YES)
        session->end = SESSION_DISCARDED;
    return answer == TALK_NO;
}

static bool ask_another(struct drill_session *session)
{
    if (session->has_others)
        session->end = SESSION_ANOTHER;
    else
        talk_say(session->talk, TONE_DIM, "This is about the one question; :quit or :discard leaves it.");
    return !session->has_others;
}

/* Commands that do not change the drill. False: the person wants to leave. */
static bool obey(struct drill_session *session, enum drill_command command)
{
    switch (command) {
    case DRILL_HELP:
        show_help(session);
        break;
    case DRILL_HINT:
        show_hint(session);
        break;
    case DRILL_SHOW:
        show_answer(session);
        break;
    case DRILL_TIME:
        show_time(session);
        break;
    case DRILL_EDIT:
        if (session->talk->is_live)
            replace_part(session, drill_text(&session->drill, session->drill.part));
        break;
    case DRILL_ANOTHER:
        return ask_another(session);
    case DRILL_DISCARD:
        return discard(session);
    case DRILL_QUIT:
        return false;
    default:
        break;
    }
    return true;
}

/* Takes one line or paragraph. False: the person wants to leave. */
static bool take(struct drill_session *session, struct view text)
{
    struct drill *drill = &session->drill;
    enum drill_command command = DRILL_HELP;
    bool was_thinking = drill->stage == DRILL_THINKING;
    size_t length = drill_text(drill, drill->part).length;
    int part = drill->part, seconds = session_seconds(session);
    enum drill_event event = drill_take(drill, DRILL_ENTRY_LINE, text, seconds, &command);
    if (event == DRILL_ASKED)
        return obey(session, command);
    if (was_thinking) {
        session_keep(session, drill_entry_of(DRILL_BEGAN), seconds, (struct view){0});
        seconds = 0;
    }
    switch (event) {
    case DRILL_LINE_TAKEN: {
        struct view all = drill_text(drill, part);
        session_keep(session, drill_entry_of(event), seconds,
                     view_sub(all, length ? length + 1 : 0, all.length));
        break;
    }
    case DRILL_PART_ENDED:
    case DRILL_PART_SKIPPED:
    case DRILL_WENT_BACK:
        session_keep(session, drill_entry_of(event), seconds, (struct view){0});
        introduce(session);
        break;
    case DRILL_BEGAN:
        introduce(session);
        break;
    case DRILL_PART_IS_EMPTY:
        talk_say(
            session->talk, TONE_DIM,
            "Nothing here yet. An empty line again leaves the %s empty (:back returns to it); :hint helps.",
            drill_part_name(drill, drill->part));
        break;
    case DRILL_IS_FIRST:
        talk_say(session->talk, TONE_DIM, "This is the first part.");
        break;
    case DRILL_UNKNOWN_COMMAND:
        talk_say(session->talk, TONE_DIM,
                 "No such command; :help lists them. Two colons begin a line with one.");
        break;
    default:
        break;
    }
    return true;
}

/* Input is over: from a pipe the last part needs no empty line behind it. */
static enum session_end end_of_input(struct drill_session *session)
{
    struct drill *drill = &session->drill;
    bool is_last = drill->part == drill->part_count - 1 && drill_text(drill, drill->part).length;
    if (session->talk->is_live || !is_last)
        return SESSION_LEFT;
    drill_finish_part(drill);
    session_keep(session, drill_entry_of(DRILL_PART_ENDED), session_seconds(session), (struct view){0});
    return SESSION_TOLD;
}

enum session_end session_tell(struct drill_session *session)
{
    struct drill *drill = &session->drill;
    bool was_interrupted = false;
    session->asked_at = line_now();
    session->end = SESSION_LEFT;
    remind(session);
    introduce(session);
    while (drill->stage != DRILL_TOLD) {
        struct arena turn = {0};
        struct line_request request = {
            .prompt = prompt_of(session, &turn),
            .tone = LINE_TONE_ASK,
            .context = session,
            .complete = complete,
            .repaint = repaint,
        };
        struct view text;
        bool stays = true;
        enum line_result result = line_read(session->talk->line, &request, &turn, &text);
        struct line_details details = line_details(session->talk->line);
        if (details.cut)
            talk_say(session->talk, TONE_WARN,
                     "That line was too long: its last %zu bytes are not in the answer.", details.cut);
        switch (result) {
        case LINE_GOT:
            stays = take(session, text);
            break;
        case LINE_TOO_TALL:
            stays = take(session, text);
            talk_say(session->talk, TONE_DIM,
                     "The line fills the screen, so it was taken as it is. Go on in the next "
                     "one, or type :edit for your editor.");
            break;
        case LINE_EDIT:
            if (drill->stage == DRILL_TELLING) {
                if (text.length)
                    take(session, text);
                replace_part(session, drill_text(drill, drill->part));
            }
            break;
        case LINE_INTERRUPTED:
            if (was_interrupted && !text.length)
                stays = false;
            else
                talk_say(session->talk, TONE_DIM,
                         text.length && drill_words(drill)
                             ? "That line is dropped, the others are kept. Ctrl-C again leaves."
                         : text.length        ? "That line is dropped. Ctrl-C again leaves."
                         : drill_words(drill) ? "Ctrl-C again leaves; the draft is kept."
                                              : "Ctrl-C again leaves; nothing is written yet.");
            break;
        case LINE_END:
        case LINE_TIME_UP:
            arena_release(&turn);
            return end_of_input(session);
        case LINE_FAILED:
            status_tell(&details.error);
            stays = false;
            break;
        }
        was_interrupted = result == LINE_INTERRUPTED;
        arena_release(&turn);
        if (!stays)
            return session->end;
    }
    return SESSION_TOLD;
}
