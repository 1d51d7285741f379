#include "formats.h"

#include "fuzz.h"

#include "base/csv.h"

#include <jansson.h>

/* No control character but those in `allowed`, and UTF-8. */
static void must_be_plain(struct view text, const char *allowed)
{
    uint32_t code;
    must(utf8_check(text, NULL));
    for (size_t at = 0, length; at < text.length; at += length) {
        length = utf8_decode(text, at, &code);
        must(!utf8_is_control(code) || (code && code < 0x80 && strchr(allowed, (int)code)));
    }
}

/* The length of a colour of ours at `at`: ESC [ digits and ; m. */
static size_t colour_length(struct view text, size_t at)
{
    size_t end = at + 1;
    must(end < text.length && text.data[end] == '[');
    for (end++; end < text.length && strchr("0123456789;", text.data[end]);)
        end++;
    must(end < text.length && text.data[end] == 'm');
    return end + 1 - at;
}

void terminal_must_hold(struct view text, bool colour)
{
    struct arena arena = {0};
    struct buf plain = {.arena = &arena};
    for (size_t at = 0; at < text.length;) {
        if (colour && text.data[at] == '\x1b')
            at += colour_length(text, at);
        else
            buf_char(&plain, text.data[at++]);
    }
    must_be_plain(buf_view(&plain), "\n");
    arena_release(&arena);
}

struct xml {
    struct view text;
    size_t at;
    struct view open[64]; /* names of the elements that are open */
    size_t depth;
};

static bool xml_is(const struct xml *xml, const char *word)
{
    size_t length = strlen(word);
    return xml->text.length - xml->at >= length && memcmp(xml->text.data + xml->at, word, length) == 0;
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

static struct view xml_name(struct xml *xml)
{
    size_t start = xml->at;
    while (xml->at < xml->text.length && is_name(xml->text.data[xml->at]))
        xml->at++;
    must(xml->at > start);
    return view_sub(xml->text, start, xml->at);
}

static void xml_entity(struct xml *xml)
{
    static const char *const entities[] = {"&lt;", "&gt;", "&amp;", "&quot;", "&#39;", "&#xfffd;"};
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (xml_is(xml, entities[i])) {
            xml->at += strlen(entities[i]);
            return;
        }
    must_failed("an & that begins an entity", __FILE__, __LINE__);
}

static void xml_attributes(struct xml *xml)
{
    while (xml_is(xml, " ")) {
        xml->at++;
        struct view name = xml_name(xml);
        must(!(name.length > 2 && memcmp(name.data, "on", 2) == 0)); /* a handler */
        must(!view_is(name, "href") && !view_is(name, "src"));
        must(xml_is(xml, "=\""));
        xml->at += 2;
        while (!xml_is(xml, "\"")) {
            must(xml->at < xml->text.length && !xml_is(xml, "<"));
            if (xml_is(xml, "&"))
                xml_entity(xml);
            else
                xml->at++;
        }
        xml->at++;
    }
}

static void xml_tag(struct xml *xml)
{
    xml->at++;
    if (xml_is(xml, "/")) {
        xml->at++;
        struct view name = xml_name(xml);
        must(xml->depth && view_equal(name, xml->open[xml->depth - 1]));
        xml->depth--;
    } else {
        struct view name = xml_name(xml);
        must(!view_is(name, "script") && !view_is(name, "iframe") && !view_is(name, "a"));
        xml_attributes(xml);
        if (xml_is(xml, "/")) {
            xml->at++;
        } else {
            must(xml->depth < sizeof xml->open / sizeof *xml->open);
            xml->open[xml->depth++] = name;
        }
    }
    must(xml_is(xml, ">"));
    xml->at++;
}

void html_must_hold(struct view text)
{
    static const char type[] = "<!DOCTYPE html>";
    struct xml xml = {.text = text};
    must_be_plain(text, "\n");
    must(xml_is(&xml, type));
    xml.at = sizeof type - 1;
    while (xml.at < text.length) {
        if (xml_is(&xml, "<"))
            xml_tag(&xml);
        else if (xml_is(&xml, "&"))
            xml_entity(&xml);
        else
            xml.at++;
    }
    must(xml.depth == 0);
}

void json_must_hold(struct view text, bool is_line)
{
    json_error_t error;
    must(utf8_check(text, NULL));
    json_t *root = json_loadb(text.data, text.length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    if (!root)
        fprintf(stderr, "%s\n", error.text);
    must(root != NULL);
    json_decref(root);
    must(!is_line || !memchr(text.data, '\n', text.length));
}

void json_must_tell(struct view json, const char *key, struct view told)
{
    json_t *root = json_loadb(json.data, json.length, JSON_ALLOW_NUL, NULL);
    const json_t *text = json_object_get(root, key);
    must(view_equal((struct view){json_string_value(text), json_string_length(text)}, told));
    json_decref(root);
}

void csv_must_hold(struct arena *arena, struct view text)
{
    struct csv csv = csv_open(text);
    struct csv_row row;
    size_t columns = 0;
    must_be_plain(text, "\r\n");
    while (csv_next(&csv, arena, &row)) {
        must(!row.wrong && (!columns || row.count == columns));
        columns = row.count;
        for (size_t i = 0; i < row.count; i++) {
            struct view field = view_trim(row.fields[i].text);
            must(!field.length || !strchr("=+-@", field.data[0]));
        }
    }
}

/* How many bytes of code stand at an unescaped backtick: up to the next run of as many. */
static size_t code_length(struct view text, size_t at)
{
    size_t run = 0, end;
    while (at + run < text.length && text.data[at + run] == '`')
        run++;
    for (end = at + run; end < text.length; end++) {
        size_t own = 0;
        while (end + own < text.length && text.data[end + own] == '`')
            own++;
        if (own == run)
            return end + own - at;
        end += own;
    }
    must_failed("code has an end", __FILE__, __LINE__);
}

void markdown_must_hold(struct view text)
{
    must_be_plain(text, "\n");
    for (size_t at = 0; at < text.length;) {
        char c = text.data[at];
        if (c == '\\' && at + 1 < text.length)
            at += 2;
        else if (c == '`')
            at += code_length(text, at);
        else {
            must(c != '<');
            at++;
        }
    }
}

void format_must_hold(struct arena *arena, const struct doc *page, const struct look *look, size_t format)
{
    render_function *render = render_formats[format % render_format_count].render;
    struct buf out = {.arena = arena};
    render(&out, page, look);
    struct view text = buf_view(&out);
    if (render == render_terminal)
        terminal_must_hold(text, look->colour);
    else if (render == render_html)
        html_must_hold(text);
    else if (render == render_json)
        json_must_hold(text, false);
    else if (render == render_csv)
        csv_must_hold(arena, text);
    else if (render == render_markdown)
        markdown_must_hold(text);
    else
        must_failed("somebody looks at each format", __FILE__, __LINE__);
}
