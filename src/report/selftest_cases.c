#include "report/selftest_cases.h"

static bool parse_suite(struct arena *arena, const struct embedded *file, struct rule_suite *suite,
                        struct error *error)
{
    const char *dot = strrchr(file->name, '.');
    const char *id = arena_strndup(arena, file->name, dot ? (size_t)(dot - file->name) : strlen(file->name));
    suite->file = file->name;
    suite->rule = rule_find(id);
    if (!suite->rule)
        return error_set(error, ERROR_INPUT, "%s: no rule '%s'", file->name, id);
    return rule_cases_parse(arena, file->name, embedded_text(file), &suite->cases, error);
}

bool selftest_cases_parse(struct arena *arena, const struct embedded_files *answers,
                          const struct embedded_files *rules, struct selftest_cases *cases,
                          struct error *error)
{
    *cases = (struct selftest_cases){0};
    for (size_t i = 0; i < answers->count; i++)
        if (!told_parse(arena, answers->items[i].name, embedded_text(&answers->items[i]), &cases->answers,
                        error))
            return false;
    struct rule_suite *suites = ARENA_ARRAY(arena, struct rule_suite, rules->count);
    for (size_t i = 0; i < rules->count; i++)
        if (!parse_suite(arena, &rules->items[i], &suites[i], error))
            return false;
    cases->suites = suites;
    cases->suite_count = rules->count;
    return true;
}
