#include "store/yaml.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* One reading; when `failed` is set a problem was added and everything unwinds. */
struct reader {
    struct arena *arena;
    const char *file;
    struct view text;
    struct problems *problems;
    yaml_parser_t parser;
    size_t node_count;
    size_t line, line_start; /* where block_indent() looked last: a line, from 0, and its first byte */
    bool failed;
};

static void refuse(struct reader *reader, size_t line, size_t column, const char *why)
{
    problem_add(reader->problems, PROBLEM_ERROR, reader->file, line, column, "%s", why);
    reader->failed = true;
}

static void refuse_at(struct reader *reader, yaml_mark_t mark, const char *why)
{
    refuse(reader, mark.line + 1, mark.column + 1, why);
}

/* The place of a byte. Lines end where libyaml lets them end, but for the rare NEL, LS and PS. */
static void place_of(struct view text, size_t offset, size_t *line, size_t *column)
{
    size_t start = 0;
    *line = 1;
    for (size_t i = 0; i < offset; i++) {
        if (text.data[i] == '\n' ||
            (text.data[i] == '\r' && !(i + 1 < text.length && text.data[i + 1] == '\n'))) {
            ++*line;
            start = i + 1;
        }
    }
    *column = utf8_count(view_sub(text, start, offset)) + 1;
}

/* The byte at a place; NUL at the end of the text. */
static char byte_at(struct view text, yaml_mark_t mark)
{
    size_t line = 0, column = 0;
    uint32_t code;
    for (size_t i = 0; i < text.length; i += utf8_decode(text, i, &code)) {
        if (line == mark.line && column == mark.column)
            return text.data[i];
        bool ends = text.data[i] == '\n' ||
                    (text.data[i] == '\r' && !(i + 1 < text.length && text.data[i + 1] == '\n'));
        line += ends;
        column = ends ? 0 : column + 1;
    }
    return '\0';
}

/* The characters YAML 1.1 allows in a file. */
static bool is_printable(uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0x7e) || code == 0x85 ||
           (code >= 0xa0 && code <= 0xfffd && code != 0xfeff) || code >= 0x10000;
}

/* libyaml gives no place for these, so they are looked for first. */
static bool characters_are_fine(struct reader *reader)
{
    struct view text = reader->text;
    size_t bad, line, column;
    uint32_t code;
    if (!utf8_check(text, &bad)) {
        place_of(text, bad, &line, &column);
        refuse(reader, line, column,
               "this is not UTF-8: expected text in UTF-8; was the file saved in another encoding?");
        return false;
    }
    for (size_t i = 0, length; i < text.length; i += length) {
        unsigned char byte = (unsigned char)text.data[i];
        length = 1;
        if (byte >= 0x20 && byte < 0x7f)
            continue;
        length = utf8_decode(text, i, &code);
        if (is_printable(code))
            continue;
        place_of(text, i, &line, &column);
        struct buf why = {.arena = reader->arena};
        buf_printf(&why, "a control character (U+%04X) stands here: expected plain text", (unsigned)code);
        refuse(reader, line, column, buf_text(&why));
        return false;
    }
    return true;
}

/* libyaml's messages speak of its own inside; these speak to who wrote the file. */
static const struct {
    const char *theirs, *ours;
    bool at_context; /* the fault began where the construct began */
} hints[] = {
    {"found character that cannot start any token",
     "expected a value, but this character cannot begin one: put it in quotes", false},
    {"mapping values are not allowed",
     "a second ': ' stands here: expected one 'key: value' a line; put a text that holds ': ' in quotes",
     false},
    {"found unexpected end of stream", "expected a closing quote: the text that begins here has none", true},
    {"found unexpected document indicator", "expected a closing quote: the text that begins here has none",
     true},
    {"did not find expected ',' or ']'", "expected ',' or ']': the list that begins here is not closed",
     true},
    {"did not find expected ',' or '}'", "expected ',' or '}': the map that begins here is not closed", true},
    {"did not find expected '-' indicator",
     "expected '- ' and the list's next item, indented as the items above", false},
    {"block sequence entries are not allowed",
     "a list's '- ' cannot stand here: expected it on a line of its own, below its key", false},
    {"could not find expected ':'", "expected ':' and a value after the key", true},
    {"did not find expected node content", "expected a value here: is a '[' or '{' above it not closed?",
     false},
    {"did not find expected key", "expected a key such as 'name:', indented as the keys above", false},
    {"did not find expected <document start>",
     "expected nothing after the end of the text: indent this line as the ones above", false},
    {"mapping keys are not allowed", "a key cannot stand here: expected it on a line of its own", false},
    {"found a tab character", "a tab stands here: expected blanks in front of a line", false},
    {"found unknown escape character", "expected a character that can follow '\\', as in \\n or \\\"", false},
    {"did not find expected hexdecimal number", "expected hexadecimal digits after \\x, \\u or \\U", false},
    {"found invalid Unicode character escape code", "expected the number of a Unicode character", false},
    {"did not find expected comment or line break", "expected the end of the line, or ' #' and a comment",
     false},
    {"did not find expected alphabetic or numeric character",
     "expected a name after '&' or '*': put a text that begins so in quotes", true},
    {"could not find expected directive name", "'%' cannot begin a line here: put the text in quotes", false},
    {"found unknown directive name", "'%' cannot begin a line here: put the text in quotes", true},
    {"found incompatible YAML document", "expected YAML 1.1 or 1.2", false},
};

