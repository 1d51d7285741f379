/* Rules about ownership: who did it? */
#include "check/rule_functions.h"

/* Only Action sentences count: "we" is fine where the scene is set or the outcome is shared. */
void rule_we_not_i(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    const struct signs *signs = scan->signs;
    size_t we = 0, i = 0;
    struct span first = {0, 0};
    for (size_t s = 0; s < reading->sentences.count; s++) {
        if (!rule_sentence_is(scan, s, PART_ACTION))
            continue;
        const struct sentence_signs *own = &signs->sentences[s];
        i += own->counts[LEXICON_I];
        for (size_t m = own->first_match; m < own->first_match + own->match_count; m++)
            if (signs->matches[m].tag == LEXICON_WE && !we++)
                first = signs_span(&reading->signs, &signs->matches[m]);
    }
    if (!we || (double)we < scan->settings->we_least ||
        (double)we <= scan->settings->we_share * (double)(we + i))
        return;
    struct finding *finding = rule_hit(scan, first, "Which part of this did you do yourself?",
                                       "the Action says \"%s\" and the like %zu time%s, I and my %zu time%s",
                                       rule_quote(scan, first), we, we == 1 ? "" : "s", i, i == 1 ? "" : "s");
    finding->count = we;
    finding->weight = i ? 0.7 : 1;
}

/* The participle after a form of be ("was quickly rewritten"); 0 when there is none. */
static size_t participle_after(const struct rule_scan *scan, size_t at, size_t end)
{
    for (size_t t = at + 1; t < end && t <= at + 3; t++) {
        const struct token *token = &scan->reading->tokens.items[t];
        if (token->kind != TOKEN_WORD)
            return 0;
        uint64_t bits = scan->signs->tokens[t];
        if (bits & (SIGN(FEELING) | SIGN(SLOT)))
            return 0;
        bool is_ed = token->length > 4 && token->word[token->length - 1] == 'd' &&
                     token->word[token->length - 2] == 'e';
        if ((is_ed || bits & SIGN(PARTICIPLE)) && !token_is(token, "need"))
            return t;
        bool is_adverb = token->length > 3 && token->word[token->length - 1] == 'y' &&
                         token->word[token->length - 2] == 'l';
        if (!is_adverb && !token_is(token, "then") && !token_is(token, "also") && !token_is(token, "soon"))
            return 0;
    }
    return 0;
}

/* The passive that hides who acted; its span, empty when the sentence has none. */
static struct span hidden_actor(const struct rule_scan *scan, size_t index)
{
    const struct reading *reading = scan->reading;
    const struct sentence_signs *own = &scan->signs->sentences[index];
    const struct sentence *sentence = &reading->sentences.items[index];
    size_t end = sentence->first_token + sentence->token_count;
    for (size_t m = own->first_match; m < own->first_match + own->match_count; m++)
        if (scan->signs->matches[m].tag == LEXICON_IT_PASSIVE &&
            !signs_is_quoted(&reading->signs, index, scan->signs->matches[m].first_token))
            return signs_span(&reading->signs, &scan->signs->matches[m]);
    if (own->counts[LEXICON_I] || own->counts[LEXICON_WE] || !own->counts[LEXICON_BE])
        return (struct span){0, 0};
    for (size_t t = sentence->first_token; t < end; t++) {
        const struct token *token = &reading->tokens.items[t];
        /* What follows these tells a circumstance, not the step. */
        if (token_is(token, "because") || token_is(token, "that") || token_is(token, "which") ||
            token_is(token, "who") || token_is(token, "if") || token_is(token, "what") ||
            token_is(token, "when") || token_is(token, "where") || token_is(token, "while") ||
            token_is(token, "since") || token_is(token, "until"))
            return (struct span){0, 0};
        if (!(scan->signs->tokens[t] & SIGN(BE)) || token_is(token, "got") || t == sentence->first_token)
            continue;
        size_t verb = participle_after(scan, t, end);
        if (!verb || signs_is_quoted(&reading->signs, index, t))
            continue;
        for (size_t k = verb + 1; k < end; k++)
            if (token_is(&reading->tokens.items[k], "by"))
                return (struct span){0, 0};
        return (struct span){token->start, reading->tokens.items[verb].end};
    }
    return (struct span){0, 0};
}

/* Told once, at the first place, with how many sentences: the cure is the same for all. */
void rule_passive_action(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    size_t sentences = 0, hidden = 0;
    struct span first = {0, 0};
    for (size_t s = 0; s < reading->sentences.count; s++) {
        if (!rule_sentence_is(scan, s, PART_ACTION))
            continue;
        sentences++;
        if (!scan->signs->sentences[s].counts[LEXICON_BE] &&
            !scan->signs->sentences[s].counts[LEXICON_IT_PASSIVE])
            continue;
        struct span span = hidden_actor(scan, s);
        if (span.end && !hidden++)
            first = span;
    }
    if (!hidden || (double)hidden < scan->settings->passive_least)
        return;
    struct finding *finding =
        hidden == 1 ? rule_hit(scan, first, "Who did this? If it was you, say \"I\".",
                               "the Action does not say who acted: \"%s\"", rule_quote(scan, first))
                    : rule_hit(scan, first, "Who did this? If it was you, say \"I\".",
                               "%zu of %zu sentences of the Action do not say who acted, first: \"%s\"",
                               hidden, sentences, rule_quote(scan, first));
    finding->count = hidden;
    finding->weight = (double)hidden / (double)sentences;
}
