#include "test.h"

#include "base/random.h"
#include "fault.h"
#include "folder.h"
#include "store/answers.h"
#include "store/yaml.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    folder_clear();
    arena_release(&arena);
    return 0;
}

static const char *const principles[] = {"ownership", "bias-for-action"};

static struct answer sample(void)
{
    return (struct answer){
        .question = "ownership-04",
        .asked = "Tell me about a time you: stayed late?",
        .principles = {principles, 2},
        .story = "payments-outage",
        .started = "2026-11-24T10:15:03Z",
        .seconds_think = 22,
        .seconds = {31, 12, 95, 40},
        .self_rating = 3,
        .parts = {view_of("We lost payments. \xf0\x9f\x99\x82\n\n  indented: yes # no"), view_of("Mine."),
                  view_of("- I traced it.\n- I fixed it."), view_of("From 12 days to 5.")},
    };
}

static const char *save(const struct answer *answer)
{
    struct error error = {0};
    const char *id = NULL;
    if (!answers_save(&arena, folder_file("answers"), answer, &id, &error))
        fail_msg("%s", error.message);
    return id;
}

static struct answer_refs list(struct problems *problems)
{
    struct error error = {0};
    struct answer_refs refs;
    *problems = (struct problems){.arena = &arena};
    if (!answers_list(&arena, folder_file("answers"), &refs, problems, &error))
        fail_msg("%s", error.message);
    return refs;
}

static struct answer_file load(const char *id)
{
    struct problems problems = {.arena = &arena};
    struct answer_file read;
    const char *path = folder_file(arena_printf(&arena, "answers/%s.yaml", id));
    if (!answer_load(&arena, path, id, &read, &problems) || problems.count)
        fail_msg("%s:%zu:%zu: %s", path, problems.items[0].line, problems.items[0].column,
                 problems.items[0].text);
    return read;
}

static void view_equals(struct view view, const char *text)
{
    if (!view_is(view, text))
        fail_msg("'%.*s' is not '%s'", (int)view.length, view.data ? view.data : "", text);
}

