#include "report/trend.h"

#include "base/day.h"
#include "check/score.h"

#include <math.h>

enum { FEW = 5 };

/* The chosen answers, oldest first. */
struct series {
    const struct attempt **items;
    size_t count;
};

static struct series series_of(struct arena *arena, const struct attempts *attempts,
                               const struct attempt_choice *choice)
{
    struct series series = {ARENA_ARRAY(arena, const struct attempt *, choice->count), choice->count};
    for (size_t i = 0; i < choice->count; i++)
        series.items[i] = &attempts->items[choice->places[choice->count - 1 - i]];
    return series;
}

/* A score of 0 does not apply. */
static double mean(const struct series *series, size_t first, size_t end)
{
    double sum = 0;
    size_t count = 0;
    for (size_t i = first; i < end; i++) {
        sum += series->items[i]->overall;
        count += series->items[i]->overall > 0;
    }
    return count ? sum / (double)count : 0;
}

static size_t measured(const struct series *series, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++)
        count += series->items[i]->is_quantified;
    return count;
}

static void add_words(struct arena *arena, struct doc *page, const struct series *series,
                      const char *const *days)
{
    const char *first = days[0], *last = days[series->count - 1];
    size_t count = series->count;
    if (count < 2 * FEW) {
        doc_text(arena, page, TONE_PLAIN,
                 arena_printf(arena, "%zu answer%s from %s to %s, %zu with a measured result.", count,
                              count == 1 ? "" : "s", first, last, measured(series, 0, count)));
        return;
    }
    double before = mean(series, 0, FEW), after = mean(series, count - FEW, count);
    doc_text(arena, page, after > before ? TONE_GOOD : TONE_PLAIN,
             arena_printf(arena,
                          "%zu answers from %s to %s. The first five came to %.1f of 5 on average, the last "
                          "five to %.1f; %zu of the first five had a measured result, %zu of the last.",
                          count, first, last, before, after, measured(series, 0, FEW),
                          measured(series, count - FEW, count)));
}

static void add_plot(struct arena *arena, struct doc *page, const struct series *series,
                     const char *const *days, const char *key, const char *name, int dimension)
{
    double *values = ARENA_ARRAY(arena, double, series->count);
    size_t known = 0;
    for (size_t i = 0; i < series->count; i++) {
        int score = dimension < 0 ? series->items[i]->overall : series->items[i]->dimensions[dimension];
        values[i] = score ? (double)score : (double)NAN;
        known += score > 0;
    }
    struct plot *plot = ARENA_NEW(arena, struct plot);
    *plot = (struct plot){
        .values = values, .labels = days, .count = series->count, .unit = VALUE_SCORE, .least = 1, .most = 5};
    if (known)
        doc_plot(arena, page, key, name, plot);
}

struct doc *trend_doc(struct arena *arena, const struct attempts *attempts,
                      const struct attempt_choice *choice)
{
    struct doc *page = doc_page(arena, "trend", "How your scores moved");
    struct series series = series_of(arena, attempts, choice);
    const char **days = ARENA_ARRAY(arena, const char *, series.count);
    for (size_t i = 0; i < series.count; i++)
        days[i] = day_date(arena, day_of(series.items[i]->started + attempts->utc_offset_seconds));
    add_words(arena, page, &series, days);
    add_plot(arena, page, &series, days, "overall", "Overall", -1);
    for (int i = 0; i < DIMENSION_COUNT; i++)
        add_plot(arena, page, &series, days, dimension_id((enum dimension)i),
                 dimension_name((enum dimension)i), i);
    return page;
}
