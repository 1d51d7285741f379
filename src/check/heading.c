#include "check/heading.h"

#include <stdint.h>

/* How sure a heading's form makes it: letters and headings inside a line need more of their kind around them.
 */
enum form { FORM_NONE, FORM_WORD, FORM_OTHER_WORD, FORM_LETTER, FORM_INLINE };

struct found {
    struct section section;
    enum form form;
};

/* A place in a line; `end` is where the line ends. */
struct cursor {
    const char *text;
    size_t at, end;
};

static const struct {
    const char *word;
    enum part part;
    enum form form;
} names[] = {
    {"situation", PART_SITUATION, FORM_WORD},
    {"situations", PART_SITUATION, FORM_WORD},
    {"tasks", PART_TASK, FORM_WORD},
    {"task", PART_TASK, FORM_WORD},
    {"actions", PART_ACTION, FORM_WORD},
    {"action", PART_ACTION, FORM_WORD},
    {"results", PART_RESULT, FORM_WORD},
    {"result", PART_RESULT, FORM_WORD},
    {"context", PART_SITUATION, FORM_OTHER_WORD},
    {"background", PART_SITUATION, FORM_OTHER_WORD},
    {"goal", PART_TASK, FORM_OTHER_WORD},
    {"goals", PART_TASK, FORM_OTHER_WORD},
    {"objective", PART_TASK, FORM_OTHER_WORD},
    {"target", PART_TASK, FORM_OTHER_WORD},
    {"approach", PART_ACTION, FORM_OTHER_WORD},
    {"activity", PART_ACTION, FORM_OTHER_WORD},
    {"activities", PART_ACTION, FORM_OTHER_WORD},
    {"steps", PART_ACTION, FORM_OTHER_WORD},
    {"outcome", PART_RESULT, FORM_OTHER_WORD},
    {"outcomes", PART_RESULT, FORM_OTHER_WORD},
    {"impact", PART_RESULT, FORM_OTHER_WORD},
    {"s", PART_SITUATION, FORM_LETTER},
    {"t", PART_TASK, FORM_LETTER},
    {"a", PART_ACTION, FORM_LETTER},
    {"r", PART_RESULT, FORM_LETTER},
};

enum {
    LONGEST_ASIDE = 80,    /* bytes of "(what was going on?)" */
    LONGEST_HEADING = 120, /* of a heading inside a line, and how far one is looked for */
    LONGEST_GAP = 8        /* blanks and emphasis between a sentence and a heading in its line */
};

static char peek(const struct cursor *cursor)
{
    return cursor->at < cursor->end ? cursor->text[cursor->at] : '\0';
}

static bool is_letter(char c)
{
    return ((unsigned char)c | 0x20) >= 'a' && ((unsigned char)c | 0x20) <= 'z';
}

static bool is_emphasis(char c)
{
    return c == '*' || c == '_' || c == '`' || c == '~';
}

/* A dash, em dash, en dash, arrow or bullet of more than one byte: its length, else 0. */
static size_t long_mark(const struct cursor *cursor, bool is_bullet)
{
    static const char *const dashes[] = {"\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x86\x92", "\xe2\x88\x92"};
    static const char *const bullets[] = {"\xe2\x80\xa2", "\xe2\x97\x8f", "\xe2\x97\xa6", "\xe2\x96\xaa",
                                          "\xc2\xb7",     "\xe2\x80\x93", "\xe2\x80\x94"};
    const char *const *marks = is_bullet ? bullets : dashes;
    size_t count = is_bullet ? sizeof bullets / sizeof *bullets : sizeof dashes / sizeof *dashes;
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(marks[i]);
        if (cursor->end - cursor->at >= length && memcmp(cursor->text + cursor->at, marks[i], length) == 0)
            return length;
    }
    return 0;
}

/* Blanks and emphasis marks; how many of the latter. */
static size_t skip_soft(struct cursor *cursor)
{
    size_t marks = 0;
    for (; peek(cursor) == ' ' || peek(cursor) == '\t' || peek(cursor) == '\r' || is_emphasis(peek(cursor));
         cursor->at++)
        marks += is_emphasis(peek(cursor)) ? 1 : 0;
    return marks;
}

