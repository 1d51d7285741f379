#include "report/tally.h"

/* A story in a row, as it was told last. */
struct tally_unit {
    uint32_t row, unit;
    int64_t day;
    int overall;
    bool is_quantified, is_unshown;
};

struct tally tally_make(struct arena *arena, size_t row_count)
{
    return (struct tally){
        .arena = arena,
        .rows = ARENA_ARRAY(arena, struct tally_row, row_count),
        .row_count = row_count,
        .units = ARENA_ARRAY(arena, struct tally_unit, 128),
        .unit_room = 128,
        .slots = ARENA_ARRAY(arena, uint32_t, 256),
        .slot_room = 256,
    };
}

static size_t slot_of(const struct tally *tally, uint32_t row, uint32_t unit)
{
    uint64_t key = ((uint64_t)row << 32 | unit) * 0x9e3779b97f4a7c15u;
    size_t at = (size_t)(key >> 32) & (tally->slot_room - 1);
    for (; tally->slots[at]; at = (at + 1) & (tally->slot_room - 1)) {
        const struct tally_unit *there = &tally->units[tally->slots[at] - 1];
        if (there->row == row && there->unit == unit)
            break;
    }
    return at;
}

static void grow(struct tally *tally)
{
    tally->units = arena_grow(tally->arena, tally->units, tally->unit_count, tally->unit_room * 2,
                              sizeof *tally->units, _Alignof(struct tally_unit));
    tally->unit_room *= 2;
    tally->slot_room = tally->unit_room * 2;
    tally->slots = ARENA_ARRAY(tally->arena, uint32_t, tally->slot_room);
    for (size_t i = 0; i < tally->unit_count; i++)
        tally->slots[slot_of(tally, tally->units[i].row, tally->units[i].unit)] = (uint32_t)i + 1;
}

void tally_add(struct tally *tally, size_t row, const struct tally_answer *answer)
{
    struct tally_row *sum = &tally->rows[row];
    if (sum->answers++ == 0) {
        sum->latest = answer->overall;
        sum->last_day = answer->day;
        sum->last_unit = answer->unit;
    }
    sum->quantified += answer->is_quantified;
    if (answer->overall > sum->best)
        sum->best = answer->overall;

    size_t at = slot_of(tally, (uint32_t)row, answer->unit);
    if (tally->slots[at])
        return; /* the story has been told since */
    if (tally->unit_count == tally->unit_room) {
        grow(tally);
        at = slot_of(tally, (uint32_t)row, answer->unit);
    }
    tally->units[tally->unit_count++] = (struct tally_unit){
        .row = (uint32_t)row,
        .unit = answer->unit,
        .day = answer->day,
        .overall = answer->overall,
        .is_quantified = answer->is_quantified,
        .is_unshown = answer->is_unshown,
    };
    tally->slots[at] = (uint32_t)tally->unit_count;
}

void tally_finish(struct tally *tally, int64_t today)
{
    struct readiness_worths *now = ARENA_ARRAY(tally->arena, struct readiness_worths, tally->row_count);
    struct readiness_worths *fresh = ARENA_ARRAY(tally->arena, struct readiness_worths, tally->row_count);
    for (size_t i = 0; i < tally->unit_count; i++) {
        const struct tally_unit *unit = &tally->units[i];
        struct tally_row *row = &tally->rows[unit->row];
        row->stories++;
        row->stories_quantified += unit->is_quantified;
        if (unit->overall > row->best_now)
            row->best_now = unit->overall;
        row->stories_unshown += unit->is_unshown;
        row->shown_quantified += unit->is_quantified && !unit->is_unshown;
        readiness_add(&now[unit->row], readiness_worth(unit->overall, today - unit->day));
        readiness_add(&fresh[unit->row], readiness_worth(unit->overall, 0));
    }
    for (size_t i = 0; i < tally->row_count; i++) {
        struct tally_row *row = &tally->rows[i];
        size_t shown = row->stories - row->stories_unshown;
        row->readiness = readiness_weigh(&now[i], row->stories, shown, row->shown_quantified);
        row->fresh_score = readiness_weigh(&fresh[i], row->stories, shown, row->shown_quantified).score;
    }
}

int64_t tally_age(const struct tally_row *row, int64_t today)
{
    return row->answers && row->last_day < today ? today - row->last_day : 0;
}
