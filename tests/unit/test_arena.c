#include "test.h"

#include "base/arena.h"

#include <string.h>

static void memory_is_zeroed_and_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *first = ARENA_ARRAY(&arena, char, 10), *second = ARENA_ARRAY(&arena, char, 10);
    memset(first, 'x', 10);
    for (int i = 0; i < 10; i++)
        assert_int_equal(second[i], 0);
    arena_release(&arena);
}

static void big_and_small_live_together(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *small = arena_strdup(&arena, "kept");
    char *big = ARENA_ARRAY(&arena, char, 1000000);
    big[999999] = 1;
    assert_string_equal(small, "kept");
    assert_string_equal(arena_printf(&arena, "%d-%s", 7, small), "7-kept");
    arena_release(&arena);
}

static void reset_memory_is_zeroed_again(void **state)
{
    (void)state;
    struct arena arena = {0};
    memset(ARENA_ARRAY(&arena, char, 100), 'x', 100);
    arena_reset(&arena);
    char *again = ARENA_ARRAY(&arena, char, 100);
    for (int i = 0; i < 100; i++)
        assert_int_equal(again[i], 0);
    arena_release(&arena);
}

static void grown_arrays_keep_their_items(void **state)
{
    (void)state;
    struct arena arena = {0};
    int numbers[3] = {1, 2, 3};
    int *grown = arena_grow(&arena, numbers, 3, 6, sizeof(int), _Alignof(int));
    assert_int_equal(grown[2], 3);
    assert_int_equal(grown[5], 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_apart),
        cmocka_unit_test(big_and_small_live_together),
        cmocka_unit_test(reset_memory_is_zeroed_again),
        cmocka_unit_test(grown_arrays_keep_their_items),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
