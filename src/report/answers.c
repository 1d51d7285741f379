#include "report/answers.h"

#include "base/day.h"
#include "check/score.h"
#include "report/short_ask.h"

_Static_assert((int)ATTEMPT_DIMENSIONS == (int)DIMENSION_COUNT, "an attempt keeps a score a dimension");

static const struct column columns[] = {
    {"id", "No.", ALIGN_RIGHT, FIT_WHOLE},
    {"day", "Day", ALIGN_LEFT, FIT_WHOLE},
    {"question", "Question", ALIGN_LEFT, FIT_CUT},
    {"principle", "Principle", ALIGN_LEFT, FIT_CUT},
    {"result", "Result", ALIGN_LEFT, FIT_WHOLE},
    {"overall", "Score", ALIGN_LEFT, FIT_WHOLE},
    {"worst", "Look at first", ALIGN_LEFT, FIT_CUT},
    /* For machines. */
    {.key = "structure"},
    {.key = "ownership"},
    {.key = "evidence"},
    {.key = "principle_fit"},
    {.key = "delivery"},
    {.key = "reflection"},
    {.key = "self_rating"},
    {.key = "words"},
    {.key = "seconds"},
    {.key = "story"},
};

static enum tone worst_tone(int worst)
{
    return worst >= SEVERITY_ERROR ? TONE_BAD : worst == SEVERITY_WARNING ? TONE_WARN : TONE_DIM;
}

static void add_row(struct arena *arena, struct doc *table, const struct bank *bank,
                    const struct attempt *attempt, size_t number)
{
    const struct question *question = attempt->question ? bank_question(bank, attempt->question) : NULL;
    const char *id = question                    ? question->principle
                     : attempt->principles.count ? attempt->principles.items[0]
                                                 : NULL;
    struct doc *row = doc_row(arena, table);
    doc_cell(arena, row, value_name(attempt->id, arena_printf(arena, "%zu", number)));
    doc_cell(arena, row, value_day(day_date(arena, day_of(attempt->started))));
    doc_cell(arena, row,
             value_name(attempt->question, question ? short_ask(question->ask) : attempt->question));
    doc_cell(arena, row, value_name(id, id ? bank_principle_name(bank, id) : NULL));
    doc_cell(arena, row,
             value_toned(value_text(attempt->result_class), attempt->is_quantified ? TONE_GOOD : TONE_PLAIN));
    doc_cell(arena, row, value_score(attempt->overall));
    doc_cell(arena, row,
             value_toned(value_text(attempt->rules.count ? attempt->rules.items[0] : NULL),
                         worst_tone(attempt->worst)));
    for (int i = 0; i < ATTEMPT_DIMENSIONS; i++)
        doc_cell(arena, row, value_score(attempt->dimensions[i]));
    doc_cell(arena, row, value_score(attempt->self_rating));
    doc_cell(arena, row, value_count(attempt->words));
    doc_cell(arena, row, value_seconds(attempt->seconds));
    doc_cell(arena, row, value_text(attempt->story));
}

/* "12 answers, 7 with a measured result; the first 5 are shown." */
static const char *count_words(struct arena *arena, const struct attempts *attempts,
                               const struct attempt_choice *choice, size_t shown)
{
    size_t measured = 0;
    for (size_t i = 0; i < choice->count; i++)
        measured += attempts->items[choice->places[i]].is_quantified;
    const char *words = arena_printf(arena, "%zu answer%s, %zu with a measured result", choice->count,
                                     choice->count == 1 ? "" : "s", measured);
    return shown < choice->count ? arena_printf(arena, "%s; %zu shown.", words, shown)
                                 : arena_printf(arena, "%s.", words);
}

struct doc *answers_doc(struct arena *arena, const struct bank *bank, const struct attempts *attempts,
                        const struct attempt_choice *choice, size_t most)
{
    struct doc *page = doc_page(arena, "answers", "Your answers");
    size_t shown = choice->count < most ? choice->count : most;
    if (choice->count)
        doc_text(arena, page, TONE_PLAIN, count_words(arena, attempts, choice, shown));
    else
        doc_text(arena, page, TONE_PLAIN, "Nothing here yet. The first answer is the hardest one.");
    static const size_t column_count = sizeof columns / sizeof *columns;
    struct doc *table = doc_table(arena, page, "answers", NULL, columns, column_count);
    for (size_t i = 0; i < shown; i++)
        add_row(arena, table, bank, &attempts->items[choice->places[i]], choice->places[i] + 1);
    return page;
}
