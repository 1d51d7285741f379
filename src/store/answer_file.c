#include "store/answer_file.h"

#include "base/day.h"
#include "base/file.h"
#include "base/utf8.h"
#include "store/fields.h"

#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))


static struct answer_place place_of(const struct yaml_node *node)
{
    return node->is_block ? (struct answer_place){node->line + 1, node->indent + 1, true}
                          : (struct answer_place){node->line, node->column, false};
}

/* Without what is blank at the end; what is blank in front stays, so that lines keep their places. */
static struct view without_end(struct view text)
{
    static const char blanks[] = " \t\n\r";
    while (text.length && memchr(blanks, text.data[text.length - 1], sizeof blanks - 1))
        text.length--;
    return text;
}

static bool read_told(struct fields *fields, const char *key, struct view *told, struct answer_place *place)
{
    const struct yaml_node *node = fields->map ? yaml_find(fields->map, key) : NULL;
    if (!node)
        return false;
    if (node->kind != YAML_TEXT) {
        fields_refuse(fields, node, "'%s' is %s: expected a text", key, yaml_kind_name(node->kind));
        return false;
    }
    *told = without_end(node->text);
    *place = place_of(node);
    return true;
}

static void read_seconds(struct fields *fields, struct answer *answer)
{
    static const char *const keys[] = {"think", "situation", "task", "action", "result"};
    const struct yaml_node *node = fields_node(fields, "seconds", YAML_MAP, FIELD_OPTIONAL);
    if (!node)
        return;
    struct fields seconds = fields_of(fields->arena, fields->file, node, "the seconds", fields->problems);
    fields_only(&seconds, keys, COUNT_OF(keys));
    fields_number(&seconds, "think", FIELD_OPTIONAL, 0, ANSWER_SECONDS_MOST, &answer->seconds_think);
    for (int part = 0; part < PART_COUNT; part++)
        fields_number(&seconds, part_id((enum part)part), FIELD_OPTIONAL, 0, ANSWER_SECONDS_MOST,
                      &answer->seconds[part]);
    fields->is_wrong = fields->is_wrong || seconds.is_wrong;
}

static void read_replies(struct fields *fields, struct answer *answer)
{
    static const char *const keys[] = {"probe", "text"};
    const struct yaml_node *list = fields_node(fields, "replies", YAML_LIST, FIELD_OPTIONAL);
    if (!list)
        return;
    struct reply *replies = ARENA_ARRAY(fields->arena, struct reply, list->count);
    for (size_t i = 0; i < list->count; i++) {
        struct fields reply =
            fields_of(fields->arena, fields->file, &list->items[i], "a reply", fields->problems);
        struct view text = {"", 0};
        struct answer_place place;
        fields_only(&reply, keys, COUNT_OF(keys));
        replies[i].probe = "";
        fields_line(&reply, "probe", FIELD_OPTIONAL, &replies[i].probe);
        read_told(&reply, "text", &text, &place);
        replies[i].text = arena_strndup(fields->arena, text.data, text.length);
        fields->is_wrong = fields->is_wrong || reply.is_wrong;
    }
    answer->replies = replies;
    answer->reply_count = list->count;
}

static void read_told_parts(struct fields *fields, struct answer_file *read)
{
    bool has_parts = false;
    for (int part = 0; part < PART_COUNT; part++)
        has_parts |=
            read_told(fields, part_id((enum part)part), &read->answer.parts[part], &read->parts[part]);
    bool has_free = read_told(fields, "text", &read->answer.free, &read->free);
    if (!fields->map || fields->is_wrong)
        return;
    if (!has_parts && !has_free)
        fields_refuse(fields, fields->map,
                      "nothing is told here: expected 'situation', 'task', 'action' and 'result', "
                      "or 'text'");
    if (has_parts && has_free)
        fields_warn(fields, yaml_find(fields->map, "text"),
                    "'text' stands beside the four parts and is not read: expected one or the other");
    read->answer.is_free = has_free && !has_parts;
    if (!read->answer.is_free)
        read->answer.free = (struct view){NULL, 0};
}

bool answer_parse(struct arena *arena, const char *file, struct view text, struct answer_file *read,
                  struct problems *problems)
{
    static const char *const keys[] = {"stardrill", "id",      "question", "asked",       "principles",
                                       "story",     "started", "seconds",  "self_rating", "situation",
                                       "task",      "action",  "result",   "text",        "replies",
                                       "silence",   "mock"};
    *read = (struct answer_file){0};
    const struct yaml_node *root = yaml_parse(arena, file, text, problems);
    if (!root)
        return false;
    struct answer *answer = &read->answer;
    struct fields fields = fields_of(arena, file, root, "an answer", problems);
    fields_only(&fields, keys, COUNT_OF(keys));
    fields_format(&fields);
    fields_line(&fields, "id", FIELD_OPTIONAL, &answer->id);
    fields_line(&fields, "question", FIELD_OPTIONAL, &answer->question);
    fields_line(&fields, "asked", FIELD_OPTIONAL, &answer->asked);
    fields_lines(&fields, "principles", FIELD_OPTIONAL, &answer->principles);
    fields_lines(&fields, "silence", FIELD_OPTIONAL, &answer->silenced);
    fields_line(&fields, "story", FIELD_OPTIONAL, &answer->story);
    fields_line(&fields, "mock", FIELD_OPTIONAL, &answer->mock);
    fields_number(&fields, "self_rating", FIELD_OPTIONAL, 1, 5, &answer->self_rating);
    int64_t moment;
    if (fields_line(&fields, "started", FIELD_OPTIONAL, &answer->started) &&
        !day_parse(answer->started, &moment))
        fields_refuse(&fields, yaml_find(root, "started"),
                      "'started' is '%.40s': expected a time such as "
                      "2026-11-24T10:15:03Z",
                      answer->started);
    read_seconds(&fields, answer);
    read_replies(&fields, answer);
    read_told_parts(&fields, read);
    return !fields.is_wrong;
}

