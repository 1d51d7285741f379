#include "check/signs.h"

#include "check/repeat.h"
#include "check/verb.h"
#include "check/word.h"

/* Drops the matches that a longer or earlier one of the same class covers. */
static size_t keep_longest(struct phrase_match *items, size_t count)
{
    struct {
        size_t kept, end; /* 1-based index of the last kept match of the class, and where it ends */
    } last[LEXICON_COUNT] = {{0, 0}};
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        struct phrase_match match = items[i];
        size_t end = match.first_token + match.token_count;
        if (match.first_token < last[match.tag].end) {
            struct phrase_match *before = &items[last[match.tag].kept - 1];
            if (before->first_token == match.first_token && before->token_count < match.token_count) {
                before->token_count = match.token_count;
                last[match.tag].end = end;
            }
            continue;
        }
        items[kept++] = match;
        last[match.tag].kept = kept;
        last[match.tag].end = end;
    }
    return kept;
}

static bool is_word(const struct token *token)
{
    return token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER;
}

static bool is_finite_past(const struct signs *signs, const uint64_t *bits, size_t first, size_t at,
                           bool has_past)
{
    const struct token *token = &signs->text_tokens.items[at];
    const struct known_word *known = word_known(token);
    bool ends_in_ed = known ? known->flags & WORD_ENDS_IN_ED : verb_ends_in_ed(token);
    if (!(bits[at] & SIGN(PAST)) && !ends_in_ed)
        return false;
    if (at == first) { /* "Motivated and calm" is no deed, "Designed the poster" is */
        const struct token *next = at + 1 < signs->text_tokens.count ? token + 1 : token;
        return !(bits[at] & SIGN(FEELING)) || !(token_is(next, "and") || token_is(next, ",") ||
                                                token_is(next, "by") || token_is(next, "to"));
    }
    const struct token *before = token - 1;
    if (bits[at - 1] & SIGN(SLOT))
        return false;
    if (before->kind == TOKEN_MARK && *before->word == '-' && !token->spaced)
        return false;
    bool is_listed = token_is(before, "and") || token_is(before, "or") || *before->word == ',';
    if (is_listed && !has_past && !(bits[at] & SIGN(PAST)))
        return false;
    for (size_t k = 1; k <= 3 && at >= first + k; k++)
        if (token_is(&signs->text_tokens.items[at - k], "if"))
            return false;
    return true;
}

/* Words and past verbs of one sentence. */
static void read_words(const struct signs *signs, uint64_t *bits, size_t index, struct sentence_signs *own)
{
    const struct sentence *sentence = &signs->text_sentences.items[index];
    size_t first = sentence->first_token;
    size_t end = first + sentence->token_count;
    while (first < end && !is_word(&signs->text_tokens.items[first]))
        first++; /* a bullet, a quotation mark */
    for (size_t t = first; t < end; t++) {
        const struct token *token = &signs->text_tokens.items[t];
        if (!is_word(token))
            continue;
        own->words++;
        if (is_finite_past(signs, bits, first, t, own->pasts > 0)) {
            own->pasts++;
            bits[t] |= SIGN_FINITE_PAST;
        }
    }
}

/* Words strung together: no small words, or hardly anything but verbs. */
static bool is_list(const struct sentence_signs *own)
{
    enum { LIST_WORDS = 7, VERB_LIST_WORDS = 4 };
    if (own->words >= VERB_LIST_WORDS && 3 * own->pasts >= 2 * own->words)
        return true;
    return own->words >= LIST_WORDS && !own->pasts && !own->counts[LEXICON_I] &&
           !own->counts[LEXICON_OUTCOME] && 8 * (size_t)own->counts[LEXICON_FUNCTION] < own->words;
}

/* One fine word after the other, with no figure among them. */
static bool is_fine_talk(const struct signs *signs, const struct sentence *sentence,
                         const struct sentence_signs *own)
{
    enum { FINE_WORDS = 3 };
    if (own->counts[LEXICON_FINE_WORD] < FINE_WORDS ||
        5 * (size_t)own->counts[LEXICON_FINE_WORD] < own->words)
        return false;
    for (size_t t = sentence->first_token; t < sentence->first_token + sentence->token_count; t++)
        if (signs->text_tokens.items[t].kind == TOKEN_NUMBER)
            return false;
    return true;
}

/* What the sentence says that is new: its words without fillers and without runs that stood earlier. */
static size_t count_told(const struct signs *signs, size_t index, const struct sentence_signs *own,
                         size_t seen)
{
    size_t nothing = seen;
    if (own->counts[LEXICON_FILLER] || own->counts[LEXICON_PAUSE])
        for (size_t m = own->first_match; m < own->first_match + own->match_count; m++)
            if (signs_is_filler(signs, index, &signs->matches[m]))
                nothing += signs->matches[m].token_count;
    return own->words > nothing ? own->words - nothing : 0;
}

