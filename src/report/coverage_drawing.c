#include "report/coverage_drawing.h"

#include "report/week.h"

#include <math.h>

static unsigned char level_of(size_t answers)
{
    return answers < 3 ? (unsigned char)answers : answers < 5 ? 3 : 4;
}

/* "2026-W48" for machines; people see "W48". */
static const char **week_keys(struct arena *arena, const struct coverage *coverage, const char ***labels)
{
    const char **keys = ARENA_ARRAY(arena, const char *, coverage->week_count);
    *labels = ARENA_ARRAY(arena, const char *, coverage->week_count);
    for (size_t w = 0; w < coverage->week_count; w++) {
        keys[w] = week_label(arena, coverage->first_week + (int64_t)w);
        (*labels)[w] = strchr(keys[w], 'W');
    }
    return keys;
}

static void add_trend(struct arena *arena, struct doc *page, const char *key, const char *label,
                      const double *means, const char *const *weeks, size_t count)
{
    struct plot *plot = ARENA_NEW(arena, struct plot);
    *plot = (struct plot){
        .values = means, .labels = weeks, .count = count, .unit = VALUE_SCORE, .least = 1, .most = 5};
    doc_plot(arena, page, key, label, plot);
}

static bool is_any(const double *means, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!isnan(means[i]))
            return true;
    return false;
}

void coverage_draw_weeks(struct arena *arena, struct doc *page, const struct coverage *coverage)
{
    const struct coverage_group *principles = &coverage->groups[COVERAGE_BY_PRINCIPLE];
    size_t cells = principles->count * coverage->week_count;
    unsigned char *levels = ARENA_ARRAY(arena, unsigned char, cells);
    for (size_t i = 0; i < cells; i++)
        levels[i] = level_of(coverage->week_answers[i]);
    const char **labels, **keys = week_keys(arena, coverage, &labels);
    struct grid *grid = ARENA_NEW(arena, struct grid);
    *grid = (struct grid){
        .row_keys = principles->keys,
        .row_labels = principles->names,
        .column_keys = keys,
        .column_labels = labels,
        .row_count = principles->count,
        .column_count = coverage->week_count,
        .levels = levels,
        .counts = coverage->week_answers,
        .level_labels = {"no answer", "1 answer", "2", "3 or 4", "5 or more"},
    };
    doc_grid(arena, page, "weeks", "Answers by week", grid);
    if (is_any(coverage->all_means, coverage->week_count))
        add_trend(arena, page, "trend", "Mean score by week", coverage->all_means, keys,
                  coverage->week_count);
}

void coverage_draw_trends(struct arena *arena, struct doc *page, const struct coverage *coverage)
{
    const struct coverage_group *principles = &coverage->groups[COVERAGE_BY_PRINCIPLE];
    const char **labels, **keys = week_keys(arena, coverage, &labels);
    struct doc *section = doc_section(arena, page, "trends", "Mean score by week and principle");
    for (size_t p = 0; p < principles->count; p++) {
        const double *means = coverage->week_means + p * coverage->week_count;
        if (is_any(means, coverage->week_count))
            add_trend(arena, section, principles->keys[p], principles->names[p], means, keys,
                      coverage->week_count);
    }
}

void coverage_draw_matrix(struct arena *arena, struct doc *page, const struct coverage *coverage)
{
    const struct coverage_group *principles = &coverage->groups[COVERAGE_BY_PRINCIPLE],
                                *stories = &coverage->groups[COVERAGE_BY_STORY];
    if (stories->count == 0)
        return;
    struct grid *grid = ARENA_NEW(arena, struct grid);
    *grid = (struct grid){
        .row_keys = stories->keys,
        .row_labels = stories->names,
        .column_keys = principles->keys,
        .column_labels = principles->names,
        .row_count = stories->count,
        .column_count = principles->count,
        .levels = coverage->cells, /* enum coverage_cell is the level */
        .level_labels = {"not for it", "could serve, not told yet", "told, below 3", "told at 3",
                         "told at 4 or 5"},
    };
    doc_grid(arena, page, "matrix", "Stories and principles", grid);
}
