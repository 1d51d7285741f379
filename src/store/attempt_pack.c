#include "store/attempt_pack.h"

#include <limits.h>

enum { CHECKSUM_BYTES = 8 };

/* Bytes that were changed by accident are found; an enemy's are not. */
static uint64_t checksum(const char *data, size_t length)
{
    uint64_t sum = 0x9e3779b97f4a7c15u ^ length;
    for (size_t at = 0; at < length; at += 8) {
        uint64_t chunk = 0;
        memcpy(&chunk, data + at, length - at < 8 ? length - at : 8);
        sum = (sum ^ chunk) * 0xff51afd7ed558ccdu;
        sum ^= sum >> 32;
    }
    return sum;
}

/* Seven bits a byte, the lowest first; negative numbers folded between the others. */
static void put_number(struct buf *out, int64_t number)
{
    uint64_t left = number < 0 ? ~((uint64_t)number << 1) : (uint64_t)number << 1;
    for (; left >= 0x80; left >>= 7)
        buf_char(out, (char)(unsigned char)(left | 0x80));
    buf_char(out, (char)(unsigned char)left);
}

static void put_text(struct buf *out, const char *text)
{
    buf_add(out, text ? text : "", text ? strlen(text) + 1 : 1);
}

static void put_texts(struct buf *out, const struct texts *texts)
{
    for (size_t i = 0; i < texts->count; i++)
        put_text(out, texts->items[i]);
}

void attempt_pack(struct buf *out, const struct file_state *state, int64_t number,
                  const struct attempt *attempt)
{
    static const char room[CHECKSUM_BYTES];
    size_t start = out->length;
    buf_add(out, room, CHECKSUM_BYTES);
    put_number(out, state->size);
    put_number(out, state->modified_seconds);
    put_number(out, state->modified_nanoseconds);
    put_number(out, (int64_t)state->inode);
    put_number(out, number);
    put_number(out, attempt->started);
    put_number(out, attempt->seconds);
    put_number(out, attempt->self_rating);
    put_number(out, (int64_t)attempt->words);
    put_number(out, attempt->overall);
    for (int i = 0; i < ATTEMPT_DIMENSIONS; i++)
        put_number(out, attempt->dimensions[i]);
    put_number(out, attempt->is_quantified);
    put_number(out, attempt->worst);
    put_number(out, (int64_t)attempt->principles.count);
    put_number(out, (int64_t)attempt->rules.count);
    put_text(out, attempt->story);
    put_text(out, attempt->result_class);
    put_texts(out, &attempt->principles);
    put_texts(out, &attempt->rules);
    uint64_t sum = checksum(out->data + start + CHECKSUM_BYTES, out->length - start - CHECKSUM_BYTES);
    memcpy(out->data + start, &sum, sizeof sum);
}

/* The bytes that are left; `failed` once they do not hold what was asked for. */
struct reader {
    const char *at, *end;
    bool failed;
};

static int64_t take_number(struct reader *reader)
{
    uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && reader->at < reader->end; shift += 7) {
        unsigned char byte = (unsigned char)*reader->at++;
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80)
            return (int64_t)(number >> 1) ^ -(int64_t)(number & 1);
    }
    reader->failed = true;
    return 0;
}

static int take_int(struct reader *reader)
{
    int64_t number = take_number(reader);
    if (number < 0 || number > INT_MAX)
        reader->failed = true;
    return reader->failed ? 0 : (int)number;
}

static const char *take_text(struct reader *reader)
{
    const char *text = reader->at;
    const char *end = text < reader->end ? memchr(text, '\0', (size_t)(reader->end - text)) : NULL;
    if (!end) {
        reader->failed = true;
        return "";
    }
    reader->at = end + 1;
    return text;
}

static void take_texts(struct reader *reader, const char **items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        items[i] = take_text(reader);
}

/* The texts behind the story, as they are: class, principles, rules. */
struct attempt_tail {
    struct view bytes;
    size_t principles, rules;
    const char **items; /* the principles, then the rules */
};

