#include "check/principle_index.h"

#include "check/stem.h"

#include <math.h>

/* How sure a whole cue makes us, of one word and of more. */
static const double one_word_cue = 1.0, phrase_cue = 1.5;

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
struct part_word {
    uint32_t stem;
    bool speaks; /* by itself */
};

/* One text of the bank. */
struct line {
    uint32_t principle, first, count; /* of the words */
    bool is_cue;
};

/* What a principle says of a clue; a list for each clue, the latest principle first. */
struct claim {
    uint32_t principle;
    uint32_t next; /* 1-based; 0 ends */
    double count;
};

struct draft {
    uint64_t key;         /* of the stems */
    uint32_t first, size; /* its words */
    uint32_t first_claim; /* 1-based */
    bool is_cue;
};

struct maker {
    struct arena own;  /* for all of this, until the index is made */
    struct arena text; /* for one text's tokens */
    struct part_word *words;
    size_t word_count, word_room;
    struct line *lines;
    size_t line_count;
    struct draft *drafts;
    size_t draft_count;
    uint32_t *slots;  /* open addressing by key; 1-based number of a draft, 0: free */
    size_t slot_room; /* a power of two */
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
                                  sizeof *maker->words, _Alignof(struct part_word));
        maker->word_room *= 2;
    }
    maker->lines[maker->line_count++] =
        (struct line){(uint32_t)principle, (uint32_t)maker->word_count, (uint32_t)tokens.count, is_cue};
    for (size_t i = 0; i < tokens.count; i++) {
        const struct token *token = &tokens.items[i];
        struct part_word word = {token->hash, false};
        if (token->kind == TOKEN_WORD) {
            char stem[STEM_ROOM];
            size_t length = stem_of(token->word, token->length, stem);
            word = (struct part_word){token_hash(stem, length), length >= SHORTEST_WORD && is_letter(*stem)};
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
    maker->words = ARENA_ARRAY(&maker->own, struct part_word, maker->word_room);
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

static uint64_t key_of(const struct part_word *words, size_t count, bool is_cue)
{
    uint64_t key = is_cue ? 0x9e3779b97f4a7c15u : 0xc2b2ae3d27d4eb4fu;
    for (size_t i = 0; i < count; i++) {
        key = (key ^ words[i].stem) * 0xd6e8feb86659fd93u;
        key ^= key >> 32;
    }
    return key;
}

static struct draft *draft_of(struct maker *maker, size_t first, size_t size, bool is_cue)
{
    uint64_t key = key_of(&maker->words[first], size, is_cue);
    size_t slot = (size_t)key & (maker->slot_room - 1);
    while (maker->slots[slot] && maker->drafts[maker->slots[slot] - 1].key != key)
        slot = (slot + 1) & (maker->slot_room - 1);
    if (!maker->slots[slot]) {
        maker->drafts[maker->draft_count++] =
            (struct draft){.key = key, .first = (uint32_t)first, .size = (uint32_t)size, .is_cue = is_cue};
        maker->slots[slot] = (uint32_t)maker->draft_count;
    }
    return &maker->drafts[maker->slots[slot] - 1];
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
    for (maker->slot_room = 64; maker->slot_room < 2 * most; maker->slot_room *= 2)
        ;
    maker->slots = ARENA_ARRAY(&maker->own, uint32_t, maker->slot_room);
    for (size_t i = 0; i < maker->line_count; i++) {
        const struct line *line = &maker->lines[i];
        for (uint32_t w = line->first; w < line->first + line->count; w++)
            if (maker->words[w].speaks)
                claim_of(maker, draft_of(maker, w, 1, false), line->principle)->count +=
                    line->is_cue ? cue_count : text_count;
        if (line->is_cue)
            claim_of(maker, draft_of(maker, line->first, line->count, true), line->principle)->count = 1;
    }
}

static double cue_weight(const struct draft *draft, uint32_t sharers)
{
    return (draft->size > 1 ? phrase_cue : one_word_cue) / sqrt((double)sharers);
}

/* Turns the drafts that speak for few principles into clues. */
static void finish(struct arena *arena, struct principle_index *index, struct maker *maker)
{
    size_t common = index->bank->principle_count / TOO_COMMON;
    if (common < FEW_SHARE)
        common = FEW_SHARE;
    struct phrases *phrases = phrases_new(arena);
    struct clue *clues = ARENA_ARRAY(arena, struct clue, maker->draft_count);
    struct clue_share *shares = ARENA_ARRAY(arena, struct clue_share, maker->claim_count);
    uint32_t *stems = ARENA_ARRAY(&maker->own, uint32_t, maker->word_count);
    for (size_t i = 0; i < maker->word_count; i++)
        stems[i] = maker->words[i].stem;
    size_t share_count = 0;
    for (size_t i = 0; i < maker->draft_count; i++) {
        const struct draft *draft = &maker->drafts[i];
        double total = doubt;
        uint32_t sharers = 0;
        for (uint32_t c = draft->first_claim; c; c = maker->claims[c - 1].next) {
            total += maker->claims[c - 1].count;
            sharers++;
        }
        if (!draft->is_cue && sharers > common)
            continue;
        struct clue *clue = &clues[index->clue_count];
        *clue = (struct clue){(uint32_t)share_count, sharers};
        for (uint32_t c = draft->first_claim; c; c = maker->claims[c - 1].next) {
            double weight =
                draft->is_cue ? cue_weight(draft, sharers) : word_weight * maker->claims[c - 1].count / total;
            shares[share_count++] = (struct clue_share){maker->claims[c - 1].principle, weight};
        }
        phrases_add_words(phrases, stems + draft->first, draft->size, (uint32_t)index->clue_count++);
    }
    index->phrases = phrases;
    index->clues = clues;
    index->shares = shares;
}

const struct principle_index *principle_index_make(struct arena *arena, const struct bank *bank)
{
    struct principle_index *index = ARENA_NEW(arena, struct principle_index);
    struct maker maker = {0};
    index->bank = bank;
    read_bank(&maker, bank);
    claim_lines(&maker);
    finish(arena, index, &maker);
    arena_release(&maker.text);
    arena_release(&maker.own);
    return index;
}
