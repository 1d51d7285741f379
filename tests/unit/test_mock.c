#include "test.h"

#include "base/random.h"
#include "check/echo.h"
#include "practice/mock.h"
#include "practice/mock_plan.h"

#include <stdlib.h>
#include <string.h>

static const char *const cues[] = {"measured", "weighed"}, *const any[] = {"any"},
                         *const looks[] = {"went to the source"};
static const char *const probes[] = {"Who was against it?", "How often did it happen?"};
static const struct principle principles[] = {
    {.id = "dig", .name = "Dig", .gist = "Digs.", .looks_for = {looks, 1}, .cues = {cues, 2}},
    {.id = "own", .name = "Own", .gist = "Owns.", .looks_for = {looks, 1}, .cues = {cues, 1}},
};
#define QUESTION(name, of)                                                                                   \
    {                                                                                                        \
        .id = name, .principle = of, .ask = "Tell me about " name ".", .tracks = {any, 1}, .difficulty = 1,  \
        .probes = {probes, 2}, .hints = {                                                                    \
            "",                                                                                              \
            "",                                                                                              \
            "",                                                                                              \
            ""                                                                                               \
        }                                                                                                    \
    }
static const struct question questions[] = {QUESTION("dig-01", "dig"), QUESTION("dig-02", "dig"),
                                            QUESTION("own-01", "own"), QUESTION("own-02", "own")};
static const struct bank bank = {principles, 2, questions, 4, NULL};

static const char good[] =
    "In March 2024 our press stopped 14 times a week. I had to find out why. I measured every "
    "stop for ten days, weighed the paper, found that it was damp, and moved the stock "
    "away from the window. Stops fell from 14 to 1 a week within a month. I learned to "
    "measure first.";
static const char now[] = "2026-11-24T10:15:03Z";

struct fixture {
    struct arena arena;
    struct check_settings settings;
    struct checker checker;
    struct mock_day day;
    struct mock mock;
    bool is_terse;
};

static struct mock_day plan_day(struct arena *arena, int interviewers, int minutes, int count)
{
    static const struct stories stories;
    static const struct pick_history history;
    struct loop_wishes wishes = {
        .interviewers = interviewers, .minutes = minutes, .questions = count, .seed = 5, .track = "any"};
    struct loop_plan plan = loop_build(arena, &bank, &stories, &history, &wishes);
    return mock_plan(arena, &plan, &wishes, now);
}

static void begin(struct fixture *fixture, int interviewers, int minutes, int count, bool is_terse)
{
    *fixture = (struct fixture){.settings = check_settings_default(), .is_terse = is_terse};
    fixture->checker = checker_make(&fixture->arena, &bank, &fixture->settings);
    fixture->day = plan_day(&fixture->arena, interviewers, minutes, count);
    const struct mock_setup setup = {&bank, &fixture->checker, is_terse};
    fixture->mock = mock_begin(&fixture->arena, &fixture->day, &setup);
    mock_go_on(&fixture->mock, now);
}

static enum mock_event take(struct fixture *fixture, const char *line, int seconds)
{
    enum mock_command command;
    return mock_take(&fixture->mock, DRILL_ENTRY_LINE, view_of(line), seconds, &command);
}

/* An answer or a reply from a pipe: a line, and the empty one that ends it. */
static void say(struct fixture *fixture, const char *line, int seconds)
{
    take(fixture, line, seconds);
    take(fixture, "", 0);
}

static const char *last_line(const struct mock *mock)
{
    return mock->line_count ? mock->lines[mock->line_count - 1].text : "";
}

