#include "store/fields.h"

#include "base/day.h"
#include "base/near.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add(struct fields *fields, enum problem_level level, size_t line, size_t column,
                const char *format, va_list args)
{
    char text[400];
    (void)text_format(text, sizeof text, format, args);
    problem_add(fields->problems, level, fields->file, line, column, "%s", text);
    fields->is_wrong = fields->is_wrong || level == PROBLEM_ERROR;
}

void fields_refuse(struct fields *fields, const struct yaml_node *node, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(fields, PROBLEM_ERROR, node->line, node->column, format, args);
    va_end(args);
}

void fields_warn(struct fields *fields, const struct yaml_node *node, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(fields, PROBLEM_WARNING, node->line, node->column, format, args);
    va_end(args);
}

struct fields fields_of(struct arena *arena, const char *file, const struct yaml_node *node, const char *what,
                        struct problems *problems)
{
    struct fields fields = {.arena = arena, .file = file, .problems = problems, .map = node};
    if (node->kind != YAML_MAP) {
        fields_refuse(&fields, node, "expected %s as a map of 'key: value' lines, found %s", what,
                      yaml_kind_name(node->kind));
        fields.map = NULL;
    }
    return fields;
}

void fields_only(struct fields *fields, const char *const *keys, size_t count)
{
    for (size_t i = 0; fields->map && i < fields->map->count; i++) {
        const struct yaml_pair *pair = &fields->map->pairs[i];
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = strcmp(pair->key, keys[k]) == 0;
        if (known)
            continue;
        const char *near = near_find(pair->key, keys, count);
        const struct yaml_node at = {.line = pair->line, .column = pair->column};
        if (near)
            fields_warn(fields, &at, "unknown key '%.80s': did you mean '%s'?", pair->key, near);
        else
            fields_warn(fields, &at, "unknown key '%.80s': it is not used", pair->key);
    }
}

void fields_format(struct fields *fields)
{
    const struct yaml_node *node = fields_node(fields, "stardrill", YAML_TEXT, FIELD_OPTIONAL);
    if (node && !view_is(node->text, "1"))
        fields_refuse(fields, node,
                      "'stardrill' is '%.20s': expected 1; a later stardrill may have written this file",
                      node->text.data);
}

const struct yaml_node *fields_node(struct fields *fields, const char *key, enum yaml_kind kind,
                                    enum field_need need)
{
    if (!fields->map)
        return NULL;
    const struct yaml_node *node = yaml_find(fields->map, key);
    bool is_empty = node && node->kind == YAML_TEXT && view_trim(node->text).length == 0;
    if (!node || (is_empty && (kind == YAML_TEXT || !node->is_quoted))) {
        if (need == FIELD_NEEDED)
            fields_refuse(fields, node ? node : fields->map, "'%s' is missing: expected %s", key,
                          yaml_kind_name(kind));
        else if (need == FIELD_WANTED)
            fields_warn(fields, node ? node : fields->map, "'%s' is missing: expected %s", key,
                        yaml_kind_name(kind));
        return NULL;
    }
    if (node->kind != kind) {
        fields_refuse(fields, node, "'%s' is %s: expected %s%s", key, yaml_kind_name(node->kind),
                      yaml_kind_name(kind), kind == YAML_LIST ? " such as [one, two]" : "");
        return NULL;
    }
    return node;
}

bool fields_text(struct fields *fields, const char *key, enum field_need need, struct view *text)
{
    const struct yaml_node *node = fields_node(fields, key, YAML_TEXT, need);
    if (node)
        *text = node->text;
    return node;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static const char *on_one_line(struct arena *arena, struct view text)
{
    char *line = ARENA_ARRAY(arena, char, text.length + 1);
    size_t used = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (!is_blank(text.data[i]))
            line[used++] = text.data[i];
        else if (used && line[used - 1] != ' ')
            line[used++] = ' ';
    }
    while (used && line[used - 1] == ' ')
        used--;
    line[used] = '\0';
    return line;
}

bool fields_line(struct fields *fields, const char *key, enum field_need need, const char **line)
{
    const struct yaml_node *node = fields_node(fields, key, YAML_TEXT, need);
    if (node)
        *line = on_one_line(fields->arena, node->text);
    return node;
}

bool fields_lines(struct fields *fields, const char *key, enum field_need need, struct texts *texts)
{
    const struct yaml_node *list = fields_node(fields, key, YAML_LIST, need);
    if (!list)
        return false;
    const char **lines = ARENA_ARRAY(fields->arena, const char *, list->count);
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct yaml_node *item = &list->items[i];
        if (item->kind != YAML_TEXT)
            fields_refuse(fields, item,
                          "an item of '%s' is %s: expected a text; one that holds ': ' needs quotes", key,
                          yaml_kind_name(item->kind));
        else if (view_trim(item->text).length == 0)
            fields_refuse(fields, item, "an item of '%s' is empty: expected a text", key);
        else
            lines[count++] = on_one_line(fields->arena, item->text);
    }
    *texts = (struct texts){lines, count};
    return true;
}

bool fields_number(struct fields *fields, const char *key, enum field_need need, int least, int most,
                   int *number)
{
    const struct yaml_node *node = fields_node(fields, key, YAML_TEXT, need);
    if (!node)
        return false;
    char *end;
    long read = strtol(node->text.data, &end, 10);
    if (end == node->text.data || *end || is_blank(node->text.data[0]) || read < least || read > most) {
        fields_refuse(fields, node, "'%s' is '%.40s': expected a whole number from %d to %d", key,
                      node->text.data, least, most);
        return false;
    }
    *number = (int)read;
    return true;
}

bool fields_day(struct fields *fields, const char *key, enum field_need need, int64_t *day)
{
    const char *text;
    if (!fields_line(fields, key, need, &text))
        return false;
    if (day_parse_date(text, day))
        return true;
    fields_refuse(fields, yaml_find(fields->map, key), "'%s' is '%.40s': expected a day such as 2026-11-24",
                  key, text);
    return false;
}

bool fields_flag(struct fields *fields, const char *key, enum field_need need, bool *flag)
{
    const struct yaml_node *node = fields_node(fields, key, YAML_TEXT, need);
    if (!node)
        return false;
    bool is_true = view_is(node->text, "true");
    if (!is_true && !view_is(node->text, "false")) {
        fields_refuse(fields, node, "'%s' is '%.40s': expected true or false", key, node->text.data);
        return false;
    }
    *flag = is_true;
    return true;
}
