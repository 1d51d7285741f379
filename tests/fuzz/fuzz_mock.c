/*
 * A mock interview: a plan and a journal that somebody edited, then an input of any kind. What must hold: it
 * never leaves its day, it always comes to wait for somebody or ends, and the journal gives the same
 * interview again, to the second.
 *
 * The input is the plan as YAML, a line "---", the entries of the journal as lines "kind seconds text",
 * another "---", and lines that are typed.
 */
#include "fuzz.h"

#include "model/bank_builtin.h"
#include "practice/mock.h"
#include "store/mocks.h"

static const char now[] = "2026-11-24T10:15:03Z";

static struct arena program;
static struct check_settings settings;
static struct checker checker;

/* What was put into the journal. */
struct journal {
    struct arena *arena;
    struct mock_entry *entries;
    size_t count, capacity;
};

static void add(struct journal *journal, const struct mock_entry *entry)
{
    if (journal->count == journal->capacity) {
        journal->capacity = journal->capacity ? journal->capacity * 2 : 64;
        journal->entries = arena_grow(journal->arena, journal->entries, journal->count, journal->capacity,
                                      sizeof *entry, _Alignof(struct mock_entry));
    }
    journal->entries[journal->count++] = *entry;
}

static void keep(struct journal *journal, const struct mock *mock)
{
    must(mock->entry_count < MOCK_ENTRIES_MOST); /* none was dropped */
    for (size_t i = 0; i < mock->entry_count; i++)
        add(journal, &mock->entries[i]);
}

/* Up to the next line that is "---"; what is behind it stays in `rest`. */
static struct view next_piece(struct view *rest)
{
    struct view piece = *rest;
    for (size_t at = 0; at + 4 <= rest->length; at++)
        if ((at == 0 || rest->data[at - 1] == '\n') && memcmp(rest->data + at, "---\n", 4) == 0) {
            piece.length = at;
            *rest = view_sub(*rest, at + 4, rest->length);
            return piece;
        }
    *rest = (struct view){rest->data + rest->length, 0};
    return piece;
}

static struct view next_line(struct view *rest)
{
    const char *end = memchr(rest->data, '\n', rest->length);
    struct view line = view_sub(*rest, 0, end ? (size_t)(end - rest->data) : rest->length);
    *rest = view_sub(*rest, line.length + (end != NULL), rest->length);
    return line;
}

/* As store/draft.c reads them, but for what it refuses. */
static bool parse_entry(struct arena *arena, struct view line, struct mock_entry *entry)
{
    size_t kind = 0, at;
    int seconds = 0;
    while (kind < line.length && line.data[kind] != ' ')
        kind++;
    for (at = kind + 1; at < line.length && line.data[at] >= '0' && line.data[at] <= '9'; at++)
        seconds = seconds < 10000000 ? seconds * 10 + line.data[at] - '0' : seconds;
    if (at >= line.length || line.data[at] != ' ')
        return false;
    struct view text = view_sub(line, at + 1, line.length);
    *entry = (struct mock_entry){arena_strndup(arena, line.data, kind),
                                 seconds,
                                 {arena_strndup(arena, text.data, text.length), text.length}};
    return true;
}

static struct mock begin(struct arena *arena, struct view plan, const struct mock_setup *setup)
{
    struct mock_day *day = ARENA_NEW(arena, struct mock_day);
    struct problems problems = {.arena = arena};
    must(mock_parse(arena, "fuzz", plan, day, &problems));
    day->id = "own";
    day->is_over = false;
    for (size_t s = 0; s < day->seat_count; s++) {
        day->seats[s].seconds = 0;
        for (size_t q = 0; q < day->seats[s].question_count; q++) {
            day->seats[s].questions[q].outcome = MOCK_OPEN;
            day->seats[s].questions[q].answer = NULL;
        }
    }
    return mock_begin(arena, day, setup);
}

static void place_must_hold(const struct mock *mock)
{
    must(mock->seat < mock->day->seat_count || mock->stage == MOCK_DONE);
    if (mock->stage == MOCK_DONE)
        return;
    bool is_asked = mock->stage != MOCK_MEETING && mock->stage != MOCK_ASKING;
    must(mock->question <= mock_seat_now(mock)->question_count);
    must(!is_asked || mock->question < mock_seat_now(mock)->question_count);
    must(mock->line_count <= MOCK_LINES_MOST);
    (void)mock_text(mock);
    must(mock_seconds_spent(mock) >= 0);
}

