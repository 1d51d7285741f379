#include "test.h"

#include "check/probe.h"
#include "report/debrief_doc.h"
#include "report/debrief_level.h"
#include "report/debrief_make.h"
#include "report/gap_closed.h"
#include "report/retold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const any[] = {"any"}, *const dig_cues[] = {"measured", "weighed", "root cause"},
                         *const own_cues[] = {"took it on", "nobody's job"};
static const struct principle principles[] = {
    {.id = "dig", .name = "Dig", .gist = "Goes to the source.", .cues = {dig_cues, 3}},
    {.id = "own", .name = "Own", .gist = "Takes the whole.", .cues = {own_cues, 2}},
};
#define QUESTION(name, of)                                                                                   \
    {                                                                                                        \
        .id = name, .principle = of, .ask = "Ask " name, .tracks = {any, 1}, .difficulty = 1, .hints = {     \
            "",                                                                                              \
            "",                                                                                              \
            "",                                                                                              \
            ""                                                                                               \
        }                                                                                                    \
    }
static const struct question questions[] = {QUESTION("dig-01", "dig"), QUESTION("dig-02", "dig"),
                                            QUESTION("own-01", "own"), QUESTION("own-02", "own")};
static const struct bank bank = {principles, 2, questions, 4, NULL};

static const char strong[] = "In March 2024 our press stopped 14 times a week and two shifts had given up on "
                             "it. My task was to bring the stops "
                             "below three before the election issue. I measured every stop for ten days, "
                             "weighed the paper at five places of "
                             "the store, found that the rolls by the window were damp, and moved them behind "
                             "the boiler. I asked the crew of "
                             "the night shift to write each stop on a card, and I read the cards aloud every "
                             "Monday. Stops fell from 14 to 1 a "
                             "week within five weeks, and the election issue left on time. I learned to "
                             "measure before I guess, and I have "
                             "measured first ever since.";
static const char weak[] =
    "We always try to work well together. We think that communication is important. It went great.";
static const char plain[] = "In my internship at the archive in 2023 the old maps lay in no order. I had to "
                            "find a way for visitors to find "
                            "them. I asked the archivist how people search, wrote a card for each map, "
                            "weighed three ways of sorting, and put "
                            "them into drawers by village. Visitors now find a map by themselves, and the "
                            "archivist uses the cards. I learned "
                            "that I should ask how people search before I sort anything.";

struct fixture {
    struct arena arena;
    struct check_settings settings;
    struct checker checker;
    struct mock_question questions[4];
    struct mock_seat seats[2];
    struct mock_day day;
    struct answer answers[4];
    const struct answer *given[4];
};

/* Two interviewers, the second one the bar raiser, two questions each; all answered with `texts`, NULL for
 * passed. */
static void begin(struct fixture *f, enum level level, const char *const texts[4])
{
    *f = (struct fixture){.settings = check_settings_default()};
    f->checker = checker_make(&f->arena, &bank, &f->settings);
    static const char *const ids[] = {"dig", "own"};
    for (size_t i = 0; i < 4; i++) {
        const struct question *question = &questions[i];
        f->questions[i] = (struct mock_question){.question = question->id,
                                                 .asked = question->ask,
                                                 .principle = question->principle,
                                                 .outcome = texts[i] ? MOCK_ANSWERED : MOCK_PASSED};
        if (!texts[i])
            continue;
        f->answers[i] = (struct answer){.id = arena_printf(&f->arena, "%s/1", question->id),
                                        .question = question->id,
                                        .asked = question->ask,
                                        .principles = {&question->principle, 1},
                                        .is_free = true,
                                        .free = view_of(texts[i])};
        f->questions[i].answer = f->answers[i].id;
        f->given[i] = &f->answers[i];
    }
    for (size_t s = 0; s < 2; s++)
        f->seats[s] = (struct mock_seat){.name = s ? "Noor" : "Mei",
                                         .role = s ? "bar raiser" : "hiring manager",
                                         .is_bar_raiser = s,
                                         .principles = {&ids[s], 1},
                                         .questions = &f->questions[s * 2],
                                         .question_count = 2};
    f->day = (struct mock_day){
        .id = "x", .started = "2026-11-24T10:15:03Z", .level = level, .seats = f->seats, .seat_count = 2};
}

