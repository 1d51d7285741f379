#include "test.h"

#include "base/near.h"

static void slips_are_counted(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        size_t distance;
    } rows[] = {
        {"", "", 0},
        {"a", "", 1},
        {"ask", "ask", 0},
        {"aks", "ask", 1},
        {"task", "ask", 1},
        {"abc", "cba", 2},
        {"kpi", "kpis", 1},
        {"manger", "manager", 1},
        {"kitten", "sitting", 3},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(near_distance(rows[i].a, rows[i].b), rows[i].distance);
        assert_int_equal(near_distance(rows[i].b, rows[i].a), rows[i].distance);
    }
    char long_word[200];
    for (size_t i = 0; i + 1 < sizeof long_word; i++)
        long_word[i] = 'x';
    long_word[sizeof long_word - 1] = '\0';
    assert_int_equal(near_distance(long_word, "x"), 199);
    assert_int_equal(near_distance(long_word, long_word), 0);
}

static void the_word_meant_is_found(void **state)
{
    (void)state;
    static const char *const keys[] = {"id", "ask", "also", "tracks", "themes", "probes", "difficulty"};
    static const struct {
        const char *word, *meant;
    } rows[] = {
        {"aks", "ask"},
        {"track", "tracks"},
        {"difficutly", "difficulty"},
        {"dificulty", "difficulty"},
        {"probe", "probes"},
        {"colour", NULL},
        {"x", NULL},
        {"", NULL},
        {"zz", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *found = near_find(rows[i].word, keys, sizeof keys / sizeof *keys);
        if (!rows[i].meant)
            assert_null(found);
        else
            assert_string_equal(found, rows[i].meant);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slips_are_counted),
        cmocka_unit_test(the_word_meant_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
