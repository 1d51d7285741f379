#include "test.h"

#include "base/utf8.h"
#include "check/check.h"
#include "check/dodge.h"
#include "check/probe.h"

static const char *const own_probes[] = {"Who else was there?", "What did it cost?"};
static const struct question questions[] = {
    {.id = "plain-01", .principle = "ownership", .ask = "Tell me.", .probes = {own_probes, 2}},
};
static const struct bank bank = {.questions = questions, .question_count = 1};

static void findings_ask_first(void **state)
{
    (void)state;
    static const struct {
        const char *action, *result, *question;
        const char *asks[PROBE_MOST], *answers[PROBE_MOST];
    } rows[] = {
        {"We drew the plan, we called the firms and we moved the archive in May.",
         "We answered 92 % of the calls within a minute.",
         NULL,
         {"Which part did you do yourself?", "What was it before?", "What would you do differently today?"},
         {"we-not-i", "no-baseline", "no-learning"}},
        {"I drew the plan, called nine firms and moved the archive in May because the lease ended.",
         "Costs fell from 9 to 4 euros within a year. Since then I always ask three firms.",
         "plain-01",
         {"Who else was there?", "What did it cost?", NULL},
         {"plain-01", "plain-01", NULL}},
        {"We drew the plan, we called the firms and we moved the archive in May.",
         "We answered 92 % of the calls within a minute.",
         "plain-01",
         {"Which part did you do yourself?", "What was it before?", "Who else was there?"},
         {"we-not-i", "no-baseline", "plain-01"}},
    };
    struct check_settings settings = check_settings_default();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        struct checker checker = checker_make(&arena, &bank, &settings);
        struct answer answer = {.question = rows[i].question,
                                .parts = {view_of("Last spring the lease of our archive ended."),
                                          view_of("I had to find a new place for it by June."),
                                          view_of(rows[i].action), view_of(rows[i].result)}};
        struct verdict verdict = check_answer(&arena, &checker, &answer);
        struct probes probes = probe_pick(&verdict, rows[i].question ? &questions[0] : NULL);
        for (size_t k = 0; k < PROBE_MOST; k++) {
            if (!rows[i].asks[k]) {
                assert_true(probes.count <= k);
                continue;
            }
            assert_true(probes.count > k);
            assert_string_equal(probes.items[k].ask, rows[i].asks[k]);
            assert_string_equal(probes.items[k].answers, rows[i].answers[k]);
        }
        arena_release(&arena);
    }
}

static void a_reply_must_say_something_new(void **state)
{
    (void)state;
    static const struct {
        const char *reply;
        enum dodge dodge;
    } rows[] = {
        {"", DODGE_EMPTY},
        {"  \n", DODGE_EMPTY},
        {"um", DODGE_EMPTY},
        {"I don't recall.", DODGE_NOTHING},
        {"Not sure, it depends.", DODGE_NOTHING},
        {"I rewrote the import.", DODGE_REPEAT},
        {"It got faster, so the import got faster.", DODGE_REPEAT},
        {"9 minutes.", DODGE_NONE},
        {"Nine minutes, I have the graph.", DODGE_NONE},
        {"A colleague had measured it the year before with a stopwatch.", DODGE_NONE},
        {"I don't remember exactly, about 9 minutes.", DODGE_NONE},
    };
    struct arena arena = {0};
    const struct phrases *lexicon = lexicon_builtin();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        enum dodge dodge = reply_dodge(&arena, lexicon, view_of("I rewrote the import and it got faster."),
                                       view_of("What was it before?"), view_of(rows[i].reply));
        if (dodge != rows[i].dodge)
            fail_msg("'%s' is %d, not %d", rows[i].reply, (int)dodge, (int)rows[i].dodge);
        assert_true(reply_is_dodge(&arena, lexicon, view_of("x"), view_of("y"), view_of("")));
    }
    arena_release(&arena);
}

static void a_long_reply_is_quoted_whole_characters_at_a_time(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct check_settings settings = check_settings_default();
    const struct checker checker = checker_make(&arena, &bank, &settings);
    for (size_t blanks = 0; blanks < 4; blanks++) {
        struct buf text = {.arena = &arena};
        buf_printf(&text, "Not sure,%*s\n", (int)blanks, "");
        for (int i = 0; i < 60; i++)
            buf_string(&text, "\xc3\xa9");
        const struct reply reply = {.probe = "What was it before?", .text = buf_text(&text)};
        const struct answer answer = {
            .is_free = true, .free = view_of("I rewrote it."), .replies = &reply, .reply_count = 1};
        const struct verdict verdict = check_answer(&arena, &checker, &answer);
        size_t dodged = 0;
        for (size_t i = 0; i < verdict.findings.count; i++) {
            const struct finding *finding = &verdict.findings.items[i];
            if (strcmp(finding->rule->id, "dodged-probe") != 0)
                continue;
            dodged++;
            assert_true(utf8_check(view_of(finding->message), NULL));
            assert_null(strchr(finding->message, '\n'));
        }
        assert_int_equal(dodged, 1);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(findings_ask_first),
        cmocka_unit_test(a_reply_must_say_something_new),
        cmocka_unit_test(a_long_reply_is_quoted_whole_characters_at_a_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
