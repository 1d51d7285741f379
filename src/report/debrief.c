#include "report/debrief.h"

static const struct {
    const char *id, *name;
} votes[VOTE_COUNT] = {
    [VOTE_NONE] = {"none", "no vote"},
    [VOTE_STRONGLY_NOT] = {"strongly-not-inclined", "strongly not inclined"},
    [VOTE_NOT] = {"not-inclined", "not inclined"},
    [VOTE_INCLINED] = {"inclined", "inclined"},
    [VOTE_STRONGLY_INCLINED] = {"strongly-inclined", "strongly inclined"},
};

const char *vote_id(enum vote vote)
{
    return votes[vote].id;
}
const char *vote_name(enum vote vote)
{
    return votes[vote].name;
}

/* The bar raiser wants more. */
static const double BAR_RAISER_MORE = 0.25;
double debrief_bar(const struct mock_seat *seat, enum vote vote)
{
    static const double least[VOTE_COUNT] = {[VOTE_STRONGLY_INCLINED] = 1.25,
                                             [VOTE_INCLINED] = 0.25,
                                             [VOTE_NOT] = -0.75,
                                             [VOTE_STRONGLY_NOT] = -9};
    return least[vote] + (seat->is_bar_raiser ? BAR_RAISER_MORE : 0);
}

struct debrief_list debrief_list(struct arena *arena, size_t most)
{
    return (struct debrief_list){ARENA_ARRAY(arena, const char *, most), 0, most};
}

void debrief_list_add(struct debrief_list *list, const char *text)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i], text) == 0)
            return;
    if (list->count < list->most)
        list->items[list->count++] = text;
}

struct texts debrief_list_texts(const struct debrief_list *list)
{
    return (struct texts){list->items, list->count};
}

const char *debrief_short_ask(struct arena *arena, const char *ask)
{
    enum { MOST = 64 };
    if (strlen(ask) <= MOST)
        return ask;
    size_t end = MOST;
    while (end > MOST / 2 && ask[end] != ' ')
        end--;
    return arena_printf(arena, "%.*s ...", (int)end, ask);
}
