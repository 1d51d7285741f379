#include "practice/mock.h"

#include "base/utf8.h"
#include "check/echo.h"
#include "practice/mock_words.h"

static const struct {
    const char *name, *help;
} commands[MOCK_COMMAND_COUNT] = {
#define MOCK_COMMAND(id, name, help) {name, help},
#include "practice/mock_commands.def"
#undef MOCK_COMMAND
};

const char *mock_command_name(enum mock_command command)
{
    return commands[command].name;
}
const char *mock_command_help(enum mock_command command)
{
    return commands[command].help;
}

struct mock mock_begin(struct arena *arena, struct mock_day *day, const struct mock_setup *setup)
{
    return (struct mock){
        .arena = arena,
        .setup = *setup,
        .day = day,
        .told = ARENA_ARRAY(arena, struct mock_told, mock_day_questions(day)),
        .now = day->started,
        .stage = day->seat_count ? MOCK_MEETING : MOCK_DONE,
    };
}

/* --- where the mock stands --- */

static struct mock_seat *seat_now(const struct mock *mock)
{
    return &mock->day->seats[mock->seat];
}

struct mock_question *mock_question_now(const struct mock *mock)
{
    return &seat_now(mock)->questions[mock->question];
}

struct mock_told *mock_told_at(const struct mock *mock, size_t seat, size_t question)
{
    size_t at = question;
    for (size_t s = 0; s < seat; s++)
        at += mock->day->seats[s].question_count;
    return &mock->told[at];
}

static struct mock_told *told_now(const struct mock *mock)
{
    return mock_told_at(mock, mock->seat, mock->question);
}

static struct mock_reply *reply_now(const struct mock *mock)
{
    struct mock_told *told = told_now(mock);
    return &told->replies[told->reply_count - 1];
}

int mock_seconds_left(const struct mock *mock)
{
    return mock->day->minutes * 60 - seat_now(mock)->seconds;
}

static bool is_being_told(const struct mock *mock)
{
    return mock->stage == MOCK_THINKING || mock->stage == MOCK_TELLING || mock->stage == MOCK_REPLYING;
}

struct view mock_text(const struct mock *mock)
{
    if (!is_being_told(mock))
        return (struct view){"", 0};
    const struct mock_told *told = told_now(mock);
    return mock->stage == MOCK_REPLYING ? buf_view(&reply_now(mock)->text)
                                        : drill_text(&told->drill, told->drill.part);
}

/* The question as the bank has it, or, when the bank has lost it, as it was planned. */
static const struct question *question_of(const struct mock *mock, const struct mock_question *planned)
{
    const struct question *known = bank_question(mock->setup.bank, planned->question);
    if (known)
        return known;
    struct question *lost = ARENA_NEW(mock->arena, struct question);
    *lost = (struct question){
        .id = planned->question, .principle = planned->principle, .ask = planned->asked, .difficulty = 1};
    for (int part = 0; part < PART_COUNT; part++)
        lost->hints[part] = "";
    return lost;
}

/* --- what is said --- */

static void say(struct mock *mock, enum mock_voice voice, const char *text)
{
    if (mock->line_count < MOCK_LINES_MOST && *text)
        mock->lines[mock->line_count++] = (struct mock_line){voice, mock->seat, text};
}

/* --- changes: each kind of entry, applied at once and in a replay alike --- */

static struct view kept_text(const struct mock *mock, struct view text)
{
    return (struct view){arena_strndup(mock->arena, text.data ? text.data : "", text.length), text.length};
}

static void apply_meet(struct mock *mock)
{
    mock->stage = MOCK_ASKING;
    mock->has_warned_of_time = false;
    say(mock, MOCK_GREETING, mock_greeting(mock->arena, mock->day, mock->seat));
}

static void begin_telling(struct mock *mock)
{
    struct mock_told *told = told_now(mock);
    told->drill = drill_begin(mock->arena, question_of(mock, mock_question_now(mock)), !mock->day->in_parts,
                              mock->setup.is_terse);
    mock->stage = told->drill.stage == DRILL_THINKING ? MOCK_THINKING : MOCK_TELLING;
}

