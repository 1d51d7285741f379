#include "test.h"

#include "store/paths.h"

static void places_follow_options_and_environment(void **state)
{
    (void)state;
    static const struct {
        struct paths_given given;
        const char *answers, *config_file, *index; /* NULL: there is no home */
    } rows[] = {
        {{.user_home = "/u"},
         "/u/.local/share/stardrill/answers",
         "/u/.config/stardrill/config.yaml",
         "/u/.cache/stardrill/index.db"},
        {{.user_home = "/u", .data_home = "/d", .config_home = "/c", .cache_home = "/k"},
         "/d/stardrill/answers",
         "/c/stardrill/config.yaml",
         "/k/stardrill/index.db"},
        {{.user_home = "/u", .data_home = "relative", .config_home = ""},
         "/u/.local/share/stardrill/answers",
         "/u/.config/stardrill/config.yaml",
         "/u/.cache/stardrill/index.db"},
        {{.user_home = "/u", .stardrill_home = "/s"},
         "/s/answers",
         "/u/.config/stardrill/config.yaml",
         "/u/.cache/stardrill/index.db"},
        {{.user_home = "/u", .stardrill_home = "/s", .home_option = "here"},
         "here/answers",
         "/u/.config/stardrill/config.yaml",
         "/u/.cache/stardrill/index.db"},
        {{.home_option = "here"}, "here/answers", "here/config/config.yaml", "here/cache/index.db"},
        {{.user_home = "", .data_home = "", .config_home = "/c"}, NULL, NULL, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        struct paths paths;
        struct error error = {0};
        bool ok = paths_find(&arena, &rows[i].given, &paths, &error);
        assert_int_equal(ok, rows[i].answers != NULL);
        if (ok) {
            assert_string_equal(paths.answers, rows[i].answers);
            assert_string_equal(paths.config_file, rows[i].config_file);
            assert_string_equal(paths.index, rows[i].index);
        } else {
            assert_int_equal(error.kind, ERROR_USAGE);
        }
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(places_follow_options_and_environment)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
