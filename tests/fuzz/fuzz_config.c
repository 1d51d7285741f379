/*
 * Any bytes as config.yaml. What must hold: each setting is in its bounds and is written as it is read, each
 * problem has its place, the same file gives the same settings, and an answer checked with them gets a
 * verdict that keeps its promises.
 */
#include "../unit/folder.h"
#include "fuzz.h"
#include "verdict.h"

#include "cli/config.h"
#include "model/bank_builtin.h"

#include <math.h>

static const char told[] =
    "Last spring our shop lost stock every week. My manager asked me to halve the loss by June. I counted "
    "the "
    "shelves each evening, honestly, and we moved the dear goods behind the till. I kind of wrote a list for "
    "the others, and deliveries were checked at the door. Losses fell from 400 to 150 euros a week in two "
    "months. I learned to count first and to guess later.";

static void thresholds_must_hold(struct arena *arena, const struct check_settings *settings)
{
    struct check_settings back = check_settings_default();
    struct error error = {0};
    for (size_t i = 0; i < check_setting_count; i++) {
        const struct check_setting *row = &check_setting_rows[i];
        double value, again;
        memcpy(&value, (const char *)settings + row->offset, sizeof value);
        must(isfinite(value) && value >= row->least && value <= row->most);
        const char *text = check_settings_get(arena, settings, row->key);
        /* %g has no exponent where the numbers are of the size of ours; below that nobody needs one. */
        if (strchr(text, 'e'))
            continue;
        must(check_settings_set(&back, row->key, text, &error));
        memcpy(&again, (const char *)&back + row->offset, sizeof again);
        must(fabs(again - value) <= 1e-5 * fabs(value));
    }
    for (size_t i = 0; i < RULE_COUNT; i++)
        must(settings->severity[i] < SEVERITY_COUNT);
}

static void rows_must_hold(struct arena *arena, const struct settings *settings)
{
    struct setting_rows rows = settings_rows(arena, settings);
    must(rows.count >= check_setting_count + RULE_COUNT);
    for (size_t i = 0; i < rows.count; i++)
        must(rows.items[i].key && rows.items[i].value && rows.items[i].preset && rows.items[i].help);
}

static void must_be_same(const struct settings *a, const struct settings *b)
{
    for (size_t i = 0; i < check_setting_count; i++)
        must(memcmp((const char *)&a->check + check_setting_rows[i].offset,
                    (const char *)&b->check + check_setting_rows[i].offset, sizeof(double)) == 0);
    must(memcmp(a->check.severity, b->check.severity, sizeof a->check.severity) == 0);
    must(a->check.word_count == b->check.word_count && a->config.count == b->config.count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    struct settings settings = settings_default(), again = settings_default();
    folder_write_bytes("config.yaml", (const char *)data, size);
    const char *path = arena_strdup(&arena, folder_file("config.yaml"));
    settings_load(&arena, path, &settings, &problems);
    for (size_t i = 0; i < problems.count; i++)
        must(problems.items[i].line && problems.items[i].column && problems.items[i].file &&
             utf8_check(view_of(problems.items[i].text), NULL));
    thresholds_must_hold(&arena, &settings.check);
    rows_must_hold(&arena, &settings);
    settings_load(&arena, path, &again, &problems);
    must_be_same(&settings, &again);
    if (settings.config.count) {
        struct answer answer = {.is_free = true, .free = view_of(told)};
        struct checker checker = checker_make(&arena, &bank_builtin, &settings.check);
        struct verdict verdict = check_answer(&arena, &checker, &answer);
        verdict_must_hold(&checker, &answer, &verdict);
    }
    arena_release(&arena);
    return 0;
}
