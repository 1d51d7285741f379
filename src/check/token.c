#include "check/token.h"

#include "base/utf8.h"

enum { CURLY_APOSTROPHE = 0x2019, MODIFIER_APOSTROPHE = 0x02bc };

uint32_t token_hash(const char *word, size_t length)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)word[i]) * 16777619u;
    return hash;
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}
static bool is_ascii_letter(unsigned char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

struct scanner {
    struct arena *arena;
    struct view text;
    struct token *items;
    size_t count, capacity;
    char *folded; /* next free byte of the folded copy; never longer than the text plus a NUL a token */
};

static void finish(struct scanner *scan, struct token token, const char *word)
{
    token.word = word;
    token.length = (uint16_t)(scan->folded - word > UINT16_MAX ? UINT16_MAX : scan->folded - word);
    token.hash = token_hash(word, token.length);
    *scan->folded++ = '\0';
    if (scan->count == scan->capacity) {
        scan->capacity *= 2;
        scan->items = arena_grow(scan->arena, scan->items, scan->count, scan->capacity, sizeof *scan->items,
                                 _Alignof(struct token));
    }
    scan->items[scan->count++] = token;
}

/* Length of the word or number character at `at`, its folded form written; 0 when no word goes on there. */
static size_t word_character(struct scanner *scan, size_t at, bool inside)
{
    unsigned char c = (unsigned char)scan->text.data[at];
    if (is_digit(c)) {
        *scan->folded++ = (char)c;
        return 1;
    }
    if (is_ascii_letter(c)) {
        *scan->folded++ = (char)(c | 0x20);
        return 1;
    }
    if (c < 0x80 && c != '\'')
        return 0;
    uint32_t code;
    size_t length = utf8_decode(scan->text, at, &code);
    if (code == '\'' || code == CURLY_APOSTROPHE || code == MODIFIER_APOSTROPHE) {
        uint32_t next = 0;
        if (!inside || at + length >= scan->text.length)
            return 0;
        utf8_decode(scan->text, at + length, &next);
        if (!utf8_is_letter(next))
            return 0;
        *scan->folded++ = '\'';
        return length;
    }
    if (!utf8_is_letter(code) && !(code >= 0x300 && code < 0x370))
        return 0;
    memcpy(scan->folded, scan->text.data + at, length);
    scan->folded += length;
    return length;
}

static size_t scan_word(struct scanner *scan, size_t start, bool spaced)
{
    char *word = scan->folded;
    size_t at = start;
    bool only_digits = true;
    while (at < scan->text.length) {
        unsigned char c = (unsigned char)scan->text.data[at];
        if (only_digits && at > start && (c == '.' || c == ',') && at + 1 < scan->text.length &&
            is_digit((unsigned char)scan->text.data[at + 1])) {
            *scan->folded++ = (char)c;
            at++;
            continue;
        }
        size_t length = word_character(scan, at, at > start);
        if (!length)
            break;
        only_digits = only_digits && is_digit(c);
        at += length;
    }
    unsigned char first = (unsigned char)scan->text.data[start];
    finish(scan,
           (struct token){.start = (uint32_t)start,
                          .end = (uint32_t)at,
                          .kind = only_digits ? TOKEN_NUMBER : TOKEN_WORD,
                          .is_capital = first >= 'A' && first <= 'Z',
                          .spaced = spaced},
           word);
    return at;
}

struct tokens token_scan(struct arena *arena, struct view text)
{
    /* English prose has about one token in five bytes. */
    size_t capacity = text.length / 4 + 16;
    struct scanner scan = {
        .arena = arena,
        .text = text,
        .items = ARENA_ARRAY(arena, struct token, capacity),
        .capacity = capacity,
        .folded = ARENA_ARRAY(arena, char, 2 * text.length + 1),
    };
    bool spaced = true;
    for (size_t at = 0; at < text.length;) {
        unsigned char c = (unsigned char)text.data[at];
        if (c == ' ' || c == '\t' || c == '\r') {
            spaced = true;
            at++;
            continue;
        }
        char *word = scan.folded;
        bool starts_word = word_character(&scan, at, false) > 0;
        scan.folded = word;
        if (starts_word) {
            at = scan_word(&scan, at, spaced);
        } else {
            uint32_t code;
            size_t length = utf8_decode(text, at, &code);
            if (code == 0xa0 || code == 0x202f || (code >= 0x2000 && code <= 0x200b)) {
                spaced = true;
                at += length;
                continue;
            }
            memcpy(scan.folded, text.data + at, length);
            scan.folded += length;
            finish(&scan,
                   (struct token){.start = (uint32_t)at,
                                  .end = (uint32_t)(at + length),
                                  .kind = code == '\n' ? TOKEN_NEWLINE : TOKEN_MARK,
                                  .spaced = spaced},
                   word);
            at += length;
        }
        spaced = c == '\n';
    }
    return (struct tokens){scan.items, scan.count};
}
