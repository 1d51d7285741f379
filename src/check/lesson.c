#include "check/lesson.h"

/* "I learned a lot" has four words, "I learned to ask first" five. */
enum { LEAST_WORDS = 5, NEAR_WORDS = 4 };

static bool is_any(const struct token *token, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (token_is(token, words[i]))
            return true;
    return false;
}
#define IS_ANY(token, words) is_any(token, words, sizeof(words) / sizeof *(words))

static bool is_teller(const struct token *token)
{
    static const char *const words[] = {"i", "i've", "i'm", "i'll", "i'd", "we", "we've", "we're", "we'll"};
    return IS_ANY(token, words);
}

/* "They learned the new till" is somebody else's: the nearest doer before the verb must be the teller. */
static bool is_tellers(const struct signs *signs, size_t first, const struct phrase_match *match)
{
    static const char *const openers[] = {"lesson", "lessons", "also", "and", "but"};
    const struct token *tokens = signs->text_tokens.items;
    size_t end = match->first_token + match->token_count;
    for (size_t t = match->first_token; t < end; t++)
        if (is_teller(&tokens[t]) || token_is(&tokens[t], "me") || token_is(&tokens[t], "us"))
            return true;
    bool is_opening = true;
    for (size_t k = 1; k <= NEAR_WORDS && match->first_token >= first + k; k++) {
        const struct token *before = &tokens[match->first_token - k];
        if (is_teller(before))
            return true;
        is_opening = is_opening && IS_ANY(before, openers);
    }
    return is_opening;
}

/* "I realised that the pump was still on" is news, "I realised I ask too late" a lesson. */
static bool is_news(const struct signs *signs, size_t end, const struct phrase_match *match)
{
    const struct token *tokens = signs->text_tokens.items;
    bool is_realised = false;
    size_t behind = match->first_token + match->token_count;
    for (size_t t = match->first_token; t < behind; t++)
        is_realised = is_realised || token_is(&tokens[t], "realised") || token_is(&tokens[t], "realized") ||
                      token_is(&tokens[t], "understood");
    if (!is_realised)
        return false;
    bool has_past = false;
    for (size_t t = behind; t < end; t++) {
        if (signs->tokens[t] & SIGN(I) || token_is(&tokens[t], "should"))
            return false;
        has_past = has_past || signs->tokens[t] & (SIGN_FINITE_PAST | SIGN(PAST)) ||
                   token_is(&tokens[t], "was") || token_is(&tokens[t], "were") || token_is(&tokens[t], "had");
    }
    return has_past;
}

/* What the teller does from then on: "since then I check", "I don't do that anymore", "now I'd ask". A verb
 * in the past goes with "since then" alone: "now I had the list" goes on with the story. */
static bool tells_a_habit(const struct signs *signs, const struct sentence *sentence,
                          const struct phrase_match *since)
{
    static const char *const passing[] = {"also",  "always", "never",   "often", "still",  "just",
                                          "first", "simply", "usually", "now",   "really", "then"};
    static const char *const idle[] = {"was",    "were",   "had",     "could",   "did",   "didn't",
                                       "hadn't", "wasn't", "think",   "believe", "guess", "work",
                                       "am",     "live",   "haven't", "have"};
    static const char *const starts[] = {"since", "ever", "from", "after", "i've", "i"};
    const struct token *tokens = signs->text_tokens.items;
    const struct token *opening = &tokens[since->first_token];
    bool is_since = IS_ANY(opening, starts) && since->token_count > 1;
    size_t end = sentence->first_token + sentence->token_count;
    if (token_is(opening, "since") && since->token_count == 1) {
        /* "I have checked twice since." A cause ("since the van was late") goes on. */
        if (since->first_token + 1 < end && tokens[since->first_token + 1].kind != TOKEN_MARK)
            return false;
    }
    if (token_is(opening, "next") && since->first_token > sentence->first_token &&
        token_is(opening - 1, "the"))
        return false; /* the next time he came, I asked: one more event */
    for (size_t t = sentence->first_token; t + 1 < end; t++) {
        if (!is_teller(&tokens[t]))
            continue;
        bool is_perfect = token_is(&tokens[t], "i've") || token_is(&tokens[t], "we've");
        size_t verb = t + 1;
        if (is_since && verb < end && (token_is(&tokens[verb], "have") || token_is(&tokens[verb], "haven't")))
            is_perfect = true, verb++;
        while (verb < end && IS_ANY(&tokens[verb], passing))
            verb++;
        if (verb >= end || tokens[verb].kind != TOKEN_WORD)
            continue;
        /* "we haven't had one since" is an outcome. */
        if (is_perfect && (token_is(&tokens[verb], "had") || token_is(&tokens[verb], "been") ||
                           token_is(&tokens[verb], "not") || token_is(&tokens[verb], "worked")))
            continue;
        if (IS_ANY(&tokens[verb], idle))
            continue;
        bool is_past = signs->tokens[verb] & (SIGN_FINITE_PAST | SIGN(PAST)) &&
                       !(signs->tokens[verb] & SIGN(PAST_OR_PRESENT));
        bool is_after = token_is(opening, "after");
        bool is_kept = tokens[verb - 1].kind == TOKEN_WORD &&
                       (token_is(&tokens[verb - 1], "always") || token_is(&tokens[verb - 1], "never"));
        if (is_after ? is_kept : !is_past || is_since || is_perfect)
            return true;
    }
    return false;
}

bool lesson_is_told(const struct signs *signs, const struct label *labels, size_t index)
{
    const struct sentence_signs *own = &signs->sentences[index];
    if (own->words < LEAST_WORDS || own->is_repeat || own->is_hollow)
        return false;
    if (own->counts[LEXICON_LEARN])
        return true;
    if (!own->counts[LEXICON_LEARN_LATE] && !own->counts[LEXICON_LEARN_SINCE])
        return false;
    /* In the Result, or in the last third: before that, what was learned is a piece of news. */
    bool is_late = labels[index].part == PART_RESULT || 3 * (index + 1) > 2 * signs->text_sentences.count;
    const struct sentence *sentence = &signs->text_sentences.items[index];
    size_t end = sentence->first_token + sentence->token_count;
    for (size_t m = own->first_match; is_late && m < own->first_match + own->match_count; m++) {
        const struct phrase_match *match = &signs->matches[m];
        if (match->tag == LEXICON_LEARN_LATE && is_tellers(signs, sentence->first_token, match) &&
            !is_news(signs, end, match))
            return true;
        if (match->tag == LEXICON_LEARN_SINCE && tells_a_habit(signs, sentence, match))
            return true;
    }
    return false;
}
