/* rules - what the check looks for, and why. */
#include "base/near.h"
#include "cli/app.h"
#include "cli/status.h"
#include "report/rules.h"

static const struct rule *named(const char *id, struct error *error)
{
    const struct rule *rule = rule_find(id);
    const char *ids[RULE_COUNT];
    for (size_t i = 0; i < RULE_COUNT; i++)
        ids[i] = check_rules[i].id;
    const char *near = rule ? NULL : near_find(id, ids, RULE_COUNT);
    if (near)
        error_set(error, ERROR_USAGE, "no rule '%s'; did you mean '%s'?", id, near);
    else if (!rule)
        error_set(error, ERROR_USAGE, "no rule '%s' (see: stardrill rules)", id);
    return rule;
}

int command_rules(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    const struct doc *page;
    if (call->operand_count == 0) {
        page = rules_doc(&app->turn, &app->settings.check);
    } else {
        const struct rule *rule = named(call->operands[0], &error);
        if (!rule)
            return status_tell(&error);
        page = rule_doc(&app->turn, &app->settings.check, rule);
    }
    if (!app_show(app, call, page, "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
