#include "report/doctor.h"

#include <stdarg.h>

static const struct {
    const char *id;
    enum tone tone;
} states[] = {
    [CHECKUP_OK] = {"ok", TONE_GOOD},
    [CHECKUP_LOOK] = {"look", TONE_WARN},
    [CHECKUP_BROKEN] = {"broken", TONE_BAD},
};

void checkup_add(struct checkups *checkups, enum checkup_state state, const char *part, const char *todo,
                 const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *what = arena_vprintf(checkups->arena, format, arguments);
    va_end(arguments);
    if (checkups->count == checkups->capacity) {
        checkups->capacity = checkups->capacity ? checkups->capacity * 2 : 32;
        checkups->items = arena_grow(checkups->arena, checkups->items, checkups->count, checkups->capacity,
                                     sizeof *checkups->items, _Alignof(struct checkup));
    }
    checkups->items[checkups->count++] =
        (struct checkup){state, part, what, state == CHECKUP_OK ? NULL : todo};
}

enum checkup_state checkups_worst(const struct checkups *checkups)
{
    enum checkup_state worst = CHECKUP_OK;
    for (size_t i = 0; i < checkups->count; i++)
        if (checkups->items[i].state > worst)
            worst = checkups->items[i].state;
    return worst;
}

static size_t count_of(const struct checkups *checkups, enum checkup_state state)
{
    size_t count = 0;
    for (size_t i = 0; i < checkups->count; i++)
        count += checkups->items[i].state == state;
    return count;
}

static void add_todo(struct doc *page, const struct checkups *checkups)
{
    struct arena *arena = checkups->arena;
    struct doc *list = NULL;
    for (size_t i = 0; i < checkups->count; i++) {
        const struct checkup *checkup = &checkups->items[i];
        if (!checkup->todo)
            continue;
        if (!list)
            list = doc_list(arena, doc_section(arena, page, NULL, "What to do"), NULL, NULL, true);
        doc_item(arena, list, value_text(arena_printf(arena, "%s: %s", checkup->part, checkup->todo)));
    }
}

struct doc *doctor_doc(const struct checkups *checkups)
{
    static const struct column columns[] = {
        {"state", "State", ALIGN_LEFT, FIT_WHOLE},
        {"part", "Part", ALIGN_LEFT, FIT_WHOLE},
        {"what", "What was found", ALIGN_LEFT, FIT_WRAP},
        {"todo", NULL, ALIGN_LEFT, FIT_WRAP}, /* people read it below */
    };
    struct arena *arena = checkups->arena;
    struct doc *page = doc_page(arena, "doctor", NULL);
    struct doc *table = doc_table(arena, page, "checkups", NULL, columns, 4);
    for (size_t i = 0; i < checkups->count; i++) {
        const struct checkup *checkup = &checkups->items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_toned(value_text(states[checkup->state].id), states[checkup->state].tone));
        doc_cell(arena, row, value_text(checkup->part));
        doc_cell(arena, row, value_text(checkup->what));
        doc_cell(arena, row, value_text(checkup->todo));
    }
    size_t look = count_of(checkups, CHECKUP_LOOK), broken = count_of(checkups, CHECKUP_BROKEN);
    if (!look && !broken)
        doc_text(arena, page, TONE_GOOD, "Everything is in order.");
    else
        doc_text(arena, page, TONE_STRONG,
                 arena_printf(arena, "%zu broken, %zu to look at, %zu in order.", broken, look,
                              checkups->count - broken - look));
    add_todo(page, checkups);
    return page;
}