static void apply_ask(struct mock *mock, struct view started)
{
    struct mock_told *told = told_now(mock);
    told->started = kept_text(mock, started).data;
    mock->turn++;
    say(mock, MOCK_REMARK, mock_lead(mock->day, mock->seat, mock->question));
    say(mock, MOCK_QUESTION, mock_question_now(mock)->asked);
    begin_telling(mock);
}

static void apply_again(struct mock *mock, struct view text)
{
    struct mock_told *told = told_now(mock);
    int thought = told->drill.seconds_think;
    told->first = drill_text(&told->drill, 0);
    told->again = kept_text(mock, text).data;
    say(mock, MOCK_QUESTION, told->again);
    begin_telling(mock);
    told->drill.seconds_think = thought;
}

static bool is_drill_kind(const char *kind)
{
    static const char *const kinds[] = {"begin", "line", "end", "back", "text"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i], kind) == 0)
            return true;
    return false;
}

static void apply_drill(struct mock *mock, const char *kind, int seconds, struct view text)
{
    struct drill *drill = &told_now(mock)->drill;
    drill_replay(drill, kind, seconds, text);
    mock->warned_empty = false;
    mock->stage = drill->stage == DRILL_TOLD ? MOCK_TOLD : MOCK_TELLING;
}

static void apply_probe(struct mock *mock, struct view text, bool is_again)
{
    struct mock_told *told = told_now(mock);
    if (told->reply_count == DRILL_REPLIES)
        return;
    told->replies[told->reply_count++] = (struct mock_reply){
        .probe = kept_text(mock, text).data, .text = {.arena = mock->arena}, .is_again = is_again};
    mock->stage = MOCK_REPLYING;
    mock->warned_empty = false;
    say(mock, MOCK_FOLLOW_UP, reply_now(mock)->probe);
}

static void apply_reply(struct mock *mock, struct view text, bool is_whole)
{
    struct buf *reply = &reply_now(mock)->text;
    mock->warned_empty = false;
    if (is_whole)
        *reply = (struct buf){.arena = mock->arena};
    if (reply->length)
        buf_char(reply, '\n');
    buf_add(reply, text.data, text.length);
}

static void apply_finish(struct mock *mock, bool is_skipped)
{
    const struct mock_told *told = told_now(mock);
    bool is_silent = !drill_words(&told->drill) && !told->first.length;
    mock_question_now(mock)->outcome = is_skipped || is_silent ? MOCK_PASSED : MOCK_ANSWERED;
    mock->question++;
    mock->stage = MOCK_ASKING;
}

static void apply_wrap(struct mock *mock)
{
    struct mock_seat *seat = seat_now(mock);
    bool is_short = false;
    for (size_t i = 0; i < seat->question_count; i++)
        if (seat->questions[i].outcome == MOCK_OPEN) {
            seat->questions[i].outcome = MOCK_NO_TIME;
            is_short = true;
        }
    say(mock, MOCK_FAREWELL, mock_farewell(mock->day, mock->seat, is_short));
    bool is_last = mock->seat + 1 == mock->day->seat_count;
    mock->question = 0;
    mock->seat += !is_last;
    mock->stage = is_last ? MOCK_DONE : MOCK_MEETING;
    mock->day->is_over = is_last;
}

static void apply_tick(struct mock *mock, int seconds)
{
    struct drill *drill = &told_now(mock)->drill;
    if (mock->stage == MOCK_THINKING)
        drill->seconds_think += seconds;
    else if (mock->stage == MOCK_TELLING)
        drill->seconds[drill->part] += seconds;
}

static void apply_kept(struct mock *mock, struct view text)
{
    /* "0 2 id": seat and question, each of at most two digits */
    size_t numbers[2] = {0, 0}, at = 0;
    for (size_t i = 0; i < 2; i++, at++)
        for (; at < text.length && text.data[at] >= '0' && text.data[at] <= '9'; at++)
            numbers[i] = numbers[i] < 100 ? numbers[i] * 10 + (size_t)(text.data[at] - '0') : numbers[i];
    if (at < text.length && numbers[0] < mock->day->seat_count &&
        numbers[1] < mock->day->seats[numbers[0]].question_count)
        mock->day->seats[numbers[0]].questions[numbers[1]].answer =
            kept_text(mock, view_sub(text, at, text.length)).data;
}

