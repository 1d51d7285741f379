#include "cli/mock_session.h"

#include "base/day.h"
#include "base/file.h"
#include "cli/editor.h"
#include "cli/save_answer.h"
#include "cli/status.h"
#include "report/retold.h"
#include "report/story_number.h"
#include "store/answers.h"
#include "store/mocks.h"

#include <stdio.h>
#include <string.h>

enum { TICK_SECONDS = 15 };

static const char *now_text(struct mock_session *session)
{
    return day_text(&session->app->draft, app_now());
}

/* What it takes to say a text, in whole seconds. */
static int spoken_seconds(const struct mock_session *session, struct view text)
{
    size_t words = 0;
    for (size_t i = 0; i < text.length; i++)
        words += text.data[i] > ' ' && (i == 0 || text.data[i - 1] <= ' ');
    return (int)((double)words * 60 / session->app->settings.check.words_a_minute + 0.5);
}

/* Whole seconds since time was counted last; from a pipe those it takes to speak. */
static int seconds_for(struct mock_session *session, struct view text)
{
    long long now = line_now();
    if (!session->talk->is_live && !session->voice.listen)
        return spoken_seconds(session, text);
    session->spare += now - session->asked_at;
    session->asked_at = now;
    int seconds = (int)(session->spare / 1000);
    session->spare -= 1000LL * seconds;
    return seconds;
}

/* --- out --- */

static void keep_entries(struct mock_session *session)
{
    struct error error = {0};
    for (size_t i = 0; i < session->mock.entry_count; i++) {
        const struct mock_entry *entry = &session->mock.entries[i];
        if (!session->journal ||
            draft_add(session->journal, entry->kind, entry->seconds, entry->text, &error))
            continue;
        status_tell(&error);
        fputs("stardrill: nothing is kept of the interview from here on but its answers. Go on.\n", stderr);
        draft_close(session->journal);
        session->journal = NULL;
    }
}

static void show_quote(struct mock_session *session, const char *label, struct view text, enum tone tone)
{
    struct arena scratch = {0};
    struct doc *page = doc_page(&scratch, NULL, NULL);
    doc_quote(&scratch, page, NULL, label, (struct quote){.text = text, .tone = tone});
    talk_page(session->talk, page);
    arena_release(&scratch);
}

/* A transcript holds both sides: what came through a pipe was not seen by anybody. */
static void show_said(struct mock_session *session)
{
    const struct mock *mock = &session->mock;
    if (session->talk->is_live && !session->voice.listen)
        return;
    for (size_t i = 0; i < mock->entry_count; i++) {
        const struct mock_entry *entry = &mock->entries[i];
        bool is_line = strcmp(entry->kind, "line") == 0 || strcmp(entry->kind, "reply") == 0;
        bool is_end = strcmp(entry->kind, "end") == 0 || strcmp(entry->kind, "replied") == 0 ||
                      strcmp(entry->kind, "pass") == 0 || strcmp(entry->kind, "skip") == 0;
        if (is_line && session->said.length)
            buf_char(&session->said, '\n');
        if (is_line)
            buf_add(&session->said, entry->text.data, entry->text.length);
        if (!is_end)
            continue;
        bool is_passed = *entry->kind == 'p' || *entry->kind == 's';
        if (!session->said.length)
            buf_string(&session->said, is_passed ? "(passes)" : "(says nothing)");
        show_quote(session, "You", buf_view(&session->said), TONE_PLAIN);
        session->said = (struct buf){.arena = &session->app->draft};
    }
}

static void speak(struct mock_session *session, const char *text)
{
    struct error error = {0};
    struct arena scratch = {0};
    fflush(stdout);
    if (!voice_say(&scratch, &session->voice, text, &error)) {
        status_tell(&error);
        session->voice.speak = NULL;
    }
    arena_release(&scratch);
    session->asked_at = line_now(); /* listening takes nothing of the time to answer */
}

static void show_line(struct mock_session *session, enum mock_voice voice, size_t seat, const char *text)
{
    static const enum tone tones[] = {
        [MOCK_GREETING] = TONE_PLAIN, [MOCK_QUESTION] = TONE_STRONG, [MOCK_FOLLOW_UP] = TONE_STRONG,
        [MOCK_REMARK] = TONE_PLAIN,   [MOCK_FAREWELL] = TONE_PLAIN,
    };
    const struct mock_day *day = session->mock.day;
    const struct mock_seat *who = &day->seats[seat];
    struct arena scratch = {0};
    struct doc *page = doc_page(&scratch, NULL, NULL);
    if (voice == MOCK_GREETING)
        page = doc_page(&scratch, NULL,
                        arena_printf(&scratch, "Interview %zu of %zu: %s, %s", seat + 1, day->seat_count,
                                     who->name, who->role));
    doc_text(&scratch, page, tones[voice], arena_printf(&scratch, "%s: %s", who->name, text));
    talk_page(session->talk, page);
    arena_release(&scratch);
}

