#include "practice/mine.h"

#include "check/quantity.h"
#include "check/token.h"
#include "check/verb.h"

enum { TITLE_WORDS = 9, TITLE_WORDS_MORE = 3, LEAST_WORDS = 3, MOST_BYTES = 2000, HEADING_BYTES = 120 };

static bool is_one_of(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, words[i]) == 0)
            return true;
    return false;
}
#define IS_ONE_OF(word, words) is_one_of((word), (words), sizeof(words) / sizeof *(words))

static bool ends_in_ing(const struct token *token)
{
    return token->kind == TOKEN_WORD && token->length > 4 &&
           strcmp(token->word + token->length - 3, "ing") == 0;
}

/* Verbs that tell what came of something. */
static bool is_outcome_verb(const struct token *token)
{
    static const char *const stems[] = {
        "achiev", "avoid",   "boost",    "bring",  "brought",   "cut",  "deceas",  "decreas",
        "doubl",  "earn",    "eliminat", "enabl",  "fell",      "free", "gain",    "generat",
        "grew",   "grow",    "halv",     "improv", "increas",   "lift", "lower",   "made",
        "mak",    "prevent", "rais",     "reach",  "reduc",     "sav",  "shorten", "shrank",
        "shrink", "speed",   "sped",     "tripl",  "won",       "win",  "yield",   "allow",
        "drop",   "rose",    "surpass",  "exceed", "accelerat", "trim", "slash",
    };
    static const char *const endings[] = {"",    "e",    "ed",  "ing",  "ting", "ning",
                                          "ped", "ping", "med", "ming", "d",    "s"};
    for (size_t i = 0; token->kind == TOKEN_WORD && i < sizeof stems / sizeof *stems; i++) {
        size_t length = strlen(stems[i]);
        if (strncmp(token->word, stems[i], length) == 0 && IS_ONE_OF(token->word + length, endings))
            return true;
    }
    return false;
}

/* One achievement while it is looked at. */
struct item {
    struct view text;
    struct tokens tokens;
    struct quantities quantities;
};

static struct item read_item(struct arena *arena, struct view text)
{
    struct item item = {
        .text = text, .tokens = token_scan(arena, text), .quantities = quantity_scan(arena, text, NULL)};
    /* What a line of a résumé counts is what came of the work. */
    const struct stretch whole = {{0, text.length}, PART_RESULT};
    quantity_assign_roles((struct quantity *)item.quantities.items, item.quantities.count, text, &whole, 1);
    return item;
}

static bool has_figure(const struct item *item, size_t start, size_t end)
{
    for (size_t i = 0; i < item->quantities.count; i++) {
        const struct quantity *quantity = &item->quantities.items[i];
        if (quantity->span.start >= start && quantity->span.end <= end && !quantity->is_rough)
            return true;
    }
    return false;
}

static bool has_outcome_figure(const struct item *item)
{
    for (size_t i = 0; i < item->quantities.count; i++)
        if (item->quantities.items[i].role == QUANTITY_ROLE_CHANGE ||
            item->quantities.items[i].kind == QUANTITY_MULTIPLE)
            return true;
    return false;
}

static bool is_past(const struct token *token)
{
    static const char *const either[] = {"cut",  "set",   "put", "led",  "built",
                                         "beat", "split", "hit", "shut", "read"};
    return token->kind == TOKEN_WORD && (verb_is_past(token) || IS_ONE_OF(token->word, either));
}

/* The clause in front that says when it was, up to its comma: "After the merger, ..."; 0 when there is none.
 */
static size_t setting_length(const struct item *item)
{
    static const char *const openers[] = {"when",   "after", "during",  "while", "following",
                                          "facing", "faced", "with",    "in",    "as",
                                          "amid",   "given", "despite", "before"};
    if (item->tokens.count < 4 || !IS_ONE_OF(item->tokens.items[0].word, openers))
        return 0;
    for (size_t i = 2; i < item->tokens.count; i++)
        if (item->tokens.items[i].kind == TOKEN_MARK && token_is(&item->tokens.items[i], ","))
            return i + 1 < item->tokens.count && is_past(&item->tokens.items[i + 1]) ? i + 1
                   : i + 2 < item->tokens.count && is_past(&item->tokens.items[i + 2]) &&
                           token_is(&item->tokens.items[i + 1], "i")
                       ? i + 1
                       : 0;
    return 0;
}

