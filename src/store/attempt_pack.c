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

static struct texts take_texts(struct reader *reader, const char **items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        items[i] = take_text(reader);
    return (struct texts){items, count};
}

bool attempt_unpack(struct arena *arena, struct view bytes, struct file_state *state, int64_t *number,
                    struct attempt *attempt)
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
    /* The texts stay together, as they are: one copy serves them all. */
    const char *copy = arena_strndup(arena, reader.at, left);
    const char **items = ARENA_ARRAY(arena, const char *, principles + rules);
    reader.at = copy;
    reader.end = copy + left;
    const char *story = take_text(&reader);
    attempt->story = *story ? story : NULL;
    attempt->result_class = take_text(&reader);
    attempt->principles = take_texts(&reader, items, principles);
    attempt->rules = take_texts(&reader, items + principles, rules);
    return !reader.failed && reader.at == reader.end;
}
