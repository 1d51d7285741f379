#include "check/principle_index.h"

#include "check/stem.h"
#include "check/word.h"

#include <math.h>
#include <string.h>

/* How sure a whole cue makes us, of one word and of more. */
static const double one_word_cue = 1.0, phrase_cue = 2.5;

/* A single word says less: it may stand there for something else. */
static const double word_weight = 0.8;

/* What a word counts for a principle: once for each cue that holds it, less for a line of gist or looks_for.
 */
static const double cue_count = 1.0, text_count = 0.3;

/* Added to a word's count over all principles, so that a word met once is no sure sign. */
static const double doubt = 0.5;

enum {
    SHORTEST_WORD = 3, /* bytes of a stem that may speak by itself */
    TOO_COMMON = 3,    /* a word in the texts of more than one principle in this many speaks for none; */
    FEW_SHARE = 2      /* but in a small bank, so many may share one */
};

/* One word of the bank's texts. */
struct text_word {
    uint32_t stem;
    bool speaks; /* by itself */
};

/* One text of the bank. */
struct line {
    uint32_t principle, first, count; /* of the words */
    bool is_cue;
};

/* What a principle says of a draft; a list for each, the latest principle first. */
struct claim {
    uint32_t principle;
    uint32_t next; /* 1-based; 0 ends */
    double count;  /* as a single word */
    bool is_cue;   /* it is a whole cue of the principle */
};

/* A word or a cue of the bank: a clue, when it says something. */
struct draft {
    uint64_t key;         /* of the stems */
    uint32_t first, size; /* its words */
    uint32_t first_claim; /* 1-based */
};

struct maker {
    struct arena own;  /* for all of this, until the index is made */
    struct arena text; /* for one text's tokens */
    struct text_word *words;
    size_t word_count, word_room;
    struct line *lines;
    size_t line_count;
    struct draft *drafts;
    size_t draft_count;
    uint32_t *places;  /* open addressing by key; 1-based number of a draft, 0: free */
    size_t place_room; /* a power of two */
    struct claim *claims;
    size_t claim_count;
};

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z');
}

static void read_line(struct maker *maker, size_t principle, const char *text, bool is_cue)
{
    arena_reset(&maker->text);
    struct tokens tokens = token_scan(&maker->text, view_of(text));
    if (!tokens.count)
        return;
    while (maker->word_count + tokens.count > maker->word_room) {
        maker->words = arena_grow(&maker->own, maker->words, maker->word_count, maker->word_room * 2,
                                  sizeof *maker->words, _Alignof(struct text_word));
        maker->word_room *= 2;
    }
    maker->lines[maker->line_count++] =
        (struct line){(uint32_t)principle, (uint32_t)maker->word_count, (uint32_t)tokens.count, is_cue};
    for (size_t i = 0; i < tokens.count; i++) {
        const struct token *token = &tokens.items[i];
        struct text_word word = {token->hash, false};
        if (token->kind == TOKEN_WORD) {
            char stem[STEM_ROOM];
            size_t length = stem_of(token->word, token->length, stem);
            word = (struct text_word){token_hash(stem, length), length >= SHORTEST_WORD && is_letter(*stem)};
        }
        maker->words[maker->word_count++] = word;
    }
}

static void read_bank(struct maker *maker, const struct bank *bank)
{
    size_t lines = 0;
    for (size_t p = 0; p < bank->principle_count; p++)
        lines += 1 + bank->principles[p].looks_for.count + bank->principles[p].cues.count;
    maker->lines = ARENA_ARRAY(&maker->own, struct line, lines);
    maker->word_room = 4096;
    maker->words = ARENA_ARRAY(&maker->own, struct text_word, maker->word_room);
    for (size_t p = 0; p < bank->principle_count; p++) {
        const struct principle *principle = &bank->principles[p];
        for (size_t i = 0; i < principle->cues.count; i++)
            read_line(maker, p, principle->cues.items[i], true);
        for (size_t i = 0; i < principle->looks_for.count; i++)
            read_line(maker, p, principle->looks_for.items[i], false);
        if (principle->gist)
            read_line(maker, p, principle->gist, false);
    }
}

