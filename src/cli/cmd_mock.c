/* mock - a whole interview day, held, planned, listed and looked at again. */
#include "base/day.h"
#include "cli/choose.h"
#include "cli/kept.h"
#include "cli/mock_run.h"
#include "cli/status.h"
#include "practice/mock_plan.h"
#include "report/debrief_doc.h"
#include "report/debrief_make.h"
#include "report/mock_days.h"
#include "store/answers.h"
#include "store/mocks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char draft_name[] = "mock"; /* a journal's name begins so */

static bool is_track(const struct bank *bank, const char *track)
{
    for (size_t i = 0; i < bank->question_count; i++)
        if (texts_hold(&bank->questions[i].tracks, track))
            return true;
    return false;
}

static bool read_wishes(struct app *app, const struct invocation *call, struct loop_wishes *wishes,
                        struct error *error)
{
    bool is_quick = invocation_flag(call, "quick");
    long interviewers, minutes, questions, seed;
    if (!invocation_number(call, "interviewers", is_quick ? 1 : 5, 1, LOOP_INTERVIEWERS_MOST, &interviewers,
                           error) ||
        !invocation_number(call, "minutes", is_quick ? 15 : 45, 5, 180, &minutes, error) ||
        !invocation_number(call, "questions", 0, 1, LOOP_QUESTIONS_MOST, &questions, error) ||
        !invocation_number(call, "seed", -1, 0, 1000000000, &seed, error))
        return false;
    *wishes = (struct loop_wishes){
        .interviewers = (int)interviewers,
        .minutes = (int)minutes,
        .questions = (int)questions,
        .level = LEVEL_INDIVIDUAL,
        .track = invocation_text(call, "track"),
        .seed = seed >= 0 ? (uint64_t)seed : (uint64_t)app_now(),
    };
    const char *level = invocation_text(call, "level");
    if (level && !level_parse(level, &wishes->level))
        return error_set(error, ERROR_USAGE,
                         "--level '%s': expected intern, individual, first-manager or senior", level);
    if (wishes->track && !is_track(app->bank, wishes->track))
        return error_set(error, ERROR_USAGE, "--track '%s': no question is for it", wishes->track);
    return true;
}

/* A new day; it lives in the draft. */
static bool make_day(struct app *app, const struct invocation *call, const struct stories *stories,
                     struct mock_day *day, struct error *error)
{
    struct loop_wishes wishes;
    struct pick_history history;
    if (!read_wishes(app, call, &wishes, error) || !choose_history(app, &history, error))
        return false;
    struct loop_plan plan = loop_build(&app->draft, app->bank, stories, &history, &wishes);
    *day = mock_plan(&app->draft, &plan, &wishes, day_text(&app->draft, app_now()));
    if (!mock_day_questions(day))
        return error_set(error, ERROR_USAGE, "no question fits");
    return true;
}

static bool no_operands(const struct invocation *call, struct error *error)
{
    if (!call->operand_count)
        return true;
    return error_set(error, ERROR_USAGE, "%s: '%s' is one word too many", call->command->name,
                     call->operands[0]);
}

/* --- looking back --- */

/* The story that says of itself that an answer tells it; NULL when none does. */
static const char *linked_story(const struct stories *stories, const char *answer)
{
    for (size_t i = 0; i < stories->count; i++)
        if (texts_hold(&stories->items[i].links, answer))
            return stories->items[i].id;
    return NULL;
}

/* The answers of a day from the disk, in the order of its questions. What is gone is named. */
static struct debrief debrief_of(struct app *app, const struct stories *stories, const struct mock_day *day,
                                 struct problems *problems)
{
    struct arena *arena = &app->draft;
    const struct answer **answers = ARENA_ARRAY(arena, const struct answer *, mock_day_questions(day) + 1);
    size_t at = 0;
    for (size_t s = 0; s < day->seat_count; s++)
        for (size_t q = 0; q < day->seats[s].question_count; q++, at++) {
            const char *id = day->seats[s].questions[q].answer;
            struct answer_ref ref;
            struct error error = {0};
            struct answer_file *file = ARENA_NEW(arena, struct answer_file);
            if (!id || !*id)
                continue;
            /* The id itself: another that only begins so is another answer. */
            if (!answers_find(arena, app->paths.answers, id, &ref, &error) || strcmp(ref.id, id) != 0)
                problem_add(problems, PROBLEM_WARNING, app->paths.answers, 0, 0,
                            "the answer '%s' of mock interview %s is gone", id, day->id);
            else if (answer_load(arena, ref.path, ref.id, file, problems)) {
                if (!file->answer.story)
                    file->answer.story = linked_story(stories, ref.id);
                answers[at] = &file->answer;
            }
        }
    return debrief_make(arena, app_checker(app), day, answers);
}

