/*
 * token - the words, numbers and marks of a text, with their places.
 *
 * A word is a run of letters, digits, apostrophes and inner hyphens-free joins ("don't", "2nd", "café"); a
 * hyphen is a mark of its own ("on-call" is three tokens). A number is a run of digits with inner . or ,
 * ("4,200", "3.5"). Text is folded for comparison: ASCII lower case, a curly apostrophe as '.
 */
#ifndef CHECK_TOKEN_H
#define CHECK_TOKEN_H

#include "base/text.h"

#include <stdint.h>

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK, TOKEN_NEWLINE };

struct token {
    uint32_t start, end; /* bytes of the text */
    uint32_t hash;       /* token_hash() of word */
    uint16_t length;     /* of word */
    uint8_t kind;
    bool is_capital;  /* the first letter is upper case */
    bool spaced;      /* white space or the start of the text stands before it */
    uint16_t id;      /* of a known word (word.h); 0: none, or nobody looked */
    const char *word; /* folded, NUL-terminated */
};

struct tokens {
    const struct token *items;
    size_t count;
};

/* The tokens of valid UTF-8 of less than 4 GiB, in the arena. */
struct tokens token_scan(struct arena *arena, struct view text);

/* The hash of a folded word, for tables of words: FNV-1a. */
uint32_t token_hash(const char *word, size_t length);

/* The same, a byte at a time. */
#define TOKEN_HASH_START UINT32_C(2166136261)
static inline uint32_t token_hash_on(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 16777619u;
}

static inline bool token_is(const struct token *token, const char *word)
{
    if (!__builtin_constant_p(strlen(word)))
        return *token->word == *word && strcmp(token->word, word) == 0;
    size_t length = strlen(word); /* a literal: compared in a register or two */
    return token->length == length && memcmp(token->word, word, length) == 0;
}

#endif
