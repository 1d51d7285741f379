#include "test.h"

#include "base/json.h"

static void values_are_written_as_json(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf out = {.arena = &arena};
    struct json json = {.out = &out};
    json_open(&json, '{');
    json_key(&json, "text");
    json_string(&json, "a \"b\"\\ \n\t\x1b[31m \x7f \xc3\xa9\xc2\x9b");
    JSON_KEY(&json, "none");
    json_string(&json, NULL);
    json_key(&json, "odd \"key\"");
    json_string(&json, "a run of plain text, then \xe2\x80\x99 and \xe2\x80\xa8 and \xe2\x80\xae, "
                       "\xef\xbb\xbf and \xef\xbd\x81.");
    json_key(&json, "list");
    json_open(&json, '[');
    json_int(&json, -12);
    json_count(&json, 0);
    json_bool(&json, true);
    json_open(&json, '[');
    json_close(&json, ']');
    json_close(&json, ']');
    json_close(&json, '}');
    assert_string_equal(
        buf_text(&out),
        "{\"text\":\"a \\\"b\\\"\\\\ \\n\\t\\u001b[31m \\u007f \xc3\xa9\\u009b\",\"none\":null,"
        "\"odd \\\"key\\\"\":\"a run of plain text, then \xe2\x80\x99 and \\u2028 and \\u202e, \\ufeff and "
        "\xef\xbd\x81.\","
        "\"list\":[-12,0,true,[]]}");
    arena_release(&arena);
}

static void reals_are_short_and_right(void **state)
{
    (void)state;
    static const struct {
        double number;
        int decimals;
        const char *expected;
    } rows[] = {
        {0, 3, "0"},       {0.5, 3, "0.5"},     {0.1234, 3, "0.123"}, {0.9996, 3, "1"}, {-2.25, 2, "-2.25"},
        {-0.0001, 3, "0"}, {12.05, 2, "12.05"}, {1e20, 3, "null"},    {3, 0, "3"},      {0.001, 3, "0.001"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        struct buf out = {.arena = &arena};
        struct json json = {.out = &out};
        json_real(&json, rows[i].number, rows[i].decimals);
        assert_string_equal(buf_text(&out), rows[i].expected);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_written_as_json),
        cmocka_unit_test(reals_are_short_and_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