static void a_person_is_waited_for(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, 2, 45, 1, false);
    assert_int_equal(f.mock.stage, MOCK_MEETING);
    take(&f, "", 30);
    assert_int_equal(f.mock.stage, MOCK_THINKING);
    assert_int_equal(f.day.seats[0].seconds, 0); /* waiting at the door costs nothing */
    assert_int_equal(take(&f, "", 20), MOCK_PART_BEGAN);
    assert_int_equal(take(&f, "", 1), MOCK_ANSWER_IS_EMPTY);
    take(&f, good, 90);
    take(&f, "", 2);
    assert_int_equal(f.mock.stage, MOCK_REPLYING);
    assert_int_equal(f.day.seats[0].seconds, 113);
    struct answer answer = mock_answer(&f.mock, &f.arena, 0, 0);
    assert_true(view_is(answer.free, good));
    assert_int_equal(answer.seconds_think, 20);
    assert_int_equal(answer.seconds[PART_ACTION], 93);
    assert_string_equal(answer.mock, "20261124T101503Z");
    arena_release(&f.arena);
}

static void follow_ups_are_asked_and_the_bar_raiser_asks_more(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, 2, 45, 1, true);
    for (size_t seat = 0; seat < 2; seat++) {
        assert_int_equal(f.mock.seat, seat);
        say(&f, good, 90);
        size_t asked = 0;
        while (f.mock.stage == MOCK_REPLYING && f.mock.seat == seat && asked < 9) {
            asked++;
            const struct mock_told *told = mock_told_at(&f.mock, seat, 0);
            for (size_t i = 0; i + 1 < told->reply_count; i++)
                assert_string_not_equal(told->replies[i].probe, told->replies[told->reply_count - 1].probe);
            say(&f, "Karim counted them with a clicker at the gate on 9 mornings.", 10);
        }
        assert_int_equal(asked, f.day.seats[seat].is_bar_raiser ? MOCK_PROBES : MOCK_PROBES_USUAL);
    }
    assert_int_equal(f.mock.stage, MOCK_DONE);
    assert_true(f.day.is_over);
    assert_int_equal(f.day.seats[1].questions[0].outcome, MOCK_ANSWERED);
    arena_release(&f.arena);
}

static void the_bar_raiser_says_the_number_back(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, 1, 45, 1, true);
    struct answer answer = {.is_free = true, .free = view_of(good), .question = "dig-01"};
    struct verdict verdict = check_answer(&f.arena, &f.checker, &answer);
    bool is_said = false, is_said_usually = false;
    for (size_t turn = 0; turn < 4; turn++) {
        struct mock_probes hard = mock_probe_pick(&f.arena, &verdict, &questions[0], true, turn);
        struct mock_probes usual = mock_probe_pick(&f.arena, &verdict, &questions[0], false, turn);
        assert_int_equal(hard.count, MOCK_PROBES);
        assert_int_equal(usual.count, MOCK_PROBES_USUAL);
        for (size_t i = 0; i < hard.count; i++)
            is_said = is_said || strstr(hard.items[i], "14 to 1");
        for (size_t i = 0; i < usual.count; i++)
            is_said_usually = is_said_usually || strstr(usual.items[i], "14 to 1");
    }
    assert_true(is_said);
    assert_false(is_said_usually);
    assert_string_equal(mock_probe_again(&f.arena, "Who did it?"),
                        MOCK_AGAIN "a job will do where you cannot give a name. Who did it?");
    assert_non_null(
        strstr(mock_probe_again(&f.arena, "You said \"x\". How many were there?"), "rough number"));
    arena_release(&f.arena);
}

static void a_dodge_is_met_once(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, 1, 45, 2, true);
    say(&f, "I can't think of one.", 5);
    const struct mock_told *told = mock_told_at(&f.mock, 0, 0);
    assert_non_null(told->again);
    assert_non_null(strstr(last_line(&f.mock), "went to the source"));
    assert_true(view_is(told->first, "I can't think of one."));
    say(&f, good, 60);
    assert_int_equal(f.mock.stage, MOCK_REPLYING);
    say(&f, "I don't remember.", 3);
    assert_true(told->replies[1].is_again);
    assert_int_equal(strncmp(told->replies[1].probe, MOCK_AGAIN, strlen(MOCK_AGAIN)), 0);
    say(&f, "I don't remember.", 3);
    assert_false(told->replies[2].is_again);
    struct answer answer = mock_answer(&f.mock, &f.arena, 0, 0);
    assert_string_equal(answer.replies[0].text, "I can't think of one.");
    assert_string_equal(answer.replies[0].probe, answer.asked);

    arena_release(&f.arena);
    begin(&f, 1, 45, 2, true);
    say(&f, "I can't think of one.", 5);
    say(&f, "I really can't think of one.", 5);
    assert_int_equal(f.mock.question, 1); /* and then it is let go */
    assert_int_equal(f.day.seats[0].questions[0].outcome, MOCK_ANSWERED);
    arena_release(&f.arena);
}

