#include "report/interview_pages.h"

#include "base/day.h"

struct doc *interviews_doc(struct arena *arena, const struct interviews *interviews)
{
    static const struct column columns[] = {
        {"id", "ID", ALIGN_LEFT, FIT_WHOLE},          {"day", "Day", ALIGN_LEFT, FIT_WHOLE},
        {"company", "Company", ALIGN_LEFT, FIT_WRAP}, {"questions", "Questions", ALIGN_RIGHT, FIT_WHOLE},
        {"felt", "Felt", ALIGN_LEFT, FIT_WHOLE},      {"outcome", "Ended", ALIGN_LEFT, FIT_WHOLE},
    };
    struct doc *page = doc_page(arena, "interviews", "Real interviews");
    struct doc *table = doc_table(arena, page, "interviews", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < interviews->count; i++) {
        const struct interview *one = &interviews->items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(one->id));
        doc_cell(arena, row, value_day(day_date(arena, one->day)));
        doc_cell(arena, row, value_text(one->company));
        doc_cell(arena, row, value_count(one->asked_count));
        doc_cell(arena, row, value_score(one->felt));
        doc_cell(arena, row, value_text(outcome_id(one->outcome)));
    }
    return page;
}
