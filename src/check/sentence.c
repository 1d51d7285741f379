#include "check/sentence.h"

#include "check/sentence_word.h"
#include "check/word.h"

/*
 * Works on tokens, from left to right. Three things end a sentence: a stop (. ! ? ...) that is not part of an
 * abbreviation or a number, a line that was ended on purpose, and, where stops are missing, a capital word
 * that begins sentences and nothing else.
 */
struct splitter {
    struct view text;
    const struct token *tokens;
    size_t count;
    size_t longest_line; /* bytes; a line that could have held the next word was ended on purpose */
    bool is_lower_typed; /* sentences begin with lower-case letters here */
    struct sentence *items;
    size_t found;
    size_t first; /* token the open sentence begins with */
};

enum {
    WRAP_MINIMUM = 40, /* no editor wraps lines shorter than this */
    RUN_ON_WORDS = 60, /* a stretch this long without a stop is cut at its "and then I" */
    RUN_ON_PIECE = 12, /* and no piece is shorter than this */
    BARE_WORDS = 24,   /* the same, where no mark stands in it at all */
    BARE_PIECE = 5,
    LONGEST_PIECE = 240,
    STARTER_AFTER = 4, /* words before a sentence may begin without a stop */
};

static bool word_is(const struct token *token, unsigned flag)
{
    const struct known_word *known = word_known(token);
    return (known ? known->sentence : sentence_word(token)) & flag;
}

static bool mark_is(const struct token *token, const char *mark)
{
    return token->kind == TOKEN_MARK && token_is(token, mark);
}

/* What a mark of one byte may be; a NUL byte may be any. */
enum { MARK_STOP = 1, MARK_CLOSER = 2, MARK_OPENER = 4 };
static const unsigned char mark_roles[128] = {
    ['\0'] = MARK_STOP | MARK_CLOSER | MARK_OPENER,
    ['.'] = MARK_STOP,
    ['!'] = MARK_STOP,
    ['?'] = MARK_STOP,
    ['"'] = MARK_CLOSER | MARK_OPENER,
    ['\''] = MARK_CLOSER | MARK_OPENER,
    [')'] = MARK_CLOSER,
    [']'] = MARK_CLOSER,
    ['}'] = MARK_CLOSER,
    ['('] = MARK_OPENER,
    ['['] = MARK_OPENER,
    ['{'] = MARK_OPENER,
    ['*'] = MARK_CLOSER | MARK_OPENER,
    ['_'] = MARK_CLOSER | MARK_OPENER,
    ['`'] = MARK_CLOSER | MARK_OPENER,
};

static bool is_ascii(const struct token *token)
{
    return (unsigned char)token->word[0] < 0x80;
}

static bool has_role(const struct token *token, unsigned role)
{
    return mark_roles[(unsigned char)token->word[0]] & role;
}

static bool is_stop_mark(const struct token *token)
{
    return is_ascii(token) ? has_role(token, MARK_STOP)
                           : token_is(token, "\xe2\x80\xa6") || token_is(token, "\xe3\x80\x82") ||
                                 token_is(token, "\xef\xbc\x81") || token_is(token, "\xef\xbc\x9f");
}

static inline bool is_stop(const struct token *token)
{
    return token->kind == TOKEN_MARK && is_stop_mark(token); /* asked of every token */
}

static bool is_closer(const struct token *token)
{
    if (token->kind != TOKEN_MARK)
        return false;
    return is_ascii(token) ? has_role(token, MARK_CLOSER)
                           : token_is(token, "\xe2\x80\x9d") || token_is(token, "\xe2\x80\x99") ||
                                 token_is(token, "\xc2\xbb");
}

static bool is_opener(const struct token *token)
{
    if (token->kind != TOKEN_MARK)
        return false;
    return is_ascii(token) ? has_role(token, MARK_OPENER)
                           : token_is(token, "\xe2\x80\x9c") || token_is(token, "\xe2\x80\x98") ||
                                 token_is(token, "\xc2\xab");
}

static bool is_bullet_mark(const struct token *token)
{
    return mark_is(token, "-") || mark_is(token, "*") || mark_is(token, "+") ||
           mark_is(token, "\xe2\x80\xa2") || mark_is(token, "\xe2\x80\x93") ||
           mark_is(token, "\xe2\x80\x94") || mark_is(token, "\xe2\x96\xaa") ||
           mark_is(token, "\xe2\x97\xa6") || mark_is(token, "\xc2\xb7") || mark_is(token, "\xe2\x97\x8f") ||
           mark_is(token, ">");
}