static void refuse_syntax(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    const char *problem = parser->problem ? parser->problem : "cannot be read";
    yaml_mark_t mark = parser->problem_mark;
    if (parser->error == YAML_READER_ERROR) {
        size_t line, column;
        place_of(reader->text,
                 parser->problem_offset < reader->text.length ? parser->problem_offset : reader->text.length,
                 &line, &column);
        refuse(reader, line, column, problem);
        return;
    }
    /* A character that cannot start any token is most often a tab. */
    if (strstr(problem, "cannot start any token") && byte_at(reader->text, mark) == '\t') {
        refuse_at(reader, mark, "a tab stands here: expected blanks in front of a line");
        return;
    }
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
        if (!strstr(problem, hints[i].theirs))
            continue;
        refuse_at(reader, hints[i].at_context && parser->context ? parser->context_mark : mark,
                  hints[i].ours);
        return;
    }
    refuse_at(reader, mark, problem);
}

/* The next event, to be deleted by the caller; false when there is none for a mistake. */
static bool next_event(struct reader *reader, yaml_event_t *event)
{
    if (yaml_parser_parse(&reader->parser, event))
        return true;
    if (reader->parser.error == YAML_MEMORY_ERROR)
        refuse(reader, 0, 0, "there is not enough memory to read this");
    else
        refuse_syntax(reader);
    return false;
}

/* The first byte of a line, from 0; false when the text has fewer. Blocks come in the order of the file, so
 * the search goes on where the last one ended. */
static bool find_line(struct reader *reader, size_t line, size_t *start)
{
    struct view text = reader->text;
    if (line < reader->line)
        reader->line = reader->line_start = 0;
    while (reader->line < line) {
        const char *feed = memchr(text.data + reader->line_start, '\n', text.length - reader->line_start);
        if (!feed)
            return false;
        reader->line_start = (size_t)(feed - text.data) + 1;
        reader->line++;
    }
    *start = reader->line_start;
    return true;
}

/* How many blanks stand in front of a block's lines: those of a line in the file that the text does not have.
 */
static size_t block_indent(struct reader *reader, const yaml_event_t *event, struct view value)
{
    size_t line_in_text = 0, at = 0, blanks = 0, own = 0, offset;
    while (at < value.length && value.data[at] == '\n')
        at++, line_in_text++;
    while (at + own < value.length && value.data[at + own] == ' ')
        own++;
    if (!find_line(reader, event->start_mark.line + 1 + line_in_text, &offset))
        return 0;
    while (offset + blanks < reader->text.length && reader->text.data[offset + blanks] == ' ')
        blanks++;
    return blanks > own ? blanks - own : 0;
}

static bool read_text(struct reader *reader, const yaml_event_t *event, struct yaml_node *node)
{
    struct view value = {(const char *)event->data.scalar.value, event->data.scalar.length};
    if (memchr(value.data, '\0', value.length)) {
        refuse_at(reader, event->start_mark, "\\0 stands in this text: expected text without NUL");
        return false;
    }
    node->text = (struct view){arena_strndup(reader->arena, value.data, value.length), value.length};
    node->is_block = event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE;
    node->is_quoted = event->data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
                      event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    return true;
}

static bool read_node(struct reader *reader, yaml_event_t *event, int depth, struct yaml_node *node);

