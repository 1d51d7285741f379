#include "cli/keys.h"

#include "base/utf8.h"
#include "cli/typed.h"

#include <stdlib.h>

enum {
    ESCAPE = 0x1b,
    ESCAPE_GAP_MS = 50,    /* a sequence comes in one go; a person takes longer */
    SEQUENCE_GAP_MS = 500, /* between the bytes of a sequence, on a slow line */
    CHARACTER_GAP_MS = 2000,
    PASTE_GAP_MS = 2000,
    SEQUENCE_LIMIT = 4096, /* bytes of an answer of the terminal to swallow at most */
};

/* Keys by the first number and the last letter of their sequence; `modified` is for Ctrl or Alt held. */
static const struct sequence {
    char final;
    int number;
    enum key_name plain, modified;
} sequences[] = {
    {'A', 1, KEY_UP, KEY_UP},          {'B', 1, KEY_DOWN, KEY_DOWN},     {'C', 1, KEY_RIGHT, KEY_WORD_RIGHT},
    {'D', 1, KEY_LEFT, KEY_WORD_LEFT}, {'H', 1, KEY_HOME, KEY_HOME},     {'F', 1, KEY_END, KEY_END},
    {'~', 1, KEY_HOME, KEY_HOME},      {'~', 7, KEY_HOME, KEY_HOME},     {'~', 4, KEY_END, KEY_END},
    {'~', 8, KEY_END, KEY_END},        {'~', 3, KEY_DELETE, KEY_DELETE},
};

/* A byte inside a key: signals wait until the key is whole. */
static enum input_result more(struct input *input, int milliseconds, unsigned char *byte)
{
    enum input_result result;
    do
        result = input_byte(input, milliseconds, byte);
    while (result == INPUT_SIGNAL);
    return result;
}

/* The rest of the UTF-8 character that starts with `first`; false when it is none: then only it is dropped.
 */
static bool read_character(struct input *input, unsigned char first, uint32_t *code)
{
    char bytes[4] = {(char)first};
    size_t wanted = first < 0x80   ? 1
                    : first < 0xc2 ? 0
                    : first < 0xe0 ? 2
                    : first < 0xf0 ? 3
                    : first < 0xf5 ? 4
                                   : 0;
    for (size_t i = 1; i < wanted; i++) {
        unsigned char byte;
        if (more(input, CHARACTER_GAP_MS, &byte) != INPUT_GOT)
            return false;
        if ((byte & 0xc0) != 0x80) {
            input_unread(input);
            return false;
        }
        bytes[i] = (char)byte;
    }
    struct view text = {bytes, wanted};
    if (!wanted || !utf8_check(text, NULL))
        return false;
    utf8_decode(text, 0, code);
    return *code < 0x80 || *code >= 0xa0;
}

/* Collects up to the end mark; a paste whose end never comes is taken as far as it came. */
static void read_paste(struct input *input, struct arena *arena, struct key *key)
{
    static const char end[] = "\033[201~";
    struct buf raw = {.arena = arena};
    size_t matched = 0;
    unsigned char byte;
    while (matched < sizeof end - 1 && more(input, PASTE_GAP_MS, &byte) == INPUT_GOT) {
        if ((char)byte == end[matched]) {
            matched++;
            continue;
        }
        /* What looked like the end mark was text; the mark's first byte occurs in it only once. */
        bool fits = raw.length + matched < INPUT_LIMIT_BYTES;
        if (fits)
            buf_add(&raw, end, matched);
        else
            key->cut += matched;
        matched = (char)byte == end[0];
        if (!matched && fits)
            buf_char(&raw, (char)byte);
        else if (!matched)
            key->cut++;
    }
    buf_text(&raw);
    key->name = KEY_PASTE;
    key->paste = typed_clean(arena, buf_view(&raw));
    while (key->paste.length && key->paste.data[key->paste.length - 1] == '\n')
        key->paste.length--;
}

/* Numbers of a control sequence: "1;5" is {1, 5}. What is missing is 1, what no key has is 0. */
static void read_numbers(const char *text, int numbers[3])
{
    for (int i = 0; i < 3; i++) {
        char *end;
        long number = strtol(text, &end, 10);
        numbers[i] = end == text ? 1 : number < 0 || number > 10000 ? 0 : (int)number;
        text = *end == ';' ? end + 1 : end;
    }
}

/* Alt-Enter and Shift-Enter of terminals that tell them apart. */
static bool is_line_feed(char final, const int numbers[3])
{
    return (final == 'u' && numbers[0] == 13 && numbers[1] > 1) ||
           (final == '~' && numbers[0] == 27 && numbers[1] > 1 && numbers[2] == 13);
}