static struct debrief make(struct fixture *f)
{
    return debrief_make(&f->arena, &f->checker, &f->day, f->given);
}

static void votes_follow_the_answers(void **state)
{
    (void)state;
    static const struct {
        const char *texts[2]; /* to both interviewers */
        enum vote most, least;
    } cases[] = {
        {{strong, strong}, VOTE_STRONGLY_INCLINED, VOTE_INCLINED},
        {{weak, weak}, VOTE_NOT, VOTE_STRONGLY_NOT},
        {{NULL, NULL}, VOTE_STRONGLY_NOT, VOTE_STRONGLY_NOT},
    };
    enum vote before = VOTE_COUNT;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        const char *const texts[] = {cases[i].texts[0], cases[i].texts[1], cases[i].texts[0],
                                     cases[i].texts[1]};
        begin(&f, LEVEL_INDIVIDUAL, texts);
        struct debrief debrief = make(&f);
        assert_in_range(debrief.notes[0].vote, cases[i].least, cases[i].most);
        assert_true(debrief.notes[1].vote <= debrief.notes[0].vote); /* the bar raiser is no milder */
        assert_true(debrief.notes[0].vote <= before);
        before = debrief.notes[0].vote;
        assert_true(debrief.notes[0].reasons.count >= 2);
        assert_true(debrief.work_count >= 1 && debrief.work_count <= DEBRIEF_WORKS);
        for (size_t w = 0; w < debrief.work_count; w++)
            assert_int_equal(strncmp(debrief.works[w].command, "stardrill ", 10), 0);
        arena_release(&f.arena);
    }
}

/* Two of three are inclined; who the bar raiser is, and whether one voted, is said as it is. */
static void a_bar_raiser_is_named_only_when_one_voted(void **state)
{
    (void)state;
    static const struct {
        size_t raiser; /* the seat; 9 for none */
        bool is_among;
    } cases[] = {{9, false}, {0, true}, {3, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        struct mock_seat seats[4];
        begin(&f, LEVEL_INDIVIDUAL, (const char *const[]){strong, strong, weak, NULL});
        for (size_t s = 0; s < 4; s++) {
            seats[s] = f.seats[s / 2];
            seats[s].is_bar_raiser = s == cases[i].raiser;
            seats[s].questions = &f.questions[s];
            seats[s].question_count = 1;
        }
        f.questions[3].outcome = MOCK_OPEN; /* the day ended before it: no vote */
        f.day.seats = seats;
        f.day.seat_count = 4;
        struct debrief debrief = make(&f);
        assert_int_equal(debrief.notes[3].vote, VOTE_NONE);
        assert_non_null(strstr(debrief.leaning, "2 of 3 are inclined"));
        if (!strstr(debrief.leaning, "the bar raiser among them") == cases[i].is_among)
            fail_msg("case %zu: %s", i, debrief.leaning);
        arena_release(&f.arena);
    }
}

static void evidence_is_in_the_candidates_words(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, LEVEL_INDIVIDUAL, (const char *const[]){strong, weak, plain, NULL});
    struct debrief debrief = make(&f);
    const struct debrief_principle *dig = &debrief.notes[0].principles[0];
    assert_true(dig->is_shown);
    assert_true(dig->speaks_for.count > 0);
    assert_true(dig->speaks_against.count > 0);
    const struct debrief_evidences *all[] = {&dig->speaks_for, &dig->speaks_against};
    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < all[side]->count; i++) {
            const char *words =
                arena_strndup(&f.arena, all[side]->items[i].words.data, all[side]->items[i].words.length);
            if (!strstr(strong, words) && !strstr(weak, words) && !strstr(plain, words))
                fail_msg("nobody said: %s", words);
        }
    assert_true(debrief.notes[0].missing.count > 0);
    struct doc *page = debrief_doc(&f.arena, &debrief);
    assert_string_equal(page->key, "debrief");
    arena_release(&f.arena);
}

