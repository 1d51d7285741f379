#include "store/yaml_edit.h"

static size_t start_of_line(struct view text, size_t line)
{
    size_t at = 0;
    for (size_t i = 1; i < line && at < text.length; i++) {
        const char *feed = memchr(text.data + at, '\n', text.length - at);
        at = feed ? (size_t)(feed - text.data) + 1 : text.length;
    }
    return at;
}

/* Where the value of the root's pair ends: at the next pair's line, or at the end of the text. */
static size_t end_of_pair(struct view text, const struct yaml_node *root, size_t pair)
{
    return pair + 1 < root->count ? start_of_line(text, root->pairs[pair + 1].line) : text.length;
}

static bool find_pair(const struct yaml_node *root, const char *key, size_t *pair)
{
    for (*pair = 0; *pair < root->count; ++*pair)
        if (strcmp(root->pairs[*pair].key, key) == 0)
            return true;
    return false;
}

/* The text with `middle` in place of [start, end), each piece beginning on a line of its own. */
static struct view put_between(struct arena *arena, struct view text, size_t start, size_t end,
                               struct view middle)
{
    struct buf out = {.arena = arena};
    buf_add(&out, text.data, start);
    if (start && text.data[start - 1] != '\n')
        buf_char(&out, '\n');
    buf_add(&out, middle.data, middle.length);
    buf_add(&out, text.data + end, text.length - end);
    return buf_view(&out);
}

static struct view indented(struct arena *arena, struct view lines, size_t indent)
{
    struct buf out = {.arena = arena};
    bool is_start = true;
    for (size_t i = 0; i < lines.length; i++) {
        for (size_t k = 0; is_start && lines.data[i] != '\n' && k < indent; k++)
            buf_char(&out, ' ');
        buf_char(&out, lines.data[i]);
        is_start = lines.data[i] == '\n';
    }
    return buf_view(&out);
}

bool yaml_edit_append(struct arena *arena, struct view text, const struct yaml_node *root, const char *key,
                      struct view item, struct view *edited)
{
    size_t pair;
    if (root->kind != YAML_MAP)
        return false;
    if (!find_pair(root, key, &pair)) {
        struct buf lines = {.arena = arena};
        struct view below = indented(arena, item, 2);
        buf_printf(&lines, "%s:\n", key);
        buf_add(&lines, below.data, below.length);
        *edited = put_between(arena, text, text.length, text.length, buf_view(&lines));
        return true;
    }
    const struct yaml_node *list = &root->pairs[pair].value;
    size_t end = end_of_pair(text, root, pair), indent = 2;
    bool is_empty = list->kind == YAML_TEXT && list->text.length == 0 && !list->is_quoted;
    if (!is_empty && (list->kind != YAML_LIST || !list->count))
        return false;
    if (!is_empty) {
        size_t dash = start_of_line(text, list->line) + list->column - 1;
        if (!list->column || dash >= text.length || text.data[dash] != '-')
            return false;
        indent = list->column - 1;
    }
    *edited = put_between(arena, text, end, end, indented(arena, item, indent));
    return true;
}

bool yaml_edit_set(struct arena *arena, struct view text, const struct yaml_node *root, const char *key,
                   struct view lines, struct view *edited)
{
    size_t pair;
    if (root->kind != YAML_MAP)
        return false;
    if (!find_pair(root, key, &pair)) {
        *edited = put_between(arena, text, text.length, text.length, lines);
        return true;
    }
    size_t start = start_of_line(text, root->pairs[pair].line), end = end_of_pair(text, root, pair);
    if (root->pairs[pair].column != 1 || memchr(text.data + start, '#', end - start))
        return false;
    *edited = put_between(arena, text, start, end, lines);
    return true;
}

bool yaml_edit_item(struct arena *arena, struct view text, const struct yaml_node *item, struct view line,
                    struct view *edited)
{
    if (item->kind != YAML_MAP || !item->count || item->column < 3)
        return false;
    size_t at = start_of_line(text, item->line) + item->column - 1;
    if (at >= text.length || text.data[at] == '{')
        return false;
    struct buf middle = {.arena = arena};
    buf_add(&middle, text.data, at);
    buf_add(&middle, line.data, line.length);
    for (size_t i = 1; i < item->column; i++)
        buf_char(&middle, ' ');
    buf_add(&middle, text.data + at, text.length - at);
    *edited = buf_view(&middle);
    return true;
}
