#include "report/telling.h"

#include "base/day.h"

#include <stdlib.h>

/* The number of a story; the count when there is none. Stories stand sorted by id. */
static size_t find_story(const struct stories *stories, const char *id)
{
    size_t low = 0, high = stories->count;
    while (id && low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(stories->items[middle].id, id);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return stories->count;
}

/* A link of a story, for looking answers up by id. */
struct link {
    const char *answer;
    size_t story;
};

static int by_answer(const void *a, const void *b)
{
    const struct link *left = a, *right = b;
    int order = strcmp(left->answer, right->answer);
    return order ? order : left->story < right->story ? -1 : left->story > right->story;
}

static const struct link *links_of(struct arena *arena, const struct stories *stories, size_t *count)
{
    *count = 0;
    for (size_t s = 0; s < stories->count; s++)
        *count += stories->items[s].links.count;
    struct link *links = ARENA_ARRAY(arena, struct link, *count);
    size_t used = 0;
    for (size_t s = 0; s < stories->count; s++)
        for (size_t i = 0; i < stories->items[s].links.count; i++)
            links[used++] = (struct link){stories->items[s].links.items[i], s};
    if (used)
        qsort(links, used, sizeof *links, by_answer);
    return links;
}

static size_t first_link(const struct link *links, size_t count, const char *answer)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(links[middle].answer, answer) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void count_one(struct telling *telling, int64_t when)
{
    telling->answers++;
    if (when > telling->last)
        telling->last = when;
}

struct tellings tellings_count(struct arena *arena, const struct stories *stories,
                               const struct attempts *attempts, const struct interviews *interviews)
{
    struct telling *items = ARENA_ARRAY(arena, struct telling, stories->count);
    size_t link_count;
    const struct link *links = links_of(arena, stories, &link_count);
    for (size_t i = 0; i < attempts->count; i++) {
        const struct attempt *attempt = &attempts->items[i];
        size_t named = find_story(stories, attempt->story), last = named;
        if (named < stories->count)
            count_one(&items[named], attempt->started + attempts->utc_offset_seconds);
        for (size_t k = first_link(links, link_count, attempt->id);
             k < link_count && strcmp(links[k].answer, attempt->id) == 0; k++)
            if (links[k].story != named && links[k].story != last) {
                last = links[k].story;
                count_one(&items[last], attempt->started + attempts->utc_offset_seconds);
            }
    }
    for (size_t i = 0; i < interviews->count; i++)
        for (size_t k = 0; k < interviews->items[i].asked_count; k++) {
            size_t told = find_story(stories, interviews->items[i].asked[k].story);
            int64_t when = interviews->items[i].day * DAY_SECONDS;
            if (told == stories->count)
                continue;
            items[told].interviews++;
            if (when > items[told].last)
                items[told].last = when;
        }
    return (struct tellings){items, stories->count};
}
