#include "test.h"

#include "base/text.h"
#include "folder.h"
#include "store/bank.h"
#include "store/bank_lint.h"
#include "store/id.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    folder_clear();
    arena_release(&arena);
    return 0;
}

#define HEAD "principle: p\nname: P\ngist: g\nlooks_for: [a]\ncues: [b]\nquestions:\n"
#define QUESTION(id)                                                                                         \
    "  - id: " id "\n    ask: Tell me about " id                                                             \
    ".\n    tracks: [any]\n    themes: [kpi]\n    difficulty: 1\n"                                           \
    "    probes: [x, y, z]\n    hints: {situation: s, task: t, action: a, result: r}\n"

static struct bank_files load(const struct bank *below, struct problems *problems)
{
    struct error error = {0};
    struct bank_files files;
    *problems = (struct problems){.arena = &arena};
    if (!bank_load(&arena, folder_path(), below, &files, problems, &error))
        fail_msg("%s", error.message);
    return files;
}

static void has_no_problems(const struct problems *problems)
{
    if (problems->count)
        fail_msg("%s:%zu:%zu: %s", problems->items[0].file, problems->items[0].line,
                 problems->items[0].column, problems->items[0].text);
}

/* There must be exactly this problem at this place. */
static void has_problem(const struct problems *problems, const char *what, enum problem_level level,
                        const char *file, size_t line, size_t column, const char *words)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *got = &problems->items[i];
        if (got->level == level && got->line == line && got->column == column && strstr(got->text, words) &&
            strcmp(got->file, folder_file(file)) == 0)
            return;
    }
    for (size_t i = 0; i < problems->count; i++)
        print_message("%s:%zu:%zu: %s\n", problems->items[i].file, problems->items[i].line,
                      problems->items[i].column, problems->items[i].text);
    fail_msg("%s: no problem at %s:%zu:%zu with '%s'", what, file, line, column, words);
}

static void a_whole_file_is_read(void **state)
{
    (void)state;
    struct problems problems;
    folder_write("own-it.yaml",
                 "principle: own-it\nname: Own It\ngist: >\n  one\n  sentence\nlooks_for: [a, b]\ncues: "
                 "[c]\nquestions:\n"
                 "  - id: own-it-01\n    ask: |\n      Tell me\n      more.\n    also: [p]\n    tracks: "
                 "[manager, internal]\n"
                 "    themes: [kpi]\n    asks_failure: true\n    difficulty: 3\n    probes: [x, y, z]\n"
                 "    hints: {situation: s, task: t, action: a, result: \"\\e[31mred\"}\n");
    folder_write("p.yml", HEAD QUESTION("p-01") QUESTION("p-02"));
    folder_write("README.md", "no bank");
    folder_write(".hidden.yaml", "::: no");
    struct bank_files files = load(NULL, &problems);
    has_no_problems(&problems);
    const struct bank *bank = &files.bank;
    assert_int_equal(bank->principle_count, 2);
    assert_int_equal(bank->question_count, 3);
    assert_string_equal(bank->principles[0].gist, "one sentence");
    assert_int_equal(bank->principles[0].looks_for.count, 2);
    const struct question *question = bank_question(bank, "own-it-01");
    assert_string_equal(question->ask, "Tell me more.");
    assert_true(question_probes(question, "p") && question_probes(question, "own-it"));
    assert_true(texts_hold(&question->tracks, "internal"));
    assert_true(question->asks_failure);
    assert_int_equal(question->difficulty, 3);
    assert_string_equal(question->hints[PART_RESULT],
                        "\x1b[31mred"); /* data; whoever shows it makes it visible */
    assert_int_equal(files.questions[0].line, 9);
    assert_int_equal(files.questions[0].column, 9);
    assert_string_equal(files.questions[0].file, folder_file("own-it.yaml"));
}

static void a_bare_question_gets_its_defaults(void **state)
{
    (void)state;
    struct problems problems;
    folder_write("p.yaml", "principle: p\nquestions:\n  - {id: x, ask: Why?}\n");
    struct bank_files files = load(NULL, &problems);
    assert_int_equal(problem_count(&problems, PROBLEM_ERROR), 0);
    assert_int_equal(problems.count, 9); /* 4 of the principle, 5 of the question */
    assert_int_equal(files.bank.question_count, 1);
    assert_string_equal(files.bank.principles[0].name, "p");
    assert_true(texts_hold(&files.bank.questions[0].tracks, "any"));
    assert_int_equal(files.bank.questions[0].difficulty, 2);
    assert_string_equal(files.bank.questions[0].hints[0], "");
}