/* The deed begins with a past verb: "Cut ...", "I cut ...", "Successfully led ...". */
static bool begins_with_deed(const struct item *item, size_t from)
{
    static const char *const weak[] = {"was",    "were",  "had",      "been", "responsible",
                                       "tasked", "based", "required", "used"};
    for (size_t i = from; i < item->tokens.count && i < from + 3; i++) {
        const struct token *token = &item->tokens.items[i];
        if (is_past(token))
            return !IS_ONE_OF(token->word, weak);
        bool is_adverb = token->length > 4 && strcmp(token->word + token->length - 2, "ly") == 0;
        if (!is_adverb && !token_is(token, "i") && !token_is(token, "also") && !token_is(token, "then"))
            return false;
    }
    return false;
}

static size_t words_in(const struct item *item)
{
    size_t words = 0;
    for (size_t i = 0; i < item->tokens.count; i++)
        words += item->tokens.items[i].kind == TOKEN_WORD;
    return words;
}

static bool is_achievement(const struct item *item)
{
    bool has_past = false;
    if (words_in(item) < LEAST_WORDS)
        return false;
    for (size_t i = 0; i < item->tokens.count; i++)
        has_past = has_past || is_past(&item->tokens.items[i]) || is_outcome_verb(&item->tokens.items[i]);
    return begins_with_deed(item, setting_length(item)) || (has_past && has_outcome_figure(item));
}

/* Where the outcome begins, as a token: "..., cutting X", "resulting in", "which saved"; 0 for nowhere. */
static size_t outcome_start(const struct item *item, size_t from)
{
    for (size_t i = from + 2; i + 1 < item->tokens.count; i++) {
        const struct token *token = &item->tokens.items[i], *next = token + 1;
        bool is_comma = token->kind == TOKEN_MARK && (token_is(token, ",") || token_is(token, ";"));
        size_t rest = next->start;
        if (is_comma && token_is(next, "and") && i + 2 < item->tokens.count)
            next++;
        if (token_is(token, "resulting") || (token_is(token, "leading") && token_is(next, "to")) ||
            (token_is(token, "so") && token_is(next, "that")))
            return i;
        if (is_comma && ((ends_in_ing(next) &&
                          (is_outcome_verb(next) || token_is(next, "resulting") ||
                           token_is(next, "leading") || has_figure(item, rest, item->text.length))) ||
                         (is_outcome_verb(next) && has_figure(item, rest, item->text.length))))
            return i + 1;
        if (is_comma && token_is(next, "which"))
            return i + 1;
        if (token_is(token, "and") && is_outcome_verb(next) && has_figure(item, rest, item->text.length))
            return i + 1;
        if (!token_is(token, "-") && !token_is(token, ">") && token->kind == TOKEN_MARK &&
            token->length == 3 &&
            (memcmp(token->word, "\xe2\x86\x92", 3) == 0 || memcmp(token->word, "\xe2\x80\x94", 3) == 0) &&
            has_figure(item, rest, item->text.length))
            return i + 1;
    }
    return 0;
}

/* Where the deed begins behind an outcome: "Cut X from 9 to 5 by rewriting Y"; 0 for nowhere. */
static size_t means_start(const struct item *item, size_t from)
{
    bool is_outcome = false;
    for (size_t i = from; i + 1 < item->tokens.count; i++) {
        const struct token *token = &item->tokens.items[i];
        is_outcome = is_outcome || is_outcome_verb(token);
        if (is_outcome && i > from + 1 &&
            ((token_is(token, "by") && ends_in_ing(token + 1)) || token_is(token, "through") ||
             token_is(token, "via")))
            return i + 1;
    }
    return 0;
}

static struct view clean_piece(struct view piece)
{
    piece = view_trim(piece);
    while (piece.length && strchr(",;: ", piece.data[piece.length - 1]))
        piece.length--;
    return view_trim(piece);
}

/* Bytes of the item from one token to another, without what joins them. */
static struct view piece_of(const struct item *item, size_t from, size_t to)
{
    static const char *const joints[] = {"by", "through", "via",          "and",
                                         ",",  ";",       "\xe2\x86\x92", "\xe2\x80\x94"};
    while (to > from && IS_ONE_OF(item->tokens.items[to - 1].word, joints))
        to--;
    if (from >= to)
        return (struct view){"", 0};
    return clean_piece(view_sub(item->text, item->tokens.items[from].start, item->tokens.items[to - 1].end));
}

