#include "check/event.h"

/* What one sentence does. EVENT_KIND_COUNT: it says neither. */
struct sentence_kind {
    enum event_kind kind;
    bool is_step; /* a habit only by its present tense */
};

static const struct token *token_of(const struct reading *reading, size_t index)
{
    return &reading->tokens.items[index];
}

/* "I'd written": had, not would. */
static bool is_had(const struct reading *reading, const struct signs *signs, const struct phrase_match *match)
{
    const struct token *word = token_of(reading, match->first_token);
    if (match->token_count != 1 || word->length < 3 || strcmp(word->word + word->length - 2, "'d") != 0)
        return false;
    for (size_t at = match->first_token + 1; at < match->first_token + 4 && at < reading->tokens.count;
         at++) {
        const struct token *next = token_of(reading, at);
        if (next->kind != TOKEN_WORD)
            return false;
        if (signs->tokens[at] & (SIGN(PAST) | SIGN(PARTICIPLE) | SIGN_FINITE_PAST) ||
            token_is(next, "been") || token_is(next, "gone") || token_is(next, "better"))
            return true;
        bool is_adverb = token_is(next, "already") || token_is(next, "just") || token_is(next, "never") ||
                         token_is(next, "only") || token_is(next, "not") || token_is(next, "always");
        if (!is_adverb)
            return false;
    }
    return false;
}

/* "I told her I would": said then, not supposed now. */
static bool is_reported(const struct reading *reading, const struct signs *signs, size_t first, size_t at)
{
    for (size_t k = 1; k <= 4 && at >= first + k; k++) {
        const struct token *token = token_of(reading, at - k);
        if (token->kind == TOKEN_MARK)
            return false;
        bool joins = token_is(token, "that") || token_is(token, "what") || token_is(token, "which") ||
                     token_is(token, "so") || token_is(token, "how") || token_is(token, "where") ||
                     token_is(token, "before") || token_is(token, "until");
        if (signs->tokens[at - k] & SIGN(REPORTED) && !token_is(token, "when") && (!joins || k == 1))
            return true;
    }
    return false;
}

static bool opens_with(const struct reading *reading, size_t first, size_t until, const char *word)
{
    for (size_t t = first; t < until; t++)
        if (token_is(token_of(reading, t), word))
            return true;
    return false;
}

static bool is_hypothetical(const struct reading *reading, const struct signs *signs, size_t index)
{
    const struct sentence_signs *own = &signs->sentences[index];
    size_t first = reading->sentences.items[index].first_token;
    for (size_t m = own->first_match; m < own->first_match + own->match_count; m++) {
        const struct phrase_match *match = &signs->matches[m];
        size_t at = match->first_token;
        if (match->tag != LEXICON_WOULD || is_had(reading, signs, match) ||
            is_reported(reading, signs, first, at) || signs_is_quoted(&reading->signs, index, at))
            continue;
        if (opens_with(reading, first, at, "if") || opens_with(reading, first, at, "when") ||
            opens_with(reading, first, at, "whenever"))
            return true;
        bool past_before = false;
        for (size_t t = first; t < at; t++)
            past_before = past_before || signs->tokens[t] & SIGN_FINITE_PAST;
        if (!past_before)
            return true;
    }
    return false;
}

static struct sentence_kind kind_of(const struct reading *reading, const struct signs *signs, size_t index)
{
    const struct sentence_signs *own = &signs->sentences[index];
    if (own->counts[LEXICON_USED_TO])
        return (struct sentence_kind){EVENT_HABIT, false};
    if (own->counts[LEXICON_WOULD] && is_hypothetical(reading, signs, index))
        return (struct sentence_kind){EVENT_HYPOTHETICAL, false};
    if (own->pasts)
        return (struct sentence_kind){EVENT_PAST, false};
    if (own->counts[LEXICON_HABIT])
        return (struct sentence_kind){EVENT_HABIT, false};
    if (own->counts[LEXICON_OPINION])
        return (struct sentence_kind){EVENT_OPINION, false};
    if (own->counts[LEXICON_PRESENT_STEP])
        return (struct sentence_kind){EVENT_HABIT, true};
    return (struct sentence_kind){EVENT_KIND_COUNT, false};
}

struct event_judgement event_judge(const struct reading *reading, const struct signs *signs)
{
    size_t counts[EVENT_KIND_COUNT + 1] = {0}, steps = 0, times = 0;
    size_t firsts[EVENT_KIND_COUNT + 1] = {0};
    for (size_t s = 0; s < reading->sentences.count; s++) {
        if (signs->sentences[s].is_repeat)
            continue;
        struct sentence_kind own = kind_of(reading, signs, s);
        times += signs->sentences[s].counts[LEXICON_TIME];
        steps += own.is_step;
        if (!counts[own.kind]++)
            firsts[own.kind] = s;
    }
    struct event_judgement judged = {EVENT_PAST, {0, 0}};
    size_t others = counts[EVENT_HYPOTHETICAL] + counts[EVENT_HABIT] + counts[EVENT_OPINION];
    /* A story told in the present ("So last June I walk in") is an event all the same. */
    if (times && steps == others)
        return judged;
    /* One past sentence may stand among hypotheticals ("I once had a colleague who..."), not two in five. */
    if (!others || (counts[EVENT_PAST] && others < 3 * counts[EVENT_PAST]))
        return judged;
    judged.kind = EVENT_HYPOTHETICAL;
    for (int kind = EVENT_HABIT; kind <= EVENT_OPINION; kind++)
        if (counts[kind] > counts[judged.kind])
            judged.kind = (enum event_kind)kind;
    judged.span = reading->sentences.items[firsts[judged.kind]].span;
    return judged;
}
