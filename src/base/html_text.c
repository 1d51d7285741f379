#include "base/html_text.h"

#include "base/html_entity.h"
#include "base/utf8.h"

enum { NAME_MOST = 12, LOOK_BYTES = 4096 };

/* What a tag does to the text. */
enum effect {
    EFFECT_NONE,
    EFFECT_BLANK,     /* cells stand apart */
    EFFECT_LINE,      /* a new line before and after */
    EFFECT_PARAGRAPH, /* a blank line before and after */
    EFFECT_ITEM,      /* a new line with a dash */
    EFFECT_HIDE,      /* its content is not shown and is no markup: runs to its end tag */
    EFFECT_HIDE_TREE, /* its content is not shown */
    EFFECT_KEEP,      /* line feeds count */
};

static const struct {
    char name[NAME_MOST + 1];
    enum effect effect;
} tags[] = {
    {"address", EFFECT_LINE},
    {"article", EFFECT_PARAGRAPH},
    {"aside", EFFECT_PARAGRAPH},
    {"blockquote", EFFECT_PARAGRAPH},
    {"br", EFFECT_LINE},
    {"button", EFFECT_LINE},
    {"caption", EFFECT_LINE},
    {"dd", EFFECT_LINE},
    {"details", EFFECT_LINE},
    {"div", EFFECT_LINE},
    {"dl", EFFECT_PARAGRAPH},
    {"dt", EFFECT_LINE},
    {"figcaption", EFFECT_LINE},
    {"figure", EFFECT_LINE},
    {"footer", EFFECT_PARAGRAPH},
    {"form", EFFECT_LINE},
    {"h1", EFFECT_PARAGRAPH},
    {"h2", EFFECT_PARAGRAPH},
    {"h3", EFFECT_PARAGRAPH},
    {"h4", EFFECT_PARAGRAPH},
    {"h5", EFFECT_PARAGRAPH},
    {"h6", EFFECT_PARAGRAPH},
    {"header", EFFECT_PARAGRAPH},
    {"hr", EFFECT_PARAGRAPH},
    {"iframe", EFFECT_HIDE},
    {"li", EFFECT_ITEM},
    {"main", EFFECT_LINE},
    {"nav", EFFECT_PARAGRAPH},
    {"noscript", EFFECT_HIDE},
    {"object", EFFECT_HIDE_TREE},
    {"ol", EFFECT_LINE},
    {"option", EFFECT_LINE},
    {"p", EFFECT_PARAGRAPH},
    {"pre", EFFECT_KEEP},
    {"script", EFFECT_HIDE},
    {"section", EFFECT_PARAGRAPH},
    {"select", EFFECT_HIDE_TREE},
    {"style", EFFECT_HIDE},
    {"summary", EFFECT_LINE},
    {"svg", EFFECT_HIDE_TREE},
    {"table", EFFECT_PARAGRAPH},
    {"td", EFFECT_BLANK},
    {"template", EFFECT_HIDE_TREE},
    {"textarea", EFFECT_HIDE},
    {"th", EFFECT_BLANK},
    {"title", EFFECT_PARAGRAPH},
    {"tr", EFFECT_LINE},
    {"ul", EFFECT_LINE},
};

struct tag {
    char name[NAME_MOST + 1]; /* in lower case; cut */
    bool is_end;
    size_t after; /* the byte behind it */
};

