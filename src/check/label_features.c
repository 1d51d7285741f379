#include "check/label_features.h"

struct cue_edge {
    uint32_t word;
    uint16_t node, next;
};

#include "check/label_cues.inc"

enum { CUE_ROOT = 1, CUE_SHIFT = 19, MAX_KEYS = 512, MOST_WORDS = 128 };

_Static_assert(CUE_COUNT <= 64, "classes are kept as bits of one number");

/* Where a class was met: one bit a class. */
struct sighting {
    uint64_t anywhere, opening, after_i, after_we, after_they, after_it;
};

enum shape {
    SHAPE_PAST = 1,
    SHAPE_ING,
    SHAPE_TO_VERB,
    SHAPE_LY,
    SHAPE_NUMBER,
    SHAPE_QUESTION,
    SHAPE_QUOTE,
    SHAPE_BULLET,
    SHAPE_NO_FIRST_PERSON,
    SHAPE_NO_PERSON,
    SHAPE_COLON,
    SHAPE_EXCLAMATION,
    SHAPE_MANY_PASTS,
    SHAPE_NO_PAST,
    SHAPE_WAS_ING,
    SHAPE_HAD_PAST,
    SHAPE_WAS_PAST,
    SHAPE_LATE_I,
    SHAPE_AS_ROLE_I,
    SHAPE_TO_FRAGMENT, /* "To cut the cost by half.": nobody does anything */
    SHAPE_VERB_FRAGMENT,
    SHAPE_ING_FRAGMENT
};

enum doer { DOER_NONE, DOER_I, DOER_WE, DOER_THEY, DOER_IT, DOER_THING, DOER_COUNT };
enum tense { TENSE_OTHER, TENSE_PAST, TENSE_BE, TENSE_HAD, TENSE_WOULD, TENSE_PRESENT, TENSE_COUNT };

struct writer {
    uint32_t keys[MAX_KEYS];
    size_t count;
};

static void put(struct writer *writer, enum feature_kind kind, uint32_t value)
{
    if (writer->count < MAX_KEYS)
        writer->keys[writer->count++] = feature_key(kind, value + 1);
}

static void put_bits(struct writer *writer, enum feature_kind kind, uint64_t bits)
{
    for (; bits; bits &= bits - 1)
        put(writer, kind, (uint32_t)__builtin_ctzll(bits));
}

static bool ends_with(const struct token *token, const char *end, size_t minimum)
{
    size_t length = strlen(end);
    return token->length >= minimum && memcmp(token->word + token->length - length, end, length) == 0;
}

#define CLASS(name) (1ull << CUE_##name)

static bool is_past(const struct token *token, uint64_t classes)
{
    return (classes & CLASS(IRREGULAR)) ||
           (token->kind == TOKEN_WORD && ends_with(token, "ed", 4) && !ends_with(token, "eed", 4));
}

static enum tense tense_of(const struct token *token, uint64_t classes)
{
    char first = token->word[0];
    if (first == 'w' && (token_is(token, "was") || token_is(token, "were") || token_is(token, "wasn't") ||
                         token_is(token, "weren't")))
        return TENSE_BE;
    if (first == 'h' && (token_is(token, "had") || token_is(token, "hadn't")))
        return TENSE_HAD;
    if (classes & CLASS(WOULD))
        return TENSE_WOULD;
    if (is_past(token, classes) || token_is(token, "didn't"))
        return TENSE_PAST;
    return classes & CLASS(PRESENT) ? TENSE_PRESENT : TENSE_OTHER;
}

static enum doer doer_of(const struct token *token)
{
    const char *word = token->word;
    if (!strchr("iwhst", word[0]))
        return DOER_NONE;
    if (strcmp(word, "i") == 0)
        return DOER_I;
    if (strcmp(word, "we") == 0)
        return DOER_WE;
    if (strcmp(word, "he") == 0 || strcmp(word, "she") == 0 || strcmp(word, "they") == 0)
        return DOER_THEY;
    return strcmp(word, "it") == 0 || strcmp(word, "this") == 0 || strcmp(word, "that") == 0 ? DOER_IT
                                                                                             : DOER_NONE;
}