static void show_lines(struct mock_session *session)
{
    for (size_t i = 0; i < session->mock.line_count; i++) {
        const struct mock_line *line = &session->mock.lines[i];
        show_line(session, line->voice, line->seat, line->text);
        if (session->voice.speak)
            speak(session, line->text);
    }
}

/* What the interviewer said last, and what was said to it so far: after a resume, and when asked for. */
static void show_standing(struct mock_session *session)
{
    const struct mock *mock = &session->mock;
    if (mock->stage == MOCK_DONE || mock->stage == MOCK_MEETING)
        return;
    const struct mock_told *told = mock_told_at(mock, mock->seat, mock->question);
    show_line(session, MOCK_QUESTION, mock->seat, told->again ? told->again : mock_question_now(mock)->asked);
    for (int part = 0; part < told->drill.part_count; part++)
        if (drill_text(&told->drill, part).length)
            show_quote(session, told->drill.is_free ? "You, so far" : drill_part_name(&told->drill, part),
                       drill_text(&told->drill, part), TONE_PLAIN);
    if (mock->stage != MOCK_REPLYING)
        return;
    show_line(session, MOCK_FOLLOW_UP, mock->seat, told->replies[told->reply_count - 1].probe);
    if (mock_text(mock).length)
        show_quote(session, "You, so far", mock_text(mock), TONE_PLAIN);
}

/* --- keeping --- */

/* The story an answer tells, by its words; NULL when none is near. */
static const char *story_told(struct mock_session *session, const struct answer *answer)
{
    struct arena scratch = {0};
    struct buf text = {.arena = &scratch};
    const char *found = NULL;
    double most = RETOLD_BAR;
    buf_add(&text, answer->free.data, answer->free.length);
    for (int part = 0; part < PART_COUNT; part++) {
        buf_char(&text, '\n');
        buf_add(&text, answer->parts[part].data, answer->parts[part].length);
    }
    for (size_t i = 0; i < session->stories->count; i++) {
        const struct story *story = &session->stories->items[i];
        double likeness = retold_likeness(&scratch, app_checker(session->app)->lexicon, buf_view(&text),
                                          story_text(&scratch, story, NULL));
        if (likeness >= most) {
            most = likeness;
            found = story->id;
        }
    }
    arena_release(&scratch);
    return found;
}

/* The id under which an answer was kept just before the program was stopped; NULL when it was not. */
static const char *kept_before(struct mock_session *session, const struct answer *answer)
{
    int64_t moment;
    if (!answers_hold(session->app->paths.answers, answer->question, answer->started) ||
        !day_parse(answer->started, &moment))
        return NULL;
    const char *id = arena_printf(&session->app->draft, "%s/%s", answer->question,
                                  day_compact(&session->app->draft, moment));
    struct problems problems = {.arena = &session->app->draft};
    struct answer_file file;
    const char *path = arena_printf(&session->app->draft, "%s/%s.yaml", session->app->paths.answers, id);
    bool is_ours = answer_load(&session->app->draft, path, id, &file, &problems) && file.answer.mock &&
                   strcmp(file.answer.mock, answer->mock) == 0;
    return is_ours ? id : NULL;
}

static void keep_answers(struct mock_session *session)
{
    struct mock *mock = &session->mock;
    for (size_t s = 0; s < mock->day->seat_count; s++)
        for (size_t q = 0; q < mock->day->seats[s].question_count; q++) {
            const struct mock_question *question = &mock->day->seats[s].questions[q];
            if (question->outcome != MOCK_ANSWERED || question->answer)
                continue;
            struct answer answer = mock_answer(mock, &session->app->draft, s, q);
            answer.story = story_told(session, &answer);
            const char *id = kept_before(session, &answer);
            if (!id && !save_answer(session->talk, &answer, &id)) {
                session->has_trouble = true;
                id = "";
            }
            mock_kept(mock, s, q, id);
            keep_entries(session);
        }
}

static void keep_day(struct mock_session *session)
{
    struct error error = {0};
    if (!mocks_save(session->app->paths.mocks, session->mock.day, &error)) {
        status_tell(&error);
        session->has_trouble = true;
    }
}

/* After each input: the journal first, then the answers, then what is to be seen. */
static void settle(struct mock_session *session, size_t seat)
{
    keep_entries(session);
    show_said(session);
    show_lines(session);
    keep_answers(session);
    if (session->mock.seat != seat || session->mock.stage == MOCK_DONE)
        keep_day(session);
}

/* --- in --- */

