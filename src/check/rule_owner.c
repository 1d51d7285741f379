/* Rules about ownership: who did it? */
#include "check/rule_functions.h"

/* Only Action sentences count: "we" is fine where the scene is set or the outcome is shared. */
void rule_we_not_i(struct rule_scan *scan)
{
    static const char *const we_words[] = {"we",  "we'd", "we've", "we're",    "we'll",
                                           "our", "ours", "us",    "ourselves"};
    static const char *const i_words[] = {"i", "i'd", "i've", "i'm", "i'll", "my", "mine", "me", "myself"};
    const struct reading *reading = scan->reading;
    size_t we = 0, i = 0;
    struct span first = {0, 0};
    for (size_t s = 0; s < reading->sentences.count; s++) {
        if (reading->labels[s].part != PART_ACTION)
            continue;
        const struct sentence *sentence = &reading->sentences.items[s];
        for (size_t t = 0; t < sentence->token_count; t++) {
            const struct token *token = &reading->tokens.items[sentence->first_token + t];
            if (token->kind != TOKEN_WORD || token->length > 9)
                continue;
            for (size_t k = 0; k < sizeof we_words / sizeof *we_words; k++)
                if (token_is(token, we_words[k])) {
                    if (!we++)
                        first = (struct span){token->start, token->end};
                }
            for (size_t k = 0; k < sizeof i_words / sizeof *i_words; k++)
                i += token_is(token, i_words[k]);
        }
    }
    if (!we || (double)we < scan->settings->we_least ||
        (double)we <= scan->settings->we_share * (double)(we + i))
        return;
    rule_hit(scan, first, "Which part of this did you do yourself?",
             "the Action says \"%s\" and the like %zu time%s, I and my %zu", rule_quote(scan, first), we,
             we == 1 ? "" : "s", i);
}
