#include "check/quantity_context.h"

#include "check/quantity_word.h"

enum { LONGEST_WORD = 28, NOUN_WORDS = 4 };

static bool is_letter(unsigned char c)
{
    return (unsigned)(c | 0x20) - 'a' < 26u || c >= 0xc3;
}
static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}
static bool is_upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}
static bool in_word(unsigned char c)
{
    return is_letter(c) || (c & 0xc0) == 0x80;
}

struct span quantity_word_before(struct view text, size_t at)
{
    const unsigned char *data = (const unsigned char *)text.data;
    size_t end = at, seen = 0;
    bool point = false, blank = false;
    while (end > 0 && seen++ < 4) {
        unsigned char c = data[end - 1];
        if (c == ' ' || c == '\t') {
            blank = true;
        } else if (c == 0xa0 && end > 1 && data[end - 2] == 0xc2) {
            blank = true;
            end--;
        } else if (c == '.' && !point) {
            point = true;
        } else if (c != '(' && c != '#' && c != '$' && c != '~' && !(c == ':' && blank) && c != '-' &&
                   c != '<' && c != '>' && c != '=') {
            break;
        }
        end--;
    }
    size_t start = end;
    while (start > 0 && end - start <= LONGEST_WORD &&
           (in_word(data[start - 1]) || is_digit(data[start - 1]) ||
            ((data[start - 1] == '\'' || data[start - 1] == '.') && start < end && start > 1 &&
             in_word(data[start - 2]) && in_word(data[start]))))
        start--;
    if (end - start > LONGEST_WORD || (point && end - start > 5))
        return (struct span){at, at};
    return (struct span){start, end};
}

struct span quantity_word_after(struct view text, size_t at)
{
    const unsigned char *data = (const unsigned char *)text.data;
    size_t start = quantity_gap(text, at), end = start;
    while (end < text.length && end - start <= LONGEST_WORD &&
           (in_word(data[end]) || ((data[end] == '\'' || data[end] == '.') && end > start &&
                                   in_word(data[end + 1]) && data[end + 1] < 0x80)))
        end++;
    if (end - start > LONGEST_WORD)
        return (struct span){at, at};
    return (struct span){start, end};
}

unsigned quantity_class_of(struct view text, struct span word)
{
    return quantity_word_class(view_sub(text, word.start, word.end));
}

