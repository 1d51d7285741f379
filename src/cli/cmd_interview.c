/* log interview - a real interview, noted while it is fresh; what was asked is practised from then on. */
#include "base/day.h"
#include "cli/ask.h"
#include "cli/interview_draft.h"
#include "cli/kept.h"
#include "cli/status.h"
#include "model/bank_builtin.h"
#include "practice/recall.h"
#include "report/interview_pages.h"
#include "store/interviews.h"
#include "store/own_questions.h"
#include "store/stories.h"

#include <stdio.h>
#include <string.h>

enum { MOST_ASKED = 100 };

struct noting {
    struct app *app;
    struct talk talk;
    struct stories stories;
    struct interview interview;
    struct asked asked[MOST_ASKED];
    struct interview_draft draft;
    struct buf notes;
    size_t notes_kept; /* bytes of them that are in the draft */
    /* What needs not be asked any more; of the last question, `has_principle` and `has_story`. */
    bool has_company, has_principle, has_story, has_all_asked, has_felt, has_outcome;
};

static const char *copied(struct app *app, struct view text)
{
    return arena_strndup(&app->program, text.data, text.length);
}

/* The id of the story a person means; what names none stays as it was typed. */
static const char *story_named(struct noting *run, struct view text)
{
    size_t found;
    if (recall_find(&run->stories, text, &found) == RECALL_FOUND)
        return run->stories.items[found].id;
    fprintf(stderr,
            "stardrill: no story is called '%.*s' (see: stardrill story list); noted as you typed it\n",
            (int)text.length, text.data);
    return copied(run->app, text);
}

/* "ownership: Tell me about ... => payments-outage": the principle and the story may be left out. */
static struct asked read_asked(struct noting *run, const char *operand)
{
    struct asked asked = {0};
    struct view text = view_of(operand);
    for (size_t i = text.length; i-- > 1;)
        if (text.data[i - 1] == '=' && text.data[i] == '>') {
            struct view story = view_trim(view_sub(text, i + 1, text.length));
            asked.story = story.length ? story_named(run, story) : NULL;
            text = view_sub(text, 0, i - 1);
            break;
        }
    const char *colon = memchr(text.data, ':', text.length);
    const char *word = colon ? arena_strndup(&run->app->program, text.data, (size_t)(colon - text.data)) : "";
    if (bank_principle(run->app->bank, word)) {
        asked.principle = word;
        text = view_sub(text, (size_t)(colon - text.data) + 1, text.length);
    }
    asked.question = copied(run->app, view_trim(text));
    return asked;
}

static bool take_options(struct noting *run, const struct invocation *call, bool *is_told,
                         struct error *error)
{
    struct interview *interview = &run->interview;
    const char *day = invocation_text(call, "day"), *outcome = invocation_text(call, "outcome");
    long felt;
    interview->day = app_today(run->app);
    interview->company = invocation_text(call, "company");
    interview->notes = view_of(invocation_text(call, "notes"));
    if (day && !day_parse_date(day, &interview->day))
        return error_set(error, ERROR_USAGE, "--day '%.40s': expected a day such as 2026-11-24", day);
    if (outcome && !outcome_parse(outcome, &interview->outcome))
        return error_set(error, ERROR_USAGE, "--outcome '%.40s': expected waiting, next, offer or rejected",
                         outcome);
    if (!invocation_number(call, "felt", 0, 1, 5, &felt, error))
        return false;
    interview->felt = (int)felt;
    if (call->operand_count > MOST_ASKED)
        return error_set(error, ERROR_USAGE, "log interview: at most %d questions", (int)MOST_ASKED);
    for (size_t i = 0; i < call->operand_count; i++)
        run->asked[interview->asked_count++] = read_asked(run, call->operands[i]);
    *is_told = call->operand_count || interview->notes.length || felt || outcome;
    return true;
}

/* What was answered, on the disk before the next is asked for; `got` is what ask_line() said. */
static void note(struct noting *run, const char *kind, enum ask_result got, const char *text)
{
    if (got != ASK_OVER)
        interview_draft_add(&run->draft, kind, view_of(got == ASK_GOT && text ? text : ""));
}

