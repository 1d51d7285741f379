#include "cli/filter.h"

#include "base/day.h"
#include "base/file.h"
#include "base/near.h"
#include "cli/choose.h"

#include <stdlib.h>
#include <string.h>

static const char *const options[] = {"principle", "question", "story", "rule",       "theme",       "track",
                                      "score",     "since",    "until", "quantified", "unquantified"};

bool filter_is_any(const struct invocation *call)
{
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (invocation_text(call, options[i]))
            return true;
    return false;
}

static bool read_rule(struct app *app, const char *rule, struct error *error)
{
    const char **ids = ARENA_ARRAY(&app->turn, const char *, RULE_COUNT);
    for (size_t i = 0; i < RULE_COUNT; i++) {
        ids[i] = check_rules[i].id;
        if (strcmp(ids[i], rule) == 0)
            return true;
    }
    const char *near = near_find(rule, ids, RULE_COUNT);
    return near ? error_set(error, ERROR_USAGE, "--rule '%s': no such rule; did you mean '%s'?", rule, near)
                : error_set(error, ERROR_USAGE, "--rule '%s': no such rule", rule);
}

/* A question of the bank, or one that only answers know: a whole id then. */
static bool read_question(struct app *app, const char *id, struct attempt_filter *filter, struct error *error)
{
    filter->question = id;
    if (!id || file_exists(arena_printf(&app->turn, "%s/%s", app->paths.answers, id)))
        return true;
    const struct question *question = choose_question(app, id, error);
    filter->question = question ? question->id : NULL;
    return question != NULL;
}

/* "3", or "2-4". */
static bool read_score(const char *text, struct attempt_filter *filter, struct error *error)
{
    if (!text)
        return true;
    size_t length = strlen(text);
    char first = text[0], last = text[length ? length - 1 : 0];
    if ((length != 1 && (length != 3 || text[1] != '-')) || first < '1' || first > '5' || last < first ||
        last > '5')
        return error_set(error, ERROR_USAGE, "--score '%s': expected 1 to 5, or a range such as 1-3", text);
    filter->score_least = first - '0';
    filter->score_most = last - '0';
    return true;
}

static bool read_day(const struct app *app, const char *option, const char *text, int64_t *day,
                     struct error *error)
{
    char *end;
    if (day_parse_date(text, day))
        return true;
    int64_t today = app_today(app);
    long count = strtol(text, &end, 10);
    bool is_count = end != text && count >= 0 && count < 100000 && *end && !end[1];
    if (strcmp(text, "today") == 0)
        *day = today;
    else if (strcmp(text, "yesterday") == 0)
        *day = today - 1;
    else if (is_count && *end == 'd')
        *day = today - count;
    else if (is_count && *end == 'w')
        *day = today - 7 * count;
    else
        return error_set(error, ERROR_USAGE,
                         "--%s '%s': expected a day such as 2026-11-24, today, yesterday, 14d or 2w (days or "
                         "weeks ago)",
                         option, text);
    return true;
}

static bool read_days(const struct app *app, const struct invocation *call, struct attempt_filter *filter,
                      struct error *error)
{
    const char *since = invocation_text(call, "since"), *until = invocation_text(call, "until");
    int64_t first = 0, last = 0;
    if ((since && !read_day(app, "since", since, &first, error)) ||
        (until && !read_day(app, "until", until, &last, error)))
        return false;
    if (since && until && last < first)
        return error_set(error, ERROR_USAGE, "--until '%s' is before --since '%s'", until, since);
    filter->has_since = since != NULL;
    filter->since = first * DAY_SECONDS - app->utc_offset_seconds;
    filter->has_until = until != NULL;
    filter->until = (last + 1) * DAY_SECONDS - app->utc_offset_seconds;
    return true;
}

static bool read_result(const struct invocation *call, struct attempt_filter *filter, struct error *error)
{
    bool measured = invocation_flag(call, "quantified"), unmeasured = invocation_flag(call, "unquantified");
    if (measured && unmeasured)
        return error_set(error, ERROR_USAGE, "--quantified and --unquantified leave nothing: choose one");
    filter->result = measured ? RESULT_MEASURED : unmeasured ? RESULT_UNMEASURED : RESULT_ANY;
    return true;
}

bool filter_read(struct app *app, const struct invocation *call, struct attempt_filter *filter,
                 struct error *error)
{
    struct pick_filter pick;
    *filter = (struct attempt_filter){0};
    if (!choose_filter(app, call, &pick, error))
        return false;
    filter->principle = pick.principle;
    filter->theme = pick.theme;
    filter->track = pick.track;
    filter->story = invocation_text(call, "story");
    filter->rule = invocation_text(call, "rule");
    return (!filter->rule || read_rule(app, filter->rule, error)) &&
           read_question(app, invocation_text(call, "question"), filter, error) &&
           read_score(invocation_text(call, "score"), filter, error) && read_days(app, call, filter, error) &&
           read_result(call, filter, error);
}

bool filter_order(const struct invocation *call, enum attempt_order *order, bool *reverse,
                  struct error *error)
{
    static const char *const names[ATTEMPT_ORDER_COUNT] = {
        [ATTEMPT_BY_DATE] = "date",
        [ATTEMPT_BY_SCORE] = "score",
        [ATTEMPT_BY_QUESTION] = "question",
        [ATTEMPT_BY_LENGTH] = "length",
    };
    const char *word = invocation_text(call, "sort");
    *reverse = invocation_flag(call, "reverse");
    *order = ATTEMPT_BY_DATE;
    for (int i = 0; word && i < ATTEMPT_ORDER_COUNT; i++)
        if (strcmp(word, names[i]) == 0) {
            *order = (enum attempt_order)i;
            return true;
        }
    return !word ||
           error_set(error, ERROR_USAGE, "--sort '%s': expected date, score, question or length", word);
}