/* Copies what the tail borrows, and finds its texts in it. False when they are not there. */
static bool read_tail(struct arena *arena, struct attempt_tail *tail)
{
    const char *copy = arena_strndup(arena, tail->bytes.data, tail->bytes.length);
    struct reader reader = {copy, copy + tail->bytes.length, false};
    tail->bytes.data = copy;
    tail->items = ARENA_ROOM(arena, const char *, tail->principles + tail->rules);
    take_text(&reader); /* the class */
    take_texts(&reader, tail->items, tail->principles + tail->rules);
    return !reader.failed && reader.at == reader.end;
}

static struct attempt_tail *slot_of(const struct attempt_tails *tails, const struct attempt_tail *tail)
{
    size_t at = checksum(tail->bytes.data, tail->bytes.length) & (tails->room - 1);
    while (tails->slots[at].items &&
           (tails->slots[at].principles != tail->principles || tails->slots[at].rules != tail->rules ||
            !view_equal(tails->slots[at].bytes, tail->bytes)))
        at = (at + 1) & (tails->room - 1);
    return &tails->slots[at];
}

static void make_room(struct arena *arena, struct attempt_tails *tails)
{
    struct attempt_tails grown = {.room = tails->room ? tails->room * 2 : 64, .count = tails->count};
    if (tails->count + 1 <= tails->room / 2)
        return;
    grown.slots = ARENA_ARRAY(arena, struct attempt_tail, grown.room);
    for (size_t i = 0; i < tails->room; i++)
        if (tails->slots[i].items)
            *slot_of(&grown, &tails->slots[i]) = tails->slots[i];
    *tails = grown;
}

/* The one that is kept already, or this one from now on. */
static bool find_tail(struct arena *arena, struct attempt_tails *tails, struct attempt_tail *tail)
{
    if (!tails)
        return read_tail(arena, tail);
    make_room(arena, tails);
    struct attempt_tail *slot = slot_of(tails, tail);
    if (!slot->items) {
        if (!read_tail(arena, tail))
            return false;
        tails->count++;
        *slot = *tail;
    }
    *tail = *slot;
    return true;
}

bool attempt_unpack(struct arena *arena, struct view bytes, struct file_state *state, int64_t *number,
                    struct attempt *attempt, struct attempt_tails *tails)
{
    uint64_t sum;
    if (bytes.length < CHECKSUM_BYTES)
        return false;
    memcpy(&sum, bytes.data, sizeof sum);
    if (sum != checksum(bytes.data + CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES))
        return false;
    struct reader reader = {bytes.data + CHECKSUM_BYTES, bytes.data + bytes.length, false};
    state->size = take_number(&reader);
    state->modified_seconds = take_number(&reader);
    state->modified_nanoseconds = take_number(&reader);
    state->inode = (uint64_t)take_number(&reader);
    *number = take_number(&reader);
    *attempt = (struct attempt){.started = take_number(&reader), .seconds = take_int(&reader)};
    attempt->self_rating = take_int(&reader);
    attempt->words = (size_t)take_int(&reader);
    attempt->overall = take_int(&reader);
    for (int i = 0; i < ATTEMPT_DIMENSIONS; i++)
        attempt->dimensions[i] = take_int(&reader);
    attempt->is_quantified = take_int(&reader) != 0;
    attempt->worst = take_int(&reader);
    size_t principles = (size_t)take_int(&reader), rules = (size_t)take_int(&reader);
    size_t left = (size_t)(reader.end - reader.at);
    if (reader.failed || principles > left || rules > left)
        return false;
    const char *story = take_text(&reader);
    attempt->story = *story ? arena_strdup(arena, story) : NULL;
    struct attempt_tail tail = {
        .bytes = {reader.at, (size_t)(reader.end - reader.at)}, .principles = principles, .rules = rules};
    if (reader.failed || !find_tail(arena, tails, &tail))
        return false;
    attempt->result_class = tail.bytes.data;
    attempt->principles = (struct texts){tail.items, principles};
    attempt->rules = (struct texts){tail.items + principles, rules};
    return true;
}