/* Takes what the draft holds of an interview that was not told to its end. */
static void replay(struct noting *run, const struct draft *draft)
{
    struct interview *interview = &run->interview;
    for (size_t i = 0; i < draft->count; i++) {
        const char *kind = draft->entries[i].kind;
        const char *text = copied(run->app, draft->entries[i].text), *given = *text ? text : NULL;
        struct asked *last = interview->asked_count ? &run->asked[interview->asked_count - 1] : NULL;
        if (strcmp(kind, "day") == 0) {
            (void)day_parse_date(text, &interview->day); /* else it stays as it was given */
        } else if (strcmp(kind, "company") == 0) {
            interview->company = given;
            run->has_company = true;
        } else if (strcmp(kind, "asked") == 0 && interview->asked_count < MOST_ASKED) {
            run->asked[interview->asked_count++] = (struct asked){.question = text};
            run->has_principle = run->has_story = false;
        } else if (strcmp(kind, "principle") == 0 && last) {
            last->principle = given;
            run->has_principle = true;
        } else if (strcmp(kind, "story") == 0 && last) {
            last->story = given;
            run->has_story = true;
        } else if (strcmp(kind, "asked-all") == 0) {
            run->has_all_asked = true;
        } else if (strcmp(kind, "felt") == 0) {
            interview->felt = *text >= '1' && *text <= '5' ? *text - '0' : 0;
            run->has_felt = true;
        } else if (strcmp(kind, "outcome") == 0) {
            run->has_outcome = !given || outcome_parse(text, &interview->outcome);
        } else if (strcmp(kind, "note") == 0) {
            buf_printf(&run->notes, "%s%s", run->notes.length ? "\n" : "", text);
        }
    }
}

/* The principle of a question: the bank's own, when it asks it; else the person is asked. */
static enum ask_result ask_principle(struct noting *run, struct asked *asked)
{
    struct arena *arena = &run->app->turn;
    const struct question *known = question_asking(run->app->bank, asked->question);
    while (!known) {
        struct view text;
        enum ask_result result =
            ask_line(&run->talk, arena, "Which principle was it about? (its id; Enter skips) > ", &text);
        if (result != ASK_GOT)
            return result;
        const char *word = copied(run->app, text);
        if (bank_principle(run->app->bank, word)) {
            asked->principle = word;
            return ASK_GOT;
        }
        talk_say(&run->talk, TONE_WARN, "'%.80s' is not in the bank (see: stardrill bank list).", word);
        if (!run->talk.is_live)
            return ASK_EMPTY;
    }
    asked->principle = known->principle;
    return ASK_GOT;
}

/* What belongs to a question that came. */
static enum ask_result ask_about(struct noting *run, struct asked *asked)
{
    struct view text;
    if (!run->has_principle) {
        enum ask_result result = ask_principle(run, asked);
        note(run, "principle", result, asked->principle);
        if (result == ASK_OVER)
            return result;
    }
    if (run->has_story)
        return ASK_EMPTY;
    enum ask_result result =
        ask_line(&run->talk, &run->app->turn,
                 "Which story did you tell? (number, id or a word; Enter skips) > ", &text);
    if (result == ASK_GOT)
        asked->story = story_named(run, text);
    note(run, "story", result, asked->story);
    return result;
}

static enum ask_result ask_questions(struct noting *run)
{
    struct arena *arena = &run->app->turn;
    size_t *count = &run->interview.asked_count;
    if (*count && ask_about(run, &run->asked[*count - 1]) == ASK_OVER)
        return ASK_OVER;
    while (*count < MOST_ASKED) {
        struct asked *asked = &run->asked[*count];
        struct view text;
        enum ask_result result =
            ask_line(&run->talk, arena, "A question that came (Enter when there is no more) > ", &text);
        note(run, result == ASK_GOT ? "asked" : "asked-all", result, copied(run->app, text));
        if (result != ASK_GOT)
            return result;
        *asked = (struct asked){.question = copied(run->app, text)};
        run->has_principle = run->has_story = false;
        ++*count;
        if (ask_about(run, asked) == ASK_OVER)
            return ASK_OVER;
    }
    return ASK_EMPTY;
}

static void note_line(void *context, struct view all)
{
    struct noting *run = context;
    size_t start = run->notes_kept ? run->notes_kept + 1 : 0;
    interview_draft_add(&run->draft, "note", view_sub(all, start, all.length));
    run->notes_kept = all.length;
}

