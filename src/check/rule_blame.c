/* Fault put on a person or a group. Interviewers hear it as a lack of ownership, whoever was right. */
#include "check/rule_functions.h"

enum { LOOK_BACK = 6, MOST_PLACES = 3 };

static bool is_mark(const struct token *token)
{
    return token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER && *token->word != '-';
}

/* Whose doing is it? Walks back from `at` to the nearest person: +1 somebody else, -1 the teller, 0 nobody.
 */
static int whose(const struct rule_scan *scan, size_t first, size_t at)
{
    const struct token *tokens = scan->reading->tokens.items;
    for (size_t k = 1; k <= LOOK_BACK && at >= first + k; k++) {
        size_t t = at - k;
        uint64_t bits = scan->signs->tokens[t];
        if (is_mark(&tokens[t]))
            return 0;
        if (bits & (SIGN(I) | SIGN(WE)) && !token_is(&tokens[t], "our") && !token_is(&tokens[t], "my"))
            return -1;
        if (token_is(&tokens[t], "nobody") || token_is(&tokens[t], "nobody's") ||
            token_is(&tokens[t], "without") ||
            (token_is(&tokens[t], "one") && t > first && token_is(&tokens[t - 1], "no")))
            return -1;
        if (bits & SIGN(PERSON))
            return 1;
    }
    return 0;
}

static bool is_before(const struct rule_scan *scan, size_t first, size_t at, const char *word)
{
    return at > first && token_is(&scan->reading->tokens.items[at - 1], word);
}

/* "The manager was useless", "lazy colleagues". */
static bool condemns(const struct rule_scan *scan, size_t first, size_t end, const struct phrase_match *match)
{
    const struct token *tokens = scan->reading->tokens.items;
    size_t at = match->first_token, behind = at + match->token_count;
    if (behind < end && scan->signs->tokens[behind] & SIGN(PERSON))
        return whose(scan, first, at) >= 0 || !is_before(scan, first, at, "not");
    for (size_t k = 1; k <= 3 && at >= first + k; k++) {
        const struct token *token = &tokens[at - k];
        if (is_mark(token) || token_is(token, "not") || token_is(token, "wasn't") ||
            token_is(token, "weren't"))
            return false;
        bool is_be = token_is(token, "was") || token_is(token, "were") || token_is(token, "is") ||
                     token_is(token, "are") || token_is(token, "being") || token_is(token, "they're") ||
                     token_is(token, "he's") || token_is(token, "she's");
        if (!is_be)
            continue;
        if (scan->signs->tokens[at - k] & SIGN(PERSON))
            return true;
        /* The word before the verb is what is condemned: "my boss was", not "the tool my boss bought was". */
        return at > first + k && scan->signs->tokens[at - k - 1] & SIGN(PERSON);
    }
    return false;
}

/* "It was his fault", "they dropped the ball". */
static bool blames(const struct rule_scan *scan, size_t first, size_t end, const struct phrase_match *match)
{
    const struct token *tokens = scan->reading->tokens.items;
    size_t at = match->first_token, behind = at + match->token_count;
    if (token_is(&tokens[at], "fault") || token_is(&tokens[at], "faults")) {
        if (at == first)
            return false;
        const struct token *owner = &tokens[at - 1];
        if (token_is(owner, "my") || token_is(owner, "our") || token_is(owner, "own"))
            /* "not my fault" points at others; "my fault" takes it */
            return at > first + 1 &&
                   (is_before(scan, first, at - 1, "not") || is_before(scan, first, at - 1, "wasn't"));
        if (token_is(owner, "his") || token_is(owner, "her") || token_is(owner, "their"))
            return !(at > first + 1 &&
                     (is_before(scan, first, at - 1, "not") || is_before(scan, first, at - 1, "wasn't")));
        if (owner->length > 2 &&
            (strcmp(owner->word + owner->length - 2, "'s") == 0 || (*owner->word == '\'' && at > first + 1)))
            return !token_is(owner, "no-one's") && !token_is(owner, "nobody's") &&
                   !token_is(owner, "one's") && !token_is(owner, "let's");
        /* "the fault of the night shift" */
        return behind < end && token_is(&tokens[behind], "of") && token_is(owner, "the") &&
               behind + 2 < end &&
               (scan->signs->tokens[behind + 1] & SIGN(PERSON) ||
                scan->signs->tokens[behind + 2] & SIGN(PERSON));
    }
    if (match->token_count == 1 && (is_before(scan, first, at, "their") ||
                                    is_before(scan, first, at, "his") || is_before(scan, first, at, "her")))
        return true;
    return whose(scan, first, at) > 0;
}

void rule_blame(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    size_t places = 0;
    for (size_t s = 0; s < reading->sentences.count && places < MOST_PLACES; s++) {
        const struct sentence_signs *own = &scan->signs->sentences[s];
        if ((!own->counts[LEXICON_FAULT] && !own->counts[LEXICON_BLAME]) || own->is_repeat)
            continue;
        size_t first = reading->sentences.items[s].first_token;
        size_t end = first + reading->sentences.items[s].token_count;
        for (size_t m = own->first_match; m < own->first_match + own->match_count; m++) {
            const struct phrase_match *match = &scan->signs->matches[m];
            bool is_blame = (match->tag == LEXICON_FAULT && condemns(scan, first, end, match)) ||
                            (match->tag == LEXICON_BLAME && blames(scan, first, end, match));
            if (!is_blame || signs_is_quoted(&reading->signs, s, match->first_token))
                continue;
            struct span span = reading->sentences.items[s].span;
            rule_hit(scan, span, "What was in your own hands here, and what did you do about it?",
                     "\"%s\" puts the fault on somebody: \"%s\"",
                     rule_quote(scan, signs_span(&reading->signs, match)), rule_quote(scan, span));
            places++;
            break;
        }
    }
}