/* What may stand before a heading's word. Sets whether the line is marked as a heading already. */
static void skip_lead(struct cursor *cursor, bool *is_marked, bool *is_row, size_t *emphasis)
{
    *is_marked = *is_row = false;
    *emphasis = 0;
    for (size_t before = SIZE_MAX; before != cursor->at;) {
        before = cursor->at;
        *emphasis += skip_soft(cursor);
        size_t bullet = long_mark(cursor, true);
        char c = peek(cursor);
        if (bullet) {
            cursor->at += bullet;
        } else if (c == '#') {
            *is_marked = true;
            cursor->at++;
        } else if (c == '>' || c == '-' || c == '+' || c == '[' || c == '(') {
            *is_marked = *is_marked || c == '[';
            cursor->at++;
        } else if (c == '|') {
            *is_row = true;
            cursor->at++;
        } else if (c >= '0' && c <= '9') {
            size_t digits = cursor->at;
            while (digits < cursor->end && cursor->text[digits] >= '0' && cursor->text[digits] <= '9')
                digits++;
            if (digits - cursor->at > 2 || digits >= cursor->end || !strchr(".):", cursor->text[digits]))
                return;
            cursor->at = digits + 1;
        }
    }
}

/* Takes `word`, letters only, past emphasis inside it ("**S**ituation"). */
static bool take_word(struct cursor *cursor, const char *word)
{
    struct cursor ahead = *cursor;
    for (const char *c = word; *c; c++) {
        while (c > word && is_emphasis(peek(&ahead)))
            ahead.at++;
        if (c == word + 1 && (peek(&ahead) == ')' || peek(&ahead) == ']')) /* "(S)ituation" */
            ahead.at++;
        if (!is_letter(peek(&ahead)) || (peek(&ahead) | 0x20) != *c)
            return false;
        ahead.at++;
    }
    if (is_letter(peek(&ahead)) || (peek(&ahead) >= '0' && peek(&ahead) <= '9') || peek(&ahead) == '\'' ||
        (unsigned char)peek(&ahead) >= 0xc3)
        if (!long_mark(&ahead, false))
            return false;
    /* "**s**ame" is no heading S. */
    if (!word[1] && is_emphasis(peek(&ahead))) {
        struct cursor past = ahead;
        while (is_emphasis(peek(&past)))
            past.at++;
        if (is_letter(peek(&past)))
            return false;
    }
    *cursor = ahead;
    return true;
}

static bool take_name(struct cursor *cursor, enum part *part, enum form *form)
{
    char first = peek(cursor);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].form == FORM_LETTER && !(first >= 'A' && first <= 'Z'))
            continue;
        if (!take_word(cursor, names[i].word))
            continue;
        *part = names[i].part;
        *form = names[i].form;
        return true;
    }
    return false;
}

/* "(Situation)", "(what was going on?)", "[1 min]": anything in brackets on this line, not too long. */
static void skip_aside(struct cursor *cursor)
{
    struct cursor ahead = *cursor;
    skip_soft(&ahead);
    char close = peek(&ahead) == '(' ? ')' : peek(&ahead) == '[' ? ']' : '\0';
    if (!close)
        return;
    for (size_t i = ahead.at; i < ahead.end && i - ahead.at < LONGEST_ASIDE; i++)
        if (ahead.text[i] == close) {
            cursor->at = i + 1;
            return;
        }
}

/* A second name after the first: "S (Situation)", "S - Situation", "Result / Impact", "Situation and Task".
 */
static void take_second_name(struct cursor *cursor, enum part *part, enum part *also, enum form *form)
{
    struct cursor ahead = *cursor;
    skip_soft(&ahead);
    char c = peek(&ahead);
    size_t dash = long_mark(&ahead, false);
    bool is_and = false;
    if (dash || c == '/' || c == '&' || c == '+' || c == '-' || c == '(' || c == '=' || c == ',' ||
        c == ':' || c == '|' || c == '.') {
        ahead.at += dash ? dash : 1;
        is_and = c == '/' || c == '&' || c == '+' || c == ',';
    } else if (take_word(&ahead, "and")) {
        is_and = true;
    } else {
        return;
    }
    skip_soft(&ahead);
    enum part second;
    enum form second_form;
    if (!take_name(&ahead, &second, &second_form) ||
        (second_form == FORM_LETTER && *form != FORM_LETTER && c != '('))
        return;
    if (c == '(' && peek(&ahead) == ')')
        ahead.at++;
    if (second != *part) {
        if (!is_and)
            return;
        *also = second;
    }
    if (*form == FORM_LETTER)
        *form = second_form;
    *cursor = ahead;
}

