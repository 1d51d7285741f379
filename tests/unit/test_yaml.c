#include "test.h"

#include "base/random.h"
#include "base/utf8.h"
#include "store/yaml.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

static const struct yaml_node *parse(const char *text, size_t length, struct problems *problems)
{
    *problems = (struct problems){.arena = &arena};
    return yaml_parse(&arena, "f.yaml", (struct view){text, length}, problems);
}

static const struct yaml_node *must_parse(const char *text)
{
    struct problems problems;
    const struct yaml_node *root = parse(text, strlen(text), &problems);
    if (!root)
        fail_msg("'%s' gave %zu:%zu: %s", text, problems.items[0].line, problems.items[0].column,
                 problems.items[0].text);
    assert_int_equal(problems.count, 0);
    return root;
}

/* The text must be refused at this place, the message holding these words. */
static void refused(const char *text, size_t length, size_t line, size_t column, const char *words)
{
    struct problems problems;
    const struct yaml_node *root = parse(text, length, &problems);
    if (root)
        fail_msg("'%.60s' was taken", text);
    assert_int_equal(problems.count, 1);
    const struct problem *got = &problems.items[0];
    if (got->line != line || got->column != column || !strstr(got->text, words))
        fail_msg("'%.60s' gave %zu:%zu: %s\nnot %zu:%zu: ...%s...", text, got->line, got->column, got->text,
                 line, column, words);
    assert_string_equal(got->file, "f.yaml");
    assert_int_equal(got->level, PROBLEM_ERROR);
}

static void maps_lists_and_texts_are_read_with_their_places(void **state)
{
    (void)state;
    const struct yaml_node *root = must_parse("# comment\n"
                                              "\xc3\xa9t\xc3\xa9: d\xc3\xa9j\xc3\xa0 vu # seen\n"
                                              "list:\n"
                                              "  - one\n"
                                              "  - {k\xc3\xa4se: 'it''s', b: [1, \"\\x41\"]}\n"
                                              "empty:\n"
                                              "block: |\n"
                                              "  first\n"
                                              "\n"
                                              "    second\n");
    assert_int_equal(root->kind, YAML_MAP);
    assert_int_equal(root->count, 4);
    const struct yaml_node *summer = yaml_find(root, "\xc3\xa9t\xc3\xa9");
    assert_string_equal(summer->text.data, "d\xc3\xa9j\xc3\xa0 vu");
    assert_int_equal(summer->line, 2);
    assert_int_equal(summer->column, 6);
    assert_false(summer->is_quoted);
    const struct yaml_node *list = yaml_find(root, "list");
    assert_int_equal(list->kind, YAML_LIST);
    assert_int_equal(list->count, 2);
    const struct yaml_node *inner = &list->items[1];
    assert_int_equal(inner->line, 5);
    assert_int_equal(inner->column, 5);
    assert_string_equal(yaml_find(inner, "k\xc3\xa4se")->text.data, "it's");
    assert_int_equal(inner->pairs[1].column, 21);
    assert_string_equal(yaml_find(inner, "b")->items[1].text.data, "A");
    assert_true(yaml_find(inner, "b")->items[1].is_quoted);
    assert_int_equal(yaml_find(root, "empty")->text.length, 0);
    assert_null(yaml_find(root, "other"));
    assert_null(yaml_find(list, "other"));
    const struct yaml_node *block = yaml_find(root, "block");
    assert_string_equal(block->text.data, "first\n\n  second\n");
    assert_true(block->is_block);
    assert_int_equal(block->line, 7);
    assert_int_equal(block->indent, 2);
}

static void block_indents_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t indent;
    } rows[] = {
        {"a: |\n x\n", 1},       {"a: |\n      x\n      y\n", 6}, {"a: |2\n    x\n  y\n", 2},
        {"a: |\n\n\n   x\n", 3}, {"a: |\r\n   x\r\n", 3},         {"a: | # why\n   x", 3},
        {"a: |\n", 0},           {"- b: |\n    x\n", 4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct yaml_node *root = must_parse(rows[i].text);
        const struct yaml_node *block =
            root->kind == YAML_LIST ? &root->items[0].pairs[0].value : yaml_find(root, "a");
        if (block->indent != rows[i].indent)
            fail_msg("'%s' gave %zu", rows[i].text, block->indent);
    }
}

