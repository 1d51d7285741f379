/* search - kept answers by their words, the best first. */
#include "base/day.h"
#include "cli/filter.h"
#include "cli/past.h"
#include "cli/status.h"
#include "report/found.h"
#include "store/query.h"

#include <stdio.h>

struct search {
    struct app *app;
    struct past past;
    const char *query;
    struct attempt_filter filter;
    long limit;
};

/* The hits that fit the filters, the first of them with their words. */
static bool collect(struct search *search, struct found **found, size_t *count, size_t *total,
                    struct error *error)
{
    struct arena *arena = &search->app->turn;
    struct index_hits hits;
    if (!index_search(arena, search->past.index, search->query, &hits, error))
        return false;
    search->past.attempts = index_attempts(search->past.index);
    *found = ARENA_ARRAY(arena, struct found,
                         hits.count < (size_t)search->limit ? hits.count : (size_t)search->limit);
    *count = *total = 0;
    for (size_t i = 0; i < hits.count; i++) {
        size_t place = hits.items[i].attempt;
        const struct attempt *attempt = &search->past.attempts.items[place];
        if (!attempt_fits(search->app->bank, attempt, &search->filter))
            continue;
        if ((*total)++ >= (size_t)search->limit)
            continue;
        struct index_excerpt excerpt;
        if (!index_excerpt(arena, search->past.index, search->query, place, &excerpt, error))
            return false;
        (*found)[(*count)++] =
            (struct found){.attempt = attempt,
                           .day = day_of(attempt->started + search->app->utc_offset_seconds),
                           .number = place + 1,
                           .part = excerpt.part,
                           .text = excerpt.text,
                           .marks = excerpt.marks,
                           .mark_count = excerpt.mark_count};
    }
    return true;
}

int command_search(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct search search = {.app = app};
    struct found *found;
    size_t count, total;
    if (!invocation_number(call, "limit", 10, 1, 1000000, &search.limit, &error) ||
        !filter_read(app, call, &search.filter, &error))
        return status_tell(&error);
    search.query = query_make(&app->turn, call->operands, call->operand_count, &error);
    if (!search.query) {
        error_context(&error, "search");
        return status_tell(&error);
    }
    if (!past_open(app, &search.past, &error))
        return status_tell(&error);
    bool ok = collect(&search, &found, &count, &total, &error);
    past_close(&search.past);
    if (!ok)
        return status_tell(&error);
    status_tell_problems(&search.past.problems);
    if (!total && !app->is_quiet)
        status_say("nothing found%s", filter_is_any(call)          ? ": fewer filters or other words may help"
                                      : search.past.attempts.count ? ": other words may help"
                                                                   : ": no answer is kept yet");
    if (!total)
        return STATUS_FOUND;
    if (!app_show(app, call, found_doc(&app->turn, app->bank, found, count, total), "text", &error))
        return status_tell(&error);
    return STATUS_FINE;
}
