#include "test.h"

#include "check/settings.h"

static void settings_take_what_is_allowed(void **state)
{
    (void)state;
    struct check_settings settings = check_settings_default();
    struct error error = {0};
    struct arena arena = {0};
    assert_true(check_settings_set(&settings, "rule.we-not-i.share", "0.6", &error));
    assert_true(settings.we_share > 0.59 && settings.we_share < 0.61);
    assert_true(check_settings_set(&settings, "rule.filler.severity", "off", &error));
    assert_string_equal(check_settings_get(&arena, &settings, "rule.filler.severity"), "off");
    assert_string_equal(check_settings_get(&arena, &settings, "rule.we-not-i.share"), "0.6");
    assert_null(check_settings_get(&arena, &settings, "rule.we-not-i"));
    assert_true(check_settings_know("speech.words-a-minute"));
    assert_false(check_settings_know("speech"));
    for (size_t i = 0; i < check_setting_count; i++) {
        const struct check_setting *row = &check_setting_rows[i];
        assert_true(row->least <= row->preset && row->preset <= row->most);
        assert_true(check_settings_know(row->key));
    }
    arena_release(&arena);
}

static void what_is_not_allowed_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *key, *text, *message;
    } rows[] = {
        {"rule.we-not-i.share", "1.5", "rule.we-not-i.share: '1.5': expected a number from 0 to 1"},
        {"rule.we-not-i.share", "", "rule.we-not-i.share: '': expected a number from 0 to 1"},
        {"rule.we-not-i.share", "nan", "rule.we-not-i.share: 'nan': expected a number from 0 to 1"},
        {"rule.we-not-i.share", "0x1", "rule.we-not-i.share: '0x1': expected a number from 0 to 1"},
        {"rule.we-not-i.share", "0.5 ", "rule.we-not-i.share: '0.5 ': expected a number from 0 to 1"},
        {"rule.filler.severity", "loud",
         "rule.filler.severity: 'loud': expected off, info, warning or error"},
        {"rule.we-not-i.shar", "0.5", "no setting 'rule.we-not-i.shar'; did you mean 'rule.we-not-i.share'?"},
        {"rule.filer.severity", "off",
         "no setting 'rule.filer.severity'; did you mean 'rule.filler.severity'?"},
        {"colour", "red", "no setting 'colour'"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct check_settings settings = check_settings_default(), before = settings;
        struct error error = {0};
        assert_false(check_settings_set(&settings, rows[i].key, rows[i].text, &error));
        assert_string_equal(error.message, rows[i].message);
        assert_int_equal(error.kind, ERROR_INPUT);
        assert_memory_equal(&settings, &before, sizeof settings);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(settings_take_what_is_allowed),
        cmocka_unit_test(what_is_not_allowed_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
