#include "report/story_pages.h"

#include "base/day.h"

#include <stdlib.h>

/* The principles a story serves: those the person says first, then by fit. */
struct ranked {
    size_t principle;
    const struct story_serve *serve;
};

static int best_first(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;
    if (left->serve->is_said != right->serve->is_said)
        return left->serve->is_said ? -1 : 1;
    if (left->serve->fit != right->serve->fit)
        return left->serve->fit < right->serve->fit ? 1 : -1;
    return left->principle < right->principle ? -1 : 1;
}

static struct ranked *rank(struct arena *arena, const struct story_serves *serves, size_t story,
                           size_t *count)
{
    struct ranked *items = ARENA_ARRAY(arena, struct ranked, serves->bank->principle_count);
    *count = 0;
    for (size_t p = 0; p < serves->bank->principle_count; p++) {
        const struct story_serve *serve = story_serve_at(serves, story, p);
        if (story_serve_is(serve))
            items[(*count)++] = (struct ranked){p, serve};
    }
    if (*count)
        qsort(items, *count, sizeof *items, best_first);
    return items;
}

const size_t *story_named(struct arena *arena, const struct story_serves *serves, size_t story, size_t *count)
{
    enum { NAMED = 3 };
    size_t all;
    const struct ranked *ranked = rank(arena, serves, story, &all);
    size_t *rows = ARENA_ARRAY(arena, size_t, all);
    for (*count = 0; *count < all && (*count < NAMED || ranked[*count].serve->is_said); ++*count)
        rows[*count] = ranked[*count].principle;
    return rows;
}

static struct value day_value(struct arena *arena, int64_t moment)
{
    return moment ? value_day(day_date(arena, day_of(moment))) : value_none();
}

static const char *parts_told(struct arena *arena, const struct story *story)
{
    char *letters = arena_strdup(arena, "----");
    for (int part = 0; part < PART_COUNT; part++)
        if (story_tells(story, (enum part)part))
            letters[part] = part_name((enum part)part)[0];
    return letters;
}

struct doc *stories_doc(struct arena *arena, const struct story_serves *serves,
                        const struct tellings *tellings)
{
    static const struct column columns[] = {
        {"id", "ID", ALIGN_LEFT, FIT_WRAP},
        {"title", "Story", ALIGN_LEFT, FIT_WRAP},
        {"parts", "Parts", ALIGN_LEFT, FIT_WHOLE},
        {"principles", "Serves", ALIGN_LEFT, FIT_WRAP},
        {"uses", "Told", ALIGN_RIGHT, FIT_WHOLE},
        {"last", "Last", ALIGN_LEFT, FIT_WHOLE},
        {.key = "happened"},
    };
    const struct stories *stories = serves->stories;
    struct doc *page = doc_page(arena, "stories", "Your stories");
    struct doc *table = doc_table(arena, page, "stories", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t s = 0; s < stories->count; s++) {
        const struct story *story = &stories->items[s];
        const struct telling *telling = &tellings->items[s];
        struct buf ids = {.arena = arena}, names = {.arena = arena};
        size_t count;
        const size_t *named = story_named(arena, serves, s, &count);
        for (size_t i = 0; i < count; i++) {
            buf_printf(&ids, "%s%s", i ? " " : "", serves->bank->principles[named[i]].id);
            buf_printf(&names, "%s%s", i ? ", " : "", serves->bank->principles[named[i]].name);
        }
        struct doc *row = doc_row(arena, table);
        bool is_overused = telling->answers >= TELLING_OVERUSE;
        doc_cell(arena, row, value_text(story->id));
        doc_cell(arena, row, value_text(story->title));
        doc_cell(arena, row, value_text(parts_told(arena, story)));
        doc_cell(arena, row, value_name(buf_text(&ids), buf_text(&names)));
        doc_cell(arena, row,
                 value_toned(value_count(telling->answers), is_overused ? TONE_WARN : TONE_PLAIN));
        doc_cell(arena, row, day_value(arena, telling->last));
        doc_cell(arena, row,
                 story->has_happened ? value_day(day_date(arena, day_of(story->happened))) : value_none());
    }
    if (!stories->count)
        doc_text(arena, page, TONE_PLAIN,
                 "No story yet. Eight to twelve good ones carry a whole interview day.");
    return page;
}

static void add_serves(struct arena *arena, struct doc *page, const struct story_serves *serves, size_t story)
{
    static const struct column columns[] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_WRAP},
        {"fit", "Fit", ALIGN_LEFT, FIT_WHOLE},
        {"said", "You say so", ALIGN_LEFT, FIT_WHOLE},
    };
    size_t count;
    const struct ranked *ranked = rank(arena, serves, story, &count);
    struct doc *section = doc_section(arena, page, NULL, "Principles it can serve");
    if (!count)
        doc_text(arena, section, TONE_DIM,
                 "None yet: name them under 'principles', or tell what they would show.");
    struct doc *table = doc_table(arena, section, "serves", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count; i++) {
        const struct principle *principle = &serves->bank->principles[ranked[i].principle];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(principle->id, principle->name));
        doc_cell(arena, row, value_bar(value_share(ranked[i].serve->fit)));
        doc_cell(arena, row, value_text(ranked[i].serve->is_said ? "yes" : "no"));
    }
}

static void add_parts(struct arena *arena, struct doc *page, const struct story *story)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (story_tells(story, (enum part)part))
            doc_quote(arena, page, part_id((enum part)part), part_name((enum part)part),
                      (struct quote){.text = story->parts[part]});
    struct doc *asks = NULL;
    for (int part = 0; part < PART_COUNT; part++) {
        if (story_tells(story, (enum part)part))
            continue;
        if (!asks)
            asks = doc_section(arena, page, "missing", "Still to be told");
        doc_field(arena, asks, part_id((enum part)part), part_name((enum part)part),
                  value_toned(value_text(story_ask((enum part)part)), TONE_WARN));
    }
    if (story->notes.length)
        doc_quote(arena, page, "notes", "Notes", (struct quote){.text = story->notes, .tone = TONE_DIM});
}

struct doc *story_doc(struct arena *arena, const struct story_serves *serves, const struct tellings *tellings,
                      size_t index)
{
    const struct story *story = &serves->stories->items[index];
    const struct telling *telling = &tellings->items[index];
    struct doc *page = doc_page(arena, "story", story->title);
    doc_field(arena, page, "id", "ID", value_text(story->id));
    if (story->has_happened)
        doc_field(arena, page, "happened", "Happened", day_value(arena, story->happened));
    doc_field(arena, page, "uses", "Told in answers", value_count(telling->answers));
    if (telling->interviews)
        doc_field(arena, page, "interviews", "In real interviews", value_count(telling->interviews));
    if (telling->last)
        doc_field(arena, page, "last", "Last told", day_value(arena, telling->last));
    add_parts(arena, page, story);
    add_serves(arena, page, serves, index);
    if (story->links.count) {
        struct doc *list = doc_list(arena, page, "links", "Linked answers", false);
        for (size_t i = 0; i < story->links.count; i++)
            doc_item(arena, list, value_text(story->links.items[i]));
    }
    return page;
}
