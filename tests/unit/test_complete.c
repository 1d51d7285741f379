/* complete - every argument there is has something to offer, or is known to have nothing. */
#include "test.h"

#include "cli/complete.h"

static void test_every_option_is_known(void **state)
{
    (void)state;
    for (size_t i = 0; i < option_row_count; i++)
        if (!complete_knows_option(&option_rows[i]))
            fail_msg("--%s %s of '%s': say in cli/complete.c what may be offered for it", option_rows[i].name,
                     option_rows[i].argument, option_rows[i].command);
}

static void test_every_operand_is_known(void **state)
{
    (void)state;
    for (size_t i = 0; i < command_row_count; i++)
        if (!complete_knows_command(&command_rows[i]))
            fail_msg("'%s %s': say in cli/complete.c what may be offered for it", command_rows[i].name,
                     command_rows[i].arguments);
}

static void test_an_unknown_one_is_found(void **state)
{
    (void)state;
    const struct option_row option = {"check", "colour", 0, OPTION_TEXT, "PAINT", ""};
    const struct command command = {"check", NULL, "[FILE...] PAINT", "", ""};
    const struct command repeated = {"check", NULL, "[PAINT...]", "", ""};
    assert_false(complete_knows_option(&option));
    assert_false(complete_knows_command(&command));
    assert_false(complete_knows_command(&repeated));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_option_is_known),
        cmocka_unit_test(test_every_operand_is_known),
        cmocka_unit_test(test_an_unknown_one_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
