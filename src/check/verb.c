#include "check/verb.h"

#include <stdlib.h>

static const char *const irregular[] = {
#define PAST(word) word,
#define PAST_OR_PRESENT(word) word,
#include "check/irregular.def"
#undef PAST
#undef PAST_OR_PRESENT
};

static int compare(const void *word, const void *row)
{
    return strcmp(word, *(const char *const *)row);
}

bool verb_ends_in_ed(const struct token *token)
{
    static const char *const others[] = {"need",    "feed",    "speed",   "indeed", "exceed", "proceed",
                                         "succeed", "hundred", "kindred", "sacred", "seed",   "shed",
                                         "breed",   "greed",   "bleed",   "sled"};
    if (token->kind != TOKEN_WORD || token->length < 4 || token->word[token->length - 1] != 'd' ||
        token->word[token->length - 2] != 'e')
        return false;
    if (token->word[token->length - 3] != 'e' && token->word[token->length - 3] != 'r' && token->length > 4)
        return true;
    if (token_is(token, "agreed"))
        return true;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (token_is(token, others[i]))
            return false;
    return true;
}

bool verb_is_past(const struct token *token)
{
    if (token->kind != TOKEN_WORD || token->length < 3)
        return false;
    return verb_ends_in_ed(token) || bsearch(token->word, irregular, sizeof irregular / sizeof *irregular,
                                             sizeof *irregular, compare) != NULL;
}
