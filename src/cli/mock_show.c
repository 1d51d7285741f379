#include "cli/mock_show.h"

#include "cli/status.h"

#include <stdio.h>
#include <string.h>

static void show_quote(struct mock_session *session, const char *label, struct view text, enum tone tone)
{
    struct arena scratch = {0};
    struct doc *page = doc_page(&scratch, NULL, NULL);
    doc_quote(&scratch, page, NULL, label, (struct quote){.text = text, .tone = tone});
    talk_page(session->talk, page);
    arena_release(&scratch);
}

void mock_show_said(struct mock_session *session)
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

void mock_show_lines(struct mock_session *session)
{
    for (size_t i = 0; i < session->mock.line_count; i++) {
        const struct mock_line *line = &session->mock.lines[i];
        show_line(session, line->voice, line->seat, line->text);
        if (session->voice.speak)
            speak(session, line->text);
    }
}

void mock_show_standing(struct mock_session *session)
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

void mock_show_help(struct mock_session *session)
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

void mock_show_time(struct mock_session *session)
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
