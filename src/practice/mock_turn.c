/* The turns of a mock: what the interviewer does unasked, and what the person does. */
#include "practice/mock_change.h"

#include "base/utf8.h"
#include "check/echo.h"

/* --- what the interviewer does --- */

static bool is_empty(const struct mock *mock)
{
    return drill_words(&mock_told_now(mock)->drill) == 0;
}

static struct view whole_text(const struct mock *mock, struct arena *arena)
{
    const struct drill *drill = &mock_told_now(mock)->drill;
    struct buf text = {.arena = arena};
    for (int part = 0; part < drill->part_count; part++) {
        struct view told = drill_text(drill, part);
        if (told.length && text.length)
            buf_string(&text, "\n\n");
        buf_add(&text, told.data, told.length);
    }
    return (struct view){buf_text(&text), text.length};
}

/* Does the answer say that there is nothing to tell? */
static bool dodges_question(const struct mock *mock)
{
    struct arena scratch = {0};
    enum dodge dodge = reply_dodge(&scratch, mock->setup.checker->lexicon, view_of(""),
                                   view_of(mock_question_now(mock)->asked), whole_text(mock, &scratch));
    arena_release(&scratch);
    return dodge == DODGE_EMPTY || dodge == DODGE_NOTHING;
}

static bool dodges_probe(const struct mock *mock)
{
    struct arena scratch = {0};
    const struct mock_reply *reply = mock_reply_now(mock);
    bool dodges = echo_is_dodge(&scratch, mock->setup.checker->lexicon, whole_text(mock, &scratch),
                                view_of(reply->probe), buf_view(&reply->text));
    arena_release(&scratch);
    return dodges;
}

/* The next follow-up that was not asked yet; NULL when it is enough, or too late. */
static const char *next_probe(struct mock *mock)
{
    const struct mock_told *told = mock_told_now(mock);
    size_t asked = 0;
    for (size_t i = 0; i < told->reply_count; i++)
        asked += !told->replies[i].is_again;
    if (mock_seconds_left(mock) < MOCK_PROBE_LEAST || told->reply_count == DRILL_REPLIES || is_empty(mock) ||
        (told->again && dodges_question(mock)))
        return NULL;
    struct answer answer = mock_answer(mock, mock->arena, mock->seat, mock->question);
    answer.replies = NULL;
    answer.reply_count = 0;
    struct verdict verdict = check_answer(mock->arena, mock->setup.checker, &answer);
    struct mock_probes probes = mock_probe_pick(mock->arena, &verdict, told->drill.question,
                                                mock_seat_now(mock)->is_bar_raiser, mock->turn - 1);
    for (size_t i = 0; i < probes.count && asked < probes.count; i++) {
        bool is_new = true;
        for (size_t k = 0; k < told->reply_count && is_new; k++)
            is_new = strcmp(told->replies[k].probe, probes.items[i]) != 0;
        if (is_new)
            return probes.items[i];
    }
    return NULL;
}

static void follow_up(struct mock *mock)
{
    const char *probe = next_probe(mock);
    if (probe)
        mock_change(mock, "probe", 0, view_of(probe));
    else
        mock_change(mock, "finish", 0, view_of(""));
}

static const char *looks_for(const struct mock *mock)
{
    const struct mock_question *planned = mock_question_now(mock);
    const struct principle *principle = bank_principle(mock->setup.bank, planned->principle);
    return principle && principle->looks_for.count ? principle->looks_for.items[0] : NULL;
}

static void react_to_answer(struct mock *mock)
{
    struct mock_told *told = mock_told_now(mock);
    bool is_late = mock_seconds_left(mock) < MOCK_PROBE_LEAST;
    if (!told->again && !is_late && dodges_question(mock))
        mock_change(
            mock, "again", 0,
            view_of(mock_question_again(mock->arena, mock_question_now(mock)->asked, looks_for(mock))));
    else
        follow_up(mock);
}