static void a_follow_up_closes_a_gap_or_costs(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, LEVEL_INDIVIDUAL, (const char *const[]){plain, NULL, NULL, NULL});
    double alone = make(&f).notes[0].asked[0].points;
    struct verdict verdict = check_answer(&f.arena, &f.checker, &f.answers[0]);
    struct probes probes = probe_pick(&verdict, NULL);
    assert_true(probes.count > 0 && probes.items[0].finding);
    const char *ask = probes.items[0].ask;
    struct reply replies[2] = {{ask, "Ruth counted 40 visitors a day before and 65 after it."}, {0}};
    f.answers[0].replies = replies;
    f.answers[0].reply_count = 1;
    struct debrief_asked mended = make(&f).notes[0].asked[0];
    assert_int_equal(mended.mended, 1);
    assert_int_equal(mended.open, 0);
    assert_true(mended.points > alone);
    replies[0].text = "I don't remember.";
    struct debrief_asked open = make(&f).notes[0].asked[0];
    assert_int_equal(open.open, 1);
    assert_true(open.points < alone);
    /* put differently and answered then, it is closed all the same */
    replies[1] = (struct reply){arena_printf(&f.arena, "%sone will do. %s", MOCK_AGAIN, ask),
                                "Ruth counted 40 before and 65 after."};
    f.answers[0].reply_count = 2;
    struct debrief_asked late = make(&f).notes[0].asked[0];
    assert_int_equal(late.probes, 1);
    assert_int_equal(late.open, 0);
    assert_int_equal(late.mended, 1);
    /* a dodge of the question itself is told, and is no follow-up */
    replies[0] = (struct reply){f.answers[0].asked, "I can't think of one."};
    f.answers[0].reply_count = 1;
    struct debrief_asked again = make(&f).notes[0].asked[0];
    assert_true(again.was_put_again);
    assert_int_equal(again.probes, 0);
    arena_release(&f.arena);
}

static void a_gap_is_closed_by_what_was_asked_for(void **state)
{
    (void)state;
    static const struct {
        const char *rule, *reply;
        bool is_closed;
    } rows[] = {
        {"unquantified-result", "Because nobody else asked him.", false},
        {"unquantified-result", "Everybody in the choir was so much happier.", false},
        {"unquantified-result", "About 30 % fewer people left at the break.", true},
        {"unquantified-result", "We sold 40 tickets more each night.", true},
        {"unquantified-result", "In 2019, I believe.", false},
        {"vague-quantity", "Really a lot of them.", false},
        {"vague-quantity", "Nine lorries of fourteen.", true},
        {"no-baseline", "From twelve days.", true},
        {"no-baseline", "There was no list before that.", true},
        {"no-baseline", "The boss likes it very much.", false},
        {"no-timeframe", "Within two months.", true},
        {"no-timeframe", "A few days.", true},
        {"no-timeframe", "It was hard for all of us.", false},
        {"few-specifics", "I phoned the mill and drove there.", true},
        {"few-specifics", "It was mostly good teamwork.", false},
        {"missing-action", "Teamwork and patience.", false},
        {"missing-action", "I took the gate off and oiled it.", true},
        {"we-not-i", "The wiring was mine, and I tested it.", true},
        {"we-not-i", "All of us did all of it.", false},
        {"missing-result", "The bridge opened in time.", true},
        {"missing-result", "Good question, really.", false},
        {"no-learning", "I'd ring the parents first.", true},
        {"no-learning", "The children were tired.", false},
        {"off-principle", "When the parents came.", true},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct rule *rule = NULL;
        for (size_t r = 0; r < RULE_COUNT; r++)
            if (strcmp(check_rules[r].id, rows[i].rule) == 0)
                rule = &check_rules[r];
        assert_non_null(rule);
        if (gap_is_closed(&arena, lexicon_builtin(), rule, view_of(rows[i].reply)) != rows[i].is_closed)
            fail_msg("%s: \"%s\" should %sclose it", rows[i].rule, rows[i].reply,
                     rows[i].is_closed ? "" : "not ");
    }
    arena_release(&arena);
}

