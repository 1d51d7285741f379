#include "check/verb.h"

#include <stdlib.h>

/* Past forms of irregular verbs; sorted. */
static const char *const irregular[] = {
    "ate",     "became", "began",   "bent",     "bit",        "blew",      "bought",  "broke",  "brought",
    "built",   "burnt",  "came",    "caught",   "chose",      "crept",     "cut",     "dealt",  "did",
    "didn't",  "dove",   "drank",   "drew",     "drove",      "dug",       "fell",    "felt",   "fled",
    "flew",    "forgot", "fought",  "found",    "froze",      "gave",      "got",     "grew",   "had",
    "hadn't",  "heard",  "held",    "hid",      "hung",       "hurt",      "kept",    "knew",   "laid",
    "learnt",  "led",    "left",    "lent",     "lost",       "made",      "meant",   "met",    "overcame",
    "oversaw", "paid",   "put",     "quit",     "ran",        "rang",      "rebuilt", "redid",  "rewrote",
    "rode",    "rose",   "said",    "sang",     "sat",        "saw",       "sent",    "set",    "shook",
    "shot",    "shrank", "slept",   "sold",     "sought",     "spent",     "split",   "spoke",  "spun",
    "stole",   "stood",  "struck",  "stuck",    "swam",       "swept",     "swore",   "taught", "thought",
    "threw",   "told",   "took",    "tore",     "understood", "undertook", "upheld",  "was",    "wasn't",
    "went",    "were",   "weren't", "withdrew", "woke",       "won",       "wore",    "wrote",
};

static int compare(const void *word, const void *row)
{
    return strcmp(word, *(const char *const *)row);
}

bool verb_is_past(const struct token *token)
{
    if (token->kind != TOKEN_WORD || token->length < 3)
        return false;
    const char *ending = token->word + token->length - 2;
    if (token->length > 3 && ending[0] == 'e' && ending[1] == 'd' && strcmp(token->word, "need") != 0 &&
        strcmp(token->word, "feed") != 0 && strcmp(token->word, "speed") != 0 &&
        strcmp(token->word, "indeed") != 0 && strcmp(token->word, "exceed") != 0 &&
        strcmp(token->word, "proceed") != 0 && strcmp(token->word, "succeed") != 0 &&
        strcmp(token->word, "hundred") != 0)
        return true;
    return bsearch(token->word, irregular, sizeof irregular / sizeof *irregular, sizeof *irregular,
                   compare) != NULL;
}