static void what_is_saved_is_loaded(void **state)
{
    (void)state;
    static const struct reply replies[] = {{"Who else: helped?", "Ana did.\nAnd Li."}, {"What next?", ""}};
    struct answer answer = sample();
    answer.replies = replies;
    answer.reply_count = 2;
    const char *id = save(&answer);
    assert_string_equal(id, "ownership-04/20261124T101503Z");
    struct answer_file read = load(id);
    assert_string_equal(read.answer.id, id);
    assert_string_equal(read.answer.question, "ownership-04");
    assert_string_equal(read.answer.asked, answer.asked);
    assert_string_equal(read.answer.story, "payments-outage");
    assert_string_equal(read.answer.started, "2026-11-24T10:15:03Z");
    assert_int_equal(read.answer.principles.count, 2);
    assert_string_equal(read.answer.principles.items[1], "bias-for-action");
    assert_int_equal(read.answer.seconds_think, 22);
    assert_int_equal(read.answer.seconds[PART_ACTION], 95);
    assert_int_equal(read.answer.self_rating, 3);
    assert_false(read.answer.is_free);
    for (int part = 0; part < PART_COUNT; part++)
        assert_true(view_equal(read.answer.parts[part], answer.parts[part]));
    assert_int_equal(read.answer.reply_count, 2);
    assert_string_equal(read.answer.replies[0].probe, "Who else: helped?");
    assert_string_equal(read.answer.replies[0].text, "Ana did.\nAnd Li.");
    assert_string_equal(read.answer.replies[1].text, "");
    struct stat info;
    assert_int_equal(stat(folder_file("answers/ownership-04/20261124T101503Z.yaml"), &info), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
    assert_int_equal(stat(folder_file("answers/ownership-04"), &info), 0);
    assert_int_equal(info.st_mode & 07777, 0700);
}

static void the_file_is_as_documented(void **state)
{
    (void)state;
    struct answer answer = sample();
    answer.parts[0] = view_of("One.\nTwo \xf0\x9f\x99\x82.");
    answer.parts[1] = view_of("");
    save(&answer);
    struct view text;
    struct error error = {0};
    assert_true(
        file_load(&arena, folder_file("answers/ownership-04/20261124T101503Z.yaml"), 10000, &text, &error));
    view_equals(text, "stardrill: 1\n"
                      "id: ownership-04/20261124T101503Z\n"
                      "question: ownership-04\n"
                      "asked: \"Tell me about a time you: stayed late?\"\n"
                      "principles: [ownership, bias-for-action]\n"
                      "story: payments-outage\n"
                      "started: 2026-11-24T10:15:03Z\n"
                      "seconds: {think: 22, situation: 31, task: 12, action: 95, result: 40}\n"
                      "self_rating: 3\n"
                      "situation: |\n  One.\n  Two \xf0\x9f\x99\x82.\n"
                      "task: \"\"\n"
                      "action: |\n  - I traced it.\n  - I fixed it.\n"
                      "result: |\n  From 12 days to 5.\n");
}

static void texts_are_tidied(void **state)
{
    (void)state;
    struct answer answer = {.question = "q", .started = "2026-11-24T10:15:03Z", .is_free = true};
    answer.free = view_of("\n\nred \x1b[31m tab\there  \r\ncaf\xe9 e\xcc\x81\n\n");
    struct answer_file read = load(save(&answer));
    assert_true(read.answer.is_free);
    view_equals(read.answer.free, "red [31m tab    here\ncaf\xef\xbf\xbd \xc3\xa9");
    /* Escapes written by a person as YAML escapes stay what they are. */
    folder_write("answers/q/by-hand.yaml", "text: \"a \\e[31m\"\n");
    view_equals(load("q/by-hand").answer.free, "a \x1b[31m");
}

static void nothing_is_ever_overwritten(void **state)
{
    (void)state;
    struct answer answer = sample();
    assert_string_equal(save(&answer), "ownership-04/20261124T101503Z");
    answer.parts[1] = view_of("Another.");
    assert_string_equal(save(&answer), "ownership-04/20261124T101503Z-2");
    assert_string_equal(save(&answer), "ownership-04/20261124T101503Z-3");
    view_equals(load("ownership-04/20261124T101503Z").answer.parts[1], "Mine.");
    view_equals(load("ownership-04/20261124T101503Z-2").answer.parts[1], "Another.");
    assert_true(answers_hold(folder_file("answers"), "ownership-04", "2026-11-24T10:15:03Z"));
    assert_false(answers_hold(folder_file("answers"), "ownership-04", "2026-11-24T10:15:04Z"));
    assert_false(answers_hold(folder_file("answers"), "../ownership-04", "2026-11-24T10:15:03Z"));
}

/* Of two drills of one second only one was kept: the draft of the other is no leftover. */
static void a_draft_of_the_same_second_was_not_kept(void **state)
{
    (void)state;
    static const struct {
        const char *last, *started;
        bool is_kept;
    } rows[] = {
        {"Another.", "2026-11-24T10:15:03Z", true},
        {" Another.\t\nwith more", "2026-11-24T10:15:03Z", true}, /* its first line is looked for */
        {"", "2026-11-24T10:15:03Z", true},
        {"Told to nobody.", "2026-11-24T10:15:03Z", false},
        {"Another.", "2026-11-24T10:15:04Z", false},
    };
    struct answer answer = sample();
    save(&answer);
    answer.parts[1] = view_of("Another.");
    save(&answer);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct draft_entry entries[] = {{"line", 1, view_of("Told to nobody either.")},
                                              {"line", 2, view_of(rows[i].last)},
                                              {"end", 0, view_of("")}};
        struct draft draft = {.head = {.question = "ownership-04", .started = rows[i].started},
                              .entries = entries};
        draft.count = *rows[i].last ? 3 : 0;
        if (answers_hold_draft(folder_file("answers"), &draft) != rows[i].is_kept)
            fail_msg("row %zu", i);
    }
}

/* Ten processes save in the same second. */
static void savers_at_once_do_not_meet(void **state)
{
    (void)state;
    enum { SAVERS = 10 };
    struct answer answer = sample();
    pid_t children[SAVERS];
    for (int i = 0; i < SAVERS; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            struct error error;
            const char *id;
            answer.self_rating = 0;
            answer.seconds_think = i;
            _exit(answers_save(&arena, folder_file("answers"), &answer, &id, &error) ? 0 : 1);
        }
    }
    for (int i = 0; i < SAVERS; i++) {
        int status;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    struct problems problems;
    struct answer_refs refs = list(&problems);
    assert_int_equal(problems.count, 0);
    assert_int_equal(refs.count, SAVERS);
    int seen[SAVERS] = {0};
    for (size_t i = 0; i < refs.count; i++)
        seen[load(refs.items[i].id).answer.seconds_think]++;
    for (int i = 0; i < SAVERS; i++)
        assert_int_equal(seen[i], 1);
}

