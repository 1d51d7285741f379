#include "report/recheck.h"

static const struct column columns[] = {
    {"id", "No.", ALIGN_RIGHT, FIT_WHOLE},        {"question", "Question", ALIGN_LEFT, FIT_CUT},
    {"before", "Before", ALIGN_RIGHT, FIT_WHOLE}, {"now", "Now", ALIGN_RIGHT, FIT_WHOLE},
    {"found", "Found now", ALIGN_LEFT, FIT_WRAP}, {"passed", "Passes now", ALIGN_LEFT, FIT_WRAP},
};

/* Where there is nothing, people need no heads of columns. */
static const struct column bare_columns[] = {{.key = "id"},  {.key = "question"}, {.key = "before"},
                                             {.key = "now"}, {.key = "found"},    {.key = "passed"}};

/* The rules of one row that the other does not have. */
static struct value only_in(struct arena *arena, const struct texts *own, const struct texts *other)
{
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < own->count; i++)
        if (!texts_hold(other, own->items[i]))
            buf_printf(&text, "%s%s", text.length ? ", " : "", own->items[i]);
    return text.length ? value_view(buf_view(&text)) : value_none();
}

static enum tone tone_of(const struct recheck *item)
{
    return item->now->overall > item->before->overall   ? TONE_GOOD
           : item->now->overall < item->before->overall ? TONE_WARN
                                                        : TONE_PLAIN;
}

struct doc *recheck_doc(struct arena *arena, const struct recheck *items, size_t count, size_t total)
{
    struct doc *page = doc_page(arena, "recheck", "What changed with the rubric");
    doc_text(arena, page, TONE_PLAIN,
             count ? arena_printf(arena, "%zu of %zu answers are judged otherwise since the rubric changed.",
                                  count, total)
                   : "No verdict changed since the rubric did.");
    struct doc *table = doc_table(arena, page, "answers", NULL, count ? columns : bare_columns,
                                  sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count; i++) {
        const struct recheck *item = &items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(item->now->id, arena_printf(arena, "%zu", item->number)));
        doc_cell(arena, row, value_text(item->now->question));
        doc_cell(arena, row, value_score(item->before->overall));
        doc_cell(arena, row, value_toned(value_score(item->now->overall), tone_of(item)));
        doc_cell(arena, row, only_in(arena, &item->now->rules, &item->before->rules));
        doc_cell(arena, row, only_in(arena, &item->before->rules, &item->now->rules));
    }
    return page;
}