/* One row, one mistake: where it is, what is said, and how many of the two questions are left. */
static void every_mistake_is_named_in_its_place(void **state)
{
    (void)state;
    static const char good[] = QUESTION("p-02");
    static const struct {
        const char *question; /* stands before a good one, from line 7 */
        enum problem_level level;
        size_t line, column;
        const char *words;
        size_t left;
    } rows[] = {
        {"  - id: ../../x\n    ask: q\n", PROBLEM_ERROR, 7, 9, "no '/'", 1},
        {"  - id: a/b\n    ask: q\n", PROBLEM_ERROR, 7, 9, "no '/'", 1},
        {"  - id: Big One\n    ask: q\n", PROBLEM_ERROR, 7, 9, "small letters", 1},
        {"  - id: a--b\n    ask: q\n", PROBLEM_ERROR, 7, 9, "small letters", 1},
        {"  - id: caf\xc3\xa9\n    ask: q\n", PROBLEM_ERROR, 7, 9, "small letters", 1},
        {"  - ask: q\n", PROBLEM_ERROR, 7, 5, "'id' is missing", 1},
        {"  - id: x\n", PROBLEM_ERROR, 7, 5, "'ask' is missing", 1},
        {"  - id: x\n    ask: \"  \"\n", PROBLEM_ERROR, 8, 10, "'ask' is missing", 1},
        {"  - id: x\n    ask: [q]\n", PROBLEM_ERROR, 8, 10, "'ask' is a list: expected a text", 1},
        {"  - id: x\n    ask: q\n    also: p\n", PROBLEM_ERROR, 9, 11, "expected a list such as [one, two]",
         1},
        {"  - id: x\n    ask: q\n    also: [nope]\n", PROBLEM_ERROR, 9, 12, "unknown principle 'nope'", 2},
        {"  - id: x\n    ask: q\n    also: [p]\n", PROBLEM_WARNING, 9, 12, "own principle", 2},
        {"  - id: x\n    ask: q\n    tracks: [manger]\n", PROBLEM_ERROR, 9, 14, "did you mean 'manager'?", 1},
        {"  - id: x\n    ask: q\n    tracks: [any, manager]\n", PROBLEM_WARNING, 9, 13, "'any' stands beside",
         2},
        {"  - id: x\n    ask: q\n    tracks: [{a: b}]\n", PROBLEM_ERROR, 9, 14, "is a map: expected a text",
         1},
        {"  - id: x\n    ask: q\n    themes: [kpi, kpi]\n", PROBLEM_WARNING, 9, 13, "stands twice", 2},
        {"  - id: x\n    ask: q\n    themes: [\"\"]\n", PROBLEM_ERROR, 9, 14, "is empty", 1},
        {"  - id: x\n    ask: q\n    difficulty: 4\n", PROBLEM_ERROR, 9, 17, "from 1 to 3", 1},
        {"  - id: x\n    ask: q\n    difficulty: 0\n", PROBLEM_ERROR, 9, 17, "from 1 to 3", 1},
        {"  - id: x\n    ask: q\n    difficulty: hard\n", PROBLEM_ERROR, 9, 17, "'hard'", 1},
        {"  - id: x\n    ask: q\n    difficulty: 2x\n", PROBLEM_ERROR, 9, 17, "'2x'", 1},
        {"  - id: x\n    ask: q\n    difficulty: 99999999999999999999\n", PROBLEM_ERROR, 9, 17, "from 1 to 3",
         1},
        {"  - id: x\n    ask: q\n    asks_failure: maybe\n", PROBLEM_ERROR, 9, 19, "expected true or false",
         1},
        {"  - id: x\n    ask: q\n    probes: [a, b]\n", PROBLEM_WARNING, 9, 13, "too few probes (2)", 2},
        {"  - id: x\n    ask: q\n    probes: [a, b: c, d]\n", PROBLEM_ERROR, 9, 17, "needs quotes", 1},
        {"  - id: x\n    ask: q\n    hints: none\n", PROBLEM_ERROR, 9, 12,
         "'hints' is a text: expected a map", 1},
        {"  - id: x\n    ask: q\n    hints: {situation: s}\n", PROBLEM_WARNING, 9, 12, "'task' is missing",
         2},
        {"  - id: x\n    ask: q\n    hints: {situaton: s}\n", PROBLEM_WARNING, 9, 13,
         "did you mean 'situation'?", 2},
        {"  - id: x\n    aks: q\n", PROBLEM_WARNING, 8, 5, "did you mean 'ask'?", 1},
        {"  - id: x\n    ask: q\n    colour: red\n", PROBLEM_WARNING, 9, 5, "unknown key 'colour'", 2},
        {"  - just a text\n", PROBLEM_ERROR, 7, 5, "expected a question as a map", 1},
        {"  - id: p-02\n    ask: q\n", PROBLEM_ERROR, 9, 9, "'p-02' was given before", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct problems problems;
        struct buf text = {.arena = &arena};
        buf_printf(&text, HEAD "%s%s", rows[i].question, good);
        folder_write("p.yaml", buf_text(&text));
        struct bank_files files = load(NULL, &problems);
        has_problem(&problems, rows[i].question, rows[i].level, "p.yaml", rows[i].line, rows[i].column,
                    rows[i].words);
        if (files.bank.question_count != rows[i].left)
            fail_msg("'%s' left %zu questions", rows[i].question, files.bank.question_count);
        assert_non_null(bank_question(&files.bank, "p-02"));
    }
}

static void a_broken_file_is_left_out_and_the_rest_works(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t line, column;
        const char *words;
    } rows[] = {
        {"principle: broken\nname: [\n", 3, 1, "not closed"},
        {"principle: broken\nname: &a x\n", 2, 7, "anchor"},
        {"principle: ../broken\n", 1, 12, "no '/'"},
        {"name: broken\n", 1, 1, "'principle' is missing"},
        {"- a\n- b\n", 1, 1, "expected a principle as a map"},
        {"", 1, 1, "'principle' is missing"},
        {"principle: p\n", 1, 12, "has a file already"},
        {"a: \xff\n", 1, 4, "not UTF-8"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct problems problems;
        folder_write("p.yaml", HEAD QUESTION("p-01") "    also: [quite-broken]\n");
        folder_write("quite-broken.yaml", rows[i].text);
        struct bank_files files = load(NULL, &problems);
        has_problem(&problems, rows[i].text, PROBLEM_ERROR, "quite-broken.yaml", rows[i].line, rows[i].column,
                    rows[i].words);
        assert_int_equal(problem_count(&problems, PROBLEM_ERROR), 1); /* not one more for `also` */
        assert_int_equal(files.bank.question_count, 1);
        assert_int_equal(files.bank.questions[0].also.count, 0);
    }
}

static void files_that_cannot_be_read_are_named(void **state)
{
    (void)state;
    struct problems problems;
    struct error error = {0};
    struct bank_files files;
    folder_write("p.yaml", HEAD QUESTION("p-01"));
    assert_int_equal(symlink("nowhere", folder_file("q.yaml")), 0);
    files = load(NULL, &problems);
    has_problem(&problems, "dangling link", PROBLEM_ERROR, "q.yaml", 0, 0, "No such file");
    assert_int_equal(files.bank.question_count, 1);
    assert_false(bank_load(&arena, folder_file("not-there"), NULL, &files, &problems, &error));
    assert_non_null(strstr(error.message, "not-there"));
    folder_clear();
    files = load(NULL, &problems);
    assert_int_equal(files.bank.question_count, 0);
    assert_int_equal(problem_count(&problems, PROBLEM_WARNING), 1);
}

static void a_folder_is_laid_over_another_bank(void **state)
{
    (void)state;
    struct problems problems;
    folder_write("a.yaml",
                 "principle: a\nname: A\ngist: ga\nlooks_for: [x]\ncues: [x]\nquestions:\n" QUESTION("a-01")
                     QUESTION("a-02"));
    folder_write("b.yaml",
                 "principle: b\nname: B\ngist: gb\nlooks_for: [x]\ncues: [x]\nquestions:\n" QUESTION("b-01"));
    struct bank below = load(NULL, &problems).bank;
    has_no_problems(&problems);
    folder_clear();
    folder_write(
        "a.yaml",
        "principle: a\nname: Mine\nquestions:\n  - {id: a-01, ask: \"New words?\", tracks: [any], themes: "
        "[kpi], difficulty: 3,"
        " also: [b, c], probes: [x, y, z], hints: {situation: s, task: t, action: a, result: r}}\n" QUESTION(
            "a-99"));
    folder_write("c.yaml",
                 "principle: c\nname: C\ngist: gc\nlooks_for: [x]\ncues: [x]\nquestions:\n" QUESTION("c-01")
                     QUESTION("b-01"));
    struct bank_files files = load(&below, &problems);
    has_problem(&problems, "moved", PROBLEM_ERROR, "c.yaml", 14, 9, "belongs to a question of 'b'");
    assert_int_equal(problems.count, 1);
    static const char *const order[] = {"a-01", "a-02", "a-99", "b-01", "c-01"};
    assert_int_equal(files.bank.question_count, 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(files.bank.questions[i].id, order[i]);
    assert_string_equal(files.bank.questions[0].ask, "New words?");
    assert_int_equal(files.bank.questions[0].also.count, 2);
    assert_int_equal(files.bank.principle_count, 3);
    assert_string_equal(files.bank.principles[0].name, "Mine");
    assert_string_equal(files.bank.principles[0].gist, "ga");
    assert_int_equal(files.bank.principles[0].cues.count, 1);
    assert_non_null(files.questions[0].file);
    assert_null(files.questions[1].file);
    /* Alone, the same folder is only what it holds. */
    files = load(NULL, &problems);
    assert_int_equal(files.bank.principle_count, 2);
    assert_null(bank_question(&files.bank, "a-02"));
}

static void what_is_said_twice_is_found(void **state)
{
    (void)state;
    static const struct {
        const char *one, *other;
        bool alike;
    } rows[] = {
        {"Tell me about a time you missed a deadline.",
         "Describe a situation where you missed an important deadline.", true},
        {"Give me an example of a decision you made without all the data.",
         "When did you decide without having all the data?", true},
        {"Tell me about a conflict with a colleague.", "Walk me through a conflict you had with colleagues.",
         true},
        {"Tell me about a time you missed a deadline.", "Tell me about a time you hired somebody.", false},
        {"Tell me about a goal that you missed.",
         "Tell me about a goal you set for your team that nobody believed in.", false},
        {"Why?", "How?", false},
        {"", "", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        double likeness = bank_likeness(rows[i].one, rows[i].other);
        assert_true(likeness >= 0 && likeness <= 1);
        if ((likeness >= 0.5) != rows[i].alike)
            fail_msg("'%s' and '%s' are alike by %.2f", rows[i].one, rows[i].other, likeness);
    }
    struct problems problems;
    folder_write("p.yaml", HEAD "  - {id: x-1, ask: Tell me about a deadline you missed., themes: "
                                "[feedback], probes: [Who?, Why?, How?], hints: {situation: S?}}\n"
                                "  - {id: x-2, ask: Describe a missed deadline., themes: [feedback], probes: "
                                "[Where?, Why?, When?], hints: {task: S?}}\n"
                                "  - {id: x-3, ask: Whom did you hire first?, themes: [feedbak], probes: [1, "
                                "2, 3], hints: {task: T?}}\n"
                                "  - {id: x-4, ask: What did you build as a student?, themes: [networking], "
                                "probes: [4, 5, 6], hints: {task: U?}}\n");
    struct bank_files files = load(NULL, &problems);
    problems = (struct problems){.arena = &arena};
    bank_lint(&arena, &files, &problems);
    assert_int_equal(problems.count, 4);
    has_problem(&problems, "question", PROBLEM_WARNING, "p.yaml", 8, 10,
                "'x-2' asks nearly the same as 'x-1'");
    has_problem(&problems, "hint", PROBLEM_WARNING, "p.yaml", 8, 10, "the hint \"S?\" of 'x-2'");
    has_problem(&problems, "probe", PROBLEM_WARNING, "p.yaml", 8, 10, "the probe \"Why?\" of 'x-2'");
    has_problem(&problems, "theme", PROBLEM_WARNING, "p.yaml", 9, 10, "did you mean 'feedback'?");
}

static void the_bank_of_the_program_has_no_problem(void **state)
{
    (void)state;
    struct problems problems = {.arena = &arena};
    struct error error = {0};
    struct bank_files files;
    assert_true(bank_load(&arena, PROMPTS, NULL, &files, &problems, &error));
    bank_lint(&arena, &files, &problems);
    has_no_problems(&problems);
    assert_true(files.bank.question_count >= 210);
}

static void ids_are_kept_to_one_folder(void **state)
{
    (void)state;
    static const char *const good[] = {"a", "ownership-04", "a1-b2", "4"};
    static const char *const bad[] = {"",     "-a",  "a-", "a--b", "A",   "a_b",         "a b",
                                      "../x", "a/b", "..", ".",    "a.b", "caf\xc3\xa9", "a\nb"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(id_is_kebab(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(id_is_kebab(bad[i]));
    char longest[ID_LONGEST + 2];
    memset(longest, 'a', sizeof longest);
    longest[ID_LONGEST + 1] = '\0';
    assert_false(id_is_kebab(longest));
    longest[ID_LONGEST] = '\0';
    assert_true(id_is_kebab(longest));
    assert_true(id_is_safe_name("20261124T101503Z") && id_is_safe_name("my copy"));
    assert_false(id_is_safe_name("") || id_is_safe_name("..") || id_is_safe_name(".x") ||
                 id_is_safe_name("a/b") || id_is_safe_name("a\x1b[31m"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_whole_file_is_read, reset),
        cmocka_unit_test_teardown(a_bare_question_gets_its_defaults, reset),
        cmocka_unit_test_teardown(every_mistake_is_named_in_its_place, reset),
        cmocka_unit_test_teardown(a_broken_file_is_left_out_and_the_rest_works, reset),
        cmocka_unit_test_teardown(files_that_cannot_be_read_are_named, reset),
        cmocka_unit_test_teardown(a_folder_is_laid_over_another_bank, reset),
        cmocka_unit_test_teardown(what_is_said_twice_is_found, reset),
        cmocka_unit_test_teardown(the_bank_of_the_program_has_no_problem, reset),
        cmocka_unit_test_teardown(ids_are_kept_to_one_folder, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