static void ids_stay_in_the_folder(void **state)
{
    (void)state;
    static const char *const questions[] = {"../../x", "a/b", "..", "", "A", "x\n", "/etc", "caf\xc3\xa9"};
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        struct error error = {0};
        const char *id = NULL;
        struct answer answer = sample();
        answer.question = questions[i];
        assert_false(answers_save(&arena, folder_file("answers"), &answer, &id, &error));
        assert_int_equal(error.kind, ERROR_USAGE);
    }
    assert_false(file_exists(folder_file("answers")));
    static const char *const ids[] = {"../x", "a/../../x", "..",    "/etc/passwd", "",
                                      "a//b", "a/.b",      "a/b/c", "x\x1b[2J"};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        struct error error = {0};
        struct answer_ref ref;
        assert_false(answers_find(&arena, folder_file("answers"), ids[i], &ref, &error));
        assert_non_null(strstr(error.message, "no answer's id"));
    }
    struct answer timeless = sample();
    timeless.started = "../../x";
    struct error error = {0};
    const char *id;
    assert_false(answers_save(&arena, folder_file("answers"), &timeless, &id, &error));
}

static void answers_are_listed_newest_first(void **state)
{
    (void)state;
    static const char *const started[] = {"2026-01-02T00:00:00Z", "2026-03-01T00:00:00Z",
                                          "2025-12-31T23:59:59Z"};
    struct answer answer = sample();
    for (size_t i = 0; i < 3; i++) {
        answer.started = started[i];
        answer.question = i % 2 ? "frugality-01" : "ownership-04";
        save(&answer);
    }
    answer.started = started[1];
    save(&answer);
    folder_write("answers/notes.txt", "mine");
    folder_write("answers/frugality-01/notes.txt", "mine");
    folder_write("answers/frugality-01/20260301T000000Z.yaml~", "an editor's");
    folder_write("answers/frugality-01/deeper/x.yaml", "text: x");
    folder_write("answers/frugality-01/.hidden", "");
    assert_int_equal(symlink("/etc", folder_file("answers/linked")), 0);
    assert_int_equal(symlink("/etc/passwd", folder_file("answers/frugality-01/20270101T000000Z.yaml")), 0);
    struct problems problems;
    struct answer_refs refs = list(&problems);
    assert_int_equal(refs.count, 4);
    static const char *const order[] = {"ownership-04/20260301T000000Z", "frugality-01/20260301T000000Z",
                                        "ownership-04/20260102T000000Z", "ownership-04/20251231T235959Z"};
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(refs.items[i].id, order[i]);
    assert_string_equal(refs.items[1].question, "frugality-01");
    assert_true(refs.items[1].started == 1772323200 && refs.items[1].state.size > 0);
    assert_int_equal(problems.count, 5); /* two notes, a folder, two links */
    for (size_t i = 0; i < problems.count; i++)
        assert_int_equal(problems.items[i].level, PROBLEM_WARNING);
}