static const struct token *at(const struct splitter *split, size_t i)
{
    return i < split->count ? &split->tokens[i] : NULL;
}

/* Does the line whose first token is `i` begin with a bullet, a list number or a heading's #? */
static bool begins_item(const struct splitter *split, size_t i)
{
    const struct token *one = at(split, i), *two = at(split, i + 1), *three = at(split, i + 2);
    if (!one)
        return false;
    if (mark_is(one, "#"))
        return true;
    if (is_bullet_mark(one))
        return two && (two->spaced || mark_is(one, "\xe2\x80\xa2")) && two->kind != TOKEN_NEWLINE;
    bool is_label =
        one->kind == TOKEN_NUMBER ? one->length <= 2 : one->kind == TOKEN_WORD && one->length == 1;
    if (mark_is(one, "("))
        return two && two->length <= 2 && (two->kind == TOKEN_NUMBER || two->length == 1) && three &&
               mark_is(three, ")");
    return is_label && two && !two->spaced &&
           (mark_is(two, ")") || (one->kind == TOKEN_NUMBER && mark_is(two, "."))) && three && three->spaced;
}

static bool begins_small(const struct splitter *split, const struct token *token)
{
    char c = split->text.data[token->start];
    return token->kind == TOKEN_WORD && c >= 'a' && c <= 'z';
}

/* The first token of a word or number from `i` on, past opening quotes and brackets; NULL at a line's end. */
static const struct token *next_word(const struct splitter *split, size_t i)
{
    while (at(split, i) && is_opener(at(split, i)))
        i++;
    const struct token *token = at(split, i);
    return token && token->kind != TOKEN_NEWLINE ? token : NULL;
}

static void close_sentence(struct splitter *split, size_t end)
{
    size_t first = split->first;
    while (first < end && split->tokens[first].kind == TOKEN_NEWLINE)
        first++;
    size_t last = end;
    while (last > first && split->tokens[last - 1].kind == TOKEN_NEWLINE)
        last--;
    if (last > first)
        split->items[split->found++] = (struct sentence){
            .span = {split->tokens[first].start, split->tokens[last - 1].end},
            .first_token = first,
            .token_count = last - first,
        };
    split->first = end;
}

/* A single line feed stands at token `i`. Did it end a sentence? */
static bool line_ends(const struct splitter *split, size_t i)
{
    const struct token *next = at(split, i + 1);
    if (!next || next->kind == TOKEN_NEWLINE || begins_item(split, i + 1))
        return true;
    if (i == split->first)
        return false;
    const struct token *last = &split->tokens[i - 1];
    size_t k = i;
    while (k > split->first && is_closer(&split->tokens[k - 1]))
        k--;
    if (k > split->first && (is_stop(&split->tokens[k - 1]) || mark_is(&split->tokens[k - 1], ":")))
        return true;
    if (mark_is(&split->tokens[split->first], "#"))
        return true;
    if (mark_is(last, ",") || (last->kind == TOKEN_WORD && word_is(last, SENTENCE_UNFINISHED)))
        return false;
    const struct token *word = next_word(split, i + 1);
    if (!word || begins_small(split, word))
        return false;
    /* A capital or a digit begins the next line: wrapped there, or ended there on purpose? */
    size_t line = split->tokens[i].start;
    while (line > 0 && split->text.data[line - 1] != '\n')
        line--;
    size_t length = split->tokens[i].start - line, word_length = word->end - next->start;
    return length < WRAP_MINIMUM || length + 1 + word_length <= split->longest_line;
}

/* Is the full stop at `i` part of the word before it? `next` is the word after it. */
static bool belongs_to_word(const struct splitter *split, size_t i, const struct token *next)
{
    if (i == split->first)
        return true;
    const struct token *word = &split->tokens[i - 1];
    if (split->tokens[i].spaced || word->kind == TOKEN_MARK || word->kind == TOKEN_NEWLINE)
        return false;
    bool starts = next && next->kind == TOKEN_WORD && next->is_capital &&
                  (word_is(next, SENTENCE_STARTER) || token_is(next, "i"));
    /* "1." at a sentence's start is a list number, also after an opening mark. */
    size_t inside = i - 1 - split->first;
    if (word->kind == TOKEN_NUMBER)
        return word->length <= 2 &&
               (inside == 0 || (inside == 1 && split->tokens[split->first].kind == TOKEN_MARK)) &&
               next != NULL;
    if (word_is(word, SENTENCE_TITLE))
        return next && (next->is_capital || begins_small(split, next));
    if (next && next->kind == TOKEN_NUMBER && word_is(word, SENTENCE_NUMBERED))
        return true;
    /* "e.g.", "a.m.", "U.S.": letters with stops between them */
    bool dotted = i >= 3 && mark_is(&split->tokens[i - 2], ".") && !word->spaced &&
                  !split->tokens[i - 2].spaced && word->length <= 2 && split->tokens[i - 3].length <= 2 &&
                  split->tokens[i - 3].kind == TOKEN_WORD;
    if (dotted && (token_is(word, "g") || token_is(word, "e")))
        return true;
    if (dotted || word_is(word, SENTENCE_SHORTENED))
        return !starts;
    /* An initial: "J. Smith"; but "plan B. Then we" and "and I. She" end. */
    if (word->length == 1 && word->is_capital && !token_is(word, "i"))
        return !starts;
    return false;
}