static void react_to_reply(struct mock *mock)
{
    const struct mock_reply *reply = mock_reply_now(mock);
    bool is_late = mock_seconds_left(mock) < MOCK_PROBE_LEAST;
    if (!reply->is_again && !reply->is_passed && !is_late &&
        mock_told_now(mock)->reply_count < DRILL_REPLIES && dodges_probe(mock))
        mock_change(mock, "reword", 0, view_of(mock_probe_again(mock->arena, reply->probe)));
    else
        follow_up(mock);
}

void mock_go_on(struct mock *mock, const char *now)
{
    mock->now = now;
    for (;;)
        switch (mock->stage) {
        case MOCK_MEETING:
            if (!mock->setup.is_terse)
                return;
            mock_change(mock, "meet", 0, view_of(""));
            break;
        case MOCK_ASKING: {
            bool is_late = mock->question > 0 && mock_seconds_left(mock) < MOCK_QUESTION_LEAST;
            if (is_late || mock->question == mock_seat_now(mock)->question_count)
                mock_change(mock, "wrap", 0, view_of(""));
            else
                mock_change(mock, "ask", 0, view_of(mock->now));
            break;
        }
        case MOCK_TOLD:
            react_to_answer(mock);
            break;
        case MOCK_REPLIED:
            react_to_reply(mock);
            break;
        case MOCK_THINKING:
        case MOCK_TELLING:
        case MOCK_REPLYING:
        case MOCK_DONE:
            return;
        }
}

/* The clock speaks up while an answer is told: once when time is short, and at the last it cuts the answer
 * off. */
static void mind_the_time(struct mock *mock)
{
    int left = mock_seconds_left(mock);
    bool is_telling = mock->stage == MOCK_TELLING || mock->stage == MOCK_REPLYING;
    if (is_telling && left < -MOCK_GRACE) {
        mock_say(mock, MOCK_REMARK, "I have to stop you here: our time is over.");
        if (mock->stage == MOCK_REPLYING)
            mock_change(mock, "replied", 0, view_of(""));
        while (mock->stage == MOCK_TELLING)
            mock_change(mock, "end", 0, view_of(""));
    } else if (is_telling && left < MOCK_SHORT && !mock->has_warned_of_time) {
        mock->has_warned_of_time = true;
        mock_say(mock, MOCK_REMARK,
                 left > 0 ? "We have two minutes left, so go on to the end."
                          : "We are at our time. Please come to the end.");
    }
}

/* --- what the person does --- */

static bool find_command(struct view line, enum mock_command *command)
{
    struct view name = view_trim(view_sub(line, 1, line.length));
    for (int i = 0; i < MOCK_COMMAND_COUNT; i++)
        if (view_is(name, mock_command_name((enum mock_command)i))) {
            *command = (enum mock_command)i;
            return true;
        }
    return false;
}

static enum mock_event take_back(struct mock *mock, int seconds)
{
    if (mock->stage != MOCK_TELLING || mock_told_now(mock)->drill.part == 0)
        return MOCK_IS_FIRST;
    mock_change(mock, "back", seconds, view_of(""));
    return MOCK_PART_BEGAN;
}

static enum mock_event take_skip(struct mock *mock, int seconds)
{
    const struct drill *drill = &mock_told_now(mock)->drill;
    if (mock->stage == MOCK_REPLYING)
        mock_change(mock, "pass", seconds, view_of(""));
    else if (mock->stage == MOCK_TELLING && mock->day->in_parts && !(drill->part == 0 && is_empty(mock)))
        mock_change(mock, "end", seconds, view_of(""));
    else if (mock->stage == MOCK_TELLING && !is_empty(mock))
        mock_change(mock, "end", seconds, view_of(""));
    else
        mock_change(mock, "skip", seconds, view_of(""));
    return mock->stage == MOCK_TELLING ? MOCK_PART_BEGAN : MOCK_TAKEN;
}

static enum mock_event take_command(struct mock *mock, enum mock_command command, int seconds)
{
    if (command == MOCK_SKIP && mock->stage != MOCK_MEETING)
        return take_skip(mock, seconds);
    if (command == MOCK_BACK && mock->stage != MOCK_MEETING)
        return take_back(mock, seconds);
    if (seconds)
        mock_change(mock, "tick", seconds, view_of(""));
    if (command == MOCK_PAUSE)
        mock_pause(mock);
    return MOCK_ASKED;
}