/* May this entry come now? A journal that was tampered with must not lead outside of the day. */
static bool is_possible(const struct mock *mock, const char *kind)
{
    bool is_asked = mock->stage == MOCK_THINKING || mock->stage == MOCK_TELLING;
    if (is_drill_kind(kind) || strcmp(kind, "skip") == 0)
        return is_asked;
    if (strcmp(kind, "meet") == 0)
        return mock->stage == MOCK_MEETING;
    if (strcmp(kind, "ask") == 0)
        return mock->stage == MOCK_ASKING && mock->question < seat_now(mock)->question_count;
    if (strcmp(kind, "reply") == 0 || strcmp(kind, "reply-text") == 0 || strcmp(kind, "replied") == 0 ||
        strcmp(kind, "pass") == 0)
        return mock->stage == MOCK_REPLYING;
    if (strcmp(kind, "wrap") == 0)
        return mock->stage == MOCK_ASKING;
    if (strcmp(kind, "kept") == 0 || strcmp(kind, "tick") == 0)
        return true;
    return mock->stage == MOCK_TOLD || mock->stage == MOCK_REPLIED; /* again, probe, reword, finish */
}

static bool apply(struct mock *mock, const char *kind, int seconds, struct view text)
{
    static const char *const kinds[] = {"again", "probe",   "reword", "finish", "skip", "meet", "ask",
                                        "reply", "replied", "pass",   "wrap",   "kept", "tick", "reply-text"};
    bool is_known = is_drill_kind(kind);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        is_known = is_known || strcmp(kinds[i], kind) == 0;
    if (!is_known || !is_possible(mock, kind))
        return is_known;
    if (mock->stage != MOCK_MEETING && mock->stage != MOCK_DONE)
        seat_now(mock)->seconds += seconds;
    if (is_drill_kind(kind))
        apply_drill(mock, kind, seconds, text);
    else if (strcmp(kind, "meet") == 0)
        apply_meet(mock);
    else if (strcmp(kind, "ask") == 0)
        apply_ask(mock, text);
    else if (strcmp(kind, "again") == 0)
        apply_again(mock, text);
    else if (strcmp(kind, "probe") == 0 || strcmp(kind, "reword") == 0)
        apply_probe(mock, text, *kind == 'r');
    else if (strcmp(kind, "reply") == 0)
        apply_reply(mock, text, false);
    else if (strcmp(kind, "reply-text") == 0)
        apply_reply(mock, text, true);
    else if (strcmp(kind, "replied") == 0 || strcmp(kind, "pass") == 0) {
        reply_now(mock)->is_passed = *kind == 'p';
        mock->stage = MOCK_REPLIED;
    } else if (strcmp(kind, "skip") == 0 || strcmp(kind, "finish") == 0)
        apply_finish(mock, *kind == 's');
    else if (strcmp(kind, "wrap") == 0)
        apply_wrap(mock);
    else if (strcmp(kind, "kept") == 0)
        apply_kept(mock, text);
    else if (strcmp(kind, "tick") == 0)
        apply_tick(mock, seconds);
    return true;
}

bool mock_replay(struct mock *mock, const char *kind, int seconds, struct view text)
{
    bool is_known = apply(mock, kind, seconds, text);
    mock->line_count = 0;
    return is_known;
}

/* A change made now: applied, and noted for the journal. */
static void change(struct mock *mock, const char *kind, int seconds, struct view text)
{
    if (mock->entry_count < MOCK_ENTRIES_MOST)
        mock->entries[mock->entry_count++] = (struct mock_entry){kind, seconds, kept_text(mock, text)};
    apply(mock, kind, seconds, text);
}

/* --- what the interviewer does --- */

static bool is_empty(const struct mock *mock)
{
    return drill_words(&told_now(mock)->drill) == 0;
}

static struct view whole_text(const struct mock *mock, struct arena *arena)
{
    const struct drill *drill = &told_now(mock)->drill;
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
    const struct mock_reply *reply = reply_now(mock);
    bool dodges = echo_is_dodge(&scratch, mock->setup.checker->lexicon, whole_text(mock, &scratch),
                                view_of(reply->probe), buf_view(&reply->text));
    arena_release(&scratch);
    return dodges;
}