static void answers_are_found_by_the_beginning_of_their_id(void **state)
{
    (void)state;
    struct answer answer = sample();
    save(&answer);
    save(&answer);
    answer.question = "frugality-01";
    save(&answer);
    static const struct {
        const char *prefix, *found, *words;
    } rows[] = {
        {"frug", "frugality-01/20261124T101503Z", NULL},
        {"frugality-01/", "frugality-01/20261124T101503Z", NULL},
        {"ownership-04/20261124T101503Z", "ownership-04/20261124T101503Z",
         NULL}, /* whole, though -2 begins so too */
        {"ownership-04/20261124T101503Z-", "ownership-04/20261124T101503Z-2", NULL},
        {"own", NULL,
         "2 answers begin with 'own': ownership-04/20261124T101503Z-2, ownership-04/20261124T101503Z"},
        {"think", NULL, "no answer has the id 'think'"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct error error = {0};
        struct answer_ref ref = {0};
        bool found = answers_find(&arena, folder_file("answers"), rows[i].prefix, &ref, &error);
        assert_int_equal(found, rows[i].found != NULL);
        if (found)
            assert_string_equal(ref.id, rows[i].found);
        else
            assert_non_null(strstr(error.message, rows[i].words));
    }
}

static void bad_files_are_problems_with_a_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t line, column;
        const char *words;
        bool loads;
    } rows[] = {
        {"", 1, 1, "nothing is told here", false},
        {"id: x\nasked: y\n", 1, 1, "nothing is told here", false},
        {"hello\n", 1, 1, "expected an answer as a map", false},
        {"stardrill: 2\ntext: x\n", 1, 12, "a later stardrill", false},
        {"text: [x]\n", 1, 7, "'text' is a list: expected a text", false},
        {"situation: |\n  x\ntask: {a: b}\n", 3, 7, "'task' is a map", false},
        {"text: x\nself_rating: 9\n", 2, 14, "from 1 to 5", false},
        {"text: x\nstarted: yesterday\n", 2, 10, "such as 2026-11-24T10:15:03Z", false},
        {"text: x\nseconds: {action: -1}\n", 2, 19, "from 0 to", false},
        {"text: x\nseconds: 5\n", 2, 10, "expected a map", false},
        {"text: x\nprinciples: ownership\n", 2, 13, "expected a list", false},
        {"text: x\nreplies: [x]\n", 2, 11, "expected a reply as a map", false},
        {"text: x\ntext: y\n", 2, 1, "given before", false},
        {"text: &a x\n", 1, 7, "anchor", false},
        {"text: |\n  half writ\xc3", 2, 12, "not UTF-8", false},
        {"text: \"half\n", 1, 7, "closing quote", false},
        {"text: x\nresult: y\n", 1, 7, "is not read", true},
        {"text: x\nsituaton: y\n", 2, 1, "did you mean 'situation'?", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct problems problems = {.arena = &arena};
        struct answer_file read;
        folder_write("answers/q/bad.yaml", rows[i].text);
        bool loads = answer_load(&arena, folder_file("answers/q/bad.yaml"), "q/bad", &read, &problems);
        if (loads != rows[i].loads || problems.count != 1 || problems.items[0].line != rows[i].line ||
            problems.items[0].column != rows[i].column || !strstr(problems.items[0].text, rows[i].words))
            fail_msg("'%s' gave %zu problems, first %zu:%zu: %s", rows[i].text, problems.count,
                     problems.items[0].line, problems.items[0].column, problems.items[0].text);
    }
}

static void places_lead_back_into_the_file(void **state)
{
    (void)state;
    struct problems problems = {.arena = &arena};
    struct answer_file read;
    const char *text = "# by hand\nsituation: |\n    one\n\n      two\ntask: just this\naction: >\n  "
                       "folded\n  text\nresult: \"quoted\"\n";
    assert_true(answer_parse(&arena, "f", view_of(text), &read, &problems));
    assert_int_equal(problems.count, 0);
    const struct answer_place *situation = &read.parts[PART_SITUATION];
    assert_true(situation->is_block);
    assert_int_equal(situation->line, 3);
    assert_int_equal(situation->column, 5);
    view_equals(read.answer.parts[PART_SITUATION], "one\n\n  two");
    assert_false(read.parts[PART_TASK].is_block);
    assert_int_equal(read.parts[PART_TASK].line, 6);
    assert_int_equal(read.parts[PART_TASK].column, 7);
    assert_false(read.parts[PART_ACTION].is_block);
    view_equals(read.answer.parts[PART_ACTION], "folded text");
    view_equals(read.answer.parts[PART_RESULT], "quoted");
}

static void any_answer_comes_back(void **state)
{
    (void)state;
    static const char *const pieces[] = {" ",
                                         "\n",
                                         "\n\n",
                                         "\t",
                                         "word",
                                         ": ",
                                         " #",
                                         "- ",
                                         "'",
                                         "\"",
                                         "\\",
                                         "|",
                                         "---",
                                         "\xf0\x9f\x99\x82",
                                         "\xe6\x97\xa5",
                                         "\xff",
                                         "\x1b[1m",
                                         "\r\n",
                                         "\xe2\x80\xa8",
                                         "\xef\xbf\xbf",
                                         "e\xcc\x81",
                                         "no",
                                         "{",
                                         "1"};
    struct random random = random_seeded(7);
    for (int turn = 0; turn < 300; turn++) {
        struct answer answer = {
            .question = "q", .started = "2026-11-24T10:15:03Z", .is_free = random_below(&random, 2)};
        for (int part = 0; part <= PART_COUNT; part++) {
            struct buf text = {.arena = &arena};
            for (uint64_t i = random_below(&random, 20); i > 0; i--)
                buf_string(&text, pieces[random_below(&random, sizeof pieces / sizeof *pieces)]);
            *(part < PART_COUNT ? &answer.parts[part] : &answer.free) = view_of(buf_text(&text));
        }
        struct answer tidy = answer_tidy(&arena, &answer);
        struct answer_file read = load(save(&answer));
        assert_true(view_equal(read.answer.free, answer.is_free ? tidy.free : (struct view){NULL, 0}));
        for (int part = 0; !answer.is_free && part < PART_COUNT; part++)
            assert_true(view_equal(read.answer.parts[part], tidy.parts[part]));
        folder_clear();
    }
}