static void words_of_the_answer_may_be_new(void **state)
{
    (void)state;
    static const struct {
        const char *reply;
        bool is_dodge;
    } cases[] = {
        {"As I said, I measured every stop for ten days.", true},
        {"I weighed the paper and moved the stock away from the window.", true},
        {"Stops, of the press, and not the paper.", false},
        {"From 12 days.", false},
        {"", true},
        {"I do not recall.", true},
        {"Ruth in accounting counted them by hand.", false},
    };
    struct fixture f;
    begin(&f, 1, 45, 1, true);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (echo_is_dodge(&f.arena, f.checker.lexicon, view_of(good), view_of("Who measured it?"),
                          view_of(cases[i].reply)) != cases[i].is_dodge)
            fail_msg("'%s'", cases[i].reply);
    arena_release(&f.arena);
}

static void the_clock_ends_an_interview(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, 2, 10, 3, true);
    say(&f, good, 5 * 60);
    assert_int_equal(f.mock.stage, MOCK_REPLYING);
    say(&f, "Karim counted them with a clicker.", 3 * 60);
    /* 120 s are left: follow-ups yes, a new question no */
    assert_int_equal(f.mock.stage, MOCK_REPLYING);
    say(&f, "Nobody was against it but the printer's son.", 70);
    assert_int_equal(f.mock.seat, 1);
    assert_int_equal(f.day.seats[0].questions[0].outcome, MOCK_ANSWERED);
    assert_int_equal(f.day.seats[0].questions[1].outcome, MOCK_NO_TIME);
    assert_int_equal(mock_seconds_left(&f.mock), 600);

    arena_release(&f.arena);
    begin(&f, 1, 10, 1, true);
    take(&f, "It began in March.", 9 * 60);
    assert_non_null(strstr(last_line(&f.mock), "two minutes"));
    take(&f, "Then the press stopped.", 60 + MOCK_GRACE);
    assert_int_equal(f.mock.stage, MOCK_TELLING);
    take(&f, "And then", 1);
    assert_int_equal(f.mock.stage, MOCK_DONE);
    assert_true(view_is(mock_answer(&f.mock, &f.arena, 0, 0).free,
                        "It began in March.\nThen the press stopped.\nAnd then"));
    arena_release(&f.arena);
}

static void commands_do_what_they_say(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, 1, 45, 3, false);
    enum mock_command command = MOCK_HELP;
    take(&f, "", 0);
    assert_int_equal(take(&f, ":hint", 1), MOCK_UNKNOWN_COMMAND);
    assert_int_equal(mock_take(&f.mock, DRILL_ENTRY_LINE, view_of(":pause"), 4, &command), MOCK_ASKED);
    assert_int_equal(command, MOCK_PAUSE);
    assert_true(f.mock.is_paused);
    mock_tick(&f.mock, 500);
    assert_int_equal(f.day.seats[0].seconds, 5);
    assert_int_equal(take(&f, "ignored", 0), MOCK_WENT_ON);
    assert_int_equal(f.mock.stage, MOCK_THINKING);
    assert_int_equal(take(&f, ":skip", 5), MOCK_TAKEN);
    assert_int_equal(f.day.seats[0].questions[0].outcome, MOCK_PASSED);
    assert_int_equal(f.mock.question, 1);
    take(&f, "", 0);
    take(&f, "::colon first", 1);
    assert_true(view_is(mock_text(&f.mock), ":colon first"));
    assert_int_equal(take(&f, ":back", 1), MOCK_IS_FIRST);
    assert_int_equal(take(&f, ":skip", 1), MOCK_TAKEN); /* ends it as it is */
    assert_int_equal(f.mock.stage, MOCK_REPLYING);
    take(&f, ":skip", 1);
    assert_true(mock_told_at(&f.mock, 0, 1)->replies[0].is_passed);
    assert_false(mock_told_at(&f.mock, 0, 1)->replies[1].is_again); /* who passes is not asked again */
    arena_release(&f.arena);
}