static void an_answer_beside_the_point_gains_nothing(void **state)
{
    (void)state;
    struct fixture f;
    begin(&f, LEVEL_INDIVIDUAL, (const char *const[]){strong, strong, strong, strong});
    struct debrief debrief = make(&f);
    assert_true(debrief.notes[0].points > 0.25); /* "measured", "weighed": dig is shown */
    assert_true(debrief.notes[1].points <= 0);   /* own is not, however well it is told */
    assert_true(debrief.notes[1].vote <= VOTE_NOT);
    bool is_told = false;
    for (size_t i = 0; i < debrief.notes[1].reasons.count; i++)
        is_told = is_told || strstr(debrief.notes[1].reasons.items[i], "no words in it show Own");
    assert_true(is_told);
    arena_release(&f.arena);
}

static void levels_change_what_is_expected(void **state)
{
    (void)state;
    struct fixture f;
    double points[LEVEL_COUNT];
    for (int level = 0; level < LEVEL_COUNT; level++) {
        begin(&f, (enum level)level, (const char *const[]){plain, plain, plain, plain});
        points[level] = make(&f).notes[0].points;
        arena_release(&f.arena);
    }
    assert_true(points[LEVEL_INTERN] > points[LEVEL_INDIVIDUAL]);    /* a result without a number is enough */
    assert_true(points[LEVEL_FIRST_MANAGER] < points[LEVEL_INTERN]); /* nobody grew or delivered in it */
    assert_true(points[LEVEL_SENIOR] < points[LEVEL_INTERN]);        /* and nothing beyond the archive */

    static const struct {
        enum level level;
        const char *text;
        size_t missing;
    } cases[] = {
        {LEVEL_INTERN, "I sorted the maps in 2023. Visitors find them now.", 1},
        {LEVEL_INTERN, plain, 0},
        {LEVEL_FIRST_MANAGER,
         "I coached Ana until she led the shift herself. It was unclear whether it would work.", 0},
        {LEVEL_FIRST_MANAGER, "I sorted the maps in 2023.", 2},
        {LEVEL_SENIOR,
         "I moved five departments to one roster, although nobody knew whether the law allowed it.", 0},
        {LEVEL_SENIOR, "I sorted the maps in 2023.", 2},
        {LEVEL_INDIVIDUAL, strong, 0},
        {LEVEL_INDIVIDUAL, weak, 1},
        {LEVEL_INDIVIDUAL,
         "In May 2023 labels were wrong. We stopped the lorry. We opened the bags. We printed new labels. It "
         "went well.",
         2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        begin(&f, cases[i].level, (const char *const[]){cases[i].text, NULL, NULL, NULL});
        struct verdict verdict = check_answer(&f.arena, &f.checker, &f.answers[0]);
        const struct verdict *const verdicts[] = {&verdict, NULL};
        size_t missing = debrief_level_missing(&f.arena, cases[i].level, verdicts, 2).count;
        if (missing != cases[i].missing)
            fail_msg("%s, '%.40s': %zu missing", level_id(cases[i].level), cases[i].text, missing);
        arena_release(&f.arena);
    }
}

static void a_story_told_twice_is_noticed_by_words_and_by_link(void **state)
{
    (void)state;
    static const char again[] = "The press at our paper stood still 12 times a week. I measured each stop "
                                "for ten days and weighed the paper at "
                                "five places of the store. The rolls by the window were damp, so I moved "
                                "them behind the boiler. Stops fell to "
                                "1 a week within five weeks, and the election issue left on time.";
    struct fixture f;
    begin(&f, LEVEL_INDIVIDUAL, (const char *const[]){strong, plain, again, NULL});
    struct debrief debrief = make(&f);
    assert_int_equal(debrief.retold_count, 1);
    assert_string_equal(debrief.retold[0].one, "dig-01/1");
    assert_string_equal(debrief.retold[0].other, "own-01/1");
    assert_null(debrief.retold[0].story);
    assert_int_equal(debrief.retold[0].numbers.count, 1);
    assert_non_null(strstr(debrief.retold[0].numbers.items[0], "14"));
    assert_non_null(strstr(debrief.retold[0].numbers.items[0], "12 times a week"));
    arena_release(&f.arena);

    begin(&f, LEVEL_INDIVIDUAL, (const char *const[]){strong, plain, NULL, weak});
    assert_int_equal(make(&f).retold_count, 0);
    f.answers[0].story = f.answers[3].story = "press";
    debrief = make(&f);
    assert_int_equal(debrief.retold_count, 1);
    assert_string_equal(debrief.retold[0].story, "press");
    arena_release(&f.arena);
}

/* --- likeness --- */

enum { PAIRS_MOST = 40 };

static size_t load_pairs(struct arena *arena, struct view texts[][2])
{
    FILE *file = fopen(RETOLD_PAIRS, "r");
    assert_non_null(file);
    char line[8192];
    size_t count = 0;
    int side = 0;
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (*line == '#')
            continue;
        if (strcmp(line, "--") == 0)
            side = 1;
        else if (strcmp(line, "---") == 0) {
            side = 0;
            count++;
        } else {
            assert_true(count < PAIRS_MOST);
            texts[count][side] = view_of(arena_strdup(arena, line));
        }
    }
    fclose(file);
    return count;
}