bool quantity_word_listed(struct view text, struct span word, const char *words)
{
    size_t length = word.end - word.start;
    if (!length)
        return false;
    char folded[LONGEST_WORD + 1];
    if (length > LONGEST_WORD)
        return false;
    for (size_t i = 0; i < length; i++) {
        char c = text.data[word.start + i];
        if (!c) /* the text ends inside the word */
            return false;
        folded[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    folded[length] = '\0';
    for (const char *at = words; (at = strstr(at, folded)); at++)
        if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

/* Does the word look like a plural: servers, buses, companies; not business, various, analysis? */
static bool looks_plural(struct view word)
{
    size_t n = word.length;
    if (n < 4 || word.data[n - 1] != 's')
        return n == 3 && word.data[2] == 's' && strchr("aeou", word.data[1]) == NULL && word.data[1] != 's' &&
               word.data[1] != '\'';
    char before = word.data[n - 2];
    return before != 's' && before != 'u' && before != 'i' && before != '\'';
}

/* The word, or for "near" the one behind it. */
static size_t noun_end(struct view text, struct span word)
{
    return quantity_word_among(text, word, "near") ? quantity_word_after(text, word.end).end : word.end;
}

/* Words that are a plural here and a verb elsewhere: the falls that were counted, but not "a team of 12
 * runs".
 */
static bool word_counts_here(struct view text, struct span word, const struct quantity_number *number)
{
    if (quantity_word_among(text, word, "near"))
        return quantity_word_among(text, quantity_word_after(text, word.end), "misses collisions accidents");
    return quantity_word_among(text, word, "falls wins runs shows starts drops uses plays lives") &&
           !quantity_word_among(text, quantity_word_before(text, number->span.start),
                                "of the these those other in");
}

struct span quantity_noun_after(struct view text, size_t at, const struct quantity_number *number)
{
    struct span none = {at, at}, whole = {0, 0};
    size_t end = at;
    if (text.data[end] == '+')
        end++;
    for (int i = 0; i < NOUN_WORDS; i++) {
        if (i && text.data[end] == '-' && in_word((unsigned char)text.data[end + 1]))
            end++;
        size_t from = end;
        struct span word = quantity_word_after(text, end);
        if (word.end == word.start || (word.start == from && i == 0))
            return none;
        /* a list of describing words: "3 large, heavy boxes" */
        unsigned class = quantity_class_of(text, word);
        bool compound = text.data[word.end] == '-' || text.data[word.start - 1] == '-';
        /* "three falls", "14 near misses": nouns, directly behind a number that is no name */
        if (i == 0 && class & (WORD_STOP | WORD_DOWN) && number->value >= 2 &&
            word_counts_here(text, word, number))
            return (struct span){word.start, noun_end(text, word)};
        if (class & (WORD_STOP | WORD_MONTH | WORD_WEEKDAY | WORD_CLOCK) && !compound)
            return none;
        if (quantity_word_among(text, word,
                                "twenties thirties forties fifties sixties seventies eighties nineties"))
            return none;
        struct view letters = view_sub(text, word.start, word.end);
        bool capital = is_upper((unsigned char)letters.data[0]);
        if (i == 0)
            whole.start = word.start;
        bool plural = (class & WORD_PEOPLE) != 0 || looks_plural(letters);
        if (class & WORD_DOWN && !quantity_word_among(text, word, "savings losses reductions cuts"))
            plural = false;
        if (capital && (i > 0 || (number->flags & NUMBER_WORDS)) && plural)
            plural = !is_upper((unsigned char)text.data[word.start - (word.start > 0)]) &&
                     (number->flags & NUMBER_WORDS) == 0 && number->value >= 10;
        unsigned char behind = (unsigned char)text.data[word.end];
        if (plural && behind != '\'' && !(behind == '-' && in_word((unsigned char)text.data[word.end + 1])) &&
            !(behind == 0xe2 && (unsigned char)text.data[word.end + 1] == 0x80 &&
              (unsigned char)text.data[word.end + 2] == 0x99)) {
            whole.end = word.end;
            return whole;
        }
        end = word.end;
    }
    return none;
}

struct span quantity_noun_of(struct view text, size_t at)
{
    struct span none = {at, at};
    struct span of = quantity_word_after(text, at);
    if (!quantity_word_among(text, of, "of"))
        return none;
    size_t end = of.end;
    struct span whole = none;
    for (int i = 0; i < 5; i++) {
        struct span word = quantity_word_after(text, end);
        if (word.end == word.start)
            break;
        unsigned class = quantity_class_of(text, word);
        if (class & WORD_SHARE || quantity_word_among(text, word, "a")) {
            if (whole.end > whole.start)
                break;
        } else if (class & WORD_STOP) {
            break;
        } else {
            if (whole.end == whole.start)
                whole.start = word.start;
            whole.end = word.end;
        }
        end = word.end;
    }
    return whole;
}

/* Is the number inside a web or mail address or a file name? Looks along the characters without blanks. */
static bool in_address(struct view text, struct span span)
{
    size_t from = span.start, to = span.end;
    while (from > 0 && span.start - from < 64 && (unsigned char)text.data[from - 1] > ' ') {
        from--;
        char c = text.data[from];
        if (c == '@' || (c == ':' && text.data[from + 1] == '/') || c == '_' || c == '\\')
            return true;
        if (c == '.' && from > 2 && is_letter((unsigned char)text.data[from + 1]) &&
            in_word((unsigned char)text.data[from - 1]) && in_word((unsigned char)text.data[from - 2]) &&
            in_word((unsigned char)text.data[from - 3]))
            return true;
    }
    while (to < text.length && to - span.end < 64 && (unsigned char)text.data[to] > ' ') {
        char c = text.data[to];
        if ((c == '@' && is_letter((unsigned char)text.data[to + 1])) ||
            (c == ':' && text.data[to + 1] == '/'))
            return true;
        if (c == '.' && is_letter((unsigned char)text.data[to + 1]) &&
            is_letter((unsigned char)text.data[to + 2]) && to == span.end)
            return true;
        to++;
    }
    return false;
}

/* A word glued by a hyphen before the number: JIRA-4412, COVID-19; NULL for sub-5, top-10. */
static const char *glued_before(struct view text, struct span number, bool *weak)
{
    size_t at = number.start;
    if (at < 2)
        return NULL;
    unsigned char mark = (unsigned char)text.data[at - 1];
    bool name = is_letter((unsigned char)text.data[at - 2]) || is_digit((unsigned char)text.data[at - 2]);
    if (mark == '_' || mark == '\\')
        return "part of a name";
    if ((mark == '/' || mark == '.' || mark == ':') && (name || text.data[at - 2] == '/')) {
        *weak = true;
        return "part of a name";
    }
    if (mark != '-' || !is_letter((unsigned char)text.data[at - 2]))
        return NULL;
    struct span word = quantity_word_before(text, at);
    if (quantity_word_among(text, word,
                            "sub over under top pre post mid near non a the plus minus every per to of up"))
        return quantity_word_among(text, word, "mid") ? "an age or a year" : NULL;
    *weak = !is_upper((unsigned char)text.data[at - 2]);
    return "part of a name";
}

static bool is_year(const struct quantity_number *number)
{
    return (number->flags & NUMBER_YEAR) && number->value >= 1500 && number->value < 2100;
}

/* An arrow behind the number: what changes, no name. */
static bool leads_on(struct view text, size_t at)
{
    at = quantity_gap(text, at);
    return strncmp(text.data + at, "->", 2) == 0 || strncmp(text.data + at, "=>", 2) == 0 ||
           strncmp(text.data + at, "\xe2\x86\x92", 3) == 0;
}

/* "Year 8", "in year 6", but not "last year 8 people left". */
static bool names_a_class(struct view text, struct span year)
{
    if (!quantity_word_among(text, year, "year years"))
        return false;
    return text.data[year.start] == 'Y' ||
           !quantity_word_among(text, quantity_word_before(text, year.start),
                                "last this that each per next previous first second third fourth fifth a one "
                                "every the same whole past final another");
}

const char *quantity_not_a_number(struct view text, const struct quantity_number *number, bool *weak)
{
    *weak = false;
    struct span span = number->span;
    bool in_words = (number->flags & NUMBER_WORDS) != 0;
    if (!in_words && in_address(text, span))
        return "part of an address or a file name";
    const char *glued = in_words ? NULL : glued_before(text, span, weak);
    if (glued)
        return glued;
    if (span.start > 0 && text.data[span.start - 1] == '#' &&
        !quantity_word_among(text, quantity_word_before(text, span.start), "ranked ranking rank"))
        return "a number in a list";
    if (span.start > 0 && text.data[span.start - 1] == '%' && !in_words)
        return "part of an address or a file name";
    if (span.start > 0 && text.data[span.start - 1] == '[' && !in_words)
        return "a reference";

    *weak = true;
    struct span before = quantity_word_before(text, span.start);
    unsigned left = quantity_class_of(text, before);
    struct span after = quantity_word_after(text, span.end);
    unsigned right = quantity_class_of(text, after);
    /* "by June 52 children were waiting": no day, no year, and something is counted */
    bool is_count = number->value > 31 && !(number->flags & NUMBER_YEAR) &&
                    quantity_noun_after(text, span.end, number).start > span.end;
    if (left & WORD_MONTH && !is_count && !(left & WORD_STOP && in_words && number->value > 31) &&
        (before.end < span.start || !in_words) &&
        (is_upper((unsigned char)text.data[before.start]) || !(left & WORD_STOP)))
        return "a date";
    if (left & WORD_MONTH && left & WORD_STOP && number->value <= 31 &&
        !quantity_word_among(text, quantity_word_before(text, before.start),
                             "i you he she it we they that this which and"))
        return "a date";
    if (right & WORD_MONTH && (!(right & WORD_STOP) || is_upper((unsigned char)text.data[after.start])) &&
        (number->value <= 31 || number->flags & NUMBER_YEAR)) {
        *weak = false;
        return "a date";
    }
    if (right & WORD_CLOCK && number->value <= 2400 && !quantity_word_among(text, after, "hrs")) {
        *weak = quantity_word_among(text, after, "past");
        return "a clock time";
    }
    if (left & WORD_PERIOD && number->value <= 13 && before.end < span.start &&
        (!in_words || is_upper((unsigned char)text.data[before.start])) && names_a_class(text, before))
        return "the number of something";
    if (left & WORD_LABEL && !in_words && before.end <= span.start &&
        !quantity_word_among(text, before, "no"))
        return "the number of something";
    if (left & WORD_LABEL && quantity_word_among(text, before, "no") && text.data[before.end] == '.')
        return "the number of something";
    if (left & WORD_LABEL && in_words && number->value < 100 &&
        !quantity_word_among(
            text, before,
            "no number group part class area series position type line note problem code game option race"))
        return "the number of something";
    if (is_year(number) && !(left & (WORD_LIMIT)))
        return "a year";
    if (left & WORD_MONTH && is_year(number))
        return "a year";
    if (!in_words && before.end > before.start && before.end < span.start && !leads_on(text, span.end) &&
        is_upper((unsigned char)text.data[before.start]) && before.start > 1 &&
        text.data[before.start - 2] != '.' && text.data[before.start - 1] == ' ' && !left &&
        number->value < 1000 && text.data[before.end] == ' ' && (number->flags & ~(unsigned)NUMBER_YEAR) == 0)
        return "part of a name";
    return NULL;
}
