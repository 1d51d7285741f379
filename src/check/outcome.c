#include "check/outcome.h"

#include "check/outcome_alone.h"
#include "check/outcome_before.h"
#include "check/outcome_none.h"
#include "check/outcome_pair.h"
#include "check/outcome_single.h"
#include "check/outcome_told.h"

enum { BEFORES = 12 };

struct reader {
    struct arena *arena;
    struct view text;
    const struct tokens *tokens;
    const struct quantities *given;
    struct outcome_before *befores; /* room for BEFORES */
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

/* One of the last sentence, behind whose numbers it may have to move. */
static void put_in_order(struct reader *reader, const struct quantity *quantity)
{
    put(reader, quantity);
    for (size_t at = reader->out_count - 1; at > 0 && reader->out[at - 1].span.start > quantity->span.start;
         at--) {
        reader->out[at] = reader->out[at - 1];
        reader->out[at - 1] = *quantity;
    }
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
        value->is_none = value->is_times = value->is_whole = value->is_kept = false;
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
        reader->befores[reader->before_count++] = (struct outcome_before){
            scene->values[i], (size_t)(scene->tokens - reader->tokens->items), scene->count};
    }
}

static void compare_with_before(struct reader *reader, struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->value_count; i++) {
        struct outcome_value *value = &scene->values[i];
        enum quantity_role role = value->quantity.role;
        if (value->is_none && !value->is_kept)
            continue;
        bool open = value->is_alone
                        ? !value->is_kept || role == QUANTITY_ROLE_ABSOLUTE
                        : role == QUANTITY_ROLE_ABSOLUTE || role == QUANTITY_ROLE_SCOPE ||
                              (role == QUANTITY_ROLE_TIMEFRAME && value->quantity.kind == QUANTITY_DURATION);
        if (!open || value->quantity.is_rough)
            continue;
        for (size_t k = reader->before_count; k > 0; k--)
            if (outcome_told_before(reader->tokens, &reader->befores[k - 1], scene, value)) {
                const struct outcome_value *then = &reader->befores[k - 1].value;
                if (value->is_alone && !then->is_alone && !value->is_none && !value->is_times)
                    value->quantity.kind = then->quantity.kind;
                if (value->is_alone && !value->is_kept)
                    value->quantity.why = "a number the Situation tells otherwise";
                outcome_settle(value, QUANTITY_ROLE_CHANGE, "the Situation tells what it was before");
                break;
            }
    }
}

/* "It was 40 before": the sentence tells what a number of the last one was. */
static void compare_with_last(struct reader *reader, struct outcome_scene *last, struct outcome_scene *scene)
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
            if ((now->is_alone && !now->is_kept && !now->is_times) ||
                now->quantity.role == QUANTITY_ROLE_CHANGE || outcome_is_when(last, now) ||
                outcome_is_when(scene, then) || !outcome_comparable(scene->text, now, then, true))
                continue;
            outcome_settle(then, QUANTITY_ROLE_CHANGE, "what it was before");
            if (now->is_alone && !now->is_kept)
                put_in_order(reader, &now->quantity);
            for (size_t m = reader->out_count;
                 m > 0 && reader->out[m - 1].span.start >= now->quantity.span.start; m--)
                if (reader->out[m - 1].span.start == now->quantity.span.start) {
                    reader->out[m - 1].role = QUANTITY_ROLE_CHANGE;
                    reader->out[m - 1].role_why = "the next sentence tells what it was before";
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
        .befores = ARENA_ROOM(arena, struct outcome_before, BEFORES),
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
            compare_with_last(reader, last, scene);
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
