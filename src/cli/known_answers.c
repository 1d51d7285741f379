#include "cli/known_answers.h"

#include "base/hash.h"
#include "store/answers.h"

/* With an end that no text holds: what ends here and what begins there are not one. */
static uint64_t hash_text(uint64_t hash, struct view text)
{
    return hash_on(hash_on(hash, text.data, text.length), "\xff", 1);
}

static uint64_t hash_answer(const struct answer *tidy)
{
    uint64_t hash = hash_text(HASH_START, view_of(tidy->question));
    for (int part = 0; !tidy->is_free && part < PART_COUNT; part++)
        hash = hash_text(hash, tidy->parts[part]);
    if (tidy->is_free)
        hash = hash_text(hash, tidy->free);
    return hash ? hash : 1;
}

static size_t slot_of(const struct known_answers *known, uint64_t hash)
{
    size_t at = hash % known->capacity;
    while (known->slots[at] && known->slots[at] != hash)
        at = (at + 1) % known->capacity;
    return at;
}

static void make_room(struct known_answers *known)
{
    struct known_answers larger = *known;
    larger.capacity = known->capacity ? known->capacity * 2 : 1024;
    larger.slots = ARENA_ARRAY(known->arena, uint64_t, larger.capacity);
    for (size_t i = 0; i < known->capacity; i++)
        if (known->slots[i])
            larger.slots[slot_of(&larger, known->slots[i])] = known->slots[i];
    *known = larger;
}

bool known_answers_add(struct known_answers *known, const struct answer *tidy)
{
    uint64_t hash = hash_answer(tidy);
    if (known->count * 2 >= known->capacity)
        make_room(known);
    size_t at = slot_of(known, hash);
    if (known->slots[at])
        return false;
    known->slots[at] = hash;
    known->count++;
    return true;
}

bool known_answers_load(struct known_answers *known, const char *folder, struct error *error)
{
    struct arena scratch = {0};
    struct answer_refs refs;
    struct problems ignored = {.arena = &scratch};
    if (known->is_loaded)
        return true;
    known->is_loaded = true;
    bool ok = answers_list(&scratch, folder, &refs, &ignored, error);
    for (size_t i = 0; ok && i < refs.count; i++) {
        struct arena one = {0};
        struct answer_file file;
        struct problems own = {.arena = &one};
        if (answer_load(&one, refs.items[i].path, refs.items[i].id, &file, &own)) {
            struct answer tidy = answer_tidy(&one, &file.answer);
            known_answers_add(known, &tidy);
        }
        arena_release(&one);
    }
    arena_release(&scratch);
    return ok;
}
