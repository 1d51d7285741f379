/* coverage - what is ready and what is missing, by principle, theme, track or story. */
#include "base/day.h"
#include "cli/choose.h"
#include "cli/status.h"
#include "cli/summary.h"
#include "report/coverage_doc.h"

#include <string.h>

enum { COLUMNS_FOR_BRIEF = 72 };

static bool read_by(const struct invocation *call, enum coverage_by *by, struct error *error)
{
    const char *word = invocation_text(call, "by");
    *by = COVERAGE_BY_PRINCIPLE;
    for (int i = 0; word && i < COVERAGE_BY_COUNT; i++)
        if (strcmp(coverage_by_id((enum coverage_by)i), word) == 0) {
            *by = (enum coverage_by)i;
            return true;
        }
    return !word ||
           error_set(error, ERROR_USAGE, "--by '%s': expected principle, theme, track or story", word);
}

static bool read_since(const struct app *app, const struct invocation *call, int64_t *since,
                       struct error *error)
{
    const char *word = invocation_text(call, "since");
    int64_t day = 0;
    if (word && !day_parse_date(word, &day))
        return error_set(error, ERROR_USAGE, "--since '%s': expected a day such as 2026-11-01", word);
    *since = day * DAY_SECONDS - app->utc_offset_seconds;
    return true;
}

static struct doc *page_of(struct app *app, const struct invocation *call, const struct summary *summary,
                           enum coverage_by by)
{
    const char *format = invocation_text(call, "format");
    bool is_page = invocation_flag(call, "html"),
         is_text = !is_page && (!format || strcmp(format, "text") == 0);
    if (invocation_flag(call, "gaps"))
        return coverage_gaps_doc(&app->turn, &summary->coverage, &summary->gaps);
    if (invocation_flag(call, "fewest")) {
        struct fewest_cover cover = fewest_cover_of(&app->turn, &summary->coverage, FEWEST_TIMES);
        struct fewest fewest = fewest_find(&app->turn, &cover);
        struct fewest_help help = fewest_help(&app->turn, &summary->coverage, &fewest);
        return fewest_doc(&app->turn, &summary->coverage, &fewest, &help);
    }
    const struct coverage_view view = {
        .by = by,
        .detail = !is_text                              ? COVERAGE_FULL
                  : app->look.width < COLUMNS_FOR_BRIEF ? COVERAGE_LEAST
                                                        : COVERAGE_BRIEF,
        .shows_weeks = invocation_flag(call, "weeks"),
        .shows_everything = is_page,
    };
    return coverage_doc(&app->turn, &summary->coverage, &summary->gaps, &view);
}

int command_coverage(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct pick_filter filter;
    struct summary summary;
    enum coverage_by by;
    int64_t since = 0;
    if (!choose_filter(app, call, &filter, &error) || !read_by(call, &by, &error) ||
        !read_since(app, call, &since, &error) ||
        !summary_take(app, filter.track, invocation_text(call, "since") ? &since : NULL, &summary, &error) ||
        !app_show(app, call, page_of(app, call, &summary, by),
                  invocation_flag(call, "html") ? "html" : "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