static bool ask_end(struct noting *run)
{
    struct arena *arena = &run->app->turn;
    struct view text;
    if (!run->has_felt) {
        enum ask_result result = ask_number(&run->talk, arena, "How did it feel, 1 to 5? (Enter skips) > ", 1,
                                            5, &run->interview.felt);
        note(run, "felt", result, arena_printf(arena, "%d", run->interview.felt));
        if (result == ASK_OVER)
            return false;
    }
    while (!run->has_outcome) {
        enum ask_result result = ask_line(
            &run->talk, arena, "How did it end? waiting, next, offer, rejected (Enter: waiting) > ", &text);
        if (result == ASK_OVER)
            return false;
        const char *word = copied(run->app, text);
        if (result == ASK_EMPTY || outcome_parse(word, &run->interview.outcome)) {
            note(run, "outcome", result, word);
            break;
        }
        talk_say(&run->talk, TONE_WARN, "One of waiting, next, offer, rejected.");
        if (!run->talk.is_live)
            break;
    }
    enum ask_result result = ask_text(&run->talk, &run->app->program,
                                      "Anything else? (an empty line ends it) > ", &text, note_line, run);
    if (run->notes.length && text.length)
        buf_char(&run->notes, '\n');
    buf_add(&run->notes, text.data, text.length);
    return result != ASK_OVER;
}

/* The dialogue; leaving early keeps what was said. */
static void ask_all(struct noting *run)
{
    struct arena *arena = &run->app->turn;
    struct view text;
    enum ask_result result;
    if (run->talk.is_live)
        talk_say(&run->talk, TONE_PLAIN,
                 "While it is fresh: what was asked, what you told, how it felt. Ctrl-D ends early.");
    if (!run->has_company && !run->interview.company) {
        result = ask_line(&run->talk, arena, "Where was it? (Enter skips) > ", &text);
        if (result == ASK_OVER)
            return;
        run->interview.company = result == ASK_GOT ? copied(run->app, text) : NULL;
    }
    if (!run->has_company) {
        note(run, "day", ASK_GOT, day_date(arena, run->interview.day));
        note(run, "company", ASK_GOT, run->interview.company);
    }
    if (run->has_all_asked || ask_questions(run) != ASK_OVER)
        (void)ask_end(run);
}

/* The questions that came, into the person's own bank. */
static void practise(struct noting *run)
{
    struct arena *arena = &run->app->turn;
    for (size_t i = 0; i < run->interview.asked_count; i++) {
        struct asked *asked = &run->asked[i];
        struct error error = {0};
        bool is_new;
        const struct question *known = question_asking(run->app->bank, asked->question);
        if (known) {
            asked->id = known->id;
            asked->principle = asked->principle ? asked->principle : known->principle;
        } else if (!asked->principle) {
            status_say("no principle is named for \"%.60s\": it is noted, but not practised",
                       asked->question);
        } else if (run->app->bank_folder) {
            status_say("the bank in use stands alone (%s): \"%.60s\" is not added to it",
                       run->app->bank_folder, asked->question);
        } else if (!own_question_add(arena, run->app->paths.prompts, &bank_builtin, asked->principle,
                                     asked->question, &asked->id, &is_new, &error)) {
            status_tell(&error);
        } else if (is_new && !run->app->is_quiet) {
            status_say("a question of your own now: stardrill drill %s", asked->id);
        }
    }
}

static int keep(struct noting *run)
{
    struct error error = {0};
    const char *id;
    int64_t started = app_now();
    if (run->notes.length)
        run->interview.notes = buf_view(&run->notes);
    if (!run->interview.asked_count && !run->interview.company && !run->interview.notes.length &&
        !run->interview.felt) {
        fputs("stardrill: nothing was told, so nothing is kept\n", stderr);
        return interview_draft_remove(&run->draft, &error) ? STATUS_FINE : status_tell(&error);
    }
    if (run->draft.started && !day_parse(run->draft.started, &started))
        started = app_now();
    run->interview.asked = run->asked;
    practise(run);
    if (!interviews_add(&run->app->turn, run->app->paths.interviews, &run->interview, started, &id, &error)) {
        int status = status_tell(&error);
        struct buf text = {.arena = &run->app->turn};
        fputs("stardrill: here it is, to be copied:\n", stderr);
        interview_print(&text, &run->interview);
        fwrite(text.data, 1, text.length, stdout);
        return status;
    }
    if (!interview_draft_remove(&run->draft, &error))
        status_tell(&error);
    if (!run->app->is_quiet)
        status_say("noted as %s; when you know how it ended: stardrill log interview --of %s "
                   "--outcome offer",
                   id, id);
    return STATUS_FINE;
}