/* Are the letters in [start, end) all capitals? */
static bool is_shouted(const char *text, size_t start, size_t end)
{
    size_t letters = 0;
    for (size_t i = start; i < end; i++) {
        if (text[i] >= 'a' && text[i] <= 'z')
            return false;
        letters += is_letter(text[i]) ? 1 : 0;
    }
    return letters > 1;
}

/* Is there a heading at the start of the line? `after` gets the place where its text begins. */
static bool read_line_heading(struct cursor line, struct found *found, size_t *after)
{
    size_t start = line.at, emphasis;
    bool is_marked, is_row;
    skip_lead(&line, &is_marked, &is_row, &emphasis);
    static const char *const articles[] = {"the", "my", "our", "star"};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        struct cursor ahead = line;
        if (take_word(&ahead, articles[i])) {
            emphasis += skip_soft(&ahead);
            while (peek(&ahead) == '-' || peek(&ahead) == ':')
                ahead.at++;
            skip_soft(&ahead);
            line = ahead;
            break;
        }
    }
    size_t name_start = line.at;
    enum part part, also;
    enum form form;
    if (!take_name(&line, &part, &form))
        return false;
    also = part;
    bool is_shout = is_shouted(line.text, name_start, line.at);
    take_second_name(&line, &part, &also, &form);
    if (peek(&line) == ']' || peek(&line) == ')')
        line.at++;
    struct cursor taken = line;
    skip_soft(&taken);
    if (take_word(&taken, "taken") || take_word(&taken, "i took") || take_word(&taken, "achieved"))
        line = taken;
    skip_aside(&line);
    size_t closing = skip_soft(&line);
    emphasis += closing;
    while (is_marked && peek(&line) == '#') /* "# Result #" */
        line.at++;
    size_t dash = long_mark(&line, false);
    char c = peek(&line);
    bool is_spaced =
        line.at > start && (line.text[line.at - 1] == ' ' || is_emphasis(line.text[line.at - 1]));
    bool is_delimited = c == ':' || (is_row && c == '|') || (dash && (is_spaced || emphasis)) ||
                        (c == '-' && is_spaced) ||
                        (c == '.' && (emphasis || form == FORM_LETTER) && form != FORM_OTHER_WORD) ||
                        (c == '=' && is_spaced) || (c == ')' && form == FORM_LETTER);
    if (is_delimited)
        line.at += dash ? dash : 1;
    skip_soft(&line);
    bool is_alone = line.at >= line.end;
    if (form == FORM_LETTER && !is_delimited && !(is_alone && (is_marked || emphasis)))
        return false;
    if (!is_delimited && !is_alone && !(closing && emphasis > closing) && !(is_shout && form == FORM_WORD))
        return false;
    if (is_alone && !is_delimited && form == FORM_OTHER_WORD && !is_marked && !emphasis && !is_shout)
        return false;
    *found = (struct found){{.part = part, .also = also, .heading = {start, line.at}}, form};
    *after = line.at;
    return true;
}

/* A heading inside a line: a STAR word with a capital and a colon, where a sentence may begin. */
static bool read_inline_heading(struct view text, size_t at, size_t end, struct found *found, size_t *after)
{
    struct cursor cursor = {text.data, at, end - at > LONGEST_HEADING ? at + LONGEST_HEADING : end};
    skip_soft(&cursor);
    if (!(peek(&cursor) >= 'A' && peek(&cursor) <= 'Z'))
        return false;
    enum part part;
    enum form form;
    if (!take_name(&cursor, &part, &form) || form == FORM_OTHER_WORD)
        return false;
    skip_aside(&cursor);
    skip_soft(&cursor);
    if (peek(&cursor) != ':')
        return false;
    cursor.at++;
    skip_soft(&cursor);
    *found = (struct found){{.part = part, .also = part, .heading = {at, cursor.at}},
                            form == FORM_LETTER ? FORM_LETTER : FORM_INLINE};
    *after = cursor.at;
    return true;
}

/* A line of only - = * _ or |, at least three: an underline or a rule. */
static bool is_rule_line(const char *text, size_t start, size_t end)
{
    size_t marks = 0;
    for (size_t i = start; i < end; i++) {
        if (text[i] == ' ' || text[i] == '\r')
            continue;
        if (!strchr("-=*_|:", text[i]))
            return false;
        marks++;
    }
    return marks >= 3;
}

static size_t line_end(struct view text, size_t at)
{
    const char *feed = at < text.length ? memchr(text.data + at, '\n', text.length - at) : NULL;
    return feed ? (size_t)(feed - text.data) : text.length;
}

