#include "report/found.h"

#include "base/day.h"

#include <ctype.h>

/* All for machines: people read the sections below. */
static const struct column columns[] = {
    {.key = "id"},      {.key = "question"}, {.key = "day"},  {.key = "result"},
    {.key = "overall"}, {.key = "part"},     {.key = "text"},
};

static const char *capital(struct arena *arena, const char *word)
{
    char *copy = arena_strdup(arena, word);
    copy[0] = (char)toupper((unsigned char)copy[0]);
    return copy;
}

static enum tone part_tone(const char *part)
{
    for (int i = 0; i < PART_COUNT; i++)
        if (strcmp(part, part_id((enum part)i)) == 0)
            return tone_group((unsigned)i);
    return TONE_DIM;
}

static void add_row(struct arena *arena, struct doc *table, const struct found *found)
{
    struct doc *row = doc_row(arena, table);
    doc_cell(arena, row, value_text(found->attempt->id));
    doc_cell(arena, row, value_text(found->attempt->question));
    doc_cell(arena, row, value_day(day_date(arena, found->day)));
    doc_cell(arena, row, value_text(found->attempt->result_class));
    doc_cell(arena, row, value_score(found->attempt->overall));
    doc_cell(arena, row, value_text(found->part));
    doc_cell(arena, row, value_view(found->text));
}

static void add_section(struct arena *arena, struct doc *page, const struct bank *bank,
                        const struct found *found)
{
    const struct attempt *attempt = found->attempt;
    const struct question *question = bank_question(bank, attempt->question);
    struct doc *section = doc_section(arena, page, NULL, question ? question->ask : attempt->question);
    struct buf about = {.arena = arena};
    buf_printf(&about, "No. %zu, %s", found->number, day_date(arena, found->day));
    if (attempt->overall)
        buf_printf(&about, ", %d/5", attempt->overall);
    buf_printf(&about, ", %s", attempt->id);
    doc_text(arena, section, TONE_DIM, buf_text(&about));
    struct mark *marks = ARENA_ARRAY(arena, struct mark, found->mark_count);
    for (size_t i = 0; i < found->mark_count; i++)
        marks[i] = (struct mark){.span = found->marks[i], .tone = TONE_STRONG};
    doc_quote(arena, section, NULL, capital(arena, found->part),
              (struct quote){.text = found->text,
                             .tone = part_tone(found->part),
                             .marks = marks,
                             .mark_count = found->mark_count});
}

struct doc *found_doc(struct arena *arena, const struct bank *bank, const struct found *found, size_t count,
                      size_t total)
{
    struct doc *page = doc_page(arena, "search", "What was found");
    const char *words = arena_printf(arena, "%zu answer%s", total, total == 1 ? "" : "s");
    doc_text(arena, page, TONE_PLAIN,
             count < total ? arena_printf(arena, "%s; the best %zu shown.", words, count)
                           : arena_printf(arena, "%s.", words));
    struct doc *table = doc_table(arena, page, "hits", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count; i++)
        add_row(arena, table, &found[i]);
    for (size_t i = 0; i < count; i++)
        add_section(arena, page, bank, &found[i]);
    return page;
}
