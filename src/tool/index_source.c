#include "tool/index_source.h"

#include "check/word.h"

enum { LINE_ENTRIES = 8 };

/* Between two entries of a table. */
static void separate(struct buf *out, size_t entry)
{
    buf_string(out, !entry ? "\n    " : entry % LINE_ENTRIES ? ", " : ",\n    ");
}

static void print_slots(struct buf *out, const struct principle_index *index)
{
    buf_printf(out, "static const struct clue_slot slots[%zu] = {", index->slot_room);
    size_t printed = 0;
    for (size_t i = 0; i < index->slot_room; i++) {
        const struct clue_slot *slot = &index->slots[i];
        if (!slot->start.clue && !slot->start.goes_on)
            continue;
        separate(out, printed++);
        buf_printf(out, "[%zu] = {%lu, {%u, %u}}", i, (unsigned long)slot->key, (unsigned)slot->start.clue,
                   (unsigned)slot->start.goes_on);
    }
    buf_string(out, printed ? "};\n" : "{0}};\n");
}

/* A table in C has an entry at least. */
static void print_clues(struct buf *out, const struct principle_index *index)
{
    buf_printf(out, "static const struct clue clues[%zu] = {", index->clue_count + 1);
    for (size_t i = 0; i < index->clue_count; i++) {
        separate(out, i);
        buf_printf(out, "{%lu, %lu}", (unsigned long)index->clues[i].first,
                   (unsigned long)index->clues[i].count);
    }
    buf_string(out, index->clue_count ? ", {0, 0}};\n" : "{0, 0}};\n");
}

/* In hexadecimal, so that the compiler reads back the very same number. */
static void print_shares(struct buf *out, const struct principle_index *index)
{
    buf_printf(out, "static const struct clue_share shares[%zu] = {", index->share_count + 1);
    for (size_t i = 0; i < index->share_count; i++) {
        separate(out, i);
        buf_printf(out, "{%lu, %u, %af}", (unsigned long)index->shares[i].principle,
                   (unsigned)index->shares[i].is_cue, (double)index->shares[i].weight);
    }
    buf_string(out, index->share_count ? ", {0, 0, 0}};\n" : "{0, 0, 0}};\n");
}

static void print_starts(struct buf *out, const struct principle_index *index)
{
    buf_printf(out, "static const struct clue_start starts[%zu] = {", known_word_count);
    for (size_t i = 0; i < known_word_count; i++) {
        separate(out, i);
        buf_printf(out, "{%u, %u}", (unsigned)index->starts[i].clue, (unsigned)index->starts[i].goes_on);
    }
    buf_string(out, "};\n");
}

static void print_filter(struct buf *out, const struct principle_index *index)
{
    buf_printf(out, "static const uint64_t filter[%d] = {", PRINCIPLE_FILTER);
    for (size_t i = 0; i < PRINCIPLE_FILTER; i++) {
        separate(out, i);
        buf_printf(out, "0x%llxu", (unsigned long long)index->filter[i]);
    }
    buf_string(out, "};\n");
}

void index_source_print(struct buf *out, const struct principle_index *index)
{
    print_slots(out, index);
    print_clues(out, index);
    print_shares(out, index);
    print_starts(out, index);
    print_filter(out, index);
    buf_printf(out,
               "static const struct principle_index index = {\n"
               "    slots, %zu, clues, %zu, shares, %zu, starts, filter};\n",
               index->slot_room, index->clue_count, index->share_count);
}