static void four_parts_are_told_one_by_one(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, 1, 45, 1, true);
    f.day.in_parts = true;
    f.mock = mock_begin(&f.arena, &f.day, &f.mock.setup);
    mock_go_on(&f.mock, now);
    say(&f, "The press stopped 14 times a week.", 1);
    take(&f, "I had to", 1);
    assert_int_equal(take(&f, ":back", 1), MOCK_PART_BEGAN);
    take(&f, "It was March.", 1);
    take(&f, "", 1);
    say(&f, "find out why.", 1);
    say(&f, "I measured every stop.", 1);
    say(&f, "Stops fell from 14 to 1 a week.", 1);
    assert_int_equal(f.mock.stage, MOCK_REPLYING);
    struct answer answer = mock_answer(&f.mock, &f.arena, 0, 0);
    assert_false(answer.is_free);
    assert_true(view_is(answer.parts[PART_SITUATION], "The press stopped 14 times a week.\nIt was March."));
    assert_true(view_is(answer.parts[PART_TASK], "I had to\nfind out why."));
    arena_release(&f.arena);
}

/* --- replay --- */

struct journal_copy {
    struct mock_entry items[4000];
    size_t count;
};

static void copy_entries(struct journal_copy *journal, const struct mock *mock)
{
    for (size_t i = 0; i < mock->entry_count && journal->count < 4000; i++)
        journal->items[journal->count++] = mock->entries[i];
}

static void same_text(struct view a, struct view b)
{
    if (!view_equal(a, b))
        fail_msg("'%.*s' is not '%.*s'", (int)a.length, a.data, (int)b.length, b.data);
}

static void same_mock(const struct mock *a, const struct mock *b)
{
    assert_int_equal(a->stage, b->stage);
    assert_int_equal(a->seat, b->seat);
    assert_int_equal(a->question, b->question);
    assert_int_equal(a->turn, b->turn);
    for (size_t s = 0; s < a->day->seat_count; s++) {
        assert_int_equal(a->day->seats[s].seconds, b->day->seats[s].seconds);
        for (size_t q = 0; q < a->day->seats[s].question_count; q++) {
            const struct mock_told *left = mock_told_at(a, s, q), *right = mock_told_at(b, s, q);
            assert_int_equal(a->day->seats[s].questions[q].outcome, b->day->seats[s].questions[q].outcome);
            assert_int_equal(left->reply_count, right->reply_count);
            for (int part = 0; part < PART_COUNT; part++) {
                same_text(drill_text(&left->drill, part), drill_text(&right->drill, part));
                assert_int_equal(left->drill.seconds[part], right->drill.seconds[part]);
            }
            for (size_t r = 0; r < left->reply_count; r++) {
                assert_string_equal(left->replies[r].probe, right->replies[r].probe);
                same_text(buf_view(&left->replies[r].text), buf_view(&right->replies[r].text));
                assert_int_equal(left->replies[r].is_passed, right->replies[r].is_passed);
            }
        }
    }
}

/* The mock that a journal leads to. */
static struct mock replayed(struct fixture *f, struct mock_day *day, const struct journal_copy *journal,
                            size_t count)
{
    *day = plan_day(&f->arena, 2, 10, 2);
    day->in_parts = f->day.in_parts;
    struct mock mock = mock_begin(&f->arena, day, &f->mock.setup);
    for (size_t i = 0; i < count; i++)
        assert_true(
            mock_replay(&mock, journal->items[i].kind, journal->items[i].seconds, journal->items[i].text));
    return mock;
}

static bool is_acted(const char *kind)
{
    static const char *const kinds[] = {"meet", "ask", "again", "probe", "reword", "finish", "wrap"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i], kind) == 0)
            return true;
    return false;
}

