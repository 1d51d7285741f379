/* story recall - ten questions, ten seconds each: which story would you tell? */
#include "cli/ask.h"
#include "cli/kept.h"
#include "cli/status.h"
#include "practice/recall.h"

#include <stdio.h>

struct recall_turn {
    const struct question *question;
    bool is_told; /* a story was named */
    size_t story;
    enum recall_points points;
    double seconds;
};

struct recall_run {
    struct app *app;
    struct talk talk;
    struct stories stories;
    struct story_serves serves;
    long seconds;
    struct recall_turn turns[RECALL_QUESTIONS];
    size_t count;
    long long deadline;
    char left[32]; /* the clock's text */
};

static const char *clock_of(void *context)
{
    struct recall_run *run = context;
    long long left = run->deadline - line_now();
    snprintf(run->left, sizeof run->left, "%lld s", left > 0 ? (left + 999) / 1000 : 0);
    return run->left;
}

/* The person's words, within the time; false: they want to leave. */
static bool take_story(struct recall_run *run, struct recall_turn *turn)
{
    struct arena *arena = &run->app->draft;
    long long begun = line_now();
    run->deadline = run->talk.is_live ? begun + 1000LL * run->seconds : 0;
    for (;;) {
        struct line_request request = {.prompt = "Story > ",
                                       .tone = LINE_TONE_ASK,
                                       .deadline = run->deadline,
                                       .context = run,
                                       .clock = run->talk.is_live ? clock_of : NULL};
        struct view text;
        enum line_result result = line_read(run->talk.line, &request, arena, &text);
        turn->seconds = (double)(line_now() - begun) / 1000;
        if (result == LINE_TIME_UP) {
            talk_say(&run->talk, TONE_WARN, "Time is up.");
            return true;
        }
        if (result != LINE_GOT && !view_trim(text).length)
            return false;
        if (!view_trim(text).length)
            return true; /* passed on */
        switch (recall_find(&run->stories, text, &turn->story)) {
        case RECALL_FOUND:
            turn->is_told = true;
            return true;
        case RECALL_NONE:
            talk_say(&run->talk, TONE_WARN, "No story of yours begins like that.");
            break;
        case RECALL_UNCLEAR:
            talk_say(&run->talk, TONE_WARN, "That could be more than one: a few letters more.");
            break;
        }
        if (!run->talk.is_live)
            return true;
    }
}

static void tell_turn(struct recall_run *run, const struct recall_turn *turn)
{
    static const char *const words[] = {
        [RECALL_MISSED] = "It does not show what is asked for",
        [RECALL_HALF] = "It shows something the question probes too: half a point",
        [RECALL_FULL] = "It serves",
    };
    static const enum tone tones[] = {
        [RECALL_MISSED] = TONE_BAD, [RECALL_HALF] = TONE_WARN, [RECALL_FULL] = TONE_GOOD};
    size_t best;
    if (turn->is_told)
        talk_say(&run->talk, tones[turn->points], "%s: %s.", run->stories.items[turn->story].title,
                 words[turn->points]);
    if (turn->points == RECALL_FULL)
        return;
    if (recall_best(&run->serves, turn->question, &best) && (!turn->is_told || best != turn->story))
        talk_say(&run->talk, TONE_DIM, "One that would: %s", run->stories.items[best].title);
    else if (!recall_best(&run->serves, turn->question, &best))
        talk_say(&run->talk, TONE_DIM, "No story of yours would, yet.");
}

