#include "base/lookup.h"

#include <string.h>

struct lookup_slot {
    uint32_t hash;
    uint32_t number; /* 1-based; 0 marks a free slot */
};

/* Eight bytes a step: ids are short, and this is where coverage of long histories spends its time. */
static uint32_t hash_of(const char *text, size_t length)
{
    uint64_t hash = 0x9e3779b97f4a7c15u ^ length;
    for (; length >= 8; text += 8, length -= 8) {
        uint64_t piece;
        memcpy(&piece, text, 8);
        hash = (hash ^ piece) * 0xff51afd7ed558ccdu;
        hash ^= hash >> 32;
    }
    uint64_t tail = 0;
    memcpy(&tail, text, length);
    hash = (hash ^ tail) * 0xff51afd7ed558ccdu;
    hash ^= hash >> 32;
    hash *= 0xc4ceb9fe1a85ec53u;
    return (uint32_t)(hash >> 32);
}

struct lookup lookup_make(struct arena *arena, size_t expected)
{
    struct lookup lookup = {.arena = arena, .room = 16, .text_room = expected < 8 ? 8 : expected};
    while (lookup.room < lookup.text_room * 2)
        lookup.room *= 2;
    lookup.slots = ARENA_ARRAY(arena, struct lookup_slot, lookup.room);
    lookup.texts = ARENA_ARRAY(arena, const char *, lookup.text_room);
    return lookup;
}

static size_t slot_of(const struct lookup *lookup, const char *text, uint32_t hash)
{
    size_t at = hash & (lookup->room - 1);
    for (; lookup->slots[at].number; at = (at + 1) & (lookup->room - 1))
        if (lookup->slots[at].hash == hash && strcmp(lookup->texts[lookup->slots[at].number - 1], text) == 0)
            break;
    return at;
}

static void grow(struct lookup *lookup)
{
    const struct lookup_slot *old = lookup->slots;
    size_t old_room = lookup->room;
    lookup->room *= 2;
    lookup->slots = ARENA_ARRAY(lookup->arena, struct lookup_slot, lookup->room);
    for (size_t i = 0; i < old_room; i++) {
        if (!old[i].number)
            continue;
        size_t at = old[i].hash & (lookup->room - 1);
        while (lookup->slots[at].number)
            at = (at + 1) & (lookup->room - 1);
        lookup->slots[at] = old[i];
    }
    lookup->texts = arena_grow(lookup->arena, lookup->texts, lookup->count, lookup->room / 2,
                               sizeof *lookup->texts, _Alignof(const char *));
    lookup->text_room = lookup->room / 2;
}

size_t lookup_add(struct lookup *lookup, const char *text)
{
    uint32_t hash = hash_of(text, strlen(text));
    size_t at = slot_of(lookup, text, hash);
    if (lookup->slots[at].number)
        return lookup->slots[at].number - 1;
    if (lookup->count == lookup->text_room) {
        grow(lookup);
        at = slot_of(lookup, text, hash);
    }
    lookup->texts[lookup->count++] = text;
    lookup->slots[at] = (struct lookup_slot){hash, (uint32_t)lookup->count};
    return lookup->count - 1;
}

size_t lookup_find(const struct lookup *lookup, const char *text)
{
    size_t at = slot_of(lookup, text, hash_of(text, strlen(text)));
    return lookup->slots[at].number ? lookup->slots[at].number - 1 : LOOKUP_NONE;
}