static void too_long_an_answer_is_told(void **state)
{
    (void)state;
    struct error error = {0};
    const char *id;
    struct answer answer = sample();
    char *big = ARENA_ARRAY(&arena, char, 1100001);
    memset(big, 'x', 1100000);
    answer.parts[0] = view_of(big);
    assert_false(answers_save(&arena, folder_file("answers"), &answer, &id, &error));
    assert_int_equal(error.kind, ERROR_INPUT);
    assert_non_null(strstr(error.message, "longer than 1 MB"));
}

/* No names but whole answers, whatever was hidden by a death. */
static void all_are_whole(size_t least, size_t most)
{
    struct problems problems;
    struct answer_refs refs = list(&problems);
    assert_int_equal(problems.count, 0);
    assert_in_range(refs.count, least, most);
    for (size_t i = 0; i < refs.count; i++)
        view_equals(load(refs.items[i].id).answer.parts[PART_RESULT], "From 12 days to 5.");
}

static void every_failing_call_is_told_and_harms_nothing(void **state)
{
    (void)state;
    static const int causes[] = {ENOSPC, EIO, EACCES};
    struct answer answer = sample();
    int failures = 0;
    for (size_t c = 0; c < sizeof causes / sizeof *causes; c++) {
        for (int at = 1; at <= 20; at++) {
            struct error error = {0};
            const char *id;
            folder_clear();
            fault_set(FAULT_FAIL, at, causes[c]);
            bool ok = answers_save(&arena, folder_file("answers"), &answer, &id, &error);
            int calls = fault_end();
            if (!ok) {
                failures++;
                assert_int_equal(error.kind, ERROR_SYSTEM);
                assert_non_null(strstr(error.message, folder_path()));
                assert_non_null(strstr(error.message, strerror(causes[c])));
            }
            all_are_whole(ok ? 1 : 0, 1);
            save(&answer); /* and the next one works */
            if (calls < at)
                break;
        }
    }
    assert_true(failures >= 3 * 8);
}

static void a_death_at_any_step_leaves_whole_answers(void **state)
{
    (void)state;
    struct answer answer = sample();
    int died = 0;
    size_t kept = 0;
    for (int turn = 0; turn < 200; turn++) {
        if (turn % 20 == 0) {
            folder_clear();
            kept = 0;
        }
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            struct error error;
            const char *id;
            fault_set(FAULT_DIE, turn % 20 + 1, 0);
            _exit(answers_save(&arena, folder_file("answers"), &answer, &id, &error) ? 0 : 1);
        }
        int status;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFEXITED(status) && (WEXITSTATUS(status) == 99 || WEXITSTATUS(status) == 0));
        died += WEXITSTATUS(status) == 99;
        all_are_whole(kept + (WEXITSTATUS(status) == 0), kept + 1);
        struct problems problems;
        kept = list(&problems).count;
    }
    assert_true(died >= 60);
    /* What the dead left behind can be swept away. */
    struct error error = {0};
    size_t removed = 0;
    assert_true(file_sweep(folder_file("answers/ownership-04"), INT64_MAX, &removed, &error));
    assert_true(removed > 0);
    all_are_whole(kept, kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(what_is_saved_is_loaded, reset),
        cmocka_unit_test_teardown(the_file_is_as_documented, reset),
        cmocka_unit_test_teardown(texts_are_tidied, reset),
        cmocka_unit_test_teardown(nothing_is_ever_overwritten, reset),
        cmocka_unit_test_teardown(a_draft_of_the_same_second_was_not_kept, reset),
        cmocka_unit_test_teardown(savers_at_once_do_not_meet, reset),
        cmocka_unit_test_teardown(ids_stay_in_the_folder, reset),
        cmocka_unit_test_teardown(answers_are_listed_newest_first, reset),
        cmocka_unit_test_teardown(answers_are_found_by_the_beginning_of_their_id, reset),
        cmocka_unit_test_teardown(bad_files_are_problems_with_a_place, reset),
        cmocka_unit_test_teardown(places_lead_back_into_the_file, reset),
        cmocka_unit_test_teardown(any_answer_comes_back, reset),
        cmocka_unit_test_teardown(too_long_an_answer_is_told, reset),
        cmocka_unit_test_teardown(every_failing_call_is_told_and_harms_nothing, reset),
        cmocka_unit_test_teardown(a_death_at_any_step_leaves_whole_answers, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
