#include "check/word.h"

#include "check/known_words.inc"

const size_t known_word_count = sizeof known_words / sizeof *known_words;

enum { ROOM = sizeof known_places / sizeof *known_places }; /* a power of two */

void words_know(struct token *tokens, size_t count)
{
    for (struct token *token = tokens; token < tokens + count; token++) {
        uint32_t hash = token->hash;
        for (size_t at = (hash ^ hash >> 15) % ROOM; known_places[at]; at = (at + 1) % ROOM)
            if (known_words[known_places[at]].hash == hash) {
                if (known_words[known_places[at]].length == token->length)
                    token->id = known_places[at];
                break;
            }
    }
}
