#include "cli/jsonl_plain.h"

#include "base/eight.h"
#include "base/utf8.h"
#include "model/part.h"

#include <stdint.h>

enum key { KEY_ID, KEY_QUESTION, KEY_TEXT, KEY_PRINCIPLES, KEY_PART, KEY_COUNT = KEY_PART + PART_COUNT };

struct reader {
    struct arena *arena;
    const char *at, *end;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Is `mark` the next byte that is no blank? Then it is passed. */
static bool take(struct reader *reader, char mark)
{
    while (reader->at < reader->end && is_blank(*reader->at))
        reader->at++;
    if (reader->at == reader->end || *reader->at != mark)
        return false;
    reader->at++;
    return true;
}

/* Moves to the first byte that ends or breaks a string: a quotation mark, a backslash, a control, or the
 * line's end. Bytes passed are added to `seen`, for a look whether all of them were ASCII. */
static void pass_clean(struct reader *reader, uint64_t *seen)
{
    for (; reader->end - reader->at >= 8; reader->at += 8) {
        uint64_t bytes = eight_read(reader->at);
        if (eight_below(bytes, 0x20) | eight_is(bytes, '"') | eight_is(bytes, '\\'))
            break;
        *seen |= bytes;
    }
    while (reader->at < reader->end && (unsigned char)*reader->at >= 0x20 && *reader->at != '"' &&
           *reader->at != '\\')
        *seen |= (unsigned char)*reader->at++;
}

static bool take_hex(struct reader *reader, uint32_t *code)
{
    *code = 0;
    if (reader->end - reader->at < 4)
        return false;
    for (int i = 0; i < 4; i++) {
        char c = *reader->at++;
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                                : 16;
        if (digit == 16)
            return false;
        *code = *code << 4 | digit;
    }
    return true;
}

/* The character of \uXXXX, the u passed; of two such when the first is half a pair. No NUL: it ends ids. */
static bool take_code(struct reader *reader, uint32_t *code)
{
    uint32_t low;
    if (!take_hex(reader, code) || !*code || (*code >= 0xdc00 && *code < 0xe000))
        return false;
    if (*code < 0xd800 || *code >= 0xe000)
        return true;
    if (reader->end - reader->at < 2 || reader->at[0] != '\\' || reader->at[1] != 'u')
        return false;
    reader->at += 2;
    if (!take_hex(reader, &low) || low < 0xdc00 || low >= 0xe000)
        return false;
    *code = 0x10000 + ((*code - 0xd800) << 10) + (low - 0xdc00);
    return true;
}

/* The escape behind a backslash, which is passed. */
static bool take_escape(struct reader *reader, struct buf *out)
{
    static const char plain[256] = {['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
                                    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t'};
    if (reader->at == reader->end)
        return false;
    unsigned char c = (unsigned char)*reader->at++;
    uint32_t code;
    if (plain[c]) {
        buf_char(out, plain[c]);
        return true;
    }
    if (c != 'u' || !take_code(reader, &code))
        return false;
    utf8_encode(out, code);
    return true;
}

/* A string, its opening mark passed; NUL behind it. */
static bool take_string(struct reader *reader, struct view *text)
{
    struct buf out = {.arena = reader->arena};
    uint64_t seen = 0;
    for (;;) {
        const char *clean = reader->at;
        pass_clean(reader, &seen);
        buf_add(&out, clean, (size_t)(reader->at - clean));
        if (reader->at == reader->end)
            return false;
        char c = *reader->at++;
        if (c == '"')
            break;
        if (c != '\\' || !take_escape(reader, &out))
            return false;
    }
    *text = (struct view){buf_text(&out), out.length};
    return !eight_beyond_ascii(seen) || utf8_check(*text, NULL);
}

static bool take_key(struct reader *reader, enum key *key)
{
    const char *start = reader->at;
    const char *mark = memchr(start, '"', (size_t)(reader->end - start));
    if (!mark)
        return false;
    struct view word = {start, (size_t)(mark - start)};
    reader->at = mark + 1;
    if (view_is(word, "id"))
        return *key = KEY_ID, true;
    for (int part = 0; part < PART_COUNT; part++)
        if (view_is(word, part_id((enum part)part)))
            return *key = (enum key)(KEY_PART + part), true;
    if (view_is(word, "text"))
        return *key = KEY_TEXT, true;
    if (view_is(word, "principles"))
        return *key = KEY_PRINCIPLES, true;
    return view_is(word, "question") && (*key = KEY_QUESTION, true);
}

static bool take_list(struct reader *reader, struct texts *list)
{
    enum { MOST = 64 };
    const char *items[MOST];
    size_t count = 0;
    if (!take(reader, '['))
        return false;
    if (!take(reader, ']')) {
        do {
            struct view item;
            if (count == MOST || !take(reader, '"') || !take_string(reader, &item))
                return false;
            items[count++] = item.data;
        } while (take(reader, ','));
        if (!take(reader, ']'))
            return false;
    }
    const char **kept = ARENA_ARRAY(reader->arena, const char *, count);
    for (size_t i = 0; i < count; i++)
        kept[i] = items[i];
    *list = (struct texts){kept, count};
    return true;
}

static bool take_null(struct reader *reader)
{
    if (!take(reader, 'n') || reader->end - reader->at < 3 || memcmp(reader->at, "ull", 3) != 0)
        return false;
    reader->at += 3;
    return true;
}

static bool take_pair(struct reader *reader, struct view values[KEY_COUNT], struct answer *answer,
                      unsigned *keys)
{
    enum key key;
    if (!take(reader, '"') || !take_key(reader, &key) || *keys & 1u << key || !take(reader, ':'))
        return false;
    *keys |= 1u << key;
    if (take(reader, '"'))
        return key != KEY_PRINCIPLES && take_string(reader, &values[key]);
    if (reader->at < reader->end && *reader->at == 'n')
        return take_null(reader);
    return key == KEY_PRINCIPLES && take_list(reader, &answer->principles);
}

bool jsonl_plain_parse(struct arena *arena, struct view line, struct answer *answer)
{
    struct reader reader = {arena, line.data, line.data + line.length};
    struct view values[KEY_COUNT] = {{0}};
    unsigned keys = 0;
    *answer = (struct answer){0};
    if (!take(&reader, '{'))
        return false;
    do
        if (!take_pair(&reader, values, answer, &keys))
            return false;
    while (take(&reader, ','));
    if (!take(&reader, '}'))
        return false;
    while (reader.at < reader.end && is_blank(*reader.at))
        reader.at++;
    bool has_parts = false;
    for (int part = 0; part < PART_COUNT; part++) {
        answer->parts[part] = values[KEY_PART + part];
        has_parts = has_parts || answer->parts[part].data;
    }
    answer->free = values[KEY_TEXT];
    answer->is_free = answer->free.data && !has_parts;
    answer->id = values[KEY_ID].data;
    answer->question = values[KEY_QUESTION].data;
    return reader.at == reader.end && (has_parts || answer->is_free);
}