bool answer_load(struct arena *arena, const char *path, const char *id, struct answer_file *read,
                 struct problems *problems)
{
    struct view text;
    struct error error;
    *read = (struct answer_file){0};
    if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, &error)) {
        problem_add(problems, PROBLEM_ERROR, path, 0, 0, "%s", error.message);
        return false;
    }
    if (!answer_parse(arena, path, text, read, problems))
        return false;
    if (id) {
        const char *slash = strchr(id, '/');
        read->answer.id = arena_strdup(arena, id);
        if (slash)
            read->answer.question = arena_strndup(arena, id, (size_t)(slash - id));
    }
    return true;
}

static struct view tidy_view(struct arena *arena, struct view text)
{
    struct view tidy = text.length ? utf8_tidy(arena, text) : text;
    return tidy.length ? tidy : (struct view){"", 0};
}

static const char *tidy_text(struct arena *arena, const char *text)
{
    if (!text)
        return NULL;
    struct view tidy = tidy_view(arena, view_of(text));
    return arena_strndup(arena, tidy.data, tidy.length);
}

/* Ids, each on one line; empty ones fall away. */
static struct texts tidy_ids(struct arena *arena, const struct texts *ids)
{
    const char **items = ARENA_ARRAY(arena, const char *, ids->count);
    size_t count = 0;
    for (size_t i = 0; i < ids->count; i++) {
        const char *id = utf8_tidy_line(arena, ids->items[i]);
        if (*id)
            items[count++] = id;
    }
    return (struct texts){items, count};
}

struct answer answer_tidy(struct arena *arena, const struct answer *answer)
{
    struct answer tidy = *answer;
    tidy.asked = tidy_text(arena, answer->asked);
    tidy.principles = tidy_ids(arena, &answer->principles);
    for (int part = 0; part < PART_COUNT; part++)
        tidy.parts[part] = tidy_view(arena, answer->parts[part]);
    tidy.free = tidy_view(arena, answer->free);
    struct reply *replies = ARENA_ARRAY(arena, struct reply, answer->reply_count);
    for (size_t i = 0; i < answer->reply_count; i++)
        replies[i] = (struct reply){tidy_text(arena, answer->replies[i].probe),
                                    tidy_text(arena, answer->replies[i].text)};
    tidy.replies = replies;
    return tidy;
}

/* A told text as a block that ends with one line feed; nothing told is "". */
static void put_told(struct buf *out, const char *lead, const char *key, struct view told)
{
    if (told.length == 0) {
        yaml_put(out, lead, key, told);
        return;
    }
    struct buf text = {.arena = out->arena};
    buf_add(&text, told.data, told.length);
    buf_char(&text, '\n');
    yaml_put_block(out, lead, key, buf_view(&text));
}

static void put_seconds(struct buf *out, const struct answer *answer)
{
    buf_printf(out, "seconds: {think: %d", answer->seconds_think);
    for (int part = 0; part < PART_COUNT; part++)
        if (!answer->is_free || answer->seconds[part])
            buf_printf(out, ", %s: %d", part_id((enum part)part), answer->seconds[part]);
    buf_string(out, "}\n");
}

static void put_known(struct buf *out, const char *key, const char *text)
{
    if (text && *text)
        yaml_put(out, "", key, view_of(text));
}

void answer_print(struct buf *out, const struct answer *answer)
{
    buf_printf(out, "stardrill: %d\n", ANSWER_FORMAT);
    put_known(out, "id", answer->id);
    put_known(out, "question", answer->question);
    put_known(out, "asked", answer->asked);
    if (answer->principles.count)
        yaml_put_list(out, "", "principles", answer->principles.items, answer->principles.count);
    if (answer->silenced.count)
        yaml_put_list(out, "", "silence", answer->silenced.items, answer->silenced.count);
    put_known(out, "story", answer->story);
    put_known(out, "mock", answer->mock);
    if (answer->started)
        yaml_put_raw(out, "", "started", answer->started);
    put_seconds(out, answer);
    if (answer->self_rating)
        buf_printf(out, "self_rating: %d\n", answer->self_rating);
    if (answer->is_free)
        put_told(out, "", "text", answer->free);
    for (int part = 0; !answer->is_free && part < PART_COUNT; part++)
        put_told(out, "", part_id((enum part)part), answer->parts[part]);
    if (answer->reply_count)
        buf_string(out, "replies:\n");
    for (size_t i = 0; i < answer->reply_count; i++) {
        yaml_put(out, "  - ", "probe", view_of(answer->replies[i].probe));
        put_told(out, "    ", "text", view_of(answer->replies[i].text));
    }
}
