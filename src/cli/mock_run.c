#include "cli/mock_run.h"

#include "base/file.h"
#include "cli/editor.h"
#include "cli/mock_show.h"
#include "cli/status.h"

#include <stdio.h>

/* After each input: the journal first, then the answers, then what is to be seen. */
static void settle(struct mock_session *session, size_t seat)
{
    mock_session_keep(session);
    mock_show_said(session);
    mock_show_lines(session);
    mock_session_keep_answers(session);
    if (session->mock.seat != seat || session->mock.stage == MOCK_DONE)
        mock_session_keep_day(session);
}

static void repaint(void *context)
{
    struct mock_session *session = context;
    talk_look_again(session->talk);
    mock_show_standing(session);
}

static const char *command_name(int command)
{
    return mock_command_name((enum mock_command)command);
}

static struct line_words complete(void *context, struct arena *arena, struct view before, struct view word)
{
    (void)context, (void)word;
    return talk_commands(arena, before, command_name, MOCK_COMMAND_COUNT);
}

/* The time left when the line is asked for; the window's title has it running. */
static const char *timed(const struct mock_session *session, struct arena *arena, const char *name)
{
    int left = mock_seconds_left(&session->mock), minutes = (left < 0 ? -left : left) / 60;
    if (!session->talk->is_live || session->app->look.width < 30)
        return arena_printf(arena, "%s > ", name);
    return minutes ? arena_printf(arena, "%s (%d min %s) > ", name, minutes, left < 0 ? "over" : "left")
                   : arena_printf(arena, "%s (%s) > ", name, left < 0 ? "time is up" : "last minute");
}

static const char *prompt_of(const struct mock_session *session, struct arena *arena)
{
    const struct mock *mock = &session->mock;
    if (mock->is_paused)
        return "Paused, Enter goes on > ";
    if (mock->stage == MOCK_MEETING)
        return "Enter when you are ready > ";
    if (mock->stage == MOCK_THINKING)
        return session->voice.listen ? "Think, then press Enter and speak > " : "Think, then press Enter > ";
    if (mock->stage == MOCK_REPLYING)
        return timed(session, arena, "Reply");
    const struct mock_told *told = mock_told_at(mock, mock->seat, mock->question);
    return timed(session, arena, drill_part_name(&told->drill, told->drill.part));
}

static void take(struct mock_session *session, enum drill_entry_kind kind, struct view text, bool *leaves);

static void edit(struct mock_session *session, bool *leaves)
{
    struct error error = {0};
    struct arena *arena = &session->app->draft;
    const char *folder = session->app->paths.mock_drafts;
    enum mock_stage stage = session->mock.stage;
    if (!session->talk->is_live ||
        (stage != MOCK_TELLING && stage != MOCK_REPLYING && stage != MOCK_THINKING))
        return;
    if (!file_make_folder(folder, &error)) {
        status_tell(&error);
        return;
    }
    struct view edited, before = mock_text(&session->mock);
    enum editor_result result = editor_run(arena, session->talk->line, folder,
                                           before.data ? before : (struct view){"", 0}, &edited, &error);
    if (result == EDITOR_MISSING || result == EDITOR_FAILED)
        status_tell(&error);
    else if (result == EDITOR_CHANGED) {
        take(session, DRILL_ENTRY_TEXT, edited, leaves);
        talk_say(session->talk, TONE_DIM, "Taken. An empty line ends it.");
    }
}

static void obey(struct mock_session *session, enum mock_command command, bool *leaves)
{
    switch (command) {
    case MOCK_HELP:
        mock_show_help(session);
        break;
    case MOCK_PAUSE:
        talk_say(session->talk, TONE_DIM,
                 "The clock stands still. Enter goes on; :quit leaves and keeps all.");
        break;
    case MOCK_EDIT:
        edit(session, leaves);
        break;
    case MOCK_SHOW:
        mock_show_standing(session);
        break;
    case MOCK_TIME:
        mock_show_time(session);
        break;
    case MOCK_QUIT:
        *leaves = true;
        break;
    default:
        break;
    }
}

/* In four parts: what comes now. */
static void introduce(struct mock_session *session)
{
    const struct mock *mock = &session->mock;
    const struct mock_told *told = mock_told_at(mock, mock->seat, mock->question);
    if (!session->talk->is_live || mock->stage != MOCK_TELLING || session->voice.listen)
        return;
    if (told->drill.is_free)
        talk_say(session->talk, TONE_DIM, "An empty line ends the answer.");
    else
        talk_say(session->talk, tone_group((unsigned)told->drill.part), "%s. An empty line ends it.",
                 drill_part_name(&told->drill, told->drill.part));
}