static bool read_list(struct reader *reader, int depth, struct yaml_node *list)
{
    struct yaml_node *items = NULL;
    size_t capacity = 0;
    list->kind = YAML_LIST;
    for (;;) {
        yaml_event_t event;
        if (!next_event(reader, &event))
            return false;
        if (event.type == YAML_SEQUENCE_END_EVENT) {
            yaml_event_delete(&event);
            list->items = items;
            return true;
        }
        struct yaml_node item = {0};
        if (!read_node(reader, &event, depth + 1, &item))
            return false;
        if (list->count == capacity) {
            capacity = capacity ? capacity * 2 : 4;
            items = arena_grow(reader->arena, items, list->count, capacity, sizeof *items,
                               _Alignof(struct yaml_node));
        }
        items[list->count++] = item;
    }
}

static int compare_keys(const void *a, const void *b)
{
    const struct yaml_pair *const *left = a, *const *right = b;
    int order = strcmp((*left)->key, (*right)->key);
    return order ? order : (*left > *right) - (*left < *right);
}

/* The first key, in the order written, that was there before. */
static bool keys_differ(struct reader *reader, const struct yaml_node *map)
{
    const struct yaml_pair **sorted = ARENA_ARRAY(reader->arena, const struct yaml_pair *, map->count);
    const struct yaml_pair *again = NULL, *first = NULL;
    for (size_t i = 0; i < map->count; i++)
        sorted[i] = &map->pairs[i];
    if (map->count > 1)
        qsort(sorted, map->count, sizeof *sorted, compare_keys);
    for (size_t i = 1; i < map->count; i++) {
        if (strcmp(sorted[i]->key, sorted[i - 1]->key) == 0 && (!again || sorted[i] < again)) {
            again = sorted[i];
            first = sorted[i - 1];
        }
    }
    if (!again)
        return true;
    struct buf why = {.arena = reader->arena};
    buf_printf(&why, "the key '%.80s' was given before, in line %zu: expected each key once", again->key,
               first->line);
    refuse(reader, again->line, again->column, buf_text(&why));
    return false;
}

/* A key is a text on one line. */
static bool read_key(struct reader *reader, yaml_event_t *event, struct yaml_pair *pair)
{
    bool is_word = event->type == YAML_SCALAR_EVENT &&
                   event->data.scalar.style != YAML_LITERAL_SCALAR_STYLE &&
                   event->data.scalar.style != YAML_FOLDED_SCALAR_STYLE;
    if (event->type == YAML_SEQUENCE_START_EVENT || event->type == YAML_MAPPING_START_EVENT ||
        (event->type == YAML_SCALAR_EVENT && !is_word)) {
        refuse_at(reader, event->start_mark, "expected a word as the key, such as 'name:'");
        yaml_event_delete(event);
        return false;
    }
    struct yaml_node node = {0};
    if (!read_node(reader, event, 0, &node))
        return false;
    *pair = (struct yaml_pair){.key = node.text.data, .line = node.line, .column = node.column};
    return true;
}

static bool read_map(struct reader *reader, int depth, struct yaml_node *map)
{
    struct yaml_pair *pairs = NULL;
    size_t capacity = 0;
    map->kind = YAML_MAP;
    for (;;) {
        yaml_event_t event;
        if (!next_event(reader, &event))
            return false;
        if (event.type == YAML_MAPPING_END_EVENT) {
            yaml_event_delete(&event);
            map->pairs = pairs;
            return keys_differ(reader, map);
        }
        struct yaml_pair pair;
        if (!read_key(reader, &event, &pair) || !next_event(reader, &event) ||
            !read_node(reader, &event, depth + 1, &pair.value))
            return false;
        if (map->count == capacity) {
            capacity = capacity ? capacity * 2 : 8;
            pairs = arena_grow(reader->arena, pairs, map->count, capacity, sizeof *pairs,
                               _Alignof(struct yaml_pair));
        }
        pairs[map->count++] = pair;
    }
}

/* What no file of ours may hold, at the node that holds it. */
static const char *unwanted(const yaml_event_t *event)
{
    static const char anchor[] = "'&' makes an anchor: expected plain text, or the text in quotes";
    static const char tag[] = "'!' makes a tag: expected plain text, or the text in quotes";
    switch (event->type) {
    case YAML_ALIAS_EVENT:
        return "'*' makes an alias: expected plain text, or the text in quotes";
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor ? anchor : event->data.scalar.tag ? tag : NULL;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor ? anchor : event->data.sequence_start.tag ? tag : NULL;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor ? anchor : event->data.mapping_start.tag ? tag : NULL;
    default:
        return NULL;
    }
}

