#include "store/query.h"

#include "base/text.h"
#include "base/utf8.h"

#include <string.h>

/* A word or a phrase, and how it stands among the others. */
struct term {
    struct view text;
    bool is_phrase, is_without, is_beginning;
    bool is_or; /* it was joined to the one before by OR */
};

struct terms {
    struct arena *arena;
    struct term *items;
    size_t count, capacity;
    bool or_waits; /* OR was read, and what it joins not yet */
};

static bool has_sound(struct view text)
{
    uint32_t code;
    for (size_t at = 0; at < text.length;) {
        at += utf8_decode(text, at, &code);
        if (utf8_is_letter(code) || (code >= '0' && code <= '9') || code >= 0x2190) /* emoji are words too */
            return true;
    }
    return false;
}

static bool add_term(struct terms *terms, struct term term, struct error *error)
{
    if (!has_sound(term.text))
        return error_set(error, ERROR_USAGE, "'%.*s' holds no letter or number to look for",
                         (int)(term.text.length < 80 ? term.text.length + term.is_beginning : 80),
                         term.text.data);
    if (terms->or_waits && term.is_without)
        return error_set(error, ERROR_USAGE, "OR cannot be followed by '-%.*s': say what is to be found",
                         (int)(term.text.length < 80 ? term.text.length : 80), term.text.data);
    term.is_or = terms->or_waits;
    terms->or_waits = false;
    if (terms->count == terms->capacity) {
        terms->capacity = terms->capacity ? terms->capacity * 2 : 8;
        terms->items = arena_grow(terms->arena, terms->items, terms->count, terms->capacity,
                                  sizeof *terms->items, _Alignof(struct term));
    }
    terms->items[terms->count++] = term;
    return true;
}

static bool add_or(struct terms *terms, struct error *error)
{
    if (terms->or_waits)
        return error_set(error, ERROR_USAGE, "OR stands twice: put a word between");
    if (!terms->count || terms->items[terms->count - 1].is_without)
        return error_set(error, ERROR_USAGE, "OR needs a word on each side, as in: payments OR invoices");
    terms->or_waits = true;
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Reads one term from `*at`. */
static bool read_term(struct terms *terms, const char **at, struct error *error)
{
    struct term term = {.is_without = **at == '-'};
    const char *start = *at + term.is_without, *end;
    if (*start == '"') {
        end = strchr(++start, '"');
        if (!end)
            return error_set(error, ERROR_USAGE, "the quote before '%.80s' is not closed", start);
        term.is_phrase = true;
        *at = end + 1;
    } else {
        for (end = start; *end && !is_blank(*end) && *end != '"';)
            end++;
        *at = end;
    }
    term.text = (struct view){start, (size_t)(end - start)};
    if (!term.text.length && term.is_without)
        return error_set(error, ERROR_USAGE, "'-' needs a word behind it, as in: -vendor");
    if (!term.is_phrase && !term.is_without && view_is(term.text, "OR"))
        return add_or(terms, error);
    term.is_beginning = term.text.length > 1 && end[-1] == '*' && !term.is_phrase;
    term.text.length -= term.is_beginning;
    return add_term(terms, term, error);
}

static bool read_query(struct terms *terms, const char *text, struct error *error)
{
    while (*text) {
        if (is_blank(*text))
            text++;
        else if (!read_term(terms, &text, error))
            return false;
    }
    return true;
}

static bool has_blank(const char *text)
{
    while (*text && !is_blank(*text))
        text++;
    return *text != '\0';
}

static void put_term(struct buf *out, const struct term *term)
{
    buf_char(out, '"');
    for (size_t i = 0; i < term->text.length; i++) {
        if (term->text.data[i] == '"')
            buf_char(out, '"');
        buf_char(out, term->text.data[i]);
    }
    buf_string(out, term->is_beginning ? "\" *" : "\"");
}

/* ("a") AND ("b" OR "c") NOT ("d" OR "e") */
static const char *put_all(const struct terms *terms)
{
    struct buf out = {.arena = terms->arena};
    size_t wanted = 0, unwanted = 0;
    for (size_t i = 0; i < terms->count; i++) {
        const struct term *term = &terms->items[i];
        if (term->is_without)
            continue;
        buf_string(&out, term->is_or ? " OR " : wanted++ ? ") AND (" : "((");
        put_term(&out, term);
    }
    buf_string(&out, "))");
    for (size_t i = 0; i < terms->count; i++) {
        if (!terms->items[i].is_without)
            continue;
        buf_string(&out, unwanted++ ? " OR " : " NOT (");
        put_term(&out, &terms->items[i]);
    }
    if (unwanted)
        buf_char(&out, ')');
    return buf_text(&out);
}

const char *query_make(struct arena *arena, char *const *words, size_t count, struct error *error)
{
    struct terms terms = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        bool is_phrase = count > 1 && has_blank(words[i]) && !strchr(words[i], '"');
        const char *text = is_phrase ? arena_printf(arena, "\"%s\"", words[i]) : words[i];
        if (!utf8_check(view_of(text), NULL)) {
            error_set(error, ERROR_USAGE, "what to look for is not UTF-8");
            return NULL;
        }
        if (!read_query(&terms, text, error))
            return NULL;
    }
    bool is_any = false;
    for (size_t i = 0; i < terms.count; i++)
        is_any = is_any || !terms.items[i].is_without;
    if (terms.or_waits)
        error_set(error, ERROR_USAGE, "OR needs a word on each side, as in: payments OR invoices");
    else if (!is_any && terms.count)
        error_set(error, ERROR_USAGE, "say also what is to be found, not only what is not");
    else if (!is_any)
        error_set(error, ERROR_USAGE, "say what to look for, as in: stardrill search payments outage");
    else
        return put_all(&terms);
    return NULL;
}