/* The stop at token `i`, whose marks run up to `end`: does the sentence end there? */
static bool stop_ends(const struct splitter *split, size_t i, size_t end)
{
    const struct token *after = at(split, end);
    if (!after)
        return true;
    bool is_quoted = is_closer(&split->tokens[end - 1]);
    const struct token *next = next_word(split, end);
    size_t marks = 0;
    for (size_t k = i; k < end && is_stop(&split->tokens[k]); k++)
        marks += token_is(&split->tokens[k], ".") ? 1 : 0;
    bool is_ellipsis = marks >= 2 || mark_is(&split->tokens[i], "\xe2\x80\xa6");
    if (after->kind == TOKEN_NEWLINE)
        return after + 1 < split->tokens + split->count && after[1].kind == TOKEN_NEWLINE
                   ? true
                   : !(is_ellipsis && at(split, end + 1) && begins_small(split, at(split, end + 1)));
    if (!after->spaced) {
        /* "done.Then": the blank was forgotten. "Node.js", "3.5", "example.com" go on. */
        const struct token *word = i > split->first ? &split->tokens[i - 1] : NULL;
        return word && word->kind == TOKEN_WORD && word->length >= 3 && begins_small(split, word) &&
               after->kind == TOKEN_WORD && after->is_capital &&
               (word_is(after, SENTENCE_STARTER) || token_is(after, "i"));
    }
    if (is_stop(after)) /* ". . ." */
        return false;
    if (!next)
        return true;
    bool small = begins_small(split, next);
    if (is_ellipsis)
        return next->is_capital && !token_is(next, "i");
    if (mark_is(&split->tokens[i], ".") && belongs_to_word(split, i, next))
        return false;
    if (!small)
        return true;
    if (is_quoted)
        return split->is_lower_typed && strchr(")]", split->tokens[end - 1].word[0]) != NULL;
    /* "Wow! that was" ends only where small letters begin sentences; after a full stop a word of three
     * letters ends. */
    if (!mark_is(&split->tokens[i], "."))
        return split->is_lower_typed;
    return i > split->first && (split->tokens[i - 1].length >= 3 ||
                                split->tokens[i - 1].kind == TOKEN_NUMBER || split->is_lower_typed);
}

/* A word that begins sentences, with a capital after small words and no stop: "it worked The next day". */
static bool starts_without_stop(const struct splitter *split, size_t i)
{
    const struct token *word = &split->tokens[i];
    if (!word->is_capital || !word->spaced || word->kind != TOKEN_WORD || i < split->first + STARTER_AFTER ||
        i + 1 >= split->count)
        return false;
    const struct token *before = word - 1, *next = word + 1;
    if (before->kind != TOKEN_WORD || !begins_small(split, before) || word_is(before, SENTENCE_UNFINISHED) ||
        before->length < 2 || !word_is(word, SENTENCE_STARTER))
        return false;
    /* A name in capitals ("the film The Office") or a shouted line goes on with a capital. */
    return next->kind == TOKEN_WORD && !next->is_capital && word->length > 1 && !before[-1].is_capital;
}

/* Does a new clause begin at token `i` of speech without stops: "and then", "so um I", "but like we"? */
static bool begins_clause(const struct splitter *split, size_t i)
{
    const struct token *word = at(split, i), *next = at(split, i + 1);
    if (!word || !next || word->kind != TOKEN_WORD || !word_is(word, SENTENCE_JOINT))
        return false;
    for (size_t k = 0; k < 2 && next && word_is(next, SENTENCE_FILLER); k++)
        next = at(split, i + 2 + k);
    return next && next->kind == TOKEN_WORD && word_is(next, SENTENCE_SUBJECT);
}

