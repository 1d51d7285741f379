/* selftest - how often the check is right, on the labelled cases that are compiled in. */
#include "cli/app.h"
#include "cli/status.h"
#include "model/bank_builtin.h"
#include "report/selftest_page.h"

/* The program as it comes is measured: own settings and questions are left out. */
static bool run(struct app *app, struct selftest *selftest, struct error *error)
{
    struct selftest_cases cases;
    struct check_settings *settings = ARENA_NEW(&app->turn, struct check_settings);
    *settings = check_settings_default();
    return selftest_cases_parse(&app->turn, &selftest_answers, &selftest_rules, &cases, error) &&
           selftest_run(&app->turn, &cases, &bank_builtin, settings, selftest, error);
}

int command_selftest(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct selftest selftest;
    if (!run(app, &selftest, &error))
        return status_tell(&error);
    const struct doc *page = selftest_doc(&app->turn, &selftest, invocation_flag(call, "verbose"));
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    return selftest_failures(&selftest) ? STATUS_FOUND : STATUS_FINE;
}
