/* The writing half of store/yaml.h: it needs no libyaml, whose emitter would put text with an emoji in
 * quotes. */
#include "store/yaml.h"

#include "base/utf8.h"

#include <string.h>

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Words that YAML readers take for something else than text. */
static bool is_reserved(struct view text)
{
    static const char *const words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
    char lower[8];
    if (text.length >= sizeof lower)
        return false;
    for (size_t i = 0; i < text.length; i++)
        lower[i] = is_letter(text.data[i]) ? (char)(text.data[i] | 0x20) : text.data[i];
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (view_is((struct view){lower, text.length}, words[i]))
            return true;
    return false;
}

/* Characters that stand for themselves in any text of a file; line breaks of all kinds do not. */
static bool stands_for_itself(uint32_t code)
{
    return (code >= 0x20 && code <= 0x7e) ||
           (code >= 0xa0 && code <= 0xfffd && code != 0xfeff && code != 0x2028 && code != 0x2029) ||
           code >= 0x10000;
}

/* Can it stand without quotes, on one line? Careful rather than clever: in doubt there are quotes. */
static bool is_plain(struct view text, bool in_list)
{
    if (text.length == 0 || !(is_letter(text.data[0]) || (unsigned char)text.data[0] >= 0x80) ||
        is_reserved(text))
        return false;
    char last = text.data[text.length - 1];
    if (last == ' ' || last == ':')
        return false;
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        char next = i + 1 < text.length ? text.data[i + 1] : ' ';
        if (!stands_for_itself(code) || (code == ':' && next == ' ') || (code == ' ' && next == '#') ||
            (in_list && code < 0x80 && strchr(",[]{}:#\"'", (int)code)))
            return false;
    }
    return true;
}

static void put_quoted(struct buf *out, struct view text)
{
    uint32_t code;
    buf_char(out, '"');
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        if (code == '"' || code == '\\')
            buf_printf(out, "\\%c", (char)code);
        else if (code == '\n')
            buf_string(out, "\\n");
        else if (code == '\t')
            buf_string(out, "\\t");
        else if (stands_for_itself(code))
            buf_add(out, text.data + i, length);
        else if (code < 0x100)
            buf_printf(out, "\\x%02X", (unsigned)code);
        else
            buf_printf(out, "\\u%04X", (unsigned)code);
    }
    buf_char(out, '"');
}

static void put_inline(struct buf *out, struct view text, bool in_list)
{
    if (is_plain(text, in_list))
        buf_add(out, text.data, text.length);
    else
        put_quoted(out, text);
}

/* A block keeps any line as it is; what it cannot keep are control characters and text of line feeds only. */
static bool fits_block(struct view text)
{
    bool has_more = false;
    uint32_t code;
    for (size_t i = 0, length; i < text.length; i += length) {
        length = utf8_decode(text, i, &code);
        if (code != '\n' && code != '\t' && !stands_for_itself(code))
            return false;
        has_more = has_more || (code != '\n' && code != ' ' && code != '\t');
    }
    return has_more;
}

static void put_lead(struct buf *out, const char *lead, const char *key)
{
    buf_string(out, lead);
    buf_string(out, key);
    buf_char(out, ':');
}

void yaml_put_block(struct buf *out, const char *lead, const char *key, struct view text)
{
    put_lead(out, lead, key);
    buf_char(out, ' ');
    if (!fits_block(text)) {
        put_quoted(out, text);
        buf_char(out, '\n');
        return;
    }
    size_t indent = strlen(lead) + 2;
    bool ends = text.data[text.length - 1] == '\n';
    bool ends_twice = ends && text.length > 1 && text.data[text.length - 2] == '\n';
    buf_char(out, '|');
    /* The indent is found from the first line, so it is told where that line cannot show it. */
    if (strchr(" \t\n", text.data[0]))
        buf_char(out, '2');
    if (!ends || ends_twice)
        buf_char(out, ends ? '+' : '-');
    buf_char(out, '\n');
    for (size_t at = 0; at < text.length;) {
        const char *feed = memchr(text.data + at, '\n', text.length - at);
        size_t end = feed ? (size_t)(feed - text.data) : text.length;
        for (size_t i = 0; end > at && i < indent; i++)
            buf_char(out, ' ');
        buf_add(out, text.data + at, end - at);
        buf_char(out, '\n');
        at = end + 1;
    }
}

void yaml_put(struct buf *out, const char *lead, const char *key, struct view text)
{
    if (text.length && memchr(text.data, '\n', text.length)) {
        yaml_put_block(out, lead, key, text);
        return;
    }
    put_lead(out, lead, key);
    buf_char(out, ' ');
    put_inline(out, text, false);
    buf_char(out, '\n');
}

void yaml_put_list(struct buf *out, const char *lead, const char *key, const char *const *texts, size_t count)
{
    put_lead(out, lead, key);
    buf_string(out, " [");
    for (size_t i = 0; i < count; i++) {
        buf_string(out, i ? ", " : "");
        put_inline(out, view_of(texts[i]), true);
    }
    buf_string(out, "]\n");
}

void yaml_put_raw(struct buf *out, const char *lead, const char *key, const char *text)
{
    put_lead(out, lead, key);
    buf_printf(out, " %s\n", text);
}