/* Seconds of processor time for a list of so many blocks, each indented by two. */
static double time_of_blocks(size_t count)
{
    struct buf text = {.arena = &arena};
    struct problems problems;
    for (size_t i = 0; i < count; i++)
        buf_string(&text, i % 2 ? "- |\n  a\n" : "- |+\n\n   b\n\n");
    clock_t start = clock();
    const struct yaml_node *root = parse(text.data, text.length, &problems);
    double took = (double)(clock() - start) / CLOCKS_PER_SEC;
    assert_non_null(root);
    assert_int_equal(root->count, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(root->items[i].indent, i % 2 ? 2 : 3);
    return took;
}

static void many_blocks_take_linear_time(void **state)
{
    (void)state;
    double few = time_of_blocks(4000), many = time_of_blocks(40000);
    assert_true(many < 40 * few);
}

static void nothing_is_an_empty_map(void **state)
{
    (void)state;
    static const char *rows[] = {
        "", "\n\n", "# only a comment\n", "---\n", "--- # x\n...\n", "\xef\xbb\xbf", "%YAML 1.1\n---\n"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct yaml_node *root = must_parse(rows[i]);
        assert_int_equal(root->kind, YAML_MAP);
        assert_int_equal(root->count, 0);
    }
    assert_string_equal(yaml_find(must_parse("\xef\xbb\xbf"
                                             "a: b"),
                                  "a")
                            ->text.data,
                        "b");
}

static void what_is_broken_is_refused_in_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t line, column;
        const char *words;
    } rows[] = {
        /* what the format leaves out */
        {"a: &x 1\nb: *x\n", 1, 4, "makes an anchor"},
        {"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", 1, 4, "makes an anchor"},
        {"a: &m {b: c}\n", 1, 4, "makes an anchor"},
        {"a: *x\n", 1, 4, "makes an alias"},
        {"*x : a\n", 1, 1, "makes an alias"},
        {"<<: *base\n", 1, 5, "makes an alias"},
        {"&x a: b\n", 1, 1, "makes an anchor"},
        {"a: !!str 1\n", 1, 4, "makes a tag"},
        {"a: !own x\n", 1, 4, "makes a tag"},
        {"a: ! x\n", 1, 4, "makes a tag"},
        {"!!map {a: b}\n", 1, 1, "makes a tag"},
        {"a: !!seq [b]\n", 1, 4, "makes a tag"},
        {"%TAG ! tag:x,2000:\n---\na: b\n", 1, 1, "%TAG"},
        {"a: 1\nb: 2\na: 3\n", 3, 1, "'a' was given before, in line 1"},
        {"x:\n  - {k: 1, j: 2, k: 3}\n", 2, 18, "'k' was given before, in line 2"},
        {"a: 1\n\"a\": 2\n", 2, 1, "'a' was given before"},
        {"a: 1\n---\nb: 2\n", 2, 1, "second document"},
        {"a: 1\n...\n---\nb: 2\n", 3, 1, "second document"},
        {"a: 1\n...\nb: 2\n", 3, 1, "indent this line as the ones above"},
        {"? [a, b]\n: c\n", 1, 3, "expected a word as the key"},
        {"{a: b}: c\n", 1, 1, "expected a word as the key"},
        {"? |\n  long\n: c\n", 1, 3, "expected a word as the key"},
        {"a: \"x\\0y\"\n", 1, 4, "without NUL"},
        {"\"x\\0y\": a\n", 1, 1, "without NUL"},
        /* characters */
        {"a: b\nc: caf\xe9\n", 2, 7, "not UTF-8"},
        {"\xff\xfe"
         "a\x01",
         1, 1, "not UTF-8"},
        {"a: \xed\xa0\x80\n", 1, 4, "not UTF-8"},
        {"a: \xc0\xaf\n", 1, 4, "not UTF-8"},
        {"\xc3\xa9: x\x1b[31m\n", 1, 5, "U+001B"},
        {"a: x\x7f\n", 1, 5, "U+007F"},
        {"a: x\xc2\x9b\n", 1, 5, "U+009B"},
        {"a: b\n\xef\xbb\xbf"
         "c: d\n",
         2, 1, "U+FEFF"},
        {"a: x\xef\xbf\xbf\n", 1, 5, "U+FFFF"},
        /* slips of the pen */
        {"a:\n\tb: c\n", 2, 1, "a tab stands here"},
        {"a: b\n\tc: d\n", 2, 1, "a tab stands here"},
        {"a: b\r\n\tc: d\r\n", 2, 1, "a tab stands here"},
        {"a: [b, c\nd: e\n", 1, 4, "expected ',' or ']'"},
        {"a: {b: c\nd: e\n", 1, 4, "expected ',' or '}'"},
        {"a: \"open\nb: c\n", 1, 4, "closing quote"},
        {"a: 'it's'\n", 1, 8, "expected a key"},
        {"ask: Tell me: why?\n", 1, 13, "a second ': ' stands here"},
        {"a: @home\n", 1, 4, "put it in quotes"},
        {"a: `x`\n", 1, 4, "put it in quotes"},
        {"a: %x\n", 1, 4, "put it in quotes"},
        {"a: b\n c: d\n", 2, 3, "a second ': ' stands here"},
        {"a:\n  b: 1\n c: 2\n", 3, 2, "expected a key"},
        {"a:\n  - b\n c\n", 3, 2, "expected a key"},
        {"a: - b\n", 1, 4, "cannot stand here"},
        {"a: b\nhello\nc: d\n", 2, 1, "expected ':'"},
        {"a: \"\\q\"\n", 1, 5, "follow '\\'"},
        {"a: \"\\xZZ\"\n", 1, 7, "hexadecimal"},
        {"a: \"\\ud800\"\n", 1, 7, "Unicode"},
        {"a: |x\n  b\n", 1, 5, "end of the line"},
        {"%hello\na: b\n", 1, 1, "'%'"},
        {"%YAML 9.1\n---\na: b\n", 1, 1, "YAML 1.1"},
        {"a: b\n]\n", 2, 1, "expected"},
        {"- a\nb: c\n", 2, 1, "expected '- '"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        refused(rows[i].text, strlen(rows[i].text), rows[i].line, rows[i].column, rows[i].words);
    refused("a: b\0c\n", 7, 1, 5, "U+0000");
}

/* `piece` so many times over. */
static const char *repeated(const char *piece, size_t times, const char *end)
{
    struct buf out = {.arena = &arena};
    for (size_t i = 0; i < times; i++)
        buf_string(&out, piece);
    buf_string(&out, end);
    return buf_text(&out);
}

static void what_is_too_much_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *piece;
        size_t times, line, column;
        const char *words;
    } rows[] = {
        {"[", 10000, 1, 17, "nested too deep"},    {"{a: ", 10000, 1, 65, "nested too deep"},
        {"- ", 10000, 1, 33, "nested too deep"},   {"? ", 10000, 1, 3, "expected a word as the key"},
        {"a\n", 500001, 0, 0, "larger than 1 MB"}, {"- a\n", 200000, 100000, 3, "too much in one file"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = repeated(rows[i].piece, rows[i].times, "");
        refused(text, strlen(text), rows[i].line, rows[i].column, rows[i].words);
    }
    const char *fits = repeated("[", 16, "x]]]]]]]]]]]]]]]]");
    assert_int_equal(must_parse(fits)->kind, YAML_LIST);
    const char *big = repeated("2 MB of text. ", 150000, "\n");
    refused(big, strlen(big), 0, 0, "larger than 1 MB");
}

