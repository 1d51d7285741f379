#include "test.h"

#include "base/lookup.h"

#include <stdbool.h>

static void numbers_follow_the_order_of_adding(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct lookup lookup = lookup_make(&arena, 0);
    enum { COUNT = 5000 };
    for (size_t i = 0; i < COUNT; i++)
        assert_int_equal(lookup_add(&lookup, arena_printf(&arena, "id-%zu-%zu", i, i % 7)), i);
    for (size_t i = 0; i < COUNT; i++) {
        const char *text = arena_printf(&arena, "id-%zu-%zu", i, i % 7);
        assert_int_equal(lookup_find(&lookup, text), i);
        assert_int_equal(lookup_add(&lookup, text), i);
        assert_string_equal(lookup.texts[i], text);
    }
    assert_int_equal(lookup.count, COUNT);
    assert_true(lookup_find(&lookup, "id-1-2") == LOOKUP_NONE);
    assert_true(lookup_find(&lookup, "") == LOOKUP_NONE);
    assert_int_equal(lookup_add(&lookup, ""), COUNT);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(numbers_follow_the_order_of_adding)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