static void tellings_of_one_story_are_alike_and_others_are_not(void **state)
{
    (void)state;
    struct arena arena = {0};
    static struct view texts[PAIRS_MOST][2];
    const struct phrases *lexicon = lexicon_builtin();
    size_t count = load_pairs(&arena, texts);
    assert_true(count >= 6);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++) {
            double likeness = retold_likeness(&arena, lexicon, texts[i][0], texts[k][1]);
            if ((likeness >= RETOLD_BAR) != (i == k))
                fail_msg("stories %zu and %zu: likeness %.3f", i, k, likeness);
            assert_true(likeness >= 0 && likeness <= 1);
        }
    assert_true(retold_likeness(&arena, lexicon, texts[0][0], texts[0][0]) > 0.99);
    assert_true(retold_likeness(&arena, lexicon, view_of(""), texts[0][0]) == 0);
    assert_true(retold_likeness(&arena, lexicon, view_of("I did it."), view_of("I did it.")) ==
                0); /* says too little */
    arena_release(&arena);
}

static void numbers_that_differ_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *one, *other;
        size_t count;
    } cases[] = {
        {"The press stopped 14 times a week in March.", "Our press stopped 12 times a week that March.", 1},
        {"The press stopped 14 times a week in March.", "In March the press stopped 14 times a week.", 0},
        {"Waiting time at the clinic fell from 12 days to 5 days.",
         "At the clinic the waiting time fell from 12 days to 4 days.", 1},
        {"We saved 40,000 euros on paper in one year.", "On paper we saved 40,000 euros that year.", 0},
        {"We saved 40,000 euros on paper.", "I trained 3 people.", 0},
        {"The shop sold 200 loaves on Monday.", "Two of the 14 shops closed.", 0},
    };
    struct fixture f;
    begin(&f, LEVEL_INDIVIDUAL, (const char *const[]){NULL, NULL, NULL, NULL});
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct answer one = {.is_free = true, .free = view_of(cases[i].one)};
        struct answer other = {.is_free = true, .free = view_of(cases[i].other)};
        struct verdict a = check_answer(&f.arena, &f.checker, &one),
                       b = check_answer(&f.arena, &f.checker, &other);
        size_t count = retold_differences(&f.arena, f.checker.lexicon, &a.reading, &b.reading).count;
        if (count != cases[i].count)
            fail_msg("'%s' and '%s': %zu", cases[i].one, cases[i].other, count);
    }
    arena_release(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(votes_follow_the_answers),
        cmocka_unit_test(a_bar_raiser_is_named_only_when_one_voted),
        cmocka_unit_test(evidence_is_in_the_candidates_words),
        cmocka_unit_test(a_follow_up_closes_a_gap_or_costs),
        cmocka_unit_test(a_gap_is_closed_by_what_was_asked_for),
        cmocka_unit_test(an_answer_beside_the_point_gains_nothing),
        cmocka_unit_test(levels_change_what_is_expected),
        cmocka_unit_test(a_story_told_twice_is_noticed_by_words_and_by_link),
        cmocka_unit_test(tellings_of_one_story_are_alike_and_others_are_not),
        cmocka_unit_test(numbers_that_differ_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