struct signs signs_take(struct arena *arena, const struct phrases *lexicon, const struct tokens *tokens,
                        const struct sentences *sentences)
{
    struct phrase_matches found = {0};
    if (lexicon)
        found = phrases_find(arena, lexicon, tokens);
    struct phrase_match *matches = (struct phrase_match *)found.items; /* fresh: nobody else holds it */
    size_t match_count = keep_longest(matches, found.count);
    uint64_t *bits = ARENA_ARRAY(arena, uint64_t, tokens->count + 1);
    for (size_t i = 0; i < match_count; i++)
        if (matches[i].token_count == 1)
            bits[matches[i].first_token] |= UINT64_C(1) << matches[i].tag;

    size_t count = sentences->count, match = 0;
    struct sentence_signs *items = ARENA_ARRAY(arena, struct sentence_signs, count);
    struct repeat_finder *finder = repeat_finder_make(arena, tokens);
    struct signs signs = {
        .text_tokens = *tokens,
        .text_sentences = *sentences,
        .matches = matches,
        .tokens = bits,
        .sentences = items,
    };
    for (size_t s = 0; s < count; s++) {
        struct sentence_signs *own = &items[s];
        const struct sentence *sentence = &sentences->items[s];
        size_t end = sentence->first_token + sentence->token_count;
        while (match < match_count && matches[match].first_token < sentence->first_token)
            match++;
        own->first_match = match;
        for (; match < match_count && matches[match].first_token < end; match++)
            own->counts[matches[match].tag]++;
        own->match_count = match - own->first_match;
        read_words(&signs, bits, s, own);
        own->is_list = is_list(own);
        own->is_hollow = own->is_list || is_fine_talk(&signs, sentence, own);
        struct repeat repeat = repeat_look(finder, tokens, sentence, s);
        if (repeat.runs && 5 * repeat.seen >= 4 * repeat.runs) {
            own->is_repeat = true;
            own->original = repeat.original;
            signs.repeat_count++;
            continue;
        }
        own->told = count_told(&signs, s, own, repeat.seen);
        if (!own->is_hollow)
            signs.told_words += own->told;
    }
    return signs;
}

bool signs_is_quoted(const struct signs *signs, size_t sentence, size_t token)
{
    const struct sentence *own = &signs->text_sentences.items[sentence];
    bool open = false, closes = false;
    for (size_t t = own->first_token; t < own->first_token + own->token_count; t++) {
        const struct token *mark = &signs->text_tokens.items[t];
        bool is_mark = mark->kind == TOKEN_MARK &&
                       (token_is(mark, "\"") || token_is(mark, "\xe2\x80\x9c") ||
                        token_is(mark, "\xe2\x80\x9d") || (token_is(mark, "'") && (open || mark->spaced)));
        if (is_mark && t < token)
            open = !open;
        else if (is_mark)
            closes = true;
    }
    return open && closes;
}

struct span signs_span(const struct signs *signs, const struct phrase_match *match)
{
    const struct token *first = &signs->text_tokens.items[match->first_token];
    return (struct span){first->start, first[match->token_count - 1].end};
}

/* Is there a mark, a line end or the edge of the sentence at this token index? */
static bool is_edge(const struct signs *signs, size_t sentence, size_t at, bool before)
{
    const struct sentence *own = &signs->text_sentences.items[sentence];
    if (before && at == own->first_token)
        return true;
    size_t index = before ? at - 1 : at;
    if (index >= own->first_token + own->token_count)
        return true;
    return signs->text_tokens.items[index].kind == TOKEN_MARK ||
           signs->text_tokens.items[index].kind == TOKEN_NEWLINE;
}

static bool is_any(const struct token *token, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (token_is(token, words[i]))
            return true;
    return false;
}

bool signs_is_filler(const struct signs *signs, size_t sentence, const struct phrase_match *match)
{
    static const char *const askers[] = {"do",  "did", "if",  "what",    "that",
                                         "let", "as",  "how", "whether", "didn't"};
    if (match->tag != LEXICON_FILLER && match->tag != LEXICON_PAUSE)
        return false;
    size_t first = match->first_token, end = first + match->token_count;
    const struct token *word = &signs->text_tokens.items[first];
    bool opens = first == signs->text_sentences.items[sentence].first_token;
    bool edge_before = is_edge(signs, sentence, first, true);
    bool edge_behind = is_edge(signs, sentence, end, false);
    if (match->tag == LEXICON_PAUSE)
        return edge_behind && edge_before && !signs_is_quoted(signs, sentence, first) &&
               !(opens && token_is(word, "actually"));
    if (match->token_count == 2 && (token_is(word, "you") || token_is(word, "i")) && !opens &&
        is_any(word - 1, askers, sizeof askers / sizeof *askers))
        return false;
    if (match->token_count == 2 && token_is(word, "you") && !edge_behind && !edge_before)
        return false;
    if (token_is(word, "er") && word->is_capital && !edge_behind)
        return false; /* the ER */
    return !signs_is_quoted(signs, sentence, first);
}

struct tokens signs_without_fillers(struct arena *arena, const struct signs *signs,
                                    struct sentences *sentences)
{
    size_t fillers = 0;
    for (size_t s = 0; s < sentences->count; s++)
        fillers +=
            (size_t)signs->sentences[s].counts[LEXICON_FILLER] + signs->sentences[s].counts[LEXICON_PAUSE];
    if (!fillers)
        return signs->text_tokens;
    struct token *kept = ARENA_ROOM(arena, struct token, signs->text_tokens.count);
    struct sentence *items = ARENA_ARRAY(arena, struct sentence, sentences->count);
    size_t count = 0;
    for (size_t s = 0; s < sentences->count; s++) {
        const struct sentence *own = &signs->text_sentences.items[s];
        size_t match = signs->sentences[s].first_match, last = match + signs->sentences[s].match_count;
        items[s] = *own;
        items[s].first_token = count;
        for (size_t t = own->first_token; t < own->first_token + own->token_count;) {
            while (match < last && (signs->matches[match].first_token < t ||
                                    !signs_is_filler(signs, s, &signs->matches[match])))
                match++;
            if (match == last || signs->matches[match].first_token != t) {
                kept[count++] = signs->text_tokens.items[t++];
                continue;
            }
            t += signs->matches[match].token_count;
            if (t < own->first_token + own->token_count && token_is(&signs->text_tokens.items[t], ","))
                t++;
        }
        items[s].token_count = count - items[s].first_token;
    }
    sentences->items = items;
    return (struct tokens){kept, count};
}
