#include "test.h"

#include "base/random.h"

/* The published generators, seeded with 0, give these first numbers. */
static void the_numbers_stay_the_same_for_ever(void **state)
{
    (void)state;
    struct random random = random_seeded(0);
    static const uint64_t filled[] = {0xe220a8397b1dcdafu, 0x6e789e6aa1b965f4u, 0x06c45d188009454fu,
                                      0xf88bb8a8724c81ecu};
    for (int i = 0; i < 4; i++)
        assert_true(random.state[i] == filled[i]);
    assert_true(random_next(&random) == 0x99ec5f36cb75f2b4u);
    assert_true(random_next(&random) == 0xbf6e1f784956452au);
}

static void same_seed_same_order(void **state)
{
    (void)state;
    int first[50], second[50], other[50], differ = 0;
    for (int i = 0; i < 50; i++)
        first[i] = second[i] = other[i] = i;
    struct random a = random_seeded(42), b = random_seeded(42), c = random_seeded(43);
    random_shuffle(&a, first, 50, sizeof *first);
    random_shuffle(&b, second, 50, sizeof *second);
    random_shuffle(&c, other, 50, sizeof *other);
    int seen[50] = {0};
    for (int i = 0; i < 50; i++) {
        assert_int_equal(first[i], second[i]);
        differ += first[i] != other[i];
        seen[first[i]]++;
    }
    assert_true(differ > 40);
    for (int i = 0; i < 50; i++)
        assert_int_equal(seen[i], 1);
}

static void numbers_below_are_fair(void **state)
{
    (void)state;
    struct random random = random_seeded(1);
    int counts[7] = {0};
    for (int i = 0; i < 70000; i++) {
        uint64_t number = random_below(&random, 7);
        assert_true(number < 7);
        counts[number]++;
    }
    for (int i = 0; i < 7; i++)
        assert_in_range(counts[i], 9500, 10500);
    assert_true(random_below(&random, 0) == 0);
    assert_true(random_below(&random, 1) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_numbers_stay_the_same_for_ever),
        cmocka_unit_test(same_seed_same_order),
        cmocka_unit_test(numbers_below_are_fair),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
