#include "test.h"

#include "base/csv.h"
#include "base/random.h"

static struct arena arena;

static int reset(void **state)
{
    (void)state;
    arena_release(&arena);
    return 0;
}

/* Rows as "a|b;c", a wrong one as "!line:column". */
static const char *shown(const char *text, size_t length)
{
    struct csv csv = csv_open((struct view){text, length});
    struct csv_row row;
    struct buf out = {.arena = &arena};
    while (csv_next(&csv, &arena, &row)) {
        buf_string(&out, out.length ? ";" : "");
        if (row.wrong) {
            buf_printf(&out, "!%zu:%zu", row.wrong_line, row.wrong_column);
            continue;
        }
        for (size_t i = 0; i < row.count; i++)
            buf_printf(&out, "%s%.*s", i ? "|" : "", (int)row.fields[i].text.length, row.fields[i].text.data);
    }
    return buf_text(&out);
}

static void rows_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"", ""},
        {"\n\r\n\n", ""},
        {"a,b\r\n1,2\r\n", "a|b;1|2"},
        {"a,b\n1,2", "a|b;1|2"},
        {"\xef\xbb\xbf"
         "a,b\n",
         "a|b"},
        {"a;b\n\"x;y\";2\n", "a|b;x;y|2"},
        {"a\tb\n1\t2\n", "a|b;1|2"},
        {"a,b\n\"say \"\"hi\"\"\",\"two\r\nlines\"\n", "a|b;say \"hi\"|two\r\nlines"},
        {"a,b\n\"\",\"\"\"\"\n", "a|b;|\""},
        {"a,b\n,\n", "a|b;|"},
        {"a,b\nx\"y,2\n", "a|b;x\"y|2"},
        {"a,b\n\"x\"y,2\nc,d\n", "a|b;!2:4;c|d"},
        {"a,b\nc,\"x\nd,e\n", "a|b;!2:3;d|e"},
        {"a,b\n\xc3\xa9,\"x", "a|b;!2:3"},
        {"a,b\n1\r2,3\n", "a|b;1\r2|3"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(shown(rows[i].text, strlen(rows[i].text)), rows[i].wanted);
}

static void fields_know_where_they_stand(void **state)
{
    (void)state;
    struct csv csv = csv_open(view_of("a,b,c\n\"x\n\xc3\xa9\",\xc3\xa9,z\nlast,,\n"));
    struct csv_row row;
    assert_true(csv_next(&csv, &arena, &row));
    assert_true(csv_next(&csv, &arena, &row));
    assert_int_equal(row.line, 2);
    assert_int_equal(row.fields[1].line, 3);
    assert_int_equal(row.fields[1].column, 4);
    assert_int_equal(row.fields[2].column, 6);
    assert_true(csv_next(&csv, &arena, &row));
    assert_int_equal(row.line, 4);
    assert_int_equal(row.count, 3);
    assert_false(csv_next(&csv, &arena, &row));
}

/* What is written by the rules is read as it was. */
static void any_fields_come_back(void **state)
{
    (void)state;
    static const char letters[] = "ab,;\t\"\r\n \xc3\xa9";
    for (uint64_t seed = 0; seed < 3000; seed++) {
        struct random random = random_seeded(seed);
        struct buf text = {.arena = &arena};
        struct view wanted[4];
        buf_string(&text, "a,b,c,d\n");
        for (size_t i = 0; i < 4; i++) {
            size_t length = random_below(&random, 8);
            char *field = arena_alloc(&arena, length + 1, 1, 1);
            buf_string(&text, i ? ",\"" : "\"");
            for (size_t k = 0; k < length; k++) {
                field[k] = letters[random_below(&random, sizeof letters - 1)];
                buf_string(&text, field[k] == '"' ? "\"" : "");
                buf_char(&text, field[k]);
            }
            buf_char(&text, '"');
            wanted[i] = (struct view){field, length};
        }
        struct csv csv = csv_open(buf_view(&text));
        struct csv_row row;
        assert_true(csv_next(&csv, &arena, &row) && csv_next(&csv, &arena, &row));
        assert_null(row.wrong);
        assert_int_equal(row.count, 4);
        for (size_t i = 0; i < 4; i++)
            assert_true(view_equal(row.fields[i].text, wanted[i]));
        assert_false(csv_next(&csv, &arena, &row));
        arena_reset(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(rows_are_read, reset),
        cmocka_unit_test_teardown(fields_know_where_they_stand, reset),
        cmocka_unit_test_teardown(any_fields_come_back, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