/* A file cut at any byte is refused or read, without a crash, and named at most once. */
static void a_cut_file_is_refused_or_read(void **state)
{
    (void)state;
    static const char whole[] =
        "a: \"x \\u00e9\"\nb:\n  - 'it''s'\n  - {c: [d, \"e\"]}\n\xc3\xa4: |2-\n   f\n  g\n";
    for (size_t length = 0; length < sizeof whole; length++) {
        struct problems problems;
        char *copy = arena_strndup(&arena, whole, length);
        const struct yaml_node *root = parse(copy, length, &problems);
        assert_int_equal(problems.count, root ? 0 : 1);
    }
}

static struct view written_and_read(const char *lead, struct view text, bool block, const char **file)
{
    struct buf out = {.arena = &arena};
    if (*lead)
        buf_string(&out, "list:\n");
    if (block)
        yaml_put_block(&out, lead, "key", text);
    else
        yaml_put(&out, lead, "key", text);
    buf_printf(&out, "%safter: x\n", *lead ? "    " : "");
    *file = buf_text(&out);
    const struct yaml_node *root = must_parse(*file);
    const struct yaml_node *map = *lead ? &yaml_find(root, "list")->items[0] : root;
    assert_int_equal(map->count, 2);
    assert_string_equal(yaml_find(map, "after")->text.data, "x");
    return yaml_find(map, "key")->text;
}