static void take(struct mock_session *session, enum drill_entry_kind kind, struct view text, bool *leaves)
{
    struct mock *mock = &session->mock;
    enum mock_command command = MOCK_HELP;
    size_t seat = mock->seat;
    mock->now = mock_session_now(session);
    bool was_paused = mock->is_paused;
    int seconds = mock_session_seconds(session, text);
    enum mock_event event = mock_take(mock, kind, text, was_paused ? 0 : seconds, &command);
    settle(session, seat);
    switch (event) {
    case MOCK_ASKED:
        obey(session, command, leaves);
        break;
    case MOCK_PART_BEGAN:
        introduce(session);
        break;
    case MOCK_ANSWER_IS_EMPTY:
        talk_say(session->talk, TONE_DIM,
                 "Nothing said yet. An empty line again leaves it so; :skip passes on it.");
        break;
    case MOCK_IS_FIRST:
        talk_say(session->talk, TONE_DIM, "There is no part before this one.");
        break;
    case MOCK_UNKNOWN_COMMAND:
        talk_say(
            session->talk, TONE_DIM,
            "No such command here, and no hints, as in life; :help lists what there is. Two colons begin a "
            "line with one.");
        break;
    case MOCK_WENT_ON:
        talk_say(session->talk, TONE_DIM, "The clock runs again.");
        break;
    case MOCK_TAKEN:
        break;
    }
}

/* The answer from the person's own program. False: it was not heard, so it is typed. */
static bool hear(struct mock_session *session, bool *leaves)
{
    struct error error = {0};
    struct view heard;
    struct arena scratch = {0};
    talk_say(session->talk, TONE_DIM, "Listening ...");
    fflush(stdout);
    session->asked_at = line_now();
    bool ok = voice_hear(&scratch, &session->voice, session->talk->line, &heard, &error);
    if (!ok) {
        status_tell(&error);
        talk_say(session->talk, TONE_DIM, "Please type it, this once. An empty line ends it.");
    } else {
        if (heard.data[0] == ':') /* nobody speaks a command */
            heard = (struct view){arena_printf(&scratch, ":%s", heard.data), heard.length + 1};
        take(session, DRILL_ENTRY_LINE, heard, leaves);
        take(session, DRILL_ENTRY_LINE, (struct view){"", 0}, leaves);
    }
    arena_release(&scratch);
    return ok;
}

static bool listens_now(const struct mock_session *session)
{
    const struct mock *mock = &session->mock;
    return session->voice.listen && !mock->is_paused && !mock_text(mock).length &&
           (mock->stage == MOCK_TELLING || mock->stage == MOCK_REPLYING);
}

static void read_on(struct mock_session *session, bool *leaves, bool *was_interrupted)
{
    struct arena turn = {0};
    struct line_request request = {
        .prompt = prompt_of(session, &turn),
        .tone = LINE_TONE_ASK,
        .context = session,
        .complete = complete,
        .clock = mock_session_clock,
        .clock_in_title = true, /* on the screen it would cover what was asked */
        .repaint = repaint,
    };
    struct view text;
    enum line_result result = line_read(session->talk->line, &request, &turn, &text);
    struct line_details details = line_details(session->talk->line);
    if (details.cut)
        talk_say(session->talk, TONE_WARN,
                 "That line was too long: its last %zu bytes are not in the answer.", details.cut);
    switch (result) {
    case LINE_GOT:
    case LINE_TOO_TALL:
        take(session, DRILL_ENTRY_LINE, text, leaves);
        if (result == LINE_TOO_TALL)
            talk_say(session->talk, TONE_DIM,
                     "The line fills the screen, so it was taken as it is. Go on in the next.");
        break;
    case LINE_EDIT:
        if (text.length)
            take(session, DRILL_ENTRY_LINE, text, leaves);
        edit(session, leaves);
        break;
    case LINE_INTERRUPTED:
        if (*was_interrupted && !text.length)
            *leaves = true;
        else
            talk_say(session->talk, TONE_DIM,
                     text.length ? "That line is dropped, the others are kept. Ctrl-C again leaves."
                                 : "Ctrl-C again leaves; all is kept.");
        break;
    case LINE_END:
    case LINE_TIME_UP:
        *leaves = true;
        if (!session->talk->is_live) {
            size_t seat = session->mock.seat;
            session->mock.now = mock_session_now(session);
            mock_end_of_input(&session->mock);
            settle(session, seat);
        }
        break;
    case LINE_FAILED:
        status_tell(&details.error);
        *leaves = true;
        break;
    }
    *was_interrupted = result == LINE_INTERRUPTED;
    arena_release(&turn);
}

enum mock_end mock_run(struct mock_session *session, bool is_resumed)
{
    struct mock *mock = &session->mock;
    bool leaves = false, was_interrupted = false, is_unheard = false;
    session->said = (struct buf){.arena = &session->app->draft};
    session->asked_at = line_now();
    mock->line_count = mock->entry_count = 0;
    size_t seat = mock->seat;
    enum mock_stage stood = mock->stage;
    mock_go_on(mock, mock_session_now(session));
    if (is_resumed && (stood == MOCK_THINKING || stood == MOCK_TELLING || stood == MOCK_REPLYING))
        mock_show_standing(session);
    settle(session, seat);
    while (mock->stage != MOCK_DONE && !leaves) {
        if (listens_now(session) && !is_unheard) {
            is_unheard = !hear(session, &leaves);
            continue;
        }
        bool was_begun = mock_text(mock).length > 0;
        read_on(session, &leaves, &was_interrupted);
        is_unheard = is_unheard && !(was_begun && !mock_text(mock).length);
    }
    if (mock->stage == MOCK_DONE)
        return MOCK_END_OVER;
    mock_tick(mock, session->talk->is_live ? mock_session_seconds(session, (struct view){0}) : 0);
    mock_session_keep(session);
    return MOCK_END_LEFT;
}
