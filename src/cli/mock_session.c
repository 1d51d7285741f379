#include "cli/mock_session.h"

#include "base/day.h"
#include "cli/save_answer.h"
#include "cli/status.h"
#include "report/retold.h"
#include "report/story_number.h"
#include "store/answers.h"
#include "store/mocks.h"

#include <stdio.h>
#include <string.h>

enum { TICK_SECONDS = 15 };

const char *mock_session_now(struct mock_session *session)
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

int mock_session_seconds(struct mock_session *session, struct view text)
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

void mock_session_keep(struct mock_session *session)
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

void mock_session_keep_answers(struct mock_session *session)
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
            mock_session_keep(session);
        }
}

void mock_session_keep_day(struct mock_session *session)
{
    struct error error = {0};
    if (!mocks_save(session->app->paths.mocks, session->mock.day, &error)) {
        status_tell(&error);
        session->has_trouble = true;
    }
}

const char *mock_session_clock(void *context)
{
    struct mock_session *session = context;
    struct mock *mock = &session->mock;
    int passed = (int)((session->spare + line_now() - session->asked_at) / 1000);
    if (mock->is_paused || mock->stage == MOCK_MEETING)
        return "the clock stands still";
    if (passed >= TICK_SECONDS) { /* so that a kill loses no more than this */
        mock_tick(mock, mock_session_seconds(session, (struct view){0}));
        mock_session_keep(session);
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