int command_mock_list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct mock_days days;
    struct problems problems = {.arena = &app->turn};
    struct stories stories;
    if (!no_operands(call, &error) || !kept_stories(app, &stories, &error) ||
        !mocks_load(&app->draft, app->paths.mocks, &days, &problems, &error))
        return status_tell(&error);
    struct debrief *debriefs = ARENA_ARRAY(&app->draft, struct debrief, days.count + 1);
    for (size_t i = 0; i < days.count; i++)
        debriefs[i] = debrief_of(app, &stories, &days.items[i], &problems);
    status_tell_problems(&problems);
    if (!days.count) {
        fputs("stardrill: no mock interview was held yet. Type: stardrill mock --quick\n", stderr);
        return STATUS_FOUND;
    }
    if (!app_show(app, call, mock_list_doc(&app->turn, debriefs, days.count), "text", &error))
        return status_tell(&error);
    return problem_count(&problems, PROBLEM_ERROR) ? STATUS_USAGE : STATUS_FINE;
}

int command_mock_show(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct mock_days days;
    struct problems problems = {.arena = &app->turn};
    if (call->operand_count > 1) {
        error_set(&error, ERROR_USAGE, "mock show: expected the id of one mock interview");
        return status_tell(&error);
    }
    struct stories stories;
    if (!kept_stories(app, &stories, &error) ||
        !mocks_load(&app->draft, app->paths.mocks, &days, &problems, &error))
        return status_tell(&error);
    if (!days.count) {
        status_tell_problems(&problems);
        fputs("stardrill: no mock interview was held yet. Type: stardrill mock --quick\n", stderr);
        return STATUS_FOUND;
    }
    const struct mock_day *day =
        call->operand_count ? mocks_find(&app->draft, &days, call->operands[0], &error) : &days.items[0];
    if (!day)
        return status_tell(&error);
    struct debrief debrief = debrief_of(app, &stories, day, &problems);
    status_tell_problems(&problems);
    if (!app_show(app, call, debrief_doc(&app->turn, &debrief), "text", &error))
        return status_tell(&error);
    if (!day->is_over && !app->is_quiet)
        fputs("stardrill: this one goes on with: stardrill mock --resume\n", stderr);
    return STATUS_FINE;
}

