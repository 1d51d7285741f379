/* The recogniser must be linear in its input: eight times the text, about eight times the work, whatever the
 * text. */
#include "test.h"

#include "check/quantity.h"
#include "check/quantity_doubt.h"

#include <time.h>

enum { SMALL = 8 << 10, FACTOR = 8 };

static double seconds_for(const char *pattern, size_t size)
{
    double best = 1e9;
    size_t length = strlen(pattern);
    for (int turn = 0; turn < 2; turn++) {
        struct arena arena = {0};
        char *text = ARENA_ARRAY(&arena, char, size + length);
        for (size_t at = 0; at < size; at += length)
            memcpy(text + at, pattern, length);
        struct timespec start, end;
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
        struct view view = {text, size - size % length};
        struct refusals refused;
        struct quantities found = quantity_scan(&arena, view, &refused);
        struct stretch stretch = {{0, view.length}, PART_RESULT};
        quantity_assign_roles((struct quantity *)found.items, found.count, view, &stretch, 1);
        quantity_conflicts(&arena, view, &found, &stretch, 1);
        quantity_implausible(&arena, view, &found, &stretch, 1);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
        double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) * 1e-9;
        if (seconds < best)
            best = seconds;
        arena_release(&arena);
    }
    return best;
}

static void hard_texts_take_linear_time(void **state)
{
    (void)state;
    static const char *const patterns[] = {
        "1 1 1 ",
        "9",
        "1,",
        "half half ",
        "1.",
        "1-",
        "12 12 ",
        "1/",
        "a ",
        "one and ",
        "two hundred ",
        "1:",
        "from 1 to ",
        "$",
        "$1-",
        "5 days ",
        "5 days and ",
        "x",
        "x1",
        "x-",
        "1x",
        "1'",
        "1\"",
        "40 % ",
        "40 % of the other ",
        "3 big ",
        "3 big-",
        "USD ",
        "US ",
        ". ",
        "   ",
        "\n",
        "1\n",
        "a.b",
        "@",
        "1@",
        "twenty ",
        "minus ",
        "point one ",
        "1e",
        "1 x 10",
        "\xc2\xbd",
        "1\xc2\xbd",
        "1 kg m-1 ",
        "1 m/m",
        "cut by 140 % ",
        "5 to ",
        "between 5 and ",
        "first of ",
        "another ",
        "few ",
        "12 345 ",
        "1 (",
        "1 in ",
        "1 out of ",
    };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        double small = seconds_for(patterns[i], SMALL), large = seconds_for(patterns[i], SMALL * FACTOR);
        /* quadratic work would be FACTOR * FACTOR = 64 times as much; below a millisecond the clock decides
         */
        if (large > 0.02 && large > small * FACTOR * 3.5)
            fail_msg("'%s': %g times the text took %g times as long", patterns[i], (double)FACTOR,
                     large / small);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(hard_texts_take_linear_time)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