static uint64_t key_of(const struct text_word *words, size_t count)
{
    uint64_t key = 0x9e3779b97f4a7c15u;
    for (size_t i = 0; i < count; i++) {
        key = (key ^ words[i].stem) * 0xd6e8feb86659fd93u;
        key ^= key >> 32;
    }
    return key;
}

static struct draft *draft_of(struct maker *maker, size_t first, size_t size)
{
    uint64_t key = key_of(&maker->words[first], size);
    size_t place = (size_t)key & (maker->place_room - 1);
    while (maker->places[place] && maker->drafts[maker->places[place] - 1].key != key)
        place = (place + 1) & (maker->place_room - 1);
    if (!maker->places[place]) {
        maker->drafts[maker->draft_count++] =
            (struct draft){.key = key, .first = (uint32_t)first, .size = (uint32_t)size};
        maker->places[place] = (uint32_t)maker->draft_count;
    }
    return &maker->drafts[maker->places[place] - 1];
}

/* Principles are read one after the other, so a principle's own claim is the first of its list. */
static struct claim *claim_of(struct maker *maker, struct draft *draft, uint32_t principle)
{
    if (draft->first_claim && maker->claims[draft->first_claim - 1].principle == principle)
        return &maker->claims[draft->first_claim - 1];
    struct claim *claim = &maker->claims[maker->claim_count++];
    *claim = (struct claim){.principle = principle, .next = draft->first_claim};
    draft->first_claim = (uint32_t)maker->claim_count;
    return claim;
}

static void claim_lines(struct maker *maker)
{
    size_t most = maker->word_count + maker->line_count;
    maker->drafts = ARENA_ARRAY(&maker->own, struct draft, most);
    maker->claims = ARENA_ARRAY(&maker->own, struct claim, most);
    for (maker->place_room = 64; maker->place_room < 2 * most; maker->place_room *= 2)
        ;
    maker->places = ARENA_ARRAY(&maker->own, uint32_t, maker->place_room);
    for (size_t i = 0; i < maker->line_count; i++) {
        const struct line *line = &maker->lines[i];
        for (uint32_t w = line->first; w < line->first + line->count; w++)
            if (maker->words[w].speaks)
                claim_of(maker, draft_of(maker, w, 1), line->principle)->count +=
                    line->is_cue ? cue_count : text_count;
        if (line->is_cue)
            claim_of(maker, draft_of(maker, line->first, line->count), line->principle)->is_cue = true;
    }
}

/* Adds a clue's shares to the index's; how many principles it speaks for. */
static uint32_t add_shares(struct principle_index *index, struct clue_share *shares,
                           const struct maker *maker, const struct draft *draft, size_t common)
{
    double total = doubt;
    uint32_t words = 0, cues = 0, added = 0;
    for (uint32_t c = draft->first_claim; c; c = maker->claims[c - 1].next) {
        total += maker->claims[c - 1].count;
        words += maker->claims[c - 1].count > 0;
        cues += maker->claims[c - 1].is_cue;
    }
    double word_share = words <= common ? word_weight / total : 0;
    double cue_share = cues ? (draft->size > 1 ? phrase_cue : one_word_cue) / sqrt((double)cues) : 0;
    for (uint32_t c = draft->first_claim; c; c = maker->claims[c - 1].next) {
        const struct claim *claim = &maker->claims[c - 1];
        double weight = word_share * claim->count + (claim->is_cue ? cue_share : 0);
        if (weight <= 0)
            continue;
        shares[index->share_count++] =
            (struct clue_share){claim->principle & INT32_MAX, claim->is_cue, (float)weight};
        added++;
    }
    return added;
}