int command_mock_plan(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct stories stories;
    struct mock_day day;
    if (!no_operands(call, &error) || !kept_stories(app, &stories, &error) ||
        !make_day(app, call, &stories, &day, &error) ||
        !app_show(app, call, mock_plan_doc(&app->turn, app->bank, &day, true), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* --- holding one --- */

struct mock_call {
    struct app *app;
    const struct invocation *call;
    struct talk talk;
    struct voice voice;
    struct stories stories;
};

static bool open_voice(struct mock_call *run, struct error *error)
{
    struct app *app = run->app;
    const char *speak = invocation_text(run->call, "speak-with");
    const char *listen = invocation_text(run->call, "listen");
    if (listen && !*listen)
        listen = app->settings.text.listen;
    if (listen && !*listen)
        return error_set(error, ERROR_USAGE, "--listen '': the setting mock.listen names no command");
    bool speaks = invocation_flag(run->call, "speak") || speak;
    if (!speak)
        speak = app->settings.text.speak;
    return voice_open(&app->program, speaks, speak, listen, &run->voice, error);
}

static int tell_left(const struct mock_session *session)
{
    if (session->journal) {
        draft_close(session->journal);
        fprintf(stderr, "stardrill: all is kept; go on with:%s stardrill mock --resume\n",
                status_break(session->app->look.width, 60));
    }
    return session->has_trouble ? STATUS_TROUBLE : STATUS_FINE;
}

static int hold(struct mock_call *run, struct mock_session *session, bool is_resumed)
{
    struct app *app = run->app;
    struct error error = {0};
    struct problems problems = {.arena = &app->draft};
    if (mock_run(session, is_resumed) == MOCK_END_LEFT)
        return tell_left(session);
    const struct mock_day *day = session->mock.day;
    if (session->journal && !draft_remove(session->journal, &error))
        status_tell(&error);
    session->journal = NULL;
    struct debrief debrief = debrief_of(app, &run->stories, day, &problems);
    status_tell_problems(&problems);
    talk_page(&run->talk, debrief_doc(&app->turn, &debrief));
    talk_say(&run->talk, TONE_GOOD, "Kept as %s (see it again: stardrill mock show %s)", day->id, day->id);
    return session->has_trouble ? STATUS_TROUBLE : STATUS_FINE;
}

static struct mock_session new_session(struct mock_call *run, struct mock_day *day)
{
    const struct mock_setup setup = {run->app->bank, app_checker(run->app), !run->talk.is_live};
    return (struct mock_session){
        .talk = &run->talk,
        .app = run->app,
        .mock = mock_begin(&run->app->draft, day, &setup),
        .voice = run->voice,
        .stories = &run->stories,
    };
}

static int mock_anew(struct mock_call *run)
{
    struct app *app = run->app;
    struct error error = {0};
    struct mock_day *day = ARENA_NEW(&app->draft, struct mock_day);
    if (!make_day(app, run->call, &run->stories, day, &error))
        return status_tell(&error);
    day->in_parts = invocation_flag(run->call, "parts");
    day->is_spoken = run->voice.listen;
    if (!mocks_add(&app->draft, app->paths.mocks, day, &error))
        return status_tell(&error);
    struct mock_session session = new_session(run, day);
    const struct draft_head head = {
        .question = draft_name, .asked = day->id, .started = day->started, .is_free = !day->in_parts};
    if (!draft_start(&app->draft, app->paths.mock_drafts, &head, &session.journal, &error)) {
        session.journal = NULL;
        status_tell(&error);
        fputs("stardrill: no draft can be kept. Go on: each answer is kept when it is told.\n", stderr);
    }
    talk_page(&run->talk, mock_plan_doc(&app->turn, app->bank, day, false));
    return hold(run, &session, false);
}

/* The newest one that goes on and that no other stardrill has open. */
static bool find_draft(struct mock_call *run, const struct draft **draft, struct error *error)
{
    struct app *app = run->app;
    struct drafts drafts;
    struct problems problems = {.arena = &app->turn};
    if (!drafts_list(&app->turn, app->paths.mock_drafts, &drafts, &problems, error))
        return false;
    status_tell_problems(&problems);
    *draft = NULL;
    for (size_t i = 0; i < drafts.count && !*draft; i++)
        if (!drafts.items[i].is_in_use)
            *draft = &drafts.items[i];
    return true;
}

/* The day of a draft as it was planned; what became of it is in the journal. */
static bool load_day(struct app *app, const char *id, struct mock_day *day, struct error *error)
{
    struct mock_days days;
    struct problems problems = {.arena = &app->draft};
    if (!mocks_load(&app->draft, app->paths.mocks, &days, &problems, error))
        return false;
    for (size_t i = 0; i < days.count; i++)
        if (strcmp(days.items[i].id, id) == 0) {
            *day = days.items[i];
            day->is_over = false;
            for (size_t s = 0; s < day->seat_count; s++) {
                day->seats[s].seconds = 0;
                for (size_t q = 0; q < day->seats[s].question_count; q++) {
                    day->seats[s].questions[q].outcome = MOCK_OPEN;
                    day->seats[s].questions[q].answer = NULL;
                }
            }
            return true;
        }
    status_tell_problems(&problems);
    return error_set(error, ERROR_INPUT, "cannot go on: '%s/%s.yaml', the plan of the interview, is gone",
                     app->paths.mocks, id);
}

static int mock_resume(struct mock_call *run)
{
    struct app *app = run->app;
    struct error error = {0};
    const struct draft *found;
    struct draft draft;
    struct journal *journal;
    struct mock_day *day = ARENA_NEW(&app->draft, struct mock_day);
    if (!find_draft(run, &found, &error))
        return status_tell(&error);
    if (!found) {
        fputs("stardrill: there is no mock interview to go on with. Type: stardrill mock\n", stderr);
        return STATUS_FOUND;
    }
    if (!draft_resume(&app->draft, app->paths.mock_drafts, found->id, &draft, &journal, &error))
        return status_tell(&error);
    if (!load_day(app, draft.head.asked, day, &error)) {
        draft_close(journal);
        return status_tell(&error);
    }
    struct mock_session session = new_session(run, day);
    session.journal = journal;
    for (size_t i = 0; i < draft.count; i++)
        mock_replay(&session.mock, draft.entries[i].kind, draft.entries[i].seconds, draft.entries[i].text);
    return hold(run, &session, true);
}

int command_mock(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct mock_call *run = ARENA_NEW(&app->program, struct mock_call);
    *run = (struct mock_call){.app = app, .call = call};
    if (!no_operands(call, &error) || !open_voice(run, &error) || !kept_stories(app, &run->stories, &error) ||
        !talk_open(app, &run->talk, &error))
        return status_tell(&error);
    int status = invocation_flag(call, "resume") ? mock_resume(run) : mock_anew(run);
    talk_close(&run->talk);
    if (!app_flush(&error))
        return status_tell(&error);
    return status;
}