static void take_apart(const struct item *item, struct mined *mined)
{
    size_t from = setting_length(item), count = item->tokens.count;
    if (from)
        mined->parts[PART_SITUATION] = piece_of(item, 0, from);
    size_t means = means_start(item, from), outcome = outcome_start(item, from);
    if (means && (!outcome || means < outcome)) {
        mined->parts[PART_RESULT] = piece_of(item, from, means);
        mined->parts[PART_ACTION] = piece_of(item, means, count);
    } else if (outcome) {
        mined->parts[PART_ACTION] = piece_of(item, from, outcome);
        mined->parts[PART_RESULT] = piece_of(item, outcome, count);
    } else {
        bool is_result = has_figure(item, 0, item->text.length) && count > from &&
                         (is_outcome_verb(&item->tokens.items[from]) ||
                          (count > from + 1 && is_outcome_verb(&item->tokens.items[from + 1])));
        mined->parts[is_result ? PART_RESULT : PART_ACTION] = piece_of(item, from, count);
    }
}

/* A title that was cut should not end with "to" or "of the". */
static struct view without_small_end(struct view title)
{
    static const char *const small[] = {" a",   " an", " the",  " to",   " of",   " and", " in", " on",
                                        " for", " by", " with", " from", " that", " at",  ".",   "-"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        size_t length = strlen(small[i]);
        if (title.length > length && memcmp(title.data + title.length - length, small[i], length) == 0)
            return without_small_end(clean_piece(view_sub(title, 0, title.length - length)));
    }
    return title;
}

/* A title is better cut in front of such a word than within what it begins. */
static bool begins_clause(const struct token *token)
{
    static const char *const words[] = {"from", "to",   "in",    "on",    "for",  "by",    "with",   "at",
                                        "and",  "that", "after", "while", "when", "which", "because"};
    return IS_ONE_OF(token->word, words);
}

/* Up to the end of the clause. */
static size_t words_from(const struct item *item, size_t first)
{
    size_t words = 0;
    for (size_t i = first; i < item->tokens.count; i++) {
        const struct token *token = &item->tokens.items[i];
        if (token->kind == TOKEN_MARK && IS_ONE_OF(token->word, ((const char *const[]){",", ";", "."})))
            break;
        words += token->spaced && token->kind != TOKEN_MARK;
    }
    return words;
}

static const char *title_of(struct arena *arena, const struct item *item)
{
    size_t words = 0, end = item->text.length, from = setting_length(item), clause = 0;
    size_t start = item->tokens.count > from ? item->tokens.items[from].start : 0;
    for (size_t i = from; i < item->tokens.count; i++) {
        const struct token *token = &item->tokens.items[i];
        bool is_break =
            token->kind == TOKEN_MARK && IS_ONE_OF(token->word, ((const char *const[]){",", ";", "."}));
        if (words >= 4 && is_break &&
            (token->end == item->text.length || item->text.data[token->end] == ' ')) {
            end = token->start;
            break;
        }
        words += token->spaced && token->kind != TOKEN_MARK;
        if (words >= 5 && begins_clause(token))
            clause = token->start;
        if (words > TITLE_WORDS && words_from(item, i) > TITLE_WORDS_MORE) {
            end = clause ? clause : token->start;
            break;
        }
    }
    struct view title = without_small_end(clean_piece(view_sub(item->text, start, end)));
    return arena_strndup(arena, title.data, title.length);
}

/* --- the text, line by line --- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* How many bytes a bullet takes: "- ", "* ", "• ", "1. ", "2) "; 0 when there is none. */
static size_t bullet_length(struct view line)
{
    static const char *const bullets[] = {"-",
                                          "*",
                                          "+",
                                          "\xe2\x80\xa2",
                                          "\xe2\x80\x93",
                                          "\xe2\x97\xa6",
                                          "\xe2\x96\xaa",
                                          "\xe2\x97\x8f",
                                          "\xc2\xb7",
                                          "\xef\x82\xb7",
                                          "\xe2\x80\xa3"};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        size_t length = strlen(bullets[i]);
        if (line.length > length && memcmp(line.data, bullets[i], length) == 0 && is_blank(line.data[length]))
            return length + 1;
    }
    size_t digits = 0;
    while (digits < line.length && digits < 3 && line.data[digits] >= '0' && line.data[digits] <= '9')
        digits++;
    if (digits && digits + 1 < line.length && strchr(".)", line.data[digits]) &&
        is_blank(line.data[digits + 1]))
        return digits + 2;
    return 0;
}

