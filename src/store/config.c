#include "store/config.h"

#include "base/file.h"
#include "store/yaml.h"

struct reader {
    struct arena *arena;
    const char *file;
    struct problems *problems;
    struct config_entry *entries;
    size_t count, room;
    bool is_wrong;
};

static void add(struct reader *reader, struct config_entry entry)
{
    if (reader->count == reader->room) {
        size_t room = reader->room ? reader->room * 2 : 16;
        reader->entries = arena_grow(reader->arena, reader->entries, reader->count, room,
                                     sizeof *reader->entries, _Alignof(struct config_entry));
        reader->room = room;
    }
    reader->entries[reader->count++] = entry;
}

static void read_list(struct reader *reader, const char *key, const struct yaml_node *node)
{
    const char **items = ARENA_ARRAY(reader->arena, const char *, node->count);
    for (size_t i = 0; i < node->count; i++) {
        if (node->items[i].kind != YAML_TEXT) {
            problem_add(reader->problems, PROBLEM_ERROR, reader->file, node->items[i].line,
                        node->items[i].column, "'%s' is a list of words, and this is %s", key,
                        yaml_kind_name(node->items[i].kind));
            reader->is_wrong = true;
            return;
        }
        items[i] = node->items[i].text.data;
    }
    add(reader, (struct config_entry){key, NULL, {items, node->count}, node->line, node->column});
}

static void read_map(struct reader *reader, const char *prefix, const struct yaml_node *map)
{
    for (size_t i = 0; i < map->count; i++) {
        const struct yaml_pair *pair = &map->pairs[i];
        const char *key = *prefix ? arena_printf(reader->arena, "%s.%s", prefix, pair->key)
                                  : arena_strdup(reader->arena, pair->key);
        if (pair->value.kind == YAML_MAP)
            read_map(reader, key, &pair->value);
        else if (pair->value.kind == YAML_LIST)
            read_list(reader, key, &pair->value);
        else
            add(reader, (struct config_entry){.key = key,
                                              .value = pair->value.text.data ? pair->value.text.data : "",
                                              .line = pair->value.line,
                                              .column = pair->value.column});
    }
}

bool config_load(struct arena *arena, const char *path, struct config *config, struct problems *problems)
{
    *config = (struct config){0};
    if (!file_exists(path))
        return true;
    struct view text;
    struct error error = {0};
    if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, &error)) {
        problem_add(problems, PROBLEM_ERROR, NULL, 0, 0, "%s", error.message);
        return false;
    }
    const struct yaml_node *root = yaml_parse(arena, path, text, problems);
    if (!root)
        return false;
    if (root->kind != YAML_MAP) {
        problem_add(problems, PROBLEM_ERROR, path, root->line, root->column,
                    "expected settings, one 'key: value' a line");
        return false;
    }
    struct reader reader = {.arena = arena, .file = path, .problems = problems};
    read_map(&reader, "", root);
    *config = (struct config){reader.entries, reader.count};
    return !reader.is_wrong;
}
