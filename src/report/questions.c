#include "report/questions.h"

static const char *join(struct arena *arena, const struct texts *texts, const char *between)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < texts->count; i++) {
        buf_string(&out, i ? between : "");
        buf_string(&out, texts->items[i]);
    }
    return buf_text(&out);
}

static struct value list_of(struct arena *arena, const struct texts *texts)
{
    struct value *items = ARENA_ARRAY(arena, struct value, texts->count);
    for (size_t i = 0; i < texts->count; i++)
        items[i] = value_text(texts->items[i]);
    return value_list(items, texts->count);
}

/* Everything a script may want to sort or filter by. */
static void add_rows(struct arena *arena, struct doc *page, const struct question *const *questions,
                     size_t count)
{
    static const struct column columns[] = {
        {.key = "id"},     {.key = "principle"},  {.key = "also"},         {.key = "tracks"},
        {.key = "themes"}, {.key = "difficulty"}, {.key = "asks_failure"}, {.key = "ask"},
    };
    struct doc *table = doc_table(arena, page, "questions", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count; i++) {
        const struct question *question = questions[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(question->id));
        doc_cell(arena, row, value_text(question->principle));
        doc_cell(arena, row, list_of(arena, &question->also));
        doc_cell(arena, row, list_of(arena, &question->tracks));
        doc_cell(arena, row, list_of(arena, &question->themes));
        doc_cell(arena, row, value_count((size_t)question->difficulty));
        doc_cell(arena, row, value_text(question->asks_failure ? "yes" : "no"));
        doc_cell(arena, row, value_text(question->ask));
    }
}

/* For people each principle has a table of its own. Returns how many questions it took. */
static size_t add_principle(struct arena *arena, struct doc *page, const struct bank *bank,
                            const struct question *const *questions, size_t count)
{
    static const struct column columns[] = {
        {.label = "ID"},
        {.label = "Level", .align = ALIGN_RIGHT},
        {.label = "Question", .fit = FIT_WRAP},
    };
    const char *principle = questions[0]->principle;
    struct doc *section = doc_section(arena, page, NULL, bank_principle_name(bank, principle));
    struct doc *table = doc_table(arena, section, NULL, NULL, columns, sizeof columns / sizeof *columns);
    size_t i = 0;
    for (; i < count && strcmp(questions[i]->principle, principle) == 0; i++) {
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(questions[i]->id));
        doc_cell(arena, row, value_count((size_t)questions[i]->difficulty));
        doc_cell(arena, row, value_text(questions[i]->ask));
    }
    return i;
}

struct doc *questions_doc(struct arena *arena, const struct bank *bank,
                          const struct question *const *questions, size_t count)
{
    struct doc *page = doc_page(arena, "bank", "Questions");
    add_rows(arena, page, questions, count);
    if (!count)
        doc_text(arena, page, TONE_PLAIN, "No question fits. A wider filter will find some.");
    for (size_t i = 0; i < count;)
        i += add_principle(arena, page, bank, questions + i, count - i);
    if (count)
        doc_text(arena, page, TONE_DIM,
                 arena_printf(arena, "%zu question%s. Level: 1 to begin with, 3 for the hard ones.", count,
                              count == 1 ? "" : "s"));
    return page;
}

static void add_list(struct arena *arena, struct doc *page, const char *key, const char *label,
                     const struct texts *texts)
{
    if (!texts->count)
        return;
    struct doc *section = doc_section(arena, page, NULL, label);
    struct doc *list = doc_list(arena, section, key, NULL, false);
    for (size_t i = 0; i < texts->count; i++)
        doc_item(arena, list, value_text(texts->items[i]));
}

static void add_facts(struct arena *arena, struct doc *page, const struct bank *bank,
                      const struct question *question)
{
    struct buf also = {.arena = arena};
    for (size_t i = 0; i < question->also.count; i++) {
        buf_string(&also, i ? ", " : "");
        buf_string(&also, bank_principle_name(bank, question->also.items[i]));
    }
    doc_field(arena, page, "id", "ID", value_text(question->id));
    doc_field(arena, page, "principle", "Principle",
              value_name(question->principle, bank_principle_name(bank, question->principle)));
    if (also.length)
        doc_field(arena, page, "also", "Also probes",
                  value_name(join(arena, &question->also, " "), buf_text(&also)));
    if (question->tracks.count)
        doc_field(arena, page, "tracks", "For",
                  value_name(join(arena, &question->tracks, " "), join(arena, &question->tracks, ", ")));
    if (question->themes.count)
        doc_field(arena, page, "themes", "Themes",
                  value_name(join(arena, &question->themes, " "), join(arena, &question->themes, ", ")));
    doc_field(arena, page, "difficulty", "Level (1 to 3)", value_count((size_t)question->difficulty));
    if (question->asks_failure)
        doc_field(arena, page, "asks_failure", "Asks for",
                  value_name("yes", "something that went wrong, and what you learned"));
}

static void add_hints(struct arena *arena, struct doc *page, const struct question *question)
{
    struct doc *section = NULL;
    for (int part = 0; part < PART_COUNT; part++) {
        const char *hint = question->hints[part];
        if (!hint || !*hint)
            continue;
        if (!section)
            section = doc_section(arena, page, "hints", "Hints");
        doc_field(arena, section, part_id((enum part)part), part_name((enum part)part), value_text(hint));
    }
}

struct doc *question_doc(struct arena *arena, const struct bank *bank, const struct question *question)
{
    struct doc *page = doc_page(arena, "question", question->ask);
    const struct principle *principle = bank_principle(bank, question->principle);
    add_facts(arena, page, bank, question);
    if (principle && principle->gist) {
        doc_text(arena, page, TONE_PLAIN, arena_printf(arena, "%s: %s", principle->name, principle->gist));
        add_list(arena, page, "looks_for", "What an interviewer listens for", &principle->looks_for);
    }
    add_hints(arena, page, question);
    add_list(arena, page, "probes", "Questions that may follow", &question->probes);
    return page;
}
