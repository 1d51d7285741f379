#include "check/negation.h"

bool negation_is(const struct token *token)
{
    const char *word = token->word;
    switch (token->length) {
    case 2:
        return memcmp(word, "no", 2) == 0;
    case 3:
        return memcmp(word, "not", 3) == 0;
    case 4:
        if (memcmp(word, "none", 4) == 0)
            return true;
        break;
    case 5:
        if (memcmp(word, "never", 5) == 0)
            return true;
        break;
    case 6:
        if (memcmp(word, "nobody", 6) == 0 || memcmp(word, "cannot", 6) == 0)
            return true;
        break;
    case 7:
        if (memcmp(word, "without", 7) == 0)
            return true;
        break;
    default:
        break;
    }
    return token->length > 3 && memcmp(word + token->length - 3, "n't", 3) == 0;
}