/* Stands between a subject and its verb: "I also quickly fixed". */
static bool is_between(const struct token *token)
{
    /* By first letter: this is asked of every word. */
    static const char *const words[26][4] = {['a' - 'a'] = {"also", "always", "all"},
                                             ['b' - 'a'] = {"both"},
                                             ['e' - 'a'] = {"even"},
                                             ['f' - 'a'] = {"first"},
                                             ['j' - 'a'] = {"just"},
                                             ['l' - 'a'] = {"later"},
                                             ['n' - 'a'] = {"never", "next", "now"},
                                             ['o' - 'a'] = {"only"},
                                             ['s' - 'a'] = {"still", "soon"},
                                             ['t' - 'a'] = {"then"},
                                             ['v' - 'a'] = {"ve"}};
    char first = token->word[0];
    if (first < 'a' || first > 'z')
        return false;
    if (ends_with(token, "ly", 4))
        return true;
    for (const char *const *word = words[first - 'a']; *word; word++)
        if (token_is(token, *word))
            return true;
    return false;
}

/* The bits of every class with a phrase that begins at `i`; `word_classes` gets those of the one word alone.
 */
static uint64_t cues_at(const struct token *tokens, size_t i, size_t end, uint64_t *word_classes)
{
    uint64_t bits = 0;
    uint32_t node = CUE_ROOT;
    *word_classes = 0;
    for (size_t k = i; k < end; k++) {
        if (tokens[k].kind == TOKEN_NEWLINE)
            continue;
        uint32_t slot = ((tokens[k].hash ^ (node * 2654435761u)) * 2246822519u) >> CUE_SHIFT;
        while (cue_edges[slot].node &&
               (cue_edges[slot].node != node || cue_edges[slot].word != tokens[k].hash))
            slot = (slot + 1) % (sizeof cue_edges / sizeof *cue_edges);
        if (!cue_edges[slot].node) {
            if (k > i && is_between(&tokens[k])) /* "I also had to" is "I had to" */
                continue;
            break;
        }
        node = cue_edges[slot].next;
        for (const uint8_t *tag = &cue_tags[cue_first_tag[node]]; *tag; tag++)
            bits |= 1ull << (*tag - 1);
        if (k == i)
            *word_classes = bits;
    }
    return bits;
}

/* Says nothing about the part and is skipped at a sentence's start: "So, um, yeah". */
static bool is_filler(const struct token *token)
{
    static const char *const words[] = {"so",   "um",        "uh",    "well",   "yeah", "ok",
                                        "okay", "and",       "but",   "anyway", "like", "er",
                                        "erm",  "basically", "right", "now",    "oh",   "yes"};
    if (token->kind == TOKEN_MARK || token->kind == TOKEN_NEWLINE)
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(token, words[i]))
            return true;
    return false;
}

/* What the quantities of a sentence are; years are none, but say when it was. */
static uint32_t numbers_in(const struct token *tokens, size_t first, size_t end,
                           const struct sentence *sentence, const struct quantities *quantities,
                           size_t *next_quantity)
{
    static const uint8_t flag_of[QUANTITY_KIND_COUNT] = {[QUANTITY_PERCENT] = NUMBER_PERCENT,
                                                         [QUANTITY_MONEY] = NUMBER_MONEY,
                                                         [QUANTITY_MULTIPLE] = NUMBER_MULTIPLE,
                                                         [QUANTITY_DURATION] = NUMBER_DURATION};
    uint32_t flags = 0;
    size_t count = 0, k = *next_quantity;
    while (k < quantities->count && quantities->items[k].span.start < sentence->span.start)
        k++;
    for (; k < quantities->count && quantities->items[k].span.start < sentence->span.end; k++, count++) {
        const struct quantity *quantity = &quantities->items[k];
        flags |= 1u << (flag_of[quantity->kind] ? flag_of[quantity->kind] : NUMBER_OTHER_KIND);
        if (quantity->has_from)
            flags |= 1u << NUMBER_FROM;
    }
    *next_quantity = k;
    for (size_t i = first; i < end; i++)
        if (tokens[i].kind == TOKEN_NUMBER && tokens[i].length == 4 &&
            (memcmp(tokens[i].word, "20", 2) == 0 || memcmp(tokens[i].word, "19", 2) == 0))
            flags |= 1u << NUMBER_YEAR;
    if (count)
        flags |= 1u << NUMBER_ANY;
    if (count > 1)
        flags |= 1u << NUMBER_MANY;
    return flags;
}

