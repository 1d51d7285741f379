#include "cli/known_answers.h"

#include "store/answers.h"

#include <string.h>

/* FNV-1a, 64 bits: words told twice by chance is what it guards against, nothing more. */
static uint64_t hash_more(uint64_t hash, const char *data, size_t length)
{
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)data[i]) * 0x100000001b3U;
    return (hash ^ 0xff) * 0x100000001b3U; /* what ends here and what begins there */
}

static uint64_t hash_answer(const struct answer *tidy)
{
    uint64_t hash = hash_more(0xcbf29ce484222325U, tidy->question, strlen(tidy->question));
    for (int part = 0; !tidy->is_free && part < PART_COUNT; part++)
        hash = hash_more(hash, tidy->parts[part].data, tidy->parts[part].length);
    if (tidy->is_free)
        hash = hash_more(hash, tidy->free.data, tidy->free.length);
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
