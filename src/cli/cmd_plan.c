/* plan - what to practise each day until the interview. */
#include "base/day.h"
#include "cli/choose.h"
#include "cli/status.h"
#include "cli/summary.h"
#include "report/plan_doc.h"

#include <string.h>
#include <strings.h>

/* A date, or the day it is called from today on: "Thursday" is the next one, never today. 26/11 and 11/26 are
 * read differently by different people, so neither is taken. */
static bool read_date(const char *text, int64_t *date)
{
    static const char *const names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday"};
    int64_t today = day_of(app_now());
    if (day_parse_date(text, date))
        return true;
    for (int i = 0; i < 7; i++) {
        if (strcasecmp(text, names[i]) == 0 || (strlen(text) == 3 && strncasecmp(text, names[i], 3) == 0)) {
            *date = today + 1 + (i - day_weekday(today + 1) + 7) % 7;
            return true;
        }
    }
    *date = strcasecmp(text, "tomorrow") == 0 ? today + 1 : today;
    return *date > today || strcasecmp(text, "today") == 0;
}

/* --date and --minutes are kept, so that `plan` and `drill` follow them from then on. */
static bool take_wishes(struct app *app, const struct invocation *call, struct interview_day *interview,
                        struct error *error)
{
    const char *date = invocation_text(call, "date");
    long minutes;
    if (!invocation_number(call, "minutes", interview->minutes, 5, INTERVIEW_MINUTES_MOST, &minutes, error))
        return false;
    bool is_new = date || minutes != interview->minutes;
    if (date && strcmp(date, "none") == 0)
        interview->has_date = false;
    else if (date && !(interview->has_date = read_date(date, &interview->date)))
        return error_set(error, ERROR_USAGE,
                         "--date '%s': expected a day such as 2026-12-15, a weekday, tomorrow, or none",
                         date);
    interview->minutes = (int)minutes;
    return !is_new || interview_day_save(&app->turn, app->paths.home, interview, error);
}

static bool show(struct app *app, const struct invocation *call, const struct plan *plan, struct error *error)
{
    if (!invocation_flag(call, "ics"))
        return app_show(app, call, plan_doc(&app->turn, plan, app->bank), "text", error);
    struct buf out = {.arena = &app->turn};
    plan_calendar(&out, plan, -1, app_now());
    return app_put(app, call, buf_view(&out), error);
}

int command_plan(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct pick_filter filter;
    struct summary summary;
    if (!choose_filter(app, call, &filter, &error) ||
        !summary_take(app, filter.track, NULL, &summary, &error) ||
        !take_wishes(app, call, &summary.interview, &error))
        return status_tell(&error);
    /* without a wish only today is shown: the days to come may still change */
    bool is_whole =
        invocation_text(call, "date") || invocation_flag(call, "all") || invocation_flag(call, "ics");
    struct plan plan = summary_plan(app, &summary, filter.track);
    if (!is_whole && plan.count > 1)
        plan.count = 1;
    if (!show(app, call, &plan, &error))
        return status_tell(&error);
    return STATUS_FINE;
}