/* A sentence while it is looked at. */
struct look {
    const struct token *tokens;
    size_t first, end; /* its tokens */
    size_t opening;    /* the first that says something */
    struct sighting seen;
    uint64_t doers; /* bits: doer x tense */
    uint32_t shapes;
    size_t words, pasts;
    bool first_person, person, has_i, late_i;
};

/* Behind a list number or a bullet, which are no words, and behind fillers. */
static size_t opening_of(const struct token *tokens, size_t first, size_t end)
{
    size_t opening = first;
    if (first + 1 < end && tokens[first].length <= 2 && tokens[first].kind == TOKEN_NUMBER &&
        tokens[first + 1].kind == TOKEN_MARK && !tokens[first + 1].spaced)
        opening += 2;
    while (opening + 1 < end && is_filler(&tokens[opening]))
        opening++;
    return opening;
}

/* "was going", "were told", "had gone": what stands before a word, over the words between. */
struct auxiliary {
    bool was, had;
};

static void look_at_form(struct look *look, const struct token *token, bool past, bool between,
                         struct auxiliary *before)
{
    look->pasts += past ? 1 : 0;
    if (before->was && token->kind == TOKEN_WORD) {
        if (ends_with(token, "ing", 5))
            look->shapes |= 1u << SHAPE_WAS_ING;
        else if (past)
            look->shapes |= 1u << SHAPE_WAS_PAST;
    }
    if (before->had && past)
        look->shapes |= 1u << SHAPE_HAD_PAST;
    if (between)
        return;
    char letter = token->word[0];
    before->was = (letter == 'w' && (token_is(token, "was") || token_is(token, "were"))) ||
                  (letter == 'b' && token_is(token, "been"));
    before->had = letter == 'h' && token_is(token, "had");
}

/* The subject whose verb has not come yet. */
struct subject {
    enum doer doer;
    bool may_be_thing; /* no verb and no pronoun yet: a noun may be it */
};

static void look_at_doer(struct look *look, size_t at, uint64_t bits, uint64_t word_classes, bool between,
                         struct subject *subject)
{
    const struct token *token = &look->tokens[at];
    enum doer doer = doer_of(token);
    if (doer != DOER_NONE) {
        *subject = (struct subject){.doer = doer};
        look->has_i = look->has_i || doer == DOER_I;
        look->late_i = look->late_i || (doer == DOER_I && at > look->opening + 2);
        return;
    }
    if (subject->may_be_thing && at > look->opening && at < look->opening + 8) {
        enum tense tense = tense_of(token, word_classes);
        if (tense != TENSE_OTHER) {
            look->doers |= 1ull << (DOER_THING * TENSE_COUNT + tense);
            subject->may_be_thing = false;
        }
    }
    if (between)
        return;
    if (subject->doer != DOER_NONE && token->kind == TOKEN_WORD) {
        uint64_t *after = subject->doer == DOER_I      ? &look->seen.after_i
                          : subject->doer == DOER_WE   ? &look->seen.after_we
                          : subject->doer == DOER_THEY ? &look->seen.after_they
                                                       : &look->seen.after_it;
        *after |= bits;
        look->doers |=
            1ull << ((uint32_t)subject->doer * TENSE_COUNT + (uint32_t)tense_of(token, word_classes));
    }
    subject->doer = DOER_NONE;
}

