#include "practice/mock_change.h"

#include "practice/mock_words.h"

void mock_say(struct mock *mock, enum mock_voice voice, const char *text)
{
    if (mock->line_count < MOCK_LINES_MOST && *text)
        mock->lines[mock->line_count++] = (struct mock_line){voice, mock->seat, text};
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

static struct view kept_text(const struct mock *mock, struct view text)
{
    return (struct view){arena_strndup(mock->arena, text.data ? text.data : "", text.length), text.length};
}

static void apply_meet(struct mock *mock)
{
    mock->stage = MOCK_ASKING;
    mock->has_warned_of_time = false;
    mock_say(mock, MOCK_GREETING, mock_greeting(mock->arena, mock->day, mock->seat));
}

static void begin_telling(struct mock *mock)
{
    struct mock_told *told = mock_told_now(mock);
    told->drill = drill_begin(mock->arena, question_of(mock, mock_question_now(mock)), !mock->day->in_parts,
                              mock->setup.is_terse);
    mock->stage = told->drill.stage == DRILL_THINKING ? MOCK_THINKING : MOCK_TELLING;
}

static void apply_ask(struct mock *mock, struct view started)
{
    struct mock_told *told = mock_told_now(mock);
    told->started = kept_text(mock, started).data;
    mock->turn++;
    mock_say(mock, MOCK_REMARK, mock_lead(mock->day, mock->seat, mock->question));
    mock_say(mock, MOCK_QUESTION, mock_question_now(mock)->asked);
    begin_telling(mock);
}

static void apply_again(struct mock *mock, struct view text)
{
    struct mock_told *told = mock_told_now(mock);
    int thought = told->drill.seconds_think;
    told->first = drill_text(&told->drill, 0);
    told->again = kept_text(mock, text).data;
    mock_say(mock, MOCK_QUESTION, told->again);
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
    struct drill *drill = &mock_told_now(mock)->drill;
    drill_replay(drill, kind, seconds, text);
    mock->warned_empty = false;
    mock->stage = drill->stage == DRILL_TOLD ? MOCK_TOLD : MOCK_TELLING;
}

static void apply_probe(struct mock *mock, struct view text, bool is_again)
{
    struct mock_told *told = mock_told_now(mock);
    if (told->reply_count == DRILL_REPLIES)
        return;
    told->replies[told->reply_count++] = (struct mock_reply){
        .probe = kept_text(mock, text).data, .text = {.arena = mock->arena}, .is_again = is_again};
    mock->stage = MOCK_REPLYING;
    mock->warned_empty = false;
    mock_say(mock, MOCK_FOLLOW_UP, mock_reply_now(mock)->probe);
}

static void apply_reply(struct mock *mock, struct view text, bool is_whole)
{
    struct buf *reply = &mock_reply_now(mock)->text;
    mock->warned_empty = false;
    if (is_whole)
        *reply = (struct buf){.arena = mock->arena};
    if (reply->length)
        buf_char(reply, '\n');
    buf_add(reply, text.data, text.length);
}

static void apply_finish(struct mock *mock, bool is_skipped)
{
    const struct mock_told *told = mock_told_now(mock);
    bool is_silent = !drill_words(&told->drill) && !told->first.length;
    mock_question_now(mock)->outcome = is_skipped || is_silent ? MOCK_PASSED : MOCK_ANSWERED;
    mock->question++;
    mock->stage = MOCK_ASKING;
}

static void apply_wrap(struct mock *mock)
{
    struct mock_seat *seat = mock_seat_now(mock);
    bool is_short = false;
    for (size_t i = 0; i < seat->question_count; i++)
        if (seat->questions[i].outcome == MOCK_OPEN) {
            seat->questions[i].outcome = MOCK_NO_TIME;
            is_short = true;
        }
    mock_say(mock, MOCK_FAREWELL, mock_farewell(mock->day, mock->seat, is_short));
    bool is_last = mock->seat + 1 == mock->day->seat_count;
    mock->question = 0;
    mock->seat += !is_last;
    mock->stage = is_last ? MOCK_DONE : MOCK_MEETING;
    mock->day->is_over = is_last;
}

static void apply_tick(struct mock *mock, int seconds)
{
    struct drill *drill = &mock_told_now(mock)->drill;
    if (mock->stage == MOCK_THINKING)
        drill->seconds_think = answer_seconds_add(drill->seconds_think, seconds);
    else if (mock->stage == MOCK_TELLING)
        drill->seconds[drill->part] = answer_seconds_add(drill->seconds[drill->part], seconds);
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
        return mock->stage == MOCK_ASKING && mock->question < mock_seat_now(mock)->question_count;
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
        mock_seat_now(mock)->seconds = answer_seconds_add(mock_seat_now(mock)->seconds, seconds);
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
        mock_reply_now(mock)->is_passed = *kind == 'p';
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

void mock_change(struct mock *mock, const char *kind, int seconds, struct view text)
{
    if (mock->entry_count < MOCK_ENTRIES_MOST)
        mock->entries[mock->entry_count++] = (struct mock_entry){kind, seconds, kept_text(mock, text)};
    apply(mock, kind, seconds, text);
}