static int list(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct interviews interviews;
    if (!kept_interviews(app, &interviews, &error))
        return status_tell(&error);
    if (!interviews.count) {
        fputs("stardrill: no interview is noted yet. Type: stardrill log interview\n", stderr);
        return STATUS_FOUND;
    }
    if (!app_show(app, call, interviews_doc(&app->turn, &interviews), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* --of ID --outcome O: how one ended, once that is known. */
static int note_end(struct app *app, const char *prefix, const char *word)
{
    struct error error = {0};
    struct interviews interviews;
    enum outcome outcome;
    const struct interview *found = NULL;
    size_t count = 0;
    if (!word || !outcome_parse(word, &outcome)) {
        error_set(&error, ERROR_USAGE, "--of: expected --outcome with waiting, next, offer or rejected too");
        return status_tell(&error);
    }
    if (!kept_interviews(app, &interviews, &error))
        return status_tell(&error);
    for (size_t i = 0; i < interviews.count; i++) {
        if (strncmp(interviews.items[i].id, prefix, strlen(prefix)) != 0)
            continue;
        found = &interviews.items[i];
        count++;
        if (strcmp(found->id, prefix) == 0) {
            count = 1;
            break;
        }
    }
    if (count != 1)
        error_set(&error, ERROR_USAGE,
                  "%zu interviews begin with '%.60s' (see: stardrill log interview --list)", count, prefix);
    if (count != 1 || !interviews_end(&app->turn, app->paths.interviews, found->id, outcome, &error))
        return status_tell(&error);
    return STATUS_FINE;
}

/* False when there is nothing to go on with. */
static bool resume(struct noting *run, struct error *error)
{
    struct draft found;
    if (!interview_draft_resume(&run->draft, &found, error))
        return false;
    replay(run, &found);
    if (run->talk.is_live)
        talk_say(&run->talk, TONE_PLAIN, "Going on with the interview%s%s: %zu question%s noted so far.",
                 run->interview.company ? " at " : "", run->interview.company ? run->interview.company : "",
                 run->interview.asked_count, run->interview.asked_count == 1 ? "" : "s");
    return true;
}

/* The dialogue, from its beginning or from where it was cut short. */
static int tell(struct noting *run, bool is_resumed)
{
    struct error error = {0};
    run->draft = interview_draft_new(run->app);
    run->notes.arena = &run->app->program;
    if (!is_resumed)
        interview_draft_tell_waiting(run->app);
    if (!talk_open(run->app, &run->talk, &error))
        return status_tell(&error);
    bool is_open = !is_resumed || resume(run, &error);
    if (is_open)
        ask_all(run);
    talk_close(&run->talk);
    if (is_open)
        return STATUS_FINE;
    if (error.kind != ERROR_NONE)
        return status_tell(&error);
    fputs("stardrill: there is no interview to go on with. Type: stardrill log interview\n", stderr);
    return STATUS_FOUND;
}

int command_log_interview(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct noting *run = ARENA_NEW(&app->program, struct noting);
    bool is_told = false;
    run->app = app;
    if (invocation_flag(call, "list"))
        return list(app, call);
    if (invocation_text(call, "of"))
        return note_end(app, invocation_text(call, "of"), invocation_text(call, "outcome"));
    if (!kept_stories(app, &run->stories, &error) || !take_options(run, call, &is_told, &error))
        return status_tell(&error);
    bool is_resumed = invocation_flag(call, "resume");
    int status = is_told && !is_resumed ? STATUS_FINE : tell(run, is_resumed);
    status = status == STATUS_FINE ? keep(run) : status;
    if (!app_flush(&error))
        return status_tell(&error);
    return status;
}
