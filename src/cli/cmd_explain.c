/* explain - which numbers in a text count, and why: for people, and for whoever betters the recogniser. */
#include "base/utf8.h"
#include "cli/app.h"
#include "cli/status.h"
#include "report/explain.h"

int command_explain(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct buf text = {.arena = &app->turn};
    for (size_t i = 0; i < call->operand_count; i++)
        buf_printf(&text, "%s%s", i ? " " : "", call->operands[i]);
    if (!text.length) {
        error_set(&error, ERROR_USAGE, "explain: expected a text, in quotes");
        return status_tell(&error);
    }
    struct answer answer = {.is_free = true, .free = utf8_repair(&app->turn, buf_view(&text))};
    struct verdict verdict = check_answer(&app->turn, app_checker(app), &answer);
    if (!app_show(app, call, explain_doc(&app->turn, &verdict.reading), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
