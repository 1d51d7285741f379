#include "report/story_map.h"

/* What is being matched: as many principles as possible get a story of their own (Kuhn's method). */
struct matching {
    const struct story_serves *serves;
    size_t *holder; /* by story: 1 + the principle that holds it, 0: free */
    bool *tried;    /* by story, in this round */
};

static bool give_story(struct matching *match, size_t principle)
{
    for (size_t s = 0; s < match->serves->stories->count; s++) {
        if (match->tried[s] || !story_serve_is(story_serve_at(match->serves, s, principle)))
            continue;
        match->tried[s] = true;
        if (!match->holder[s] || give_story(match, match->holder[s] - 1)) {
            match->holder[s] = principle + 1;
            return true;
        }
    }
    return false;
}

/* Principles and the stories there are for them, as marks. */
struct wants {
    bool *principles, *stories;
};

static bool overlap(const bool *a, const bool *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (a[i] && b[i])
            return true;
    return false;
}

static void join(bool *into, const bool *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        into[i] = into[i] || from[i];
}

static const size_t *numbers_of(struct arena *arena, const bool *marks, size_t count, size_t *found)
{
    size_t *numbers = ARENA_ARRAY(arena, size_t, count);
    *found = 0;
    for (size_t i = 0; i < count; i++)
        if (marks[i])
            numbers[(*found)++] = i;
    return numbers;
}

/* When a principle gets none, the stories tried are all there are for it and for those who hold them. */
static struct wants wants_of(struct arena *arena, const struct matching *match, size_t principle)
{
    size_t stories = match->serves->stories->count;
    struct wants wants = {ARENA_ARRAY(arena, bool, match->serves->bank->principle_count),
                          ARENA_ARRAY(arena, bool, stories)};
    wants.principles[principle] = true;
    for (size_t s = 0; s < stories; s++)
        if (match->tried[s]) {
            wants.stories[s] = true;
            wants.principles[match->holder[s] - 1] = true;
        }
    return wants;
}

static void find_conflicts(struct arena *arena, struct story_map *map)
{
    size_t stories = map->serves->stories->count, principles = map->serves->bank->principle_count, count = 0;
    struct matching match = {map->serves, ARENA_ARRAY(arena, size_t, stories),
                             ARENA_ARRAY(arena, bool, stories)};
    struct wants *found = ARENA_ARRAY(arena, struct wants, principles);
    for (size_t p = 0; p < principles; p++) {
        if (!map->story_counts[p])
            continue;
        memset(match.tried, 0, stories * sizeof *match.tried);
        if (give_story(&match, p))
            continue;
        struct wants wants = wants_of(arena, &match, p);
        size_t kept = 0; /* those that want one of the same stories become one */
        for (size_t i = 0; i < count; i++) {
            if (overlap(found[i].stories, wants.stories, stories)) {
                join(wants.stories, found[i].stories, stories);
                join(wants.principles, found[i].principles, principles);
            } else {
                found[kept++] = found[i];
            }
        }
        found[kept++] = wants;
        count = kept;
    }
    struct story_conflict *conflicts = ARENA_ARRAY(arena, struct story_conflict, count);
    for (size_t i = 0; i < count; i++) {
        conflicts[i].principles = numbers_of(arena, found[i].principles, principles, &conflicts[i].count);
        conflicts[i].stories = numbers_of(arena, found[i].stories, stories, &conflicts[i].story_count);
    }
    map->conflicts = conflicts;
    map->conflict_count = count;
}

static void find_pillars(struct arena *arena, struct story_map *map)
{
    size_t stories = map->serves->stories->count, principles = map->serves->bank->principle_count;
    struct story_pillar *pillars = ARENA_ARRAY(arena, struct story_pillar, stories);
    for (size_t s = 0; s < stories; s++) {
        size_t *held = ARENA_ARRAY(arena, size_t, principles), count = 0;
        for (size_t p = 0; p < principles; p++)
            if (map->story_counts[p] == 1 && story_serve_is(story_serve_at(map->serves, s, p)))
                held[count++] = p;
        if (count > 1)
            pillars[map->pillar_count++] = (struct story_pillar){s, held, count};
    }
    map->pillars = pillars;
}

struct story_map story_map_build(struct arena *arena, const struct story_serves *serves,
                                 const struct tellings *tellings)
{
    size_t stories = serves->stories->count, principles = serves->bank->principle_count;
    size_t *counts = ARENA_ARRAY(arena, size_t, principles),
           *unserved = ARENA_ARRAY(arena, size_t, principles);
    size_t *overused = ARENA_ARRAY(arena, size_t, stories);
    struct story_map map = {.serves = serves, .tellings = tellings, .story_counts = counts};
    for (size_t p = 0; p < principles; p++) {
        for (size_t s = 0; s < stories; s++)
            counts[p] += story_serve_is(story_serve_at(serves, s, p));
        if (!counts[p])
            unserved[map.unserved_count++] = p;
    }
    for (size_t s = 0; s < stories; s++)
        if (tellings->items[s].answers >= TELLING_OVERUSE)
            overused[map.overused_count++] = s;
    map.unserved = unserved;
    map.overused = overused;
    find_pillars(arena, &map);
    find_conflicts(arena, &map);
    return map;
}

static unsigned char level_of(const struct story_serve *serve)
{
    if (serve->is_said)
        return serve->is_evidenced ? 4 : 3;
    return serve->is_evidenced ? 2 : serve->fit > 0 ? 1 : 0;
}

