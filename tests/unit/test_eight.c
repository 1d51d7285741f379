#include "test.h"

#include "base/eight.h"

/* Every byte, at every place among seven others: each test finds it or not, as a look at it alone would. */
static void each_test_finds_its_bytes(void **state)
{
    (void)state;
    for (int byte = 0; byte < 256; byte++)
        for (int place = 0; place < 8; place++) {
            char text[8];
            memset(text, 'm', sizeof text);
            text[place] = (char)byte;
            uint64_t bytes = eight_read(text);
            assert_int_equal(eight_is(bytes, '"') != 0, byte == '"');
            assert_int_equal(eight_below(bytes, 0x20) != 0, byte < 0x20);
            assert_int_equal(eight_between(bytes, '.', '@') != 0, byte >= '.' && byte <= '@');
            assert_int_equal(eight_beyond_ascii(bytes) != 0, byte >= 0x80);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_test_finds_its_bytes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