/* The next follow-up that was not asked yet; NULL when it is enough, or too late. */
static const char *next_probe(struct mock *mock)
{
    const struct mock_told *told = told_now(mock);
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
                                                seat_now(mock)->is_bar_raiser, mock->turn - 1);
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
        change(mock, "probe", 0, view_of(probe));
    else
        change(mock, "finish", 0, view_of(""));
}

static const char *looks_for(const struct mock *mock)
{
    const struct mock_question *planned = mock_question_now(mock);
    const struct principle *principle = bank_principle(mock->setup.bank, planned->principle);
    return principle && principle->looks_for.count ? principle->looks_for.items[0] : NULL;
}

static void react_to_answer(struct mock *mock)
{
    struct mock_told *told = told_now(mock);
    bool is_late = mock_seconds_left(mock) < MOCK_PROBE_LEAST;
    if (!told->again && !is_late && dodges_question(mock))
        change(mock, "again", 0,
               view_of(mock_question_again(mock->arena, mock_question_now(mock)->asked, looks_for(mock))));
    else
        follow_up(mock);
}

static void react_to_reply(struct mock *mock)
{
    const struct mock_reply *reply = reply_now(mock);
    bool is_late = mock_seconds_left(mock) < MOCK_PROBE_LEAST;
    if (!reply->is_again && !reply->is_passed && !is_late && told_now(mock)->reply_count < DRILL_REPLIES &&
        dodges_probe(mock))
        change(mock, "reword", 0, view_of(mock_probe_again(mock->arena, reply->probe)));
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
            change(mock, "meet", 0, view_of(""));
            break;
        case MOCK_ASKING: {
            bool is_late = mock->question > 0 && mock_seconds_left(mock) < MOCK_QUESTION_LEAST;
            if (is_late || mock->question == seat_now(mock)->question_count)
                change(mock, "wrap", 0, view_of(""));
            else
                change(mock, "ask", 0, view_of(mock->now));
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
        say(mock, MOCK_REMARK, "I have to stop you here: our time is over.");
        if (mock->stage == MOCK_REPLYING)
            change(mock, "replied", 0, view_of(""));
        while (mock->stage == MOCK_TELLING)
            change(mock, "end", 0, view_of(""));
    } else if (is_telling && left < MOCK_SHORT && !mock->has_warned_of_time) {
        mock->has_warned_of_time = true;
        say(mock, MOCK_REMARK,
            left > 0 ? "We have two minutes left, so go on to the end."
                     : "We are at our time. Please come to the end.");
    }
}

/* --- what the person does --- */

static bool find_command(struct view line, enum mock_command *command)
{
    struct view name = view_trim(view_sub(line, 1, line.length));
    for (int i = 0; i < MOCK_COMMAND_COUNT; i++)
        if (view_is(name, commands[i].name)) {
            *command = (enum mock_command)i;
            return true;
        }
    return false;
}

static enum mock_event take_back(struct mock *mock, int seconds)
{
    if (mock->stage != MOCK_TELLING || told_now(mock)->drill.part == 0)
        return MOCK_IS_FIRST;
    change(mock, "back", seconds, view_of(""));
    return MOCK_PART_BEGAN;
}

static enum mock_event take_skip(struct mock *mock, int seconds)
{
    const struct drill *drill = &told_now(mock)->drill;
    if (mock->stage == MOCK_REPLYING)
        change(mock, "pass", seconds, view_of(""));
    else if (mock->stage == MOCK_TELLING && mock->day->in_parts && !(drill->part == 0 && is_empty(mock)))
        change(mock, "end", seconds, view_of(""));
    else if (mock->stage == MOCK_TELLING && !is_empty(mock))
        change(mock, "end", seconds, view_of(""));
    else
        change(mock, "skip", seconds, view_of(""));
    return mock->stage == MOCK_TELLING ? MOCK_PART_BEGAN : MOCK_TAKEN;
}