/* The body from `start` to `end`, without an underline of its heading, rules and white space at its ends. */
static struct span body_of(struct view text, size_t start, size_t end)
{
    for (;;) {
        while (start < end && strchr(" \t\r\n", text.data[start]))
            start++;
        size_t stop = line_end(text, start);
        if (start >= end || stop > end || !is_rule_line(text.data, start, stop))
            break;
        start = stop;
    }
    for (;;) {
        while (end > start && strchr(" \t\r\n|", text.data[end - 1]))
            end--;
        size_t line = end;
        while (line > start && text.data[line - 1] != '\n')
            line--;
        if (line == end || !is_rule_line(text.data, line, end))
            break;
        end = line;
    }
    return (struct span){start, end};
}

static bool ends_sentence(const char *text, size_t at)
{
    for (int i = 0; i < LONGEST_GAP && at > 0 && (text[at - 1] == ' ' || is_emphasis(text[at - 1])); i++)
        at--;
    return at > 0 && strchr(".!?;)\"|", text[at - 1]) != NULL;
}

static void keep(struct arena *arena, struct found **items, size_t *count, size_t *room, struct found found)
{
    if (*count == *room) {
        *items = arena_grow(arena, *items, *count, *room * 2, sizeof **items, _Alignof(struct found));
        *room *= 2;
    }
    (*items)[(*count)++] = found;
}

/* Enough headings of sure enough forms to believe any of them? Drops forms that are not believed. */
static size_t believe(struct found *items, size_t count)
{
    unsigned sure = 0, words = 0, letters = 0, inside = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned bits = 1u << items[i].section.part | 1u << items[i].section.also;
        sure |= items[i].form == FORM_WORD ? bits : 0;
        words |= items[i].form == FORM_WORD || items[i].form == FORM_OTHER_WORD ? bits : 0;
        letters |= items[i].form != FORM_INLINE ? bits : 0;
        inside |= items[i].form != FORM_LETTER ? bits : 0;
    }
    bool other = sure && __builtin_popcount(words) >= 2;
    bool letter = __builtin_popcount(letters) >= 3, inline_ = __builtin_popcount(inside) >= 3;
    bool word = __builtin_popcount(sure) >= 2 || other || letter || inline_;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        enum form form = items[i].form;
        if (form == FORM_WORD         ? word
            : form == FORM_OTHER_WORD ? other
            : form == FORM_LETTER     ? letter
                                      : inline_)
            items[kept++] = items[i];
    }
    return kept;
}

struct sections heading_find(struct arena *arena, struct view text)
{
    size_t count = 0, room = 8;
    struct found *items = ARENA_ARRAY(arena, struct found, room), found;
    for (size_t start = 0; start < text.length;) {
        size_t end = line_end(text, start), at = start;
        if (read_line_heading((struct cursor){text.data, start, end}, &found, &at))
            keep(arena, &items, &count, &room, found);
        for (; at < end; at++)
            if (text.data[at] == ' ' && at + 1 < end && ends_sentence(text.data, at) &&
                read_inline_heading(text, at + 1, end, &found, &at)) {
                keep(arena, &items, &count, &room, found);
                at--;
            }
        start = end + 1;
    }
    count = believe(items, count);
    struct section *sections = ARENA_ARRAY(arena, struct section, count);
    struct sections result = {sections, count, false};
    for (size_t i = 0; i < count; i++) {
        sections[i] = items[i].section;
        sections[i].body = body_of(text, sections[i].heading.end,
                                   i + 1 < count ? items[i + 1].section.heading.start : text.length);
        result.is_combined = result.is_combined || sections[i].also != sections[i].part;
    }
    return result;
}

static void add_body(struct buf *out, struct view text, struct span body)
{
    if (body.end <= body.start)
        return;
    if (out->length)
        buf_string(out, "\n\n");
    buf_add(out, text.data + body.start, body.end - body.start);
}

struct view heading_part(struct arena *arena, struct view text, const struct sections *sections,
                         enum part part)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < sections->count; i++)
        if (sections->items[i].part == part || sections->items[i].also == part)
            add_body(&out, text, sections->items[i].body);
    return (struct view){buf_text(&out), out.length};
}

struct view heading_strip(struct arena *arena, struct view text, const struct sections *sections)
{
    if (!sections->count)
        return text;
    struct buf out = {.arena = arena};
    add_body(&out, text, body_of(text, 0, sections->items[0].heading.start));
    for (size_t i = 0; i < sections->count; i++)
        add_body(&out, text, sections->items[i].body);
    return (struct view){buf_text(&out), out.length};
}
