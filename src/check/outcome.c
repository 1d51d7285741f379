#include "check/outcome.h"

#include "check/outcome_alone.h"
#include "check/outcome_none.h"
#include "check/outcome_pair.h"
#include "check/outcome_single.h"

#include <math.h>

/* A sentence of so few tokens speaks of what the story is about. */
enum { BEFORES = 12, CONTENT_LENGTH = 4, BRIEF = 9 };

/* A number of the Situation, with its sentence. */
struct before {
    struct outcome_value value;
    size_t first_token, token_count;
};

struct reader {
    struct arena *arena;
    struct view text;
    const struct tokens *tokens;
    const struct quantities *given;
    struct before *befores; /* room for BEFORES */
    size_t before_count;
    size_t quantity, alone, token; /* how far each list was read */
    struct quantity *out;
    size_t out_count, out_room;
    struct outcome_told *told;
};

static void put(struct reader *reader, const struct quantity *quantity)
{
    if (reader->out_count == reader->out_room) {
        reader->out = arena_grow(reader->arena, reader->out, reader->out_count, reader->out_room * 2,
                                 sizeof *reader->out, _Alignof(struct quantity));
        reader->out_room *= 2;
    }
    reader->out[reader->out_count++] = *quantity;
}

/* The first token that was not read and begins at `start` or behind it. */
static size_t token_from(const struct reader *reader, size_t start)
{
    size_t low = reader->token, high = reader->tokens->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (reader->tokens->items[middle].start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The next sentence: its tokens, and the numbers that begin in it. */
static void take_scene(struct reader *reader, struct span sentence, struct outcome_scene *scene)
{
    size_t first = token_from(reader, sentence.start);
    reader->token = token_from(reader, sentence.end);
    scene->text = reader->text;
    scene->tokens = &reader->tokens->items[first];
    scene->count = reader->token - first;
    scene->value_count = 0;
    scene->told = reader->told;
    scene->period = PERIOD_UNREAD;
    const struct quantities *given = reader->given;
    size_t token = 0;
    while (scene->count && scene->value_count < OUTCOME_VALUES) {
        bool has_quantity =
            reader->quantity < given->count && given->items[reader->quantity].span.start < sentence.end;
        while (reader->alone < given->alone_count && given->alone[reader->alone].span.start < sentence.start)
            reader->alone++;
        bool has_alone =
            reader->alone < given->alone_count && given->alone[reader->alone].span.start < sentence.end;
        if (!has_quantity && !has_alone)
            break;
        bool is_alone = has_alone && (!has_quantity || given->alone[reader->alone].span.start <
                                                           given->items[reader->quantity].span.start);
        struct outcome_value *value = &scene->values[scene->value_count++];
        value->is_alone = is_alone;
        value->is_none = value->is_times = value->is_kept = false;
        value->about = 0;
        value->quantity = is_alone ? given->alone[reader->alone++] : given->items[reader->quantity++];
        if (is_alone)
            value->quantity.kind = QUANTITY_COUNT; /* until something tells what it measures */
        /* Two may stand in one token ("9e39"), and the last token always holds what begins behind the others.
         */
        while (token + 1 < scene->count && scene->tokens[token].end <= value->quantity.span.start)
            token++;
        value->first = token;
        value->end = token + 1;
        while (value->end < scene->count && scene->tokens[value->end].start < value->quantity.span.end)
            value->end++;
    }
}

/* Where the next number that was not read stands. */
static size_t next_start(const struct reader *reader)
{
    const struct quantities *given = reader->given;
    size_t start = SIZE_MAX;
    if (reader->quantity < given->count)
        start = given->items[reader->quantity].span.start;
    if (reader->alone < given->alone_count && given->alone[reader->alone].span.start < start)
        start = given->alone[reader->alone].span.start;
    return start;
}

static void pass(struct reader *reader, size_t end)
{
    while (reader->quantity < reader->given->count && reader->given->items[reader->quantity].span.start < end)
        put(reader, &reader->given->items[reader->quantity++]);
}

static void keep(struct reader *reader, const struct outcome_scene *scene, struct span sentence)
{
    for (size_t i = 0; i < scene->value_count; i++)
        if (!scene->values[i].is_alone || scene->values[i].is_kept)
            put(reader, &scene->values[i].quantity);
    pass(reader, sentence.end);
}

static void remember(struct reader *reader, const struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->value_count; i++) {
        if (scene->values[i].quantity.is_rough)
            continue;
        if (reader->before_count == BEFORES) {
            memmove(reader->befores, reader->befores + 1, (BEFORES - 1) * sizeof *reader->befores);
            reader->before_count--;
        }
        reader->befores[reader->before_count++] =
            (struct before){scene->values[i], (size_t)(scene->tokens - reader->tokens->items), scene->count};
    }
}

/* Is there a word of some length, no small one, in both sentences? Endings aside, and not what the numbers
 * count: that alone may be others of the kind. */
static bool share_a_word(const struct reader *reader, const struct before *before,
                         const struct outcome_scene *scene, const struct outcome_value *now)
{
    for (size_t i = 0; i < before->token_count; i++) {
        if (i >= before->value.first && i < before->value.end)
            continue;
        const struct token *word = &reader->tokens->items[before->first_token + i];
        if (word->kind != TOKEN_WORD || word->length < CONTENT_LENGTH ||
            quantity_hash_class(word->hash) & (WORD_STOP | WORD_SOFT | WORD_PERIOD | WORD_THEN | WORD_SHARE))
            continue;
        size_t stem = word->length;
        if (word->length > 6)
            stem -= 2;
        else if (word->word[stem - 1] == 's')
            stem--;
        for (size_t k = 0; k < scene->count; k++) {
            const struct token *other = &scene->tokens[k];
            if (k >= now->first && k < now->end)
                continue;
            if (other->kind == TOKEN_WORD && other->length >= stem && other->length <= stem + 3 &&
                memcmp(word->word, other->word, stem) == 0)
                return true;
        }
    }
    return false;
}

static bool within(double a, double b, double times)
{
    a = fabs(a);
    b = fabs(b);
    return a <= times * b && b <= times * a;
}

/* "for five months", "in 2 weeks": a stretch of the story. */
static bool is_stretch(const struct outcome_scene *scene, const struct outcome_value *value)
{
    return outcome_is(scene, outcome_lead(scene, value),
                      "for in within over last past previous since until every next through during first");
}

/* "we turned 31" where "we turned 23 lorries" was told: the same word before both. */
static bool leads_alike(const struct outcome_scene *scene, const struct outcome_value *value,
                        const struct outcome_scene *there, const struct outcome_value *other)
{
    size_t one = outcome_lead(scene, value), two = outcome_lead(there, other);
    if (one == scene->count || two == there->count || scene->tokens[one].kind != TOKEN_WORD)
        return false;
    return scene->tokens[one].hash == there->tokens[two].hash &&
           scene->tokens[one].length >= CONTENT_LENGTH && !(outcome_class(scene, one) & WORD_STOP);
}

/* "sat at 6.2", "stood at 98" */
static bool leads_at(const struct outcome_scene *scene, const struct outcome_value *value)
{
    return outcome_is(scene, outcome_lead(scene, value), "at");
}

/* "It was 4.8": of what was told. */
static bool refers_back(const struct outcome_scene *scene, const struct outcome_value *value)
{
    size_t lead = outcome_lead(scene, value);
    if (lead > 1 && lead < scene->count && leads_at(scene, value))
        lead--;
    return lead > 0 && lead < scene->count && outcome_is(scene, lead, "was is were are stands stood") &&
           outcome_is(scene, lead - 1, "it that we they");
}

/* The sentence such a number stands in. */
static struct outcome_scene scene_of(const struct reader *reader, const struct before *before)
{
    return (struct outcome_scene){.text = reader->text,
                                  .tokens = reader->tokens->items + before->first_token,
                                  .count = before->token_count};
}

/* Does the number count what has this stem: [jammed] twice a week, three [falls], two residents [fell]? */
static bool tells_of(const struct outcome_scene *scene, const struct outcome_value *value, uint32_t stem)
{
    enum { BEFORE = 5, BEHIND = 3 };
    if (!outcome_counts(&value->quantity))
        return false;
    for (size_t i = value->first; i > 0 && value->first - i < BEFORE; i--) {
        const struct token *word = &scene->tokens[i - 1];
        if (word->kind != TOKEN_WORD && !(*word->word == ',' && value->first - i < BEHIND))
            break;
        if (word->kind == TOKEN_WORD && outcome_stem(word) == stem)
            return true;
    }
    for (size_t i = value->first; i < value->end + BEHIND && i < scene->count; i++) {
        const struct token *word = &scene->tokens[i];
        if (word->kind == TOKEN_MARK && *word->word != '-' && i >= value->end)
            break;
        if (word->kind == TOKEN_WORD && outcome_stem(word) == stem)
            return true;
    }
    return false;
}

/* Did the Situation tell this number of the Result as it was before? */
static bool told_before(const struct reader *reader, const struct outcome_scene *scene,
                        const struct outcome_value *now, const struct before *before)
{
    const struct quantity *then = &before->value.quantity, *is = &now->quantity;
    const struct outcome_scene there = scene_of(reader, before);
    /* twice a week is not twice in a summer */
    bool is_other_time = now->about && then->kind == QUANTITY_RATE && is->kind != QUANTITY_RATE;
    if (then->value == is->value && !now->is_none && !is_other_time)
        return false;
    bool is_brief = scene->count <= BRIEF;
    if (now->about && tells_of(&there, &before->value, outcome_stem(&scene->tokens[now->about - 1])))
        return true;
    if (now->is_none)
        return outcome_same_noun(reader->text, then->noun, is->noun) ||
               (outcome_is(scene, now->end - 1, "one none") && !is->noun.end && then->noun.end &&
                (outcome_is(scene, now->end - 2, "been") ||
                 quantity_hash_class(there.tokens[before->value.end - 1].hash) & WORD_FAULT));
    bool named = then->noun.end > then->noun.start && is->noun.end > is->noun.start;
    if (now->is_alone || before->value.is_alone) {
        bool same_verb = now->is_alone && leads_alike(scene, now, &there, &before->value);
        if (now->is_alone && !same_verb && !outcome_is_state(scene, now))
            return false;
        if (before->value.is_alone && !same_verb && !outcome_is_state(&there, &before->value) &&
            !(now->is_alone && leads_at(&there, &before->value)))
            return false;
        const struct quantity *known = now->is_alone ? then : is;
        if (known->kind == QUANTITY_MONEY || known->kind == QUANTITY_MULTIPLE ||
            known->kind == QUANTITY_RANK ||
            (known->kind == QUANTITY_DURATION &&
             is_stretch(now->is_alone ? &there : scene, now->is_alone ? &before->value : now)))
            return false;
        return within(then->value, is->value, 20) &&
               (same_verb || (is_brief && !before->value.is_alone) || refers_back(scene, now) ||
                share_a_word(reader, before, scene, now));
    }
    bool both_count = outcome_counts(then) && outcome_counts(is);
    if (then->kind != is->kind && !both_count)
        return false;
    switch (is->kind) {
    case QUANTITY_PERCENT:
    case QUANTITY_RATING:
        return named ? outcome_same_noun(reader->text, then->noun, is->noun)
                     : is_brief || share_a_word(reader, before, scene, now);
    case QUANTITY_DURATION:
        return (!is_stretch(scene, now) || !is_stretch(&there, &before->value)) &&
               (is_brief || share_a_word(reader, before, scene, now));
    case QUANTITY_MONEY:
        return within(then->value, is->value, 20) &&
               ((is_brief && outcome_has(scene, 0, scene->count, WORD_NOW)) ||
                share_a_word(reader, before, scene, now));
    default:
        if (is->kind == QUANTITY_MEASURE)
            return (!named || outcome_same_noun(reader->text, then->noun, is->noun)) &&
                   ((named && is_brief) || share_a_word(reader, before, scene, now));
        if (!both_count || !within(then->value, is->value, 100) ||
            (named && !outcome_same_noun(reader->text, then->noun, is->noun)) ||
            !(is_brief || share_a_word(reader, before, scene, now)))
            return false;
        /* the same people, houses or cars may be counted twice without having become more or fewer */
        return then->kind == QUANTITY_RATE || is->kind == QUANTITY_RATE || outcome_is_state(scene, now) ||
               outcome_class(scene, now->end - 1) & WORD_FAULT;
    }
}

/* "We wanted 300 guests": a target is no before. */
static bool was_wanted(const struct reader *reader, const struct before *before)
{
    const struct outcome_scene there = scene_of(reader, before);
    size_t first = before->value.first;
    for (size_t k = first > 3 ? first - 3 : 0; k < first; k++)
        if (outcome_class(&there, k) & WORD_GOAL ||
            outcome_is(&there, k, "wanted want needed need hoped asked"))
            return true;
    return false;
}

static void compare_with_before(struct reader *reader, struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->value_count; i++) {
        struct outcome_value *value = &scene->values[i];
        enum quantity_role role = value->quantity.role;
        if (value->is_none && !value->is_kept)
            continue;
        bool open = value->is_alone ? !value->is_kept || role == QUANTITY_ROLE_ABSOLUTE
                                    : role == QUANTITY_ROLE_ABSOLUTE || role == QUANTITY_ROLE_SCOPE;
        if (!open || value->quantity.is_rough)
            continue;
        for (size_t k = reader->before_count; k > 0; k--)
            if (told_before(reader, scene, value, &reader->befores[k - 1]) &&
                !was_wanted(reader, &reader->befores[k - 1])) {
                if (value->is_alone && !value->is_kept)
                    value->quantity.why = "a number the Situation tells otherwise";
                outcome_settle(value, QUANTITY_ROLE_CHANGE, "the Situation tells what it was before");
                break;
            }
    }
}