static enum mock_event take_command(struct mock *mock, enum mock_command command, int seconds)
{
    if (command == MOCK_SKIP && mock->stage != MOCK_MEETING)
        return take_skip(mock, seconds);
    if (command == MOCK_BACK && mock->stage != MOCK_MEETING)
        return take_back(mock, seconds);
    if (seconds)
        change(mock, "tick", seconds, view_of(""));
    if (command == MOCK_PAUSE)
        mock_pause(mock);
    return MOCK_ASKED;
}

static enum mock_event take_empty(struct mock *mock, int seconds)
{
    bool is_reply = mock->stage == MOCK_REPLYING;
    if (!mock_text(mock).length && !mock->setup.is_terse && !mock->warned_empty) {
        change(mock, "tick", seconds, view_of(""));
        mock->warned_empty = true;
        return MOCK_ANSWER_IS_EMPTY;
    }
    change(mock, is_reply ? "replied" : "end", seconds, view_of(""));
    return !is_reply && mock->stage == MOCK_TELLING ? MOCK_PART_BEGAN : MOCK_TAKEN;
}

static enum mock_event take_text(struct mock *mock, enum drill_entry_kind kind, struct view text, int seconds)
{
    if (mock->stage == MOCK_THINKING) {
        change(mock, "begin", seconds, view_of(""));
        seconds = 0;
        if (!text.length)
            return MOCK_PART_BEGAN;
    }
    bool is_reply = mock->stage == MOCK_REPLYING;
    if (kind == DRILL_ENTRY_TEXT)
        change(mock, is_reply ? "reply-text" : "text", seconds, text);
    else if (!text.length)
        return take_empty(mock, seconds);
    else
        change(mock, is_reply ? "reply" : "line", seconds, text);
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
            change(mock, "tick", seconds, view_of(""));
            return MOCK_UNKNOWN_COMMAND;
        }
        return take_command(mock, *command, seconds);
    }
    if (mock->stage == MOCK_MEETING) {
        change(mock, "meet", 0, view_of(""));
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
        change(mock, "tick", seconds, view_of(""));
}

void mock_pause(struct mock *mock)
{
    mock->is_paused = mock->stage != MOCK_MEETING && mock->stage != MOCK_DONE;
}

void mock_end_of_input(struct mock *mock)
{
    mock->line_count = mock->entry_count = 0;
    if (mock->stage == MOCK_REPLYING && mock_text(mock).length)
        change(mock, "replied", 0, view_of(""));
    else if (mock->stage == MOCK_TELLING && mock_text(mock).length &&
             told_now(mock)->drill.part + 1 == told_now(mock)->drill.part_count)
        change(mock, "end", 0, view_of(""));
    mock_go_on(mock, mock->now);
}

void mock_kept(struct mock *mock, size_t seat, size_t question, const char *id)
{
    mock->line_count = mock->entry_count = 0;
    change(mock, "kept", 0, view_of(arena_printf(mock->arena, "%zu %zu %s", seat, question, id)));
}

int mock_seconds_spent(const struct mock *mock)
{
    int seconds = 0;
    if (!is_being_told(mock))
        return 0;
    const struct drill *drill = &told_now(mock)->drill;
    for (int part = 0; part < PART_COUNT; part++)
        seconds += drill->seconds[part];
    return seconds;
}

struct answer mock_answer(const struct mock *mock, struct arena *arena, size_t seat, size_t question)
{
    const struct mock_told *told = mock_told_at(mock, seat, question);
    const struct mock_question *planned = &mock->day->seats[seat].questions[question];
    struct answer answer = drill_answer(&told->drill, arena);
    struct reply *replies = ARENA_ARRAY(arena, struct reply, told->reply_count + 1);
    size_t count = 0;
    if (told->again)
        replies[count++] =
            (struct reply){planned->asked, arena_strndup(arena, told->first.data ? told->first.data : "",
                                                         told->first.length)};
    for (size_t i = 0; i < told->reply_count; i++) {
        struct view said = buf_view(&told->replies[i].text);
        replies[count++] = (struct reply){told->replies[i].probe,
                                          arena_strndup(arena, said.data ? said.data : "", said.length)};
    }
    answer.asked = planned->asked;
    answer.started = told->started;
    answer.mock = mock->day->id;
    answer.replies = replies;
    answer.reply_count = count;
    return answer;
}