static void a_journal_leads_back_to_the_same_second(void **state)
{
    (void)state;
    static const char *const lines[] = {good,
                                        "",
                                        "",
                                        "I don't remember.",
                                        "Karim did, with a clicker.",
                                        ":skip",
                                        ":pause",
                                        ":back",
                                        ":time",
                                        "one\ntwo",
                                        "::text",
                                        ":hm",
                                        "  ",
                                        "From 14 to 1."};
    struct journal_copy *journal = malloc(sizeof *journal);
    for (uint64_t seed = 0; seed < 60; seed++) {
        struct random random = random_seeded(seed);
        struct fixture f;
        begin(&f, 2, 10, 2, seed % 2);
        f.day.in_parts = seed % 3 == 0;
        f.mock = mock_begin(&f.arena, &f.day, &f.mock.setup);
        *journal = (struct journal_copy){.count = 0};
        mock_go_on(&f.mock, now);
        copy_entries(journal, &f.mock);
        for (size_t step = 0; step < 80 && f.mock.stage != MOCK_DONE; step++) {
            const char *line = lines[random_below(&random, sizeof lines / sizeof *lines)];
            enum mock_command command;
            enum drill_entry_kind kind = random_below(&random, 9) ? DRILL_ENTRY_LINE : DRILL_ENTRY_TEXT;
            size_t before = journal->count;
            mock_take(&f.mock, kind, view_of(line), (int)random_below(&random, 60), &command);
            copy_entries(journal, &f.mock);
            struct mock_day day;
            struct mock again = replayed(&f, &day, journal, journal->count);
            same_mock(&f.mock, &again);
            /* killed between two entries of one input: the interviewer goes on unasked */
            bool is_acting = journal->count > before + 1;
            for (size_t i = before + 1; i < journal->count; i++)
                is_acting = is_acting && is_acted(journal->items[i].kind);
            if (is_acting) {
                again = replayed(&f, &day, journal, before + 1);
                mock_go_on(&again, now);
                same_mock(&f.mock, &again);
            }
        }
        arena_release(&f.arena);
    }
    free(journal);
}

static void a_journal_of_nonsense_does_no_harm(void **state)
{
    (void)state;
    static const char *const kinds[] = {"again", "probe",   "reword", "finish", "skip", "meet", "ask",
                                        "reply", "replied", "pass",   "wrap",   "kept", "tick", "reply-text",
                                        "begin", "line",    "end",    "back",   "text", "what"};
    static const char *const texts[] = {"",  "0 0 dig-01/x", "9 9 x", "99999999999 1", "words of any kind",
                                        "\n"};
    for (uint64_t seed = 0; seed < 300; seed++) {
        struct random random = random_seeded(seed);
        struct fixture f;
        begin(&f, 2, 10, 2, false);
        for (size_t step = 0; step < 120; step++) {
            const char *kind = kinds[random_below(&random, sizeof kinds / sizeof *kinds)];
            const char *text = texts[random_below(&random, sizeof texts / sizeof *texts)];
            bool is_known = mock_replay(&f.mock, kind, (int)random_below(&random, 100), view_of(text));
            assert_int_equal(is_known, strcmp(kind, "what") != 0);
            assert_in_range(f.mock.seat, 0, 1);
            (void)mock_text(&f.mock);
            (void)mock_seconds_spent(&f.mock);
            assert_true(f.mock.question <= f.day.seats[f.mock.seat].question_count);
        }
        mock_go_on(&f.mock, now);
        arena_release(&f.arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_is_waited_for),
        cmocka_unit_test(follow_ups_are_asked_and_the_bar_raiser_asks_more),
        cmocka_unit_test(the_bar_raiser_says_the_number_back),
        cmocka_unit_test(a_dodge_is_met_once),
        cmocka_unit_test(words_of_the_answer_may_be_new),
        cmocka_unit_test(the_clock_ends_an_interview),
        cmocka_unit_test(commands_do_what_they_say),
        cmocka_unit_test(four_parts_are_told_one_by_one),
        cmocka_unit_test(a_journal_leads_back_to_the_same_second),
        cmocka_unit_test(a_journal_of_nonsense_does_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