struct reader {
    struct view in; /* valid UTF-8 */
    struct buf out;
    size_t breaks;              /* line feeds due before the next character: 0 to 2 */
    bool is_spaced;             /* a blank is due */
    bool is_item;               /* a dash is due */
    int keeps;                  /* how many <pre> are open */
    char hidden[NAME_MOST + 1]; /* the element that hides what stands in it; "" for none */
    size_t hidden_depth;        /* how many of that name are open */
    /* What is known not to come any more, so that nothing is looked for twice: keeps the time linear. */
    bool no_more_ends, no_more_quotes[2];
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static size_t find(struct view in, size_t from, const char *what)
{
    size_t length = strlen(what);
    while (from + length <= in.length) {
        const char *at = memchr(in.data + from, what[0], in.length - from - length + 1);
        if (!at)
            break;
        from = (size_t)(at - in.data);
        if (memcmp(at, what, length) == 0)
            return from;
        from++;
    }
    return in.length;
}

static void break_line(struct reader *reader, size_t breaks)
{
    if (breaks > reader->breaks)
        reader->breaks = breaks;
}

static void add_character(struct reader *reader, uint32_t code)
{
    if (code == '\n' && reader->keeps > 0) {
        break_line(reader, 1);
        return;
    }
    if (code <= ' ' || code == 0xa0 || (code >= 0x2000 && code <= 0x200a) || code == 0x3000) {
        reader->is_spaced = true;
        return;
    }
    /* unseen: soft hyphens, zero widths, C1 controls, marks of direction */
    if (code == 0xad || (code >= 0x7f && code < 0xa0) || (code >= 0x200b && code <= 0x200f) ||
        (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || code == 0xfeff)
        return;
    if (reader->out.length && reader->breaks)
        buf_string(&reader->out, reader->breaks > 1 ? "\n\n" : "\n");
    else if (reader->out.length && reader->is_spaced)
        buf_char(&reader->out, ' ');
    if (reader->is_item)
        buf_string(&reader->out, "- ");
    reader->breaks = 0;
    reader->is_spaced = reader->is_item = false;
    utf8_encode(&reader->out, code);
}

/* The end of a tag's attributes: behind its >, which may also stand within quotes. 0 when there is none. */
static size_t tag_end(struct reader *reader, size_t at)
{
    struct view in = reader->in;
    for (bool after_equals = false; at < in.length; at++) {
        char c = in.data[at];
        if (c == '>')
            return at + 1;
        size_t which = c == '"' ? 0 : 1;
        if ((c == '"' || c == '\'') && after_equals && !reader->no_more_quotes[which]) {
            size_t close = find(in, at + 1, c == '"' ? "\"" : "'");
            if (close == in.length)
                reader->no_more_quotes[which] = true;
            else
                at = close;
        }
        if (!is_blank(c))
            after_equals = c == '=';
    }
    reader->no_more_ends = true;
    return 0;
}

static bool read_tag(struct reader *reader, size_t at, struct tag *tag)
{
    struct view in = reader->in;
    if (reader->no_more_ends)
        return false;
    size_t i = at + 1, length = 0;
    tag->is_end = i < in.length && in.data[i] == '/';
    i += tag->is_end;
    if (i >= in.length || !is_letter(in.data[i]))
        return false;
    for (; i < in.length && (is_letter(in.data[i]) || (in.data[i] >= '0' && in.data[i] <= '9')); i++)
        if (length < NAME_MOST)
            tag->name[length++] = lower(in.data[i]);
    tag->name[length] = '\0';
    tag->after = tag_end(reader, i);
    return tag->after > 0;
}

static enum effect effect_of(const char *name)
{
    size_t low = 0, high = sizeof tags / sizeof *tags;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, tags[middle].name);
        if (order == 0)
            return tags[middle].effect;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return EFFECT_NONE;
}

/* Where the end tag of an element begins whose content is no markup; the end of the page when there is none.
 */
static size_t find_end_tag(struct view in, size_t from, const char *name)
{
    size_t length = strlen(name);
    for (; (from = find(in, from, "</")) < in.length; from += 2) {
        size_t same = 0;
        while (same < length && from + 2 + same < in.length && lower(in.data[from + 2 + same]) == name[same])
            same++;
        if (same == length)
            return from;
    }
    return in.length;
}

/* Returns where to read on. */
static size_t take_tag(struct reader *reader, const struct tag *tag)
{
    enum effect effect = effect_of(tag->name);
    if (reader->hidden[0]) {
        if (strcmp(tag->name, reader->hidden) == 0)
            reader->hidden_depth += tag->is_end ? (size_t)-1 : 1;
        if (reader->hidden_depth == 0)
            reader->hidden[0] = '\0';
    } else if (effect == EFFECT_HIDE_TREE && !tag->is_end && reader->in.data[tag->after - 2] != '/') {
        memcpy(reader->hidden, tag->name, sizeof reader->hidden);
        reader->hidden_depth = 1;
    }
    if (effect == EFFECT_HIDE && !tag->is_end)
        return find_end_tag(reader->in, tag->after, tag->name);
    if (effect == EFFECT_LINE || effect == EFFECT_ITEM || effect == EFFECT_KEEP)
        break_line(reader, 1);
    if (effect == EFFECT_PARAGRAPH)
        break_line(reader, 2);
    if (effect == EFFECT_BLANK)
        reader->is_spaced = true;
    if (effect == EFFECT_ITEM)
        reader->is_item = !tag->is_end;
    if (effect == EFFECT_KEEP)
        reader->keeps += tag->is_end ? -(reader->keeps > 0) : 1;
    return tag->after;
}

/* A comment, a doctype or another declaration: where to read on; 0 when there is none. */
static size_t skip_declaration(struct reader *reader, size_t at)
{
    struct view in = reader->in;
    struct view rest = view_sub(in, at, in.length);
    if (rest.length >= 4 && memcmp(rest.data, "<!--", 4) == 0) {
        size_t end = find(in, at + 4, "-->");
        return end < in.length ? end + 3 : in.length;
    }
    if (rest.length < 2 || (rest.data[1] != '!' && rest.data[1] != '?') || reader->no_more_ends)
        return 0;
    size_t end = find(in, at, ">");
    if (end < in.length)
        return end + 1;
    reader->no_more_ends = true;
    return 0;
}

static size_t take(struct reader *reader, size_t at)
{
    uint32_t code;
    size_t length = 0;
    if (reader->in.data[at] == '<') {
        struct tag tag;
        size_t next = skip_declaration(reader, at);
        if (next)
            return next;
        if (read_tag(reader, at, &tag))
            return take_tag(reader, &tag);
    } else if (reader->in.data[at] == '&') {
        length = html_entity(reader->in, at, &code);
    }
    if (length == 0)
        length = utf8_decode(reader->in, at, &code);
    if (!reader->hidden[0])
        add_character(reader, code);
    return at + length;
}

/* The bytes as UTF-8; those that are none as Windows-1252, which is what old pages are written in. */
static struct view decode(struct arena *arena, struct view bytes)
{
    if (utf8_check(bytes, NULL))
        return bytes;
    struct buf out = {.arena = arena};
    for (size_t i = 0, length; i < bytes.length; i += length) {
        uint32_t code;
        length = utf8_decode(bytes, i, &code);
        if (length == 1 && (unsigned char)bytes.data[i] >= 0x80)
            code = html_windows_1252((unsigned char)bytes.data[i]);
        utf8_encode(&out, code);
    }
    return buf_view(&out);
}

struct view html_text(struct arena *arena, struct view bytes)
{
    struct reader reader = {.in = decode(arena, bytes), .out = {.arena = arena}};
    for (size_t at = 0; at < reader.in.length;)
        at = take(&reader, at);
    buf_text(&reader.out);
    return buf_view(&reader.out);
}

bool html_looks(struct view bytes)
{
    struct view start = {bytes.data, bytes.length < LOOK_BYTES ? bytes.length : (size_t)LOOK_BYTES};
    struct reader reader = {.in = start};
    size_t known = 0;
    for (size_t at = 0; (at = find(start, at, "<")) < start.length; at++) {
        struct tag tag;
        struct view rest = view_sub(start, at, start.length);
        if (rest.length > 9 &&
            (memcmp(rest.data, "<!DOCTYPE", 9) == 0 || memcmp(rest.data, "<!doctype", 9) == 0))
            return true;
        if (read_tag(&reader, at, &tag)) {
            if (strcmp(tag.name, "html") == 0 || strcmp(tag.name, "body") == 0 ||
                strcmp(tag.name, "head") == 0)
                return true;
            known += effect_of(tag.name) != EFFECT_NONE;
        }
    }
    return known >= 2;
}
