#include "render/value.h"

#include <math.h>

static const char *seconds_words(struct arena *arena, double seconds)
{
    long whole = lround(seconds);
    if (whole < 60)
        return arena_printf(arena, "%ld s", whole);
    if (whole < 3600 && whole % 60)
        return arena_printf(arena, "%ld min %ld s", whole / 60, whole % 60);
    if (whole < 3600)
        return arena_printf(arena, "%ld min", whole / 60);
    return arena_printf(arena, "%ld h %ld min", whole / 3600, whole % 3600 / 60);
}

static const char *share_words(struct arena *arena, double share)
{
    if (share > 0 && share < 0.005)
        return "under 1 %";
    if (share < 1 && share >= 0.995)
        return "over 99 %";
    return arena_printf(arena, "%ld %%", lround(share * 100));
}

static const char *number_words(struct arena *arena, enum value_kind kind, double number)
{
    switch (kind) {
    case VALUE_COUNT:
        return arena_printf(arena, "%.0f", number);
    case VALUE_SHARE:
        return share_words(arena, number);
    case VALUE_SECONDS:
        return seconds_words(arena, number);
    case VALUE_SCORE:
        return number == floor(number) ? arena_printf(arena, "%.0f/5", number)
                                       : arena_printf(arena, "%.1f/5", number);
    default:
        return "-";
    }
}

/* Where a name holds a comma itself, slashes tell the names apart. */
static struct view list_words(struct arena *arena, const struct value *list)
{
    struct buf words = {.arena = arena};
    const char *between = ", ";
    for (size_t i = 0; i < list->item_count; i++) {
        struct view own = value_words(arena, &list->items[i]);
        if (own.length && (memchr(own.data, ',', own.length) || memchr(own.data, ';', own.length)))
            between = " / ";
    }
    for (size_t i = 0; i < list->item_count; i++) {
        struct view own = value_words(arena, &list->items[i]);
        buf_string(&words, i ? between : "");
        buf_add(&words, own.data, own.length);
    }
    return words.length ? buf_view(&words) : view_of("-");
}

struct view value_words(struct arena *arena, const struct value *value)
{
    if (value->kind == VALUE_LIST)
        return list_words(arena, value);
    if (value->kind == VALUE_TEXT || value->kind == VALUE_DAY)
        return value->text;
    return view_of(number_words(arena, value->kind, value->number));
}

double value_filled(const struct value *value)
{
    double filled = value->kind == VALUE_SCORE ? value->number / 5 : value->number;
    return filled < 0 ? 0 : filled > 1 ? 1 : filled;
}

struct view value_bar_words(struct arena *arena, const struct value *value, size_t length, bool unicode)
{
    struct buf bar = {.arena = arena};
    size_t full = (size_t)lround(value_filled(value) * (double)length);
    for (size_t i = 0; i < length; i++)
        buf_string(&bar, unicode ? (i < full ? "█" : "░") : (i < full ? "#" : "."));
    return buf_view(&bar);
}

bool doc_is_hidden(const struct doc *doc)
{
    return (doc->kind == DOC_FIELD && !doc->label) || (doc->kind == DOC_TABLE && !table_visible(doc));
}

size_t table_visible(const struct doc *table)
{
    size_t count = 0;
    for (size_t c = 0; c < table->column_count; c++)
        count += table->columns[c].label != NULL;
    return count;
}

struct plot_scale plot_scale(const struct plot *plot)
{
    struct plot_scale scale = {plot->least, plot->most};
    if (scale.least < scale.most || scale.least > scale.most)
        return scale;
    scale = (struct plot_scale){INFINITY, -INFINITY};
    for (size_t i = 0; i < plot->count; i++) {
        scale.least = fmin(scale.least, plot->values[i]);
        scale.most = fmax(scale.most, plot->values[i]);
    }
    return scale;
}

double plot_level(struct plot_scale scale, double value)
{
    double size = scale.most - scale.least;
    double level = size > 0 ? (value - scale.least) / size : 0.5;
    return level < 0 ? 0 : level > 1 ? 1 : level;
}

const char *plot_words(struct arena *arena, const struct plot *plot)
{
    double first = NAN, last = NAN, least = NAN, most = NAN;
    size_t count = 0;
    for (size_t i = 0; i < plot->count; i++) {
        if (isnan(plot->values[i]))
            continue;
        first = count++ ? first : plot->values[i];
        last = plot->values[i];
        least = fmin(least, last);
        most = fmax(most, last);
    }
    if (!count)
        return "nothing yet";
    if (count == 1)
        return number_words(arena, plot->unit, first);
    return arena_printf(arena, "%zu points, first %s, last %s, least %s, most %s", count,
                        number_words(arena, plot->unit, first), number_words(arena, plot->unit, last),
                        number_words(arena, plot->unit, least), number_words(arena, plot->unit, most));
}