/* From the first word to the last: cues, who does what, and how the verbs stand. */
static void look_at_words(struct writer *writer, struct look *look)
{
    struct auxiliary before = {false, false};
    struct subject subject = {DOER_NONE, true};
    for (size_t i = look->first; i < look->end; i++) {
        const struct token *token = &look->tokens[i];
        if (token->kind == TOKEN_NEWLINE)
            continue;
        uint64_t word_classes, bits = cues_at(look->tokens, i, look->end, &word_classes);
        look->seen.anywhere |= bits;
        if (i == look->opening)
            look->seen.opening |= bits;
        if (token->kind == TOKEN_WORD && i - look->first < MOST_WORDS)
            put(writer, FEATURE_WORD, token->hash);
        look->first_person = look->first_person || word_classes & (CLASS(MINE) | CLASS(OURS));
        look->person = look->person || word_classes & CLASS(PEOPLE);
        bool between = token->kind == TOKEN_WORD && is_between(token);
        look_at_form(look, token, is_past(token, word_classes), between, &before);
        look_at_doer(look, i, bits, word_classes, between, &subject);
    }
}

/* "To cut", "Cutting", "Quickly", "3 months": the words a sentence opens with. */
static void look_at_opening(struct writer *writer, struct look *look)
{
    const struct token *tokens = look->tokens;
    size_t opening = look->opening, end = look->end;
    const struct token *one = &tokens[opening < end ? opening : end - 1];
    uint64_t classes, next;
    cues_at(tokens, opening, opening + 1 < end ? opening + 1 : end, &classes);
    put(writer, FEATURE_WORD_1, one->hash);
    if (opening + 1 < end)
        put(writer, FEATURE_WORD_2, one->hash * 31 + tokens[opening + 1].hash);
    bool does_nothing = !look->doers && look->pasts == 0;
    if (is_past(one, classes))
        look->shapes |= 1u << SHAPE_PAST;
    if (ends_with(one, "ing", 5))
        look->shapes |= 1u << SHAPE_ING | (does_nothing ? 1u << SHAPE_ING_FRAGMENT : 0);
    if (ends_with(one, "ly", 5))
        look->shapes |= 1u << SHAPE_LY;
    if (one->kind == TOKEN_NUMBER)
        look->shapes |= 1u << SHAPE_NUMBER;
    if (token_is(one, "to") && opening + 1 < end) {
        cues_at(tokens, opening + 1, opening + 2, &next);
        if (next & CLASS(BASE_VERB))
            look->shapes |= 1u << SHAPE_TO_VERB | (look->doers ? 0 : 1u << SHAPE_TO_FRAGMENT);
    }
    if (classes & CLASS(BASE_VERB) && does_nothing)
        look->shapes |= 1u << SHAPE_VERB_FRAGMENT;
}

static void look_at_marks(struct look *look)
{
    for (size_t i = look->first; i < look->end; i++) {
        const struct token *token = &look->tokens[i];
        look->words += token->kind == TOKEN_WORD ? 1 : 0;
        if (token->kind != TOKEN_MARK)
            continue;
        char mark = token->word[0];
        if (mark == '"' || strcmp(token->word, "\xe2\x80\x9c") == 0)
            look->shapes |= 1u << SHAPE_QUOTE;
        if (mark == ':')
            look->shapes |= 1u << SHAPE_COLON;
        if (mark == '!')
            look->shapes |= 1u << SHAPE_EXCLAMATION;
    }
    if (token_is(&look->tokens[look->end - 1], "?"))
        look->shapes |= 1u << SHAPE_QUESTION;
    if (look->opening > look->first && look->tokens[look->first].kind == TOKEN_MARK)
        look->shapes |= 1u << SHAPE_BULLET;
}

/* Of a sentence of so many words. */
static uint32_t length_class(size_t words)
{
    return words < 6 ? 0 : words < 12 ? 1 : words < 18 ? 2 : words < 26 ? 3 : 4;
}