static enum mock_event take_empty(struct mock *mock, int seconds)
{
    bool is_reply = mock->stage == MOCK_REPLYING;
    if (!mock_text(mock).length && !mock->setup.is_terse && !mock->warned_empty) {
        mock_change(mock, "tick", seconds, view_of(""));
        mock->warned_empty = true;
        return MOCK_ANSWER_IS_EMPTY;
    }
    mock_change(mock, is_reply ? "replied" : "end", seconds, view_of(""));
    return !is_reply && mock->stage == MOCK_TELLING ? MOCK_PART_BEGAN : MOCK_TAKEN;
}

static enum mock_event take_text(struct mock *mock, enum drill_entry_kind kind, struct view text, int seconds)
{
    if (mock->stage == MOCK_THINKING) {
        mock_change(mock, "begin", seconds, view_of(""));
        seconds = 0;
        if (!text.length)
            return MOCK_PART_BEGAN;
    }
    bool is_reply = mock->stage == MOCK_REPLYING;
    if (kind == DRILL_ENTRY_TEXT)
        mock_change(mock, is_reply ? "reply-text" : "text", seconds, text);
    else if (!text.length)
        return take_empty(mock, seconds);
    else
        mock_change(mock, is_reply ? "reply" : "line", seconds, text);
    mind_the_time(mock);
    return MOCK_TAKEN;
}

static enum mock_event take(struct mock *mock, enum drill_entry_kind kind, struct view text, int seconds,
                            enum mock_command *command)
{
    struct view tidy = utf8_tidy(mock->arena, text);
    bool is_line = kind == DRILL_ENTRY_LINE && tidy.length && !memchr(tidy.data, '\n', tidy.length);
    if (is_line && tidy.length > 1 && tidy.data[0] == ':' && tidy.data[1] == ':')
        tidy = view_sub(tidy, 1, tidy.length);
    else if (is_line && tidy.data[0] == ':') {
        if (!find_command(tidy, command)) {
            mock_change(mock, "tick", seconds, view_of(""));
            return MOCK_UNKNOWN_COMMAND;
        }
        return take_command(mock, *command, seconds);
    }
    if (mock->stage == MOCK_MEETING) {
        mock_change(mock, "meet", 0, view_of(""));
        return MOCK_TAKEN;
    }
    return take_text(mock, kind, tidy, seconds);
}

enum mock_event mock_take(struct mock *mock, enum drill_entry_kind kind, struct view text, int seconds,
                          enum mock_command *command)
{
    mock->line_count = mock->entry_count = 0;
    if (mock->stage == MOCK_DONE)
        return MOCK_TAKEN;
    if (mock->is_paused) {
        mock->is_paused = false;
        if (!text.length || text.data[0] != ':')
            return MOCK_WENT_ON;
        seconds = 0;
    }
    enum mock_event event = take(mock, kind, text, seconds, command);
    mock_go_on(mock, mock->now);
    return event;
}

void mock_tick(struct mock *mock, int seconds)
{
    mock->line_count = mock->entry_count = 0;
    if (seconds > 0 && !mock->is_paused && mock->stage != MOCK_MEETING)
        mock_change(mock, "tick", seconds, view_of(""));
}

void mock_pause(struct mock *mock)
{
    mock->is_paused = mock->stage != MOCK_MEETING && mock->stage != MOCK_DONE;
}

void mock_end_of_input(struct mock *mock)
{
    mock->line_count = mock->entry_count = 0;
    if (mock->stage == MOCK_REPLYING && mock_text(mock).length)
        mock_change(mock, "replied", 0, view_of(""));
    else if (mock->stage == MOCK_TELLING && mock_text(mock).length &&
             mock_told_now(mock)->drill.part + 1 == mock_told_now(mock)->drill.part_count)
        mock_change(mock, "end", 0, view_of(""));
    mock_go_on(mock, mock->now);
}

void mock_kept(struct mock *mock, size_t seat, size_t question, const char *id)
{
    mock->line_count = mock->entry_count = 0;
    mock_change(mock, "kept", 0, view_of(arena_printf(mock->arena, "%zu %zu %s", seat, question, id)));
}