static struct doc *recall_page(struct recall_run *run)
{
    static const struct column columns[] = {
        {"question", "Question", ALIGN_LEFT, FIT_CUT}, {"principle", "Principle", ALIGN_LEFT, FIT_CUT},
        {"story", "Your story", ALIGN_LEFT, FIT_CUT},  {"points", "Points", ALIGN_RIGHT, FIT_WHOLE},
        {"seconds", "Time", ALIGN_RIGHT, FIT_WHOLE},
    };
    struct arena *arena = &run->app->turn;
    struct doc *page = doc_page(arena, "recall", "Which story?");
    double points = 0, seconds = 0;
    size_t told = 0;
    for (size_t i = 0; i < run->count; i++) {
        points += run->turns[i].points == RECALL_FULL ? 1 : run->turns[i].points == RECALL_HALF ? 0.5 : 0;
        seconds += run->turns[i].is_told ? run->turns[i].seconds : 0;
        told += run->turns[i].is_told;
    }
    doc_text(arena, page, points * 2 >= (double)run->count ? TONE_GOOD : TONE_WARN,
             arena_printf(arena, "%g of %zu points%s.", points, run->count,
                          run->talk.is_live && told
                              ? arena_printf(arena, ", %.1f seconds a story", seconds / (double)told)
                              : ""));
    struct doc *table = doc_table(arena, page, "turns", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < run->count; i++) {
        const struct recall_turn *turn = &run->turns[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(turn->question->id, turn->question->ask));
        doc_cell(arena, row,
                 value_name(turn->question->principle,
                            bank_principle_name(run->app->bank, turn->question->principle)));
        doc_cell(arena, row,
                 turn->is_told
                     ? value_name(run->stories.items[turn->story].id, run->stories.items[turn->story].title)
                     : value_none());
        static const char *const shown[] = {
            [RECALL_MISSED] = "0", [RECALL_HALF] = "0.5", [RECALL_FULL] = "1"};
        doc_cell(arena, row, value_text(shown[turn->points]));
        doc_cell(arena, row,
                 run->talk.is_live && turn->is_told ? value_seconds((double)(long)(turn->seconds + 0.5))
                                                    : value_none());
    }
    return page;
}

static void introduce(struct recall_run *run)
{
    struct arena *arena = &run->app->turn;
    struct doc *page = doc_page(arena, NULL, NULL);
    struct doc *list = doc_list(arena, page, NULL, "Your stories", true);
    for (size_t i = 0; i < run->stories.count; i++)
        doc_item(arena, list, value_text(run->stories.items[i].title));
    doc_text(arena, page, TONE_PLAIN,
             arena_printf(
                 arena,
                 "Ten questions, %ld seconds each. Type a story's number, or the first letters of a word in "
                 "its name. Enter passes, Ctrl-D ends.",
                 run->seconds));
    talk_page(&run->talk, page);
}

static void ask_all(struct recall_run *run, const struct question **questions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct recall_turn *turn = &run->turns[run->count];
        *turn = (struct recall_turn){.question = questions[i]};
        talk_say(&run->talk, TONE_STRONG, "%zu. %s", i + 1, questions[i]->ask);
        bool goes_on = take_story(run, turn);
        if (!goes_on)
            return;
        if (turn->is_told)
            turn->points = recall_score(&run->serves, turn->question, turn->story);
        run->count++;
        tell_turn(run, turn);
        arena_reset(&run->app->draft);
    }
}

static int recall(struct recall_run *run, const struct invocation *call, long seed)
{
    struct error error = {0};
    size_t count;
    if (!talk_open(run->app, &run->talk, &error))
        return status_tell(&error);
    const struct question **questions =
        recall_questions(&run->app->turn, run->app->bank, RECALL_QUESTIONS,
                         seed >= 0 ? (uint64_t)seed : (uint64_t)app_now(), &count);
    if (run->talk.is_live)
        introduce(run);
    ask_all(run, questions, count);
    talk_close(&run->talk);
    if (run->count && !app_show(run->app, call, recall_page(run), "text", &error))
        return status_tell(&error);
    if (!app_flush(&error))
        return status_tell(&error);
    return STATUS_FINE;
}

int command_story_recall(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct recall_run *run = ARENA_NEW(&app->program, struct recall_run);
    long seed;
    run->app = app;
    if (!invocation_number(call, "seed", -1, 0, 1000000000, &seed, &error) ||
        !invocation_number(call, "seconds", RECALL_SECONDS, 1, 600, &run->seconds, &error) ||
        !kept_stories(app, &run->stories, &error))
        return status_tell(&error);
    if (!run->stories.count) {
        fputs("stardrill: no story is kept yet. Type: stardrill story new\n", stderr);
        return STATUS_FOUND;
    }
    run->serves = story_serves_find(&app->turn, app_checker(app), &run->stories);
    return recall(run, call, seed);
}
