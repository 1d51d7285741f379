#include "report/win_pages.h"

#include "base/day.h"

#include <stdlib.h>

bool win_has_number(const char *text)
{
    struct arena scratch = {0};
    struct quantities quantities = quantity_scan(&scratch, view_of(text), NULL);
    bool has_one = false;
    for (size_t i = 0; i < quantities.count; i++)
        has_one = has_one || !quantities.items[i].is_rough;
    arena_release(&scratch);
    return has_one;
}

/* What the words evidence, best first; kept in the arena given. */
static struct principle_fits fits_of(struct arena *arena, const struct checker *checker,
                                     const struct win *win)
{
    const struct answer answer = {.is_free = true, .free = view_of(win->text)};
    return check_answer(arena, checker, &answer).fits;
}

const struct principle *win_principle(const struct checker *checker, const struct win *win)
{
    for (size_t i = 0; i < win->principles.count; i++) {
        const struct principle *said = bank_principle(checker->bank, win->principles.items[i]);
        if (said)
            return said;
    }
    struct arena scratch = {0};
    struct principle_fits fits = fits_of(&scratch, checker, win);
    const struct principle *found =
        fits.count && principle_fit_is_evidenced(&fits.items[0]) ? fits.items[0].principle : NULL;
    arena_release(&scratch);
    return found;
}

bool win_shows(const struct checker *checker, const struct win *win, const char *principle)
{
    if (win->principles.count)
        return texts_hold(&win->principles, principle);
    struct arena scratch = {0};
    struct principle_fits fits = fits_of(&scratch, checker, win);
    const struct principle_evidence *evidence = principle_fit_find(&fits, principle);
    bool shows = evidence && principle_fit_is_evidenced(evidence);
    arena_release(&scratch);
    return shows;
}

/* A win and its place in the log. */
struct numbered {
    const struct win *win;
    size_t number;
};

static int newest_first(const void *a, const void *b)
{
    const struct numbered *left = a, *right = b;
    if (left->win->day != right->win->day)
        return left->win->day < right->win->day ? 1 : -1;
    return left->number < right->number ? 1 : -1;
}

static const char *month_name(struct arena *arena, int64_t day)
{
    static const char *const names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
    struct day_parts parts = day_split(day);
    return arena_printf(arena, "%s %lld", names[parts.month - 1], (long long)parts.year);
}

static void add_row(struct arena *arena, struct doc *table, const struct checker *checker,
                    const struct numbered *one)
{
    const struct principle *principle = win_principle(checker, one->win);
    struct doc *row = doc_row(arena, table);
    doc_cell(arena, row, value_count(one->number));
    doc_cell(arena, row, value_day(day_date(arena, one->win->day)));
    doc_cell(arena, row, value_text(one->win->text));
    doc_cell(arena, row, principle ? value_name(principle->id, principle->name) : value_none());
    doc_cell(arena, row,
             one->win->story                  ? value_text(one->win->story)
             : win_has_number(one->win->text) ? value_none()
                                              : value_toned(value_name("", "no number yet"), TONE_WARN));
}

static void add_machine_rows(struct arena *arena, struct doc *page, const struct checker *checker,
                             const struct numbered *items, size_t count)
{
    static const struct column columns[] = {
        {.key = "number"},    {.key = "day"},   {.key = "text"},
        {.key = "principle"}, {.key = "story"}, {.key = "has_number"},
    };
    struct doc *table = doc_table(arena, page, "wins", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count; i++) {
        const struct win *win = items[i].win;
        const struct principle *principle = win_principle(checker, win);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_count(items[i].number));
        doc_cell(arena, row, value_day(day_date(arena, win->day)));
        doc_cell(arena, row, value_text(win->text));
        doc_cell(arena, row, value_text(principle ? principle->id : NULL));
        doc_cell(arena, row, value_text(win->story));
        doc_cell(arena, row, value_text(win_has_number(win->text) ? "yes" : "no"));
    }
}

static void add_month(struct arena *arena, struct doc *page, const struct checker *checker,
                      const struct numbered *items, size_t count)
{
    static const struct column columns[] = {
        {.label = "No.", .align = ALIGN_RIGHT},       {.label = "Day"},
        {.label = "What went well", .fit = FIT_WRAP}, {.label = "Shows", .fit = FIT_WRAP},
        {.label = "Story", .fit = FIT_WRAP},
    };
    struct doc *section = doc_section(arena, page, NULL, month_name(arena, items[0].win->day));
    struct doc *table = doc_table(arena, section, NULL, NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count; i++)
        add_row(arena, table, checker, &items[i]);
}

struct doc *wins_doc(struct arena *arena, const struct checker *checker, const struct wins *wins,
                     const struct win_filter *filter, size_t *count)
{
    struct doc *page = doc_page(arena, "log", "What went well");
    struct numbered *items = ARENA_ARRAY(arena, struct numbered, wins->count);
    *count = 0;
    for (size_t i = 0; i < wins->count; i++) {
        const struct win *win = &wins->items[i];
        if ((filter->has_month && (win->day < filter->first_day || win->day > filter->last_day)) ||
            (filter->principle && !win_shows(checker, win, filter->principle)))
            continue;
        items[(*count)++] = (struct numbered){win, i + 1};
    }
    if (*count)
        qsort(items, *count, sizeof *items, newest_first);
    add_machine_rows(arena, page, checker, items, *count);
    for (size_t i = 0; i < *count;) {
        struct day_parts first = day_split(items[i].win->day), other = first;
        size_t end = i;
        while (end < *count && other.month == first.month && other.year == first.year) {
            end++;
            if (end < *count)
                other = day_split(items[end].win->day);
        }
        add_month(arena, page, checker, items + i, end - i);
        i = end;
    }
    return page;
}