/* Who speaks of whom, and when. */
static uint32_t persons_and_pasts(const struct look *look)
{
    uint32_t shapes = 0;
    if (look->seen.opening & CLASS(AS_ROLE) && look->has_i)
        shapes |= 1u << SHAPE_AS_ROLE_I;
    if (look->late_i)
        shapes |= 1u << SHAPE_LATE_I;
    if (!look->first_person)
        shapes |= 1u << SHAPE_NO_FIRST_PERSON;
    if (!look->first_person && !look->person)
        shapes |= 1u << SHAPE_NO_PERSON;
    if (look->pasts >= 3)
        shapes |= 1u << SHAPE_MANY_PASTS;
    if (look->pasts == 0)
        shapes |= 1u << SHAPE_NO_PAST;
    return shapes;
}

static void look_at_sentence(struct writer *writer, const struct token *tokens,
                             const struct sentence *sentence, const struct quantities *quantities,
                             size_t *next_quantity)
{
    size_t first = sentence->first_token, end = first + sentence->token_count;
    struct look look = {
        .tokens = tokens, .first = first, .end = end, .opening = opening_of(tokens, first, end)};
    look_at_words(writer, &look);
    put(writer, FEATURE_ALWAYS, 0);
    put_bits(writer, FEATURE_CUE, look.seen.anywhere);
    put_bits(writer, FEATURE_OPENING, look.seen.opening);
    put_bits(writer, FEATURE_I, look.seen.after_i);
    put_bits(writer, FEATURE_WE, look.seen.after_we);
    put_bits(writer, FEATURE_THEY, look.seen.after_they);
    put_bits(writer, FEATURE_IT, look.seen.after_it);
    put_bits(writer, FEATURE_DOER, look.doers);
    look_at_opening(writer, &look);
    look_at_marks(&look);
    put_bits(writer, FEATURE_SHAPE, look.shapes | persons_and_pasts(&look));
    put(writer, FEATURE_LENGTH, length_class(look.words));
    uint32_t numbers = numbers_in(tokens, first, end, sentence, quantities, next_quantity);
    if ((numbers & 1u << NUMBER_ANY) && (look.seen.anywhere & CLASS(CHANGED)))
        numbers |= 1u << NUMBER_CHANGED;
    put_bits(writer, FEATURE_NUMBER, numbers);
}

/* What a neighbour may say of this sentence; the rest of it is the neighbour's own affair. */
static bool tells_neighbours(uint32_t key)
{
    enum feature_kind kind = feature_kind_of(key);
    return kind == FEATURE_CUE || kind == FEATURE_DOER;
}

static size_t copy_neighbour(uint32_t *to, const struct features *from, enum feature_kind kind)
{
    size_t count = 0;
    for (size_t k = 0; k < from->own; k++)
        if (tells_neighbours(from->keys[k]))
            to[count++] = feature_key(kind, from->keys[k]);
    return count;
}

struct features *features_find(struct arena *arena, const struct tokens *tokens,
                               const struct sentence *sentences, size_t count,
                               const struct quantities *quantities)
{
    struct features *lists = ARENA_ARRAY(arena, struct features, count);
    struct features *own = ARENA_ARRAY(arena, struct features, count);
    struct writer writer;
    size_t next_quantity = 0;
    for (size_t i = 0; i < count; i++) {
        writer.count = 0;
        look_at_sentence(&writer, tokens->items, &sentences[i], quantities, &next_quantity);
        uint32_t *keys = ARENA_ROOM(arena, uint32_t, writer.count);
        memcpy(keys, writer.keys, writer.count * sizeof *keys);
        own[i] = (struct features){keys, writer.count, writer.count};
    }
    for (size_t i = 0; i < count; i++) {
        size_t room = own[i].own + (i ? own[i - 1].own : 0) + (i + 1 < count ? own[i + 1].own : 0);
        uint32_t *keys = ARENA_ROOM(arena, uint32_t, room);
        size_t used = own[i].own;
        memcpy(keys, own[i].keys, used * sizeof *keys);
        if (i > 0)
            used += copy_neighbour(keys + used, &own[i - 1], FEATURE_BEFORE);
        if (i + 1 < count)
            used += copy_neighbour(keys + used, &own[i + 1], FEATURE_AFTER);
        lists[i] = (struct features){keys, used, own[i].own};
    }
    return lists;
}