/* Reads the node that begins with the event, and deletes the event. */
static bool read_node(struct reader *reader, yaml_event_t *event, int depth, struct yaml_node *node)
{
    const char *why = unwanted(event);
    if (!why && depth >= YAML_LIMIT_DEPTH && event->type != YAML_SCALAR_EVENT)
        why = "nested too deep: expected at most 16 levels";
    if (!why && ++reader->node_count > YAML_LIMIT_NODES)
        why = "too much in one file: expected at most 100000 entries";
    if (why) {
        refuse_at(reader, event->start_mark, why);
        yaml_event_delete(event);
        return false;
    }
    yaml_event_type_t type = event->type;
    node->line = event->start_mark.line + 1;
    node->column = event->start_mark.column + 1;
    bool ok = type != YAML_SCALAR_EVENT || read_text(reader, event, node);
    if (ok && node->is_block)
        node->indent = block_indent(reader, event, node->text);
    yaml_event_delete(event);
    if (type == YAML_SEQUENCE_START_EVENT)
        return read_list(reader, depth, node);
    if (type == YAML_MAPPING_START_EVENT)
        return read_map(reader, depth, node);
    return ok;
}

static bool read_document(struct reader *reader, yaml_event_t *event, struct yaml_node *root)
{
    bool has_tags =
        event->data.document_start.tag_directives.start != event->data.document_start.tag_directives.end;
    yaml_mark_t mark = event->start_mark;
    yaml_event_delete(event);
    if (has_tags) {
        refuse_at(reader, mark, "'%TAG' makes tags: expected plain text");
        return false;
    }
    if (!next_event(reader, event) || !read_node(reader, event, 0, root) || !next_event(reader, event))
        return false;
    yaml_event_delete(event); /* the end of the document */
    if (!next_event(reader, event))
        return false;
    if (event->type != YAML_STREAM_END_EVENT)
        refuse_at(reader, event->start_mark, "a second document begins here: expected one a file");
    yaml_event_delete(event);
    return !reader->failed;
}

static bool read_stream(struct reader *reader, struct yaml_node *root)
{
    yaml_event_t event;
    if (!next_event(reader, &event))
        return false;
    yaml_event_delete(&event);
    if (!next_event(reader, &event))
        return false;
    if (event.type == YAML_DOCUMENT_START_EVENT && !read_document(reader, &event, root))
        return false;
    if (event.type == YAML_STREAM_END_EVENT)
        yaml_event_delete(&event);
    /* Nothing at all is nothing said, not a wrong kind. */
    if (root->kind == YAML_TEXT && root->text.length == 0)
        *root = (struct yaml_node){.kind = YAML_MAP, .line = 1, .column = 1};
    return true;
}

const struct yaml_node *yaml_parse(struct arena *arena, const char *file, struct view text,
                                   struct problems *problems)
{
    struct reader reader = {.arena = arena, .file = file, .text = text, .problems = problems};
    if (text.length > YAML_LIMIT_BYTES) {
        refuse(&reader, 0, 0, "larger than 1 MB: expected a smaller file");
        return NULL;
    }
    if (text.length >= 3 && memcmp(text.data, "\xef\xbb\xbf", 3) == 0)
        reader.text = view_sub(text, 3, text.length);
    if (!characters_are_fine(&reader))
        return NULL;
    if (!yaml_parser_initialize(&reader.parser)) {
        refuse(&reader, 0, 0, "there is not enough memory to read this");
        return NULL;
    }
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)reader.text.data, reader.text.length);
    struct yaml_node *root = ARENA_NEW(arena, struct yaml_node);
    bool ok = read_stream(&reader, root);
    yaml_parser_delete(&reader.parser);
    return ok ? root : NULL;
}

const struct yaml_node *yaml_find(const struct yaml_node *map, const char *key)
{
    for (size_t i = 0; map->kind == YAML_MAP && i < map->count; i++)
        if (strcmp(map->pairs[i].key, key) == 0)
            return &map->pairs[i].value;
    return NULL;
}

const char *yaml_kind_name(enum yaml_kind kind)
{
    return kind == YAML_MAP ? "a map" : kind == YAML_LIST ? "a list" : "a text";
}
