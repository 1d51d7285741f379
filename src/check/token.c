#include "check/token.h"

#include "base/utf8.h"

enum { CURLY_APOSTROPHE = 0x2019, MODIFIER_APOSTROPHE = 0x02bc };

uint32_t token_hash(const char *word, size_t length)
{
    uint32_t hash = TOKEN_HASH_START;
    for (size_t i = 0; i < length; i++)
        hash = token_hash_on(hash, word[i]);
    return hash;
}

/* ASCII letters and digits as they are compared; 0 for all other bytes. */
static const char folded_byte[256] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7',
    ['8'] = '8', ['9'] = '9', ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f',
    ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n',
    ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v',
    ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z', ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd',
    ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j', ['k'] = 'k', ['l'] = 'l',
    ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't',
    ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

struct scanner {
    struct arena *arena;
    struct view text;
    struct token *items;
    size_t count, capacity;
    char *folded; /* next free byte of the folded copy; never longer than the text plus a NUL a token */
};

/* Adds a token: `token` with its folded word, of this hash, that begins at `word` and ends at scan->folded.
 */
static inline void add_token(struct scanner *scan, struct token token, const char *word, uint32_t hash)
{
    if (scan->count == scan->capacity) {
        scan->capacity *= 2;
        scan->items = arena_grow(scan->arena, scan->items, scan->count, scan->capacity, sizeof *scan->items,
                                 _Alignof(struct token));
    }
    size_t length = (size_t)(scan->folded - word);
    token.word = word;
    token.hash = hash;
    token.length = (uint16_t)length;
    if (length > UINT16_MAX) {
        token.length = UINT16_MAX;
        token.hash = token_hash(word, UINT16_MAX);
    }
    scan->items[scan->count++] = token;
    *scan->folded++ = '\0';
}

/* Length of the letter beyond ASCII, or of the apostrophe before a letter, at `at`, its folded form written;
 * 0 when no word goes on there. */
static size_t odd_character(struct scanner *scan, size_t at, bool inside)
{
    unsigned char c = (unsigned char)scan->text.data[at];
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

/* The word or number at `start`; where it ends, `start` when there is none. */
static size_t scan_word(struct scanner *scan, size_t start, bool spaced)
{
    enum { LETTER_BIT = 0x40 }; /* of folded ASCII letters, and of no digit */
    const char *data = scan->text.data;
    char *word = scan->folded, *folded = word;
    size_t at = start, end = scan->text.length;
    uint32_t hash = TOKEN_HASH_START;
    unsigned bits = 0; /* of all bytes */
    for (;;) {
        char plain;
        for (; at < end && (plain = folded_byte[(unsigned char)data[at]]); at++) {
            *folded++ = plain;
            hash = token_hash_on(hash, plain);
            bits |= (unsigned char)plain;
        }
        if (at == end)
            break;
        unsigned char c = (unsigned char)data[at];
        if (c == '.' || c == ',') {
            if (bits & LETTER_BIT || at == start || at + 1 == end || !is_digit((unsigned char)data[at + 1]))
                break;
            *folded++ = (char)c;
            hash = token_hash_on(hash, (char)c);
            at++;
            continue;
        }
        if (c < 0x80 && c != '\'')
            break;
        scan->folded = folded;
        size_t length = odd_character(scan, at, at > start);
        if (!length)
            break;
        for (; folded < scan->folded; folded++)
            hash = token_hash_on(hash, *folded);
        bits |= LETTER_BIT;
        at += length;
    }
    scan->folded = folded;
    if (at == start)
        return start;
    unsigned char first = (unsigned char)data[start];
    add_token(scan,
              (struct token){.start = (uint32_t)start,
                             .end = (uint32_t)at,
                             .kind = bits & LETTER_BIT ? TOKEN_WORD : TOKEN_NUMBER,
                             .is_capital = first >= 'A' && first <= 'Z',
                             .spaced = spaced},
              word, hash);
    return at;
}

/* A mark, a line end or a wide space at `at`; where it ends, *spaced set when it was a space. */
static size_t scan_mark(struct scanner *scan, size_t at, bool *spaced)
{
    uint32_t code = (unsigned char)scan->text.data[at];
    size_t length = code < 0x80 ? 1 : utf8_decode(scan->text, at, &code);
    if (code == 0xa0 || code == 0x202f || (code >= 0x2000 && code <= 0x200b)) {
        *spaced = true;
        return at + length;
    }
    char *word = scan->folded;
    for (size_t i = 0; i < length; i++)
        *scan->folded++ = scan->text.data[at + i];
    add_token(scan,
              (struct token){.start = (uint32_t)at,
                             .end = (uint32_t)(at + length),
                             .kind = code == '\n' ? TOKEN_NEWLINE : TOKEN_MARK,
                             .spaced = *spaced},
              word, token_hash(word, length));
    *spaced = code == '\n';
    return at + length;
}

struct tokens token_scan(struct arena *arena, struct view text)
{
    /* English prose has about one token in five bytes. */
    size_t capacity = text.length / 4 + 16;
    struct scanner scan = {
        .arena = arena,
        .text = text,
        .items = ARENA_ROOM(arena, struct token, capacity),
        .capacity = capacity,
        .folded = ARENA_ROOM(arena, char, 2 * text.length + 1),
    };
    bool spaced = true;
    for (size_t at = 0; at < text.length;) {
        unsigned char c = (unsigned char)text.data[at];
        if (c == ' ' || c == '\t' || c == '\r') {
            spaced = true;
            at++;
            continue;
        }
        size_t end = scan_word(&scan, at, spaced);
        if (end > at)
            spaced = false;
        else
            end = scan_mark(&scan, at, &spaced);
        at = end;
    }
    return (struct tokens){scan.items, scan.count};
}
