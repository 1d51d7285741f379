/* quantity_word_class() of quantity_word.h: by a table of hashes, as words are asked for many times a
 * sentence. */
#include "check/quantity_word.h"
#include "check/word.h"

struct word_row {
    uint32_t hash, classes; /* no classes: free */
};

#include "check/quantity_word_table.inc"

enum { ROOM = sizeof word_rows / sizeof *word_rows, LONGEST = 24 }; /* longer words are in no list */

unsigned quantity_token_class(const struct token *token)
{
    const struct known_word *known = word_known(token);
    return known ? known->number_classes : quantity_hash_class(token->hash) & WORD_OF_NUMBERS;
}

unsigned quantity_hash_class(uint32_t hash)
{
    for (size_t at = (hash ^ hash >> 15) & (ROOM - 1); word_rows[at].classes; at = (at + 1) & (ROOM - 1))
        if (word_rows[at].hash == hash)
            return word_rows[at].classes;
    return 0;
}

unsigned quantity_word_class(struct view word)
{
    if (word.length == 0 || word.length > LONGEST)
        return 0;
    uint32_t hash = TOKEN_HASH_START;
    for (size_t i = 0; i < word.length; i++) {
        char c = word.data[i];
        hash = token_hash_on(hash, c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c);
    }
    return quantity_hash_class(hash) & WORD_OF_NUMBERS;
}