/* Is a person waited for, or is it over? */
static void must_wait(const struct mock *mock)
{
    must(mock->stage == MOCK_MEETING || mock->stage == MOCK_THINKING || mock->stage == MOCK_TELLING ||
         mock->stage == MOCK_REPLYING || mock->stage == MOCK_DONE);
    place_must_hold(mock);
}

static void must_be_same_answer(struct arena *arena, const struct mock *a, const struct mock *b, size_t seat,
                                size_t question)
{
    if (!mock_told_at(a, seat, question)->drill.question) {
        must(!mock_told_at(b, seat, question)->drill.question);
        return;
    }
    struct answer left = mock_answer(a, arena, seat, question), right = mock_answer(b, arena, seat, question);
    must(view_equal(left.free, right.free) && texts_same(left.started, right.started));
    must(left.reply_count == right.reply_count && left.seconds_think == right.seconds_think);
    for (int part = 0; part < PART_COUNT; part++)
        must(view_equal(left.parts[part], right.parts[part]) && left.seconds[part] == right.seconds[part]);
    for (size_t i = 0; i < left.reply_count; i++)
        must(texts_same(left.replies[i].probe, right.replies[i].probe) &&
             texts_same(left.replies[i].text, right.replies[i].text));
}

static void must_be_same(struct arena *arena, const struct mock *a, const struct mock *b)
{
    must(a->stage == b->stage && a->seat == b->seat && a->question == b->question && a->turn == b->turn);
    must(a->day->is_over == b->day->is_over);
    for (size_t s = 0; s < a->day->seat_count; s++) {
        must(a->day->seats[s].seconds == b->day->seats[s].seconds);
        for (size_t q = 0; q < a->day->seats[s].question_count; q++) {
            must(a->day->seats[s].questions[q].outcome == b->day->seats[s].questions[q].outcome);
            must_be_same_answer(arena, a, b, s, q);
        }
    }
}

static void type(struct mock *mock, struct view line)
{
    enum mock_command command;
    unsigned char how = line.length ? (unsigned char)line.data[0] : 0;
    struct view text = line.length ? view_sub(line, 1, line.length) : line;
    int seconds = how % 16 * (how / 16);
    if (how % 32 == 30)
        mock_tick(mock, seconds);
    else if (how % 32 == 31)
        mock_end_of_input(mock);
    else
        mock_take(mock, how % 32 == 29 ? DRILL_ENTRY_TEXT : DRILL_ENTRY_LINE, text, seconds, &command);
}

static void try_day(struct arena *arena, struct view plan, struct view entries, struct view typed)
{
    enum { LINES = 60 }; /* each costs a check */
    const struct mock_setup setup = {&bank_builtin, &checker, typed.length % 5 == 0};
    struct mock mock = begin(arena, plan, &setup);
    struct journal journal = {.arena = arena};
    struct mock_entry entry;
    for (int i = 0; i < LINES && entries.length; i++)
        if (parse_entry(arena, next_line(&entries), &entry)) {
            mock_replay(&mock, entry.kind, entry.seconds, entry.text);
            place_must_hold(&mock);
            add(&journal, &entry);
        }
    mock.line_count = mock.entry_count = 0;
    mock_go_on(&mock, now);
    keep(&journal, &mock);
    must_wait(&mock);
    for (int i = 0; i < LINES && typed.length && mock.stage != MOCK_DONE; i++) {
        type(&mock, utf8_repair(arena, next_line(&typed)));
        keep(&journal, &mock);
        must_wait(&mock);
    }
    struct mock again = begin(arena, plan, &setup);
    for (size_t i = 0; i < journal.count; i++)
        must(mock_replay(&again, journal.entries[i].kind, journal.entries[i].seconds,
                         journal.entries[i].text) ||
             i < journal.count);
    must_be_same(arena, &mock, &again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!checker.bank) {
        settings = check_settings_default();
        checker = checker_make(&program, &bank_builtin, &settings);
    }
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    struct mock_day day;
    struct view rest = utf8_repair(&arena, (struct view){(const char *)data, size});
    struct view plan = next_piece(&rest), entries = next_piece(&rest);
    if (mock_parse(&arena, "fuzz", plan, &day, &problems))
        try_day(&arena, plan, entries, rest);
    arena_release(&arena);
    return 0;
}