static const char *clock_text(void *context)
{
    struct mock_session *session = context;
    struct mock *mock = &session->mock;
    int passed = (int)((session->spare + line_now() - session->asked_at) / 1000);
    if (mock->is_paused || mock->stage == MOCK_MEETING)
        return "the clock stands still";
    if (passed >= TICK_SECONDS) { /* so that a kill loses no more than this */
        mock_tick(mock, seconds_for(session, (struct view){0}));
        keep_entries(session);
        passed = 0;
    }
    int left = mock_seconds_left(mock) - passed, over = left < 0 ? -left : 0;
    int spent = mock_seconds_spent(mock) + passed;
    if (mock->stage == MOCK_TELLING)
        snprintf(session->clock, sizeof session->clock, "%s%d:%02d %s, answer %d:%02d", over ? "-" : "",
                 (over ? over : left) / 60, (over ? over : left) % 60, over ? "over" : "left", spent / 60,
                 spent % 60);
    else
        snprintf(session->clock, sizeof session->clock, "%s%d:%02d %s", over ? "-" : "",
                 (over ? over : left) / 60, (over ? over : left) % 60, over ? "over" : "left");
    return session->clock;
}

static void repaint(void *context)
{
    struct mock_session *session = context;
    session->talk->has_spoken = true; /* the first row is the clock's */
    show_standing(session);
}

static struct line_words complete(void *context, struct arena *arena, struct view before, struct view word)
{
    (void)context, (void)word;
    const char **items = ARENA_ARRAY(arena, const char *, MOCK_COMMAND_COUNT);
    if (before.length && before.data[0] != ':')
        return (struct line_words){items, 0};
    for (int i = 0; i < MOCK_COMMAND_COUNT; i++)
        items[i] = arena_printf(arena, ":%s", mock_command_name((enum mock_command)i));
    return (struct line_words){items, MOCK_COMMAND_COUNT};
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
        return "Reply > ";
    const struct mock_told *told = mock_told_at(mock, mock->seat, mock->question);
    return arena_printf(arena, "%s > ", drill_part_name(&told->drill, told->drill.part));
}

static void show_help(struct mock_session *session)
{
    static const struct column columns[] = {{"command", "Command", ALIGN_LEFT, FIT_WHOLE},
                                            {"does", "What it does", ALIGN_LEFT, FIT_WRAP}};
    struct arena scratch = {0};
    struct doc *page = doc_page(&scratch, NULL, NULL);
    doc_text(
        &scratch, page, TONE_PLAIN,
        "Type line by line; an empty line ends the answer or the reply. A pasted paragraph lands whole. To "
        "begin a line with a colon, type two. As in life there is no hint and no score before the end.");
    struct doc *table = doc_table(&scratch, page, NULL, NULL, columns, 2);
    for (int i = 0; i < MOCK_COMMAND_COUNT; i++) {
        struct doc *row = doc_row(&scratch, table);
        doc_cell(&scratch, row,
                 value_text(arena_printf(&scratch, ":%s", mock_command_name((enum mock_command)i))));
        doc_cell(&scratch, row, value_text(mock_command_help((enum mock_command)i)));
    }
    talk_page(session->talk, page);
    arena_release(&scratch);
}

static void show_time(struct mock_session *session)
{
    const struct mock *mock = &session->mock;
    int left = mock_seconds_left(mock), spent = mock_seconds_spent(mock);
    if (left >= 0)
        talk_say(session->talk, TONE_PLAIN,
                 "%d:%02d are left of this interview; the answer took %d:%02d so far.", left / 60, left % 60,
                 spent / 60, spent % 60);
    else
        talk_say(session->talk, TONE_PLAIN, "This interview is %d:%02d over; the answer took %d:%02d so far.",
                 -left / 60, -left % 60, spent / 60, spent % 60);
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
        show_help(session);
        break;
    case MOCK_PAUSE:
        talk_say(session->talk, TONE_DIM,
                 "The clock stands still. Enter goes on; :quit leaves and keeps all.");
        break;
    case MOCK_EDIT:
        edit(session, leaves);
        break;
    case MOCK_SHOW:
        show_standing(session);
        break;
    case MOCK_TIME:
        show_time(session);
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
    mock->now = now_text(session);
    bool was_paused = mock->is_paused;
    int seconds = seconds_for(session, text);
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
        .clock = clock_text,
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
            session->mock.now = now_text(session);
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

enum mock_end mock_session_run(struct mock_session *session, bool is_resumed)
{
    struct mock *mock = &session->mock;
    bool leaves = false, was_interrupted = false, is_unheard = false;
    session->said = (struct buf){.arena = &session->app->draft};
    session->asked_at = line_now();
    mock->line_count = mock->entry_count = 0;
    size_t seat = mock->seat;
    enum mock_stage stood = mock->stage;
    mock_go_on(mock, now_text(session));
    if (is_resumed && (stood == MOCK_THINKING || stood == MOCK_TELLING || stood == MOCK_REPLYING))
        show_standing(session);
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
    mock_tick(mock, session->talk->is_live ? seconds_for(session, (struct view){0}) : 0);
    keep_entries(session);
    return MOCK_END_LEFT;
}