static struct clue_slot *slot_for(struct clue_slot *slots, size_t room, uint32_t key)
{
    size_t at = principle_slot_at(key, room);
    while ((slots[at].start.clue || slots[at].start.goes_on) && slots[at].key != key)
        at = (at + 1) & (room - 1);
    slots[at].key = key;
    return &slots[at];
}

static void add_slots(struct clue_slot *slots, size_t room, const struct text_word *words, uint32_t count,
                      size_t clue)
{
    uint32_t key = words[0].stem;
    for (uint32_t i = 1; i < count; i++) {
        slot_for(slots, room, key)->start.goes_on = 1;
        key = principle_key_on(key, words[i].stem);
    }
    slot_for(slots, room, key)->start.clue = (uint32_t)clue & INT32_MAX;
}

/* The slots of a table that is large enough for sure, in the least room that is quick to search. */
static void pack_slots(struct arena *arena, struct principle_index *index, const struct clue_slot *loose,
                       size_t loose_room)
{
    size_t used = 0;
    for (size_t i = 0; i < loose_room; i++)
        used += loose[i].start.clue || loose[i].start.goes_on;
    for (index->slot_room = 64; index->slot_room < 2 * used; index->slot_room *= 2)
        ;
    struct clue_slot *slots = ARENA_ARRAY(arena, struct clue_slot, index->slot_room);
    uint64_t *filter = ARENA_ARRAY(arena, uint64_t, PRINCIPLE_FILTER);
    for (size_t i = 0; i < loose_room; i++) {
        if (!loose[i].start.clue && !loose[i].start.goes_on)
            continue;
        *slot_for(slots, index->slot_room, loose[i].key) = loose[i];
        size_t bit = principle_filter_bit(loose[i].key);
        filter[bit / 64] |= UINT64_C(1) << bit % 64;
    }
    index->slots = slots;
    index->filter = filter;
}

static void add_starts(struct arena *arena, struct principle_index *index)
{
    struct clue_start *starts = ARENA_ARRAY(arena, struct clue_start, known_word_count);
    for (size_t i = 1; i < known_word_count; i++)
        starts[i] = principle_start(index, known_words[i].stem);
    index->starts = starts;
}

static void finish(struct arena *arena, struct principle_index *index, struct maker *maker,
                   size_t principle_count)
{
    size_t common = principle_count / TOO_COMMON;
    if (common < FEW_SHARE)
        common = FEW_SHARE;
    struct clue *clues = ARENA_ARRAY(arena, struct clue, maker->draft_count);
    struct clue_share *shares = ARENA_ARRAY(arena, struct clue_share, maker->claim_count);
    size_t room = 64;
    while (room < 2 * maker->word_count)
        room *= 2;
    struct clue_slot *slots = ARENA_ARRAY(&maker->own, struct clue_slot, room);
    for (size_t i = 0; i < maker->draft_count; i++) {
        const struct draft *draft = &maker->drafts[i];
        struct clue clue = {.first = (uint32_t)index->share_count};
        clue.count = add_shares(index, shares, maker, draft, common);
        if (!clue.count)
            continue;
        clues[index->clue_count++] = clue;
        add_slots(slots, room, &maker->words[draft->first], draft->size, index->clue_count);
    }
    pack_slots(arena, index, slots, room);
    add_starts(arena, index);
    index->clues = clues;
    index->shares = shares;
}

const struct principle_index *principle_index_compute(struct arena *arena, const struct bank *bank)
{
    struct principle_index *index = ARENA_NEW(arena, struct principle_index);
    struct maker maker = {0};
    read_bank(&maker, bank);
    claim_lines(&maker);
    finish(arena, index, &maker, bank->principle_count);
    arena_release(&maker.text);
    arena_release(&maker.own);
    return index;
}

const struct principle_index *principle_index_make(struct arena *arena, const struct bank *bank)
{
    return bank->index ? bank->index : principle_index_compute(arena, bank);
}