static void comes_back(struct view text)
{
    static const char *const leads[] = {"", "  - "};
    for (int i = 0; i < 4; i++) {
        const char *file;
        struct view got = written_and_read(leads[i / 2], text, i % 2, &file);
        if (!view_equal(got, text))
            fail_msg("this came back changed:\n%s", file);
    }
}

static void odd_texts_come_back_as_they_were(void **state)
{
    (void)state;
    static const char *rows[] = {
        "",
        " ",
        "\n",
        "\n\n",
        " \n",
        "\t",
        "x",
        "x\n",
        "x\n\n",
        "x\n\n\n",
        "\nx",
        "\n\n  x\n",
        " x",
        "  x\n y\n",
        "x \n y  \n",
        "x\n \ny",
        "x\n   \n",
        "   \nx",
        "\tx",
        "x\ty\n",
        "x\n\ty\n",
        "\tx\ny",
        "---",
        "---\nx",
        "x\n---\n...\n",
        "# no comment",
        "x # no",
        "x #y\n",
        "a: b",
        "a:",
        ":",
        ": ",
        "a:\nb: c",
        "- x",
        "- x\n- y",
        "-",
        "?",
        "? x",
        "'",
        "\"",
        "it's",
        "'quoted'",
        "\"quoted\"",
        "a\\nb",
        "\\",
        "[a, b]",
        "{a: b}",
        "a, b",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "null",
        "~",
        "true",
        "No",
        "y",
        "ON",
        "12",
        "012",
        "1e3",
        "0x1f",
        "-1",
        ".5",
        "2026-11-24",
        "=",
        "<<",
        "\xf0\x9f\x99\x82",
        "done \xf0\x9f\x99\x82\nnext \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb\n",
        "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e\n\xe4\xb8\xad\xe6\x96\x87",
        "\xc2\xa0nbsp\xc2\xa0",
        "e\xcc\x81",
        "\xe2\x80\xa8",
        "a\xe2\x80\xa9"
        "b\nc",
        "a\xc2\x85"
        "b",
        "\xef\xbb\xbf",
        "x\xef\xbb\xbfy\n",
        "\x1b[31mred\x1b[0m",
        "\x01\nx",
        "\x7f",
        "\xc2\x9b"
        "31m",
        "a\rb",
        "a\r\nb\r\n",
        "\xe2\x80\xae"
        "abc",
        "a\xe2\x80\x8b"
        "b",
        "x\n# y\n",
        "#\n#\n",
        "|\n|",
        "x:\n  y\n",
        "\n\n\n x",
        "trailing   ",
        "trailing\n   ",
        "\xef\xbf\xbf",
        "\xf0\x9f\xbf\xbf",
        "\xf4\x8f\xbf\xbf",
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        comes_back(view_of(rows[i]));
    struct buf wide = {.arena = &arena};
    for (int i = 0; i < 20000; i++)
        buf_string(&wide, i % 7 ? "word " : "\xf0\x9f\x99\x82:# ");
    buf_string(&wide, "end");
    comes_back(buf_view(&wide));
}

static void any_text_comes_back_as_it_was(void **state)
{
    (void)state;
    static const char *const pieces[] = {" ",
                                         "  ",
                                         "\n",
                                         "\n\n",
                                         "\t",
                                         "a",
                                         "word",
                                         ":",
                                         ": ",
                                         " #",
                                         "#",
                                         "-",
                                         "- ",
                                         "'",
                                         "\"",
                                         "\\",
                                         "|",
                                         ">",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         ",",
                                         "&",
                                         "*",
                                         "!",
                                         "%",
                                         "@",
                                         "`",
                                         "~",
                                         "?",
                                         "? ",
                                         "---",
                                         "...",
                                         "no",
                                         "1",
                                         "\xc3\xa9",
                                         "\xe6\x97\xa5",
                                         "\xf0\x9f\x99\x82",
                                         "\xe2\x80\xa8",
                                         "\xc2\x85",
                                         "\x1b",
                                         "\r",
                                         "\xef\xbb\xbf",
                                         "\xc2\xa0"};
    struct random random = random_seeded(20261124);
    for (int turn = 0; turn < 4000; turn++) {
        struct buf text = {.arena = &arena};
        for (uint64_t i = random_below(&random, 12); i > 0; i--)
            buf_string(&text, pieces[random_below(&random, sizeof pieces / sizeof *pieces)]);
        comes_back(view_of(buf_text(&text)));
        if (turn % 100 == 0)
            arena_reset(&arena);
    }
}

static void any_list_comes_back_as_it_was(void **state)
{
    (void)state;
    static const char *const texts[] = {"plain",     "a, b", "[x]",  "a: b", "",
                                        " ",         "yes",  "it's", "#x",   "\xf0\x9f\x99\x82",
                                        "two words", "a\nb", "-",    "x:y",  "\"q\""};
    enum { COUNT = sizeof texts / sizeof *texts };
    struct buf out = {.arena = &arena};
    yaml_put_list(&out, "", "list", texts, COUNT);
    yaml_put_list(&out, "", "none", NULL, 0);
    yaml_put_raw(&out, "", "number", "3");
    const struct yaml_node *root = must_parse(buf_text(&out)), *list = yaml_find(root, "list");
    assert_int_equal(list->count, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        assert_string_equal(list->items[i].text.data, texts[i]);
    assert_int_equal(yaml_find(root, "none")->kind, YAML_LIST);
    assert_int_equal(yaml_find(root, "none")->count, 0);
    assert_string_equal(yaml_find(root, "number")->text.data, "3");
}

static void text_stays_readable(void **state)
{
    (void)state;
    static const struct {
        const char *text, *file;
    } rows[] = {
        {"We shipped \xf0\x9f\x99\x82 in 5 days.\n", "key: |\n  We shipped \xf0\x9f\x99\x82 in 5 days.\n"},
        {"one\n\ntwo", "key: |-\n  one\n\n  two\n"},
        {"  indented\n", "key: |2\n    indented\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buf out = {.arena = &arena};
        yaml_put_block(&out, "", "key", view_of(rows[i].text));
        assert_string_equal(buf_text(&out), rows[i].file);
    }
    struct buf out = {.arena = &arena};
    yaml_put(&out, "", "ask", view_of("Tell me about a time you said no."));
    yaml_put(&out, "", "ask", view_of("no"));
    assert_string_equal(buf_text(&out), "ask: Tell me about a time you said no.\nask: \"no\"\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(maps_lists_and_texts_are_read_with_their_places, reset),
        cmocka_unit_test_teardown(block_indents_are_found, reset),
        cmocka_unit_test_teardown(many_blocks_take_linear_time, reset),
        cmocka_unit_test_teardown(nothing_is_an_empty_map, reset),
        cmocka_unit_test_teardown(what_is_broken_is_refused_in_its_place, reset),
        cmocka_unit_test_teardown(what_is_too_much_is_refused, reset),
        cmocka_unit_test_teardown(a_cut_file_is_refused_or_read, reset),
        cmocka_unit_test_teardown(odd_texts_come_back_as_they_were, reset),
        cmocka_unit_test_teardown(any_text_comes_back_as_it_was, reset),
        cmocka_unit_test_teardown(any_list_comes_back_as_it_was, reset),
        cmocka_unit_test_teardown(text_stays_readable, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
