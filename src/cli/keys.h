/*
 * keys - the bytes a terminal sends, decoded: characters, keys and pastes.
 *
 * Nothing a terminal may send ends up as garbage in the text: escape sequences of keys we do not know,
 * answers to questions nobody asked, C1 bytes and invalid UTF-8 are swallowed.
 */
#ifndef CLI_KEYS_H
#define CLI_KEYS_H

#include "cli/input.h"

#include <stdbool.h>
#include <stdint.h>

enum key_name {
    KEY_CHARACTER, /* `code`: also control characters; `meta` when Alt was held */
    KEY_ESCAPE,    /* the key itself, not the start of a sequence */
    KEY_UP,
    KEY_DOWN,
    KEY_LEFT,
    KEY_RIGHT,
    KEY_HOME,
    KEY_END,
    KEY_DELETE,
    KEY_WORD_LEFT,
    KEY_WORD_RIGHT,
    KEY_LINE_FEED, /* Alt-Enter and its like: a new line inside the text */
    KEY_PASTE,     /* `paste` */
};

struct key {
    enum key_name name;
    uint32_t code; /* code point; never in 0x80 to 0x9f */
    bool meta;
    struct view paste; /* clean (cli/typed.h), no line feeds at its end; in the arena */
    size_t cut;        /* bytes of the paste beyond INPUT_LIMIT_BYTES, dropped */
};

/* The next key. The wait is for its first byte only; once that is here, the rest is waited for as long as it
 * takes a slow line. INPUT_SIGNAL and INPUT_LATE come only between keys, so nothing is torn. */
enum input_result keys_next(struct input *input, struct arena *arena, int milliseconds, struct key *key);

#endif