/* "It was 40 before": the sentence tells what a number of the last one was. */
static void compare_with_last(struct outcome_scene *last, struct outcome_scene *scene, struct quantity *out,
                              size_t out_count)
{
    if (!last->value_count || !outcome_speaks_of_then(scene))
        return;
    for (size_t i = 0; i < scene->value_count; i++) {
        struct outcome_value *then = &scene->values[i];
        if (then->quantity.role == QUANTITY_ROLE_CHANGE || then->quantity.is_rough ||
            (then->is_alone && !outcome_is_state(scene, then)))
            continue;
        for (size_t k = 0; k < last->value_count; k++) {
            struct outcome_value *now = &last->values[k];
            if ((now->is_alone && !now->is_kept) || now->quantity.role == QUANTITY_ROLE_CHANGE ||
                outcome_is_when(last, now) || outcome_is_when(scene, then) ||
                !outcome_comparable(scene->text, now, then, true))
                continue;
            outcome_settle(then, QUANTITY_ROLE_CHANGE, "what it was before");
            for (size_t m = out_count; m > 0 && out[m - 1].span.start >= now->quantity.span.start; m--)
                if (out[m - 1].span.start == now->quantity.span.start) {
                    out[m - 1].role = QUANTITY_ROLE_CHANGE;
                    out[m - 1].role_why = "the next sentence tells what it was before";
                }
            return;
        }
    }
}