/* Words as a machine writes down speech: no mark inside, and no stop at the end. */
static bool is_bare(const struct splitter *split, const struct sentence *sentence)
{
    size_t end = sentence->first_token + sentence->token_count;
    for (size_t i = sentence->first_token; i < end; i++)
        if (split->tokens[i].kind == TOKEN_MARK && strchr(",;:.!?", split->tokens[i].word[0]))
            return false;
    return true;
}

/* One sentence that no stop ended, in pieces of at least `least` tokens. Returns how many were cut. */
static size_t cut_run_on(const struct splitter *split, struct sentence whole, size_t least,
                         struct sentence *cut)
{
    size_t count = 0, start = whole.first_token, end = start + whole.token_count;
    for (size_t i = start + least; i + least < end; i++) {
        bool is_far = i - start >= LONGEST_PIECE; /* not even a joint: bound the length all the same */
        if (i - start < least || (!is_far && !begins_clause(split, i)))
            continue;
        while (i < end && (split->tokens[i].kind == TOKEN_NEWLINE || is_closer(&split->tokens[i])))
            i++;
        if (i + least >= end)
            break;
        size_t last = i;
        while (last > start && split->tokens[last - 1].kind == TOKEN_NEWLINE)
            last--;
        cut[count++] =
            (struct sentence){{split->tokens[start].start, split->tokens[last - 1].end}, start, last - start};
        start = i;
    }
    cut[count++] =
        (struct sentence){{split->tokens[start].start, split->tokens[end - 1].end}, start, end - start};
    return count;
}

/* Works from `items` into `cut`, which has room for one a token. */
static size_t cut_run_ons(const struct splitter *split, struct sentence *cut)
{
    size_t count = 0;
    for (size_t s = 0; s < split->found; s++) {
        const struct sentence *whole = &split->items[s];
        if (whole->token_count > RUN_ON_WORDS)
            count += cut_run_on(split, *whole, RUN_ON_PIECE, cut + count);
        else if (whole->token_count > BARE_WORDS && is_bare(split, whole))
            count += cut_run_on(split, *whole, BARE_PIECE, cut + count);
        else
            cut[count++] = *whole;
    }
    return count;
}

/* Looks over the whole text once: how long lines are, and whether sentences begin with small letters. */
static void survey(struct splitter *split)
{
    size_t line = 0;
    while (line < split->text.length) {
        size_t rest = split->text.length - line;
        const char *feed = memchr(split->text.data + line, '\n', rest);
        size_t length = feed ? (size_t)(feed - split->text.data) - line : rest;
        if (length > split->longest_line)
            split->longest_line = length;
        line += length + 1;
    }
    size_t small = 0, capital = 0;
    for (size_t i = 0; i < split->count; i++) {
        const struct token *token = &split->tokens[i];
        bool begins = i == 0 || (token->spaced && is_stop(token - 1)) || token[-1].kind == TOKEN_NEWLINE;
        if (!begins || token->kind != TOKEN_WORD)
            continue;
        if (begins_small(split, token))
            small++;
        else
            capital++;
    }
    split->is_lower_typed = small > capital;
}

struct sentences sentence_split(struct arena *arena, struct view text, const struct tokens *tokens)
{
    struct splitter split = {.text = text,
                             .tokens = tokens->items,
                             .count = tokens->count,
                             .items = ARENA_ROOM(arena, struct sentence, tokens->count + 1)};
    survey(&split);
    for (size_t i = 0; i < split.count; i++) {
        const struct token *token = &split.tokens[i];
        if (token->kind == TOKEN_NEWLINE) {
            if (line_ends(&split, i))
                close_sentence(&split, i + 1);
        } else if (is_stop(token)) {
            size_t end = i + 1;
            while (end < split.count && !split.tokens[end].spaced &&
                   (is_stop(&split.tokens[end]) || is_closer(&split.tokens[end])))
                end++;
            if (stop_ends(&split, i, end))
                close_sentence(&split, end);
            i = end - 1;
        } else if (i > split.first && mark_is(token, "\xe2\x80\xa2")) {
            close_sentence(&split, i);
        } else if (starts_without_stop(&split, i)) {
            close_sentence(&split, i);
        }
    }
    close_sentence(&split, split.count);
    struct sentence *cut = ARENA_ROOM(arena, struct sentence, tokens->count + 1);
    return (struct sentences){cut, cut_run_ons(&split, cut)};
}
