#include "cli/doctor.h"

#include "base/file.h"
#include "model/bank_builtin.h"
#include "store/bank_lint.h"

static void tell_settings(struct app *app, struct checkups *checkups)
{
    struct problems problems = {.arena = checkups->arena};
    struct settings settings = settings_default();
    settings_load(checkups->arena, app->paths.config_file, &settings, &problems);
    const char *shown = doctor_path(checkups->arena, app->paths.config_file);
    doctor_problems(checkups, "settings", "put that line right; the others count (stardrill config)",
                    &problems);
    if (problems.count)
        return;
    if (!file_exists(app->paths.config_file))
        checkup_add(checkups, CHECKUP_OK, "settings", NULL, "all as they come; yours would be in %s", shown);
    else
        checkup_add(checkups, CHECKUP_OK, "settings", NULL, "%s sets %zu", shown, settings.config.count);
}

void doctor_setup(struct app *app, struct checkups *checkups)
{
    struct arena *arena = checkups->arena;
    struct problems problems = {.arena = arena};
    struct error error = {0};
    struct bank_files files = {.bank = bank_builtin};
    const char *folder = app->bank_folder ? app->bank_folder : app->paths.prompts;
    bool is_own = app->bank_folder || file_exists(folder);
    tell_settings(app, checkups);
    if (is_own) {
        if (!bank_load(arena, folder, app->bank_folder ? NULL : &bank_builtin, &files, &problems, &error)) {
            checkup_add(checkups, CHECKUP_BROKEN, "bank", "name another folder, or make this one readable",
                        "%s", error.message);
            return;
        }
        bank_lint(arena, &files, &problems);
        doctor_problems(checkups, "bank",
                        arena_printf(arena, "see all of it: stardrill bank lint%s%s",
                                     app->bank_folder ? " " : "", app->bank_folder ? app->bank_folder : ""),
                        &problems);
    }
    if (!files.bank.question_count)
        checkup_add(checkups, CHECKUP_BROKEN, "bank", "put questions there, or leave --bank out",
                    "there is no question in %s", doctor_path(arena, folder));
    else if (!problems.count)
        checkup_add(checkups, CHECKUP_OK, "bank", NULL, "%zu questions on %zu principles, %s%s",
                    files.bank.question_count, files.bank.principle_count,
                    is_own ? "yours in " : "all built in", is_own ? doctor_path(arena, folder) : "");
}