struct quantities outcome_read(struct arena *arena, struct view text, const struct tokens *tokens,
                               const struct quantities *quantities, const struct stretch *stretches,
                               size_t stretch_count)
{
    bool has_result = false;
    for (size_t i = 0; i < stretch_count; i++)
        has_result = has_result || stretches[i].part == PART_RESULT;
    if (!has_result)
        return *quantities;
    struct reader *reader = &(struct reader){
        .arena = arena,
        .text = text,
        .tokens = tokens,
        .given = quantities,
        .befores = ARENA_ROOM(arena, struct before, BEFORES),
        .told = outcome_told_new(arena, tokens, stretches, stretch_count),
    };
    struct outcome_scene scenes[2] = {{.values = ARENA_ROOM(arena, struct outcome_value, OUTCOME_VALUES)},
                                      {.values = ARENA_ROOM(arena, struct outcome_value, OUTCOME_VALUES)}};
    struct outcome_scene *scene = &scenes[0], *last = &scenes[1];
    reader->out_room = quantities->count + quantities->alone_count + 4;
    reader->out = ARENA_ROOM(arena, struct quantity, reader->out_room);
    for (size_t i = 0; i < stretch_count; i++) {
        if (stretches[i].part == PART_SITUATION && next_start(reader) < stretches[i].span.end) {
            size_t first = reader->quantity;
            take_scene(reader, stretches[i].span, scene);
            remember(reader, scene);
            reader->quantity = first;
        }
        if (stretches[i].part != PART_RESULT) {
            pass(reader, stretches[i].span.end);
            last->value_count = 0;
            continue;
        }
        pass(reader, stretches[i].span.start);
        take_scene(reader, stretches[i].span, scene);
        outcome_find_none(scene);
        if (scene->value_count) {
            outcome_read_pairs(scene);
            outcome_read_singles(scene);
            compare_with_before(reader, scene);
            compare_with_last(last, scene, reader->out, reader->out_count);
        }
        keep(reader, scene, stretches[i].span);
        struct outcome_scene *other = last;
        last = scene;
        scene = other;
    }
    pass(reader, text.length + 1);
    struct quantities read = *quantities;
    read.items = reader->out;
    read.count = reader->out_count;
    return read;
}
