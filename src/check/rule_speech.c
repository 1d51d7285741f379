/* Rules about how it is said: fillers, hedges, the same sentence twice. Grammar and accent are nobody's
 * business. */
#include "check/rule_functions.h"

/* One finding with a count: nobody wants every "um" marked, and the cure is one and the same. */
void rule_filler(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    size_t count = 0;
    struct span first = {0, 0};
    const struct phrase_match *kinds[3];
    size_t kind_count = 0;
    for (size_t s = 0; s < reading->sentences.count; s++) {
        const struct sentence_signs *own = &scan->signs->sentences[s];
        if ((!own->counts[LEXICON_FILLER] && !own->counts[LEXICON_PAUSE]) || own->is_repeat)
            continue;
        for (size_t m = own->first_match; m < own->first_match + own->match_count; m++) {
            const struct phrase_match *match = &scan->signs->matches[m];
            if (!signs_is_filler(scan->signs, s, match))
                continue;
            if (!count++)
                first = signs_span(&reading->signs, match);
            bool is_new = kind_count < 3;
            for (size_t k = 0; k < kind_count; k++)
                is_new = is_new && strcmp(reading->tokens.items[kinds[k]->first_token].word,
                                          reading->tokens.items[match->first_token].word) != 0;
            if (is_new)
                kinds[kind_count++] = match;
        }
    }
    if (!count || (double)count < scan->settings->filler_least ||
        100.0 * (double)count <= scan->settings->filler_percent * (double)reading->words)
        return;
    struct buf words = {.arena = scan->arena};
    for (size_t k = 0; k < kind_count; k++)
        buf_printf(&words, "%s\"%s\"", k ? ", " : "",
                   rule_quote(scan, signs_span(&reading->signs, kinds[k])));
    struct finding *finding = rule_hit(
        scan, first, "Can you leave a pause where the filler stands, and say it once more?",
        "%zu filler%s in %zu words: %s", count, count == 1 ? "" : "s", reading->words, buf_text(&words));
    finding->count = count;
    finding->weight = (double)count * 100 > 5 * (double)reading->words ? 1 : 0.5;
}

static bool is_hedge(const struct rule_scan *scan, size_t sentence, const struct phrase_match *match)
{
    static const char *const kinds[] = {"a",         "an",    "the",   "this",    "that",    "these",
                                        "what",      "some",  "any",   "one",     "each",    "every",
                                        "new",       "which", "same",  "another", "no",      "right",
                                        "different", "only",  "first", "best",    "certain", "other"};
    static const char *const objects[] = {"about", "through", "of", "in", "it", "and"};
    const struct reading *reading = scan->reading;
    size_t first = reading->sentences.items[sentence].first_token;
    size_t end = first + reading->sentences.items[sentence].token_count;
    const struct token *word = &reading->tokens.items[match->first_token];
    size_t behind = match->first_token + match->token_count;
    if (signs_is_quoted(&reading->signs, sentence, match->first_token))
        return false;
    if (token_is(word, "kind") || token_is(word, "sort"))
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (match->first_token > first && token_is(word - 1, kinds[i]))
                return false;
    if (token_is(word, "more") && behind < end)
        return reading->tokens.items[behind].kind == TOKEN_WORD;
    if (token_is(word, "i") && match->token_count == 2 && behind < end) {
        const struct token *next = &reading->tokens.items[behind];
        if (token_is(word + 1, "think") || token_is(word + 1, "believe"))
            for (size_t i = 0; i < sizeof objects / sizeof *objects; i++)
                if (token_is(next, objects[i]) && !(i == 4))
                    return false;
    }
    /* "What do I think", "how I think" */
    if (token_is(word, "i") && match->first_token > first &&
        (token_is(word - 1, "do") || token_is(word - 1, "what") || token_is(word - 1, "how") ||
         token_is(word - 1, "way")))
        return false;
    return true;
}

/* One finding a place, three at most: each asks for a fact of its own. */
void rule_hedging(struct rule_scan *scan)
{
    enum { MOST_PLACES = 3 };
    const struct reading *reading = scan->reading;
    struct {
        struct span hedge, sentence;
    } places[MOST_PLACES];
    size_t count = 0, kept = 0;
    for (size_t s = 0; s < reading->sentences.count; s++) {
        const struct sentence_signs *own = &scan->signs->sentences[s];
        if (!own->counts[LEXICON_HEDGE] || own->is_repeat)
            continue;
        bool is_first = true;
        for (size_t m = own->first_match; m < own->first_match + own->match_count; m++) {
            const struct phrase_match *match = &scan->signs->matches[m];
            if (match->tag != LEXICON_HEDGE || !is_hedge(scan, s, match))
                continue;
            count++;
            if (is_first && kept < MOST_PLACES) {
                places[kept].hedge = signs_span(&reading->signs, match);
                places[kept++].sentence = reading->sentences.items[s].span;
            }
            is_first = false;
        }
    }
    if ((double)count < scan->settings->hedging_least)
        return;
    for (size_t i = 0; i < kept; i++) {
        struct finding *finding =
            rule_hit(scan, places[i].hedge, "What do you know for certain here? Say that.",
                     "\"%s\" takes back what you say: \"%s\"", rule_quote(scan, places[i].hedge),
                     rule_quote(scan, places[i].sentence));
        finding->count = i + 1 == kept ? count - i : 1;
    }
}

void rule_repetition(struct rule_scan *scan)
{
    const struct reading *reading = scan->reading;
    if (!scan->signs->repeat_count)
        return;
    size_t first = 0, words = 0;
    for (size_t s = reading->sentences.count; s-- > 0;)
        if (scan->signs->sentences[s].is_repeat) {
            first = s;
            words += scan->signs->sentences[s].words;
        }
    struct span span = reading->sentences.items[first].span;
    size_t count = scan->signs->repeat_count;
    struct finding *finding =
        count == 1 ? rule_hit(scan, span, "What else happened that is not told yet?",
                              "this sentence was said before: \"%s\"", rule_quote(scan, span))
                   : rule_hit(scan, span, "What else happened that is not told yet?",
                              "%zu sentences were said before, first: \"%s\"", count, rule_quote(scan, span));
    finding->count = count;
    finding->weight = (double)words / (double)reading->words > 0.2 ? 1 : 0.5;
}
