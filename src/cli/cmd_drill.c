/* drill - questions answered one by one: chosen, told, judged, kept. */
#include "cli/choose.h"
#include "cli/drill_one.h"
#include "cli/status.h"
#include "cli/summary.h"
#include "report/asking.h"
#include "store/answers.h"

#include <stdio.h>
#include <string.h>

enum { ASKED_MOST = 1000 };

struct drill_run {
    struct app *app;
    const struct invocation *call;
    struct talk talk;
    struct pick_filter filter;
    long count;
    uint64_t seed;
    const char *asked[ASKED_MOST]; /* ids of this session */
    size_t asked_count;
    bool wants_another; /* a question was passed over: any but those asked */
};

static bool read_wishes(struct drill_run *run, struct error *error)
{
    long seed;
    if (!choose_filter(run->app, run->call, &run->filter, error) ||
        !invocation_number(run->call, "count", 1, 1, 1000, &run->count, error) ||
        !invocation_number(run->call, "seed", -1, 0, 1000000000, &seed, error))
        return false;
    if (run->call->operand_count > 1)
        return error_set(error, ERROR_USAGE, "drill: expected the id of one question");
    if (run->call->operand_count && run->count > 1) {
        fprintf(stderr, "stardrill: %s is asked once; -n is for questions that are chosen for you\n",
                run->call->operands[0]);
        run->count = 1;
    }
    run->seed = seed >= 0 ? (uint64_t)seed : (uint64_t)app_now();
    return true;
}

/* Without a wish of the person's own, the day's plan says what comes next. */
static bool follows_plan(const struct drill_run *run)
{
    const struct pick_filter *filter = &run->filter;
    return !filter->principle && !filter->theme && !filter->track && !filter->difficulty &&
           !invocation_text(run->call, "seed");
}

static bool next_of_plan(struct drill_run *run, const struct pick_history *session,
                         const struct question **question, struct error *error)
{
    struct summary summary;
    if (!summary_take(run->app, NULL, NULL, &summary, error))
        return false;
    *question = summary_next(run->app, &summary, session);
    return true;
}

static const struct question *next_question(struct drill_run *run, struct error *error)
{
    if (run->call->operand_count && !run->wants_another)
        return choose_question(run->app, run->call->operands[0], error);
    struct pick_history history, session = {run->asked, run->asked_count};
    const struct question *question = NULL;
    if (follows_plan(run) && !next_of_plan(run, &session, &question, error))
        return NULL;
    if (question)
        return question;
    if (!choose_history(run->app, &history, error))
        return NULL;
    question = pick_question(run->app->bank, &run->filter, &history, &session, run->seed);
    if (!question)
        error_set(error, ERROR_USAGE, run->asked_count ? "no other question fits" : "no question fits");
    return question;
}

static struct drill_session new_session(struct drill_run *run, const struct question *question, bool is_free)
{
    struct drill_session session =
        drill_one_begin(&run->talk, question, is_free, invocation_flag(run->call, "yes"));
    session.has_others = true;
    return session;
}

static int drill_questions(struct drill_run *run)
{
    int status = STATUS_FINE;
    bool left = false;
    for (long i = 0; i < run->count && status == STATUS_FINE && !left;) {
        struct error error = {0};
        const struct question *question = next_question(run, &error);
        if (!question && run->asked_count && !run->wants_another)
            break;
        if (!question)
            return status_tell(&error);
        if (run->asked_count < ASKED_MOST)
            run->asked[run->asked_count++] = question->id;
        struct drill_session session = new_session(run, question, invocation_flag(run->call, "free"));
        status = drill_one_run(&session, &left);
        run->wants_another = session.end == SESSION_ANOTHER;
        i += !run->wants_another;
        arena_reset(&run->app->turn);
        arena_reset(&run->app->draft);
    }
    return status;
}

/* A kill between the keeping of an answer and the removal of its draft leaves both. */
static bool was_kept(const struct drill_run *run, const struct draft *draft)
{
    return answers_hold_draft(run->app->paths.answers, draft);
}

/* The newest draft that no other drill has open. */
static bool find_draft(struct drill_run *run, const struct draft **draft, struct error *error)
{
    struct drafts drafts;
    struct problems problems = {.arena = &run->app->turn};
    if (!drafts_list(&run->app->turn, run->app->paths.drafts, &drafts, &problems, error))
        return false;
    status_tell_problems(&problems);
    *draft = NULL;
    for (size_t i = 0; i < drafts.count && !*draft; i++)
        if (!drafts.items[i].is_in_use && !was_kept(run, &drafts.items[i]))
            *draft = &drafts.items[i];
    return true;
}

/* The question of a draft; one the bank has lost is asked as it was asked then. */
static const struct question *question_of(struct drill_run *run, const struct draft_head *head)
{
    const struct question *known = bank_question(run->app->bank, head->question);
    if (known)
        return known;
    struct question *lost = ARENA_NEW(&run->app->draft, struct question);
    *lost = (struct question){.id = head->question, .principle = "", .ask = head->asked, .difficulty = 1};
    for (int part = 0; part < PART_COUNT; part++)
        lost->hints[part] = "";
    return lost;
}

static int drill_resume(struct drill_run *run)
{
    struct error error = {0};
    const struct draft *found;
    if (!find_draft(run, &found, &error))
        return status_tell(&error);
    if (!found) {
        fputs("stardrill: there is no draft to go on with. Type: stardrill drill\n", stderr);
        return STATUS_FOUND;
    }
    struct draft draft;
    struct journal *journal;
    if (!draft_resume(&run->app->draft, run->app->paths.drafts, found->id, &draft, &journal, &error))
        return status_tell(&error);
    const struct question *question = question_of(run, &draft.head);
    struct drill_session session = new_session(run, question, draft.head.is_free);
    session.started = draft.head.started;
    session.journal = journal;
    for (size_t i = 0; i < draft.count; i++)
        drill_replay(&session.drill, draft.entries[i].kind, draft.entries[i].seconds, draft.entries[i].text);
    talk_page(&run->talk, asking_doc(&run->app->turn, run->app->bank, question));
    bool left;
    int status = drill_one_tell(&session, &left);
    if (status != STATUS_FINE || session.end != SESSION_ANOTHER)
        return status;
    run->asked[run->asked_count++] = arena_strdup(&run->app->program, question->id);
    run->wants_another = true;
    return drill_questions(run);
}

int command_drill(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct drill_run *run = ARENA_NEW(&app->program, struct drill_run);
    *run = (struct drill_run){.app = app, .call = call};
    if (!read_wishes(run, &error) || !talk_open(app, &run->talk, &error))
        return status_tell(&error);
    int status = invocation_flag(call, "resume") ? drill_resume(run) : drill_questions(run);
    talk_close(&run->talk);
    if (!app_flush(&error))
        return status_tell(&error);
    return status;
}