static bool find_key(const char *parameters, char final, struct key *key)
{
    int numbers[3];
    read_numbers(parameters, numbers);
    if (is_line_feed(final, numbers)) {
        key->name = KEY_LINE_FEED;
        return true;
    }
    for (size_t i = 0; i < sizeof sequences / sizeof sequences[0]; i++) {
        if (sequences[i].final != final || sequences[i].number != numbers[0])
            continue;
        /* 2 is Shift alone */
        key->name = numbers[1] > 2 ? sequences[i].modified : sequences[i].plain;
        return true;
    }
    return false;
}

/* After ESC [ or ESC O. False: nothing we know, swallowed. */
static bool read_sequence(struct input *input, struct arena *arena, unsigned char kind, struct key *key)
{
    char parameters[32] = "";
    size_t length = 0;
    unsigned char byte;
    for (size_t i = 0; i < SEQUENCE_LIMIT; i++) {
        if (more(input, SEQUENCE_GAP_MS, &byte) != INPUT_GOT)
            return false;
        if (byte < 0x20 || byte >= 0x7f) { /* torn: this byte begins something else */
            input_unread(input);
            return false;
        }
        if (byte == '[' && kind == '[' && i == 0) { /* function keys of the Linux console */
            if (more(input, SEQUENCE_GAP_MS, &byte) == INPUT_GOT && byte < 0x20)
                input_unread(input);
            return false;
        }
        if (byte >= 0x40)
            break;
        if (length < sizeof parameters - 1)
            parameters[length++] = (char)byte;
        parameters[length] = '\0';
    }
    if (byte < 0x40)
        return false;
    if (kind == '[' && byte == '~' && atoi(parameters) == 200) {
        read_paste(input, arena, key);
        return key->paste.length > 0;
    }
    if (kind == 'O' && byte == 'M') { /* Enter of the number pad */
        *key = (struct key){.name = KEY_CHARACTER, .code = '\r'};
        return true;
    }
    return find_key(parameters, (char)byte, key);
}

/* An answer of the terminal (ESC ] 11;... or ESC P ...) up to BEL or ESC \. */
static void swallow_answer(struct input *input)
{
    unsigned char byte, before = 0;
    for (size_t i = 0; i < SEQUENCE_LIMIT; i++, before = byte)
        if (more(input, SEQUENCE_GAP_MS, &byte) != INPUT_GOT || byte == 0x07 ||
            (before == ESCAPE && byte == '\\'))
            return;
}

/* ESC ] or ESC P may also be Alt held with that character: an answer goes on at once with a digit or a sign.
 */
static bool is_answer(struct input *input)
{
    unsigned char byte;
    if (more(input, ESCAPE_GAP_MS, &byte) != INPUT_GOT)
        return false;
    input_unread(input);
    return (byte >= '0' && byte <= '9') || byte == '>' || byte == '$' || byte == '+' || byte == '!';
}

/* After ESC. False: swallowed. */
static bool read_escape(struct input *input, struct arena *arena, struct key *key)
{
    unsigned char byte;
    if (more(input, ESCAPE_GAP_MS, &byte) != INPUT_GOT) {
        key->name = KEY_ESCAPE;
        return true;
    }
    if (byte == ESCAPE) {
        input_unread(input);
        key->name = KEY_ESCAPE;
        return true;
    }
    if (byte == '[' || byte == 'O') {
        unsigned char kind = byte, next;
        /* Alt-[ and Alt-O come alone */
        if (more(input, ESCAPE_GAP_MS, &next) == INPUT_GOT) {
            input_unread(input);
            return read_sequence(input, arena, kind, key);
        }
    }
    if ((byte == ']' || byte == 'P') && is_answer(input)) {
        swallow_answer(input);
        return false;
    }
    if (byte == '\r' || byte == '\n') {
        key->name = KEY_LINE_FEED;
        return true;
    }
    key->name = KEY_CHARACTER;
    key->meta = true;
    return read_character(input, byte, &key->code);
}

enum input_result keys_next(struct input *input, struct arena *arena, int milliseconds, struct key *key)
{
    for (;;) {
        unsigned char byte;
        enum input_result result = input_byte(input, milliseconds, &byte);
        if (result != INPUT_GOT)
            return result;
        *key = (struct key){.name = KEY_CHARACTER};
        if (byte == ESCAPE ? read_escape(input, arena, key) : read_character(input, byte, &key->code))
            return INPUT_GOT;
    }
}