/* The line's words on one line, without Markdown's marks of emphasis. */
static void add_words(struct buf *out, struct view line)
{
    for (size_t i = 0; i < line.length; i++) {
        char c = is_blank(line.data[i]) ? ' ' : line.data[i];
        bool is_mark = c == '`' ||
                       (c == '*' && (i == 0 || line.data[i - 1] != ' ' || i + 1 == line.length ||
                                     line.data[i + 1] != ' ')) ||
                       (c == '_' && i + 1 < line.length && line.data[i + 1] == '_') ||
                       (c == '_' && i && line.data[i - 1] == '_');
        if (is_mark || (c == ' ' && (!out->length || out->data[out->length - 1] == ' ')))
            continue;
        buf_char(out, c);
    }
}

struct miner {
    struct arena *arena;
    struct mined *items;
    size_t count, capacity;
    struct view under;
    struct buf line; /* the item being gathered */
    size_t number;   /* the line it began on */
    bool is_bullet;
};

static void finish_item(struct miner *miner)
{
    struct view text = view_trim(buf_view(&miner->line));
    bool was_bullet = miner->is_bullet;
    miner->line = (struct buf){.arena = miner->arena};
    miner->is_bullet = false;
    if (!text.length || text.length > MOST_BYTES)
        return;
    struct item item = read_item(miner->arena, text);
    if (!is_achievement(&item)) {
        /* A short line without a deed is a heading, such as a place of work. */
        if (!was_bullet && text.length <= HEADING_BYTES && !strchr(".!?", text.data[text.length - 1]))
            miner->under = text;
        return;
    }
    struct mined mined = {.line = text, .number = miner->number, .under = miner->under};
    take_apart(&item, &mined);
    mined.title = title_of(miner->arena, &item);
    if (miner->count == miner->capacity) {
        miner->capacity = miner->capacity ? miner->capacity * 2 : 16;
        miner->items = arena_grow(miner->arena, miner->items, miner->count, miner->capacity,
                                  sizeof *miner->items, _Alignof(struct mined));
    }
    miner->items[miner->count++] = mined;
}

/* Does the line go on with the item above it? */
static bool goes_on(const struct miner *miner, struct view line, size_t indent)
{
    if (!miner->line.length || miner->line.length > MOST_BYTES)
        return false;
    char last = miner->line.data[miner->line.length - 1], first = line.data[0];
    bool is_lower = first >= 'a' && first <= 'z';
    bool is_open = !strchr(".!?:", last);
    return (miner->is_bullet && indent >= 2 && is_open) || (is_lower && is_open) || last == ',';
}

static void read_line(struct miner *miner, struct view line, size_t number)
{
    size_t indent = 0;
    while (indent < line.length && is_blank(line.data[indent]))
        indent++;
    line = view_trim(line);
    if (!line.length || memchr("=|>", line.data[0], 3)) {
        finish_item(miner);
        return;
    }
    if (line.data[0] == '#') {
        finish_item(miner);
        while (line.length && line.data[0] == '#')
            line = view_sub(line, 1, line.length);
        struct buf heading = {.arena = miner->arena};
        add_words(&heading, view_trim(line));
        miner->under = view_trim(buf_view(&heading));
        return;
    }
    size_t bullet = bullet_length(line);
    if (bullet || !goes_on(miner, line, indent)) {
        finish_item(miner);
        miner->number = number;
        miner->is_bullet = bullet > 0;
    } else {
        buf_char(&miner->line, ' ');
    }
    add_words(&miner->line, view_sub(line, bullet, line.length));
}

struct mine mine_text(struct arena *arena, struct view text)
{
    struct miner miner = {.arena = arena, .line = {.arena = arena}};
    size_t number = 0;
    for (size_t at = 0; at < text.length;) {
        const char *feed = memchr(text.data + at, '\n', text.length - at);
        size_t end = feed ? (size_t)(feed - text.data) : text.length;
        number++;
        if (end - at <= MOST_BYTES)
            read_line(&miner, view_sub(text, at, end), number);
        else
            finish_item(&miner); /* nobody's achievement is that long */
        at = end + 1;
    }
    finish_item(&miner);
    return (struct mine){miner.items, miner.count};
}