static void add_grid(struct arena *arena, struct doc *page, const struct story_map *map)
{
    const struct bank *bank = map->serves->bank;
    const struct stories *stories = map->serves->stories;
    const char **row_keys = ARENA_ARRAY(arena, const char *, bank->principle_count);
    const char **row_labels = ARENA_ARRAY(arena, const char *, bank->principle_count);
    const char **column_keys = ARENA_ARRAY(arena, const char *, stories->count);
    const char **column_labels = ARENA_ARRAY(arena, const char *, stories->count);
    unsigned char *levels = ARENA_ARRAY(arena, unsigned char, bank->principle_count * stories->count);
    for (size_t p = 0; p < bank->principle_count; p++) {
        row_keys[p] = bank->principles[p].id;
        row_labels[p] = bank->principles[p].name;
        for (size_t s = 0; s < stories->count; s++)
            levels[s + p * stories->count] = level_of(story_serve_at(map->serves, s, p));
    }
    for (size_t s = 0; s < stories->count; s++) {
        column_keys[s] = stories->items[s].id;
        column_labels[s] = arena_printf(arena, "%zu", s + 1);
    }
    struct grid *grid = ARENA_NEW(arena, struct grid);
    *grid = (struct grid){
        .row_keys = row_keys,
        .row_labels = row_labels,
        .column_keys = column_keys,
        .column_labels = column_labels,
        .row_count = bank->principle_count,
        .column_count = stories->count,
        .levels = levels,
        .level_labels = {"nothing", "a word or two", "its words show it", "you say so", "both"},
    };
    doc_grid(arena, page, "map", NULL, grid);
    struct doc *list = doc_list(arena, page, NULL, "The stories", true);
    for (size_t s = 0; s < stories->count; s++)
        doc_item(arena, list, value_text(stories->items[s].title));
}

static const char *names_of(struct arena *arena, const struct story_map *map, const size_t *principles,
                            size_t count)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        buf_joint(&out, i, count);
        buf_string(&out, map->serves->bank->principles[principles[i]].name);
    }
    return buf_text(&out);
}

static const char *titles_of(struct arena *arena, const struct story_map *map, const size_t *stories,
                             size_t count)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        buf_joint(&out, i, count);
        buf_printf(&out, "\"%s\"", map->serves->stories->items[stories[i]].title);
    }
    return buf_text(&out);
}

/* The question of a principle that is likeliest to come: an easy one. */
static const char *likely_question(const struct bank *bank, size_t principle)
{
    const struct question *found = NULL;
    for (size_t i = 0; i < bank->question_count; i++) {
        const struct question *question = &bank->questions[i];
        if (strcmp(question->principle, bank->principles[principle].id) == 0 &&
            (!found || question->difficulty < found->difficulty))
            found = question;
    }
    return found ? found->ask : NULL;
}

static void add_conflict_note(struct arena *arena, struct doc *section, const struct story_map *map,
                              const struct story_conflict *conflict)
{
    const struct bank *bank = map->serves->bank;
    const char *one = likely_question(bank, conflict->principles[0]);
    const char *other = likely_question(bank, conflict->principles[conflict->count - 1]);
    struct notice notice = {
        .level = "warning",
        .tone = TONE_WARN,
        .code = "conflict",
        .message = arena_printf(arena, "%s want %s, and there is no other.",
                                names_of(arena, map, conflict->principles, conflict->count),
                                titles_of(arena, map, conflict->stories, conflict->story_count)),
    };
    if (one && other)
        notice.ask = arena_printf(arena, "What would you tell when both come: \"%s\" and \"%s\"", one, other);
    doc_notice(arena, section, notice);
}

struct doc *story_map_doc(struct arena *arena, const struct story_map *map)
{
    struct doc *page = doc_page(arena, "story_map", "Stories by principles");
    const struct stories *stories = map->serves->stories;
    if (!stories->count) {
        doc_text(arena, page, TONE_PLAIN, "No story yet. Type: stardrill story new");
        return page;
    }
    add_grid(arena, page, map);
    struct doc *notes = doc_entries(arena, page, "notes", "What to look at");
    if (map->unserved_count)
        doc_notice(
            arena, notes,
            (struct notice){.level = "warning",
                            .tone = TONE_BAD,
                            .code = "no-story",
                            .message = arena_printf(arena, "No story serves %s.",
                                                    names_of(arena, map, map->unserved, map->unserved_count)),
                            .ask = "What happened to you that would show it?"});
    for (size_t i = 0; i < map->conflict_count; i++)
        add_conflict_note(arena, notes, map, &map->conflicts[i]);
    for (size_t i = 0; i < map->pillar_count; i++)
        doc_notice(arena, notes,
                   (struct notice){.level = "warning",
                                   .tone = TONE_WARN,
                                   .code = "single-story",
                                   .message = arena_printf(arena, "%s hang on \"%s\" alone.",
                                                           names_of(arena, map, map->pillars[i].principles,
                                                                    map->pillars[i].count),
                                                           stories->items[map->pillars[i].story].title),
                                   .ask = "Which second story could carry one of them?"});
    for (size_t i = 0; i < map->overused_count; i++) {
        const struct telling *telling = &map->tellings->items[map->overused[i]];
        doc_notice(
            arena, notes,
            (struct notice){.level = "info",
                            .tone = TONE_WARN,
                            .code = "overused",
                            .message = arena_printf(arena, "\"%s\" was told in %zu answers.",
                                                    stories->items[map->overused[i]].title, telling->answers),
                            .ask = "Interviewers compare notes: which other story could be told?"});
    }
    if (!notes->first)
        doc_text(arena, page, TONE_GOOD, "Every principle has a story of its own.");
    return page;
}
