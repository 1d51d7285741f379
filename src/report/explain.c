#include "report/explain.h"

static void add_quantities(struct arena *arena, struct doc *page, const struct reading *reading)
{
    static const struct column columns[] = {
        {"text", "Number", ALIGN_LEFT, FIT_WRAP},
        {"kind", "Kind", ALIGN_LEFT, FIT_WHOLE},
        {"role", "Role", ALIGN_LEFT, FIT_WHOLE},
        {"why", "Why it counts", ALIGN_LEFT, FIT_WRAP},
        {"role_why", "Why this role", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *table = doc_table(arena, page, "quantities", "Numbers that count", columns, 5);
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_view(view_sub(reading->text, quantity->span.start, quantity->span.end)));
        doc_cell(arena, row, value_text(quantity_kind_id(quantity->kind)));
        doc_cell(arena, row, value_text(quantity_role_id(quantity->role)));
        doc_cell(arena, row, value_text(quantity->why));
        doc_cell(arena, row, value_text(quantity->role_why));
    }
}

/* A number that stood alone counts after all when an outcome tells what it measures. */
static bool counts_after_all(const struct reading *reading, struct span span)
{
    for (size_t i = 0; i < reading->quantities.count; i++)
        if (reading->quantities.items[i].span.start < span.end &&
            reading->quantities.items[i].span.end > span.start)
            return true;
    return false;
}

/* The refusals that stand. */
static struct refusals refusals_of(struct arena *arena, const struct reading *reading)
{
    struct refusals all;
    quantity_scan(arena, reading->text, &all);
    struct refusal *kept = ARENA_ARRAY(arena, struct refusal, all.count);
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++)
        if (!counts_after_all(reading, all.items[i].span))
            kept[count++] = all.items[i];
    return (struct refusals){kept, count};
}

static void add_refusals(struct arena *arena, struct doc *page, struct view text,
                         const struct refusals *refused)
{
    static const struct column columns[] = {
        {"text", "Number", ALIGN_LEFT, FIT_WRAP},
        {"why", "Why it does not count", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *table = doc_table(arena, page, "refused", "Numbers passed over", columns, 2);
    for (size_t i = 0; i < refused->count; i++) {
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row,
                 value_view(view_sub(text, refused->items[i].span.start, refused->items[i].span.end)));
        doc_cell(arena, row, value_text(refused->items[i].why));
    }
}

struct doc *explain_doc(struct arena *arena, const struct reading *reading)
{
    struct refusals refused = refusals_of(arena, reading);
    struct doc *page = doc_page(arena, "explain", NULL);
    if (reading->quantities.count)
        add_quantities(arena, page, reading);
    else
        doc_text(arena, page, TONE_PLAIN, "No number here counts.");
    if (refused.count)
        add_refusals(arena, page, reading->text, &refused);
    return page;
}
