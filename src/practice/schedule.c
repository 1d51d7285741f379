#include "practice/schedule.h"

#include "base/day.h"
#include "base/lookup.h"

#include <stdlib.h>

enum rating schedule_rating(int overall)
{
    return overall <= 2   ? RATING_AGAIN
           : overall == 3 ? RATING_HARD
           : overall == 4 ? RATING_GOOD
                          : RATING_EASY;
}

struct schedule_row schedule_after(const struct schedule_row *row, int64_t day, enum rating rating,
                                   double retention)
{
    struct schedule_row next = *row;
    next.memory =
        row->answers ? memory_review(row->memory, day - row->last_day, rating) : memory_first(rating);
    next.lapses += row->answers && rating == RATING_AGAIN;
    next.answers++;
    next.last_day = day;
    next.due_day = day + memory_interval(next.memory, retention);
    return next;
}

static struct schedule_options with_defaults(const struct schedule_options *options)
{
    struct schedule_options full = options ? *options : (struct schedule_options){0};
    if (full.retention == 0)
        full.retention = SCHEDULE_RETENTION;
    full.retention = full.retention < 0.7 ? 0.7 : full.retention > 0.97 ? 0.97 : full.retention;
    return full;
}

struct schedule schedule_build(struct arena *arena, const struct bank *bank, const struct attempts *attempts,
                               const struct schedule_options *options)
{
    struct schedule schedule = {.options = with_defaults(options)};
    struct lookup questions = lookup_make(arena, bank->question_count);
    struct schedule_row *rows = ARENA_ARRAY(arena, struct schedule_row, bank->question_count);
    for (size_t i = 0; i < bank->question_count; i++)
        rows[lookup_add(&questions, bank->questions[i].id)].question = &bank->questions[i];
    for (size_t i = attempts->count; i-- > 0;) { /* oldest first */
        const struct attempt *attempt = &attempts->items[i];
        size_t at = lookup_find(&questions, attempt->question);
        if (at == LOOKUP_NONE)
            continue;
        rows[at] = schedule_after(&rows[at], day_of(attempt->started + schedule.options.utc_offset_seconds),
                                  schedule_rating(attempt->overall), schedule.options.retention);
    }
    size_t kept = 0;
    for (size_t i = 0; i < questions.count; i++)
        if (rows[i].answers)
            rows[kept++] = rows[i];
    schedule.items = rows;
    schedule.count = kept;
    return schedule;
}

struct due {
    struct schedule_row row;
    double recall;
};

static int by_recall(const void *a, const void *b)
{
    const struct due *left = a, *right = b;
    if (left->recall != right->recall)
        return left->recall < right->recall ? -1 : 1;
    return left->row.question < right->row.question ? -1 : left->row.question > right->row.question;
}

struct schedule schedule_due(struct arena *arena, const struct schedule *schedule, int64_t day)
{
    struct due *due = ARENA_ARRAY(arena, struct due, schedule->count);
    size_t count = 0;
    for (size_t i = 0; i < schedule->count; i++) {
        const struct schedule_row *row = &schedule->items[i];
        if (row->due_day <= day)
            due[count++] = (struct due){*row, memory_recall(row->memory, day - row->last_day)};
    }
    qsort(due, count, sizeof *due, by_recall);
    struct schedule_row *rows = ARENA_ARRAY(arena, struct schedule_row, count);
    for (size_t i = 0; i < count; i++)
        rows[i] = due[i].row;
    return (struct schedule){rows, count, schedule->options};
}
