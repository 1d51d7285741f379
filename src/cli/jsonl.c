#include "cli/jsonl.h"

#include "cli/jsonl_plain.h"

#include <jansson.h>

static bool take_string(struct arena *arena, const json_t *object, const char *key, struct view *text,
                        bool *is_there, struct error *error)
{
    const json_t *value = json_object_get(object, key);
    *is_there = value && !json_is_null(value);
    *text = (struct view){0};
    if (!*is_there)
        return true;
    if (!json_is_string(value))
        return error_set(error, ERROR_INPUT, "\"%s\" is no string", key);
    size_t length = json_string_length(value);
    *text = (struct view){arena_strndup(arena, json_string_value(value), length), length};
    return true;
}

static bool take_principles(struct arena *arena, const json_t *object, struct answer *answer,
                            struct error *error)
{
    const json_t *list = json_object_get(object, "principles");
    if (!list || json_is_null(list))
        return true;
    if (!json_is_array(list))
        return error_set(error, ERROR_INPUT, "\"principles\" is no list");
    size_t count = json_array_size(list);
    const char **items = ARENA_ARRAY(arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        const json_t *item = json_array_get(list, i);
        if (!json_is_string(item))
            return error_set(error, ERROR_INPUT, "\"principles\" holds something that is no string");
        items[i] = arena_strdup(arena, json_string_value(item));
    }
    answer->principles = (struct texts){items, count};
    return true;
}

static bool take_answer(struct arena *arena, const json_t *object, struct answer *answer, struct error *error)
{
    struct view id, question;
    bool has_id, has_question, has_text, has_parts = false;
    if (!json_is_object(object))
        return error_set(error, ERROR_INPUT, "expected an object");
    if (!take_string(arena, object, "id", &id, &has_id, error) ||
        !take_string(arena, object, "question", &question, &has_question, error) ||
        !take_string(arena, object, "text", &answer->free, &has_text, error))
        return false;
    for (int part = 0; part < PART_COUNT; part++) {
        bool is_there;
        if (!take_string(arena, object, part_id((enum part)part), &answer->parts[part], &is_there, error))
            return false;
        has_parts = has_parts || is_there;
    }
    if (!has_text && !has_parts)
        return error_set(error, ERROR_INPUT,
                         "expected \"text\", or \"situation\", \"task\", \"action\" and \"result\"");
    answer->is_free = has_text && !has_parts;
    answer->id = has_id ? id.data : NULL;
    answer->question = has_question ? question.data : NULL;
    return take_principles(arena, object, answer, error);
}

bool jsonl_parse_any(struct arena *arena, struct view line, struct answer *answer, struct error *error)
{
    json_error_t where;
    *answer = (struct answer){0};
    json_t *object = json_loadb(line.data, line.length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &where);
    if (!object)
        return error_set(error, ERROR_INPUT, "column %d: %s", where.column > 0 ? where.column : 1,
                         where.text);
    bool is_answer = take_answer(arena, object, answer, error);
    json_decref(object);
    return is_answer;
}

static bool take_word(struct arena *arena, const json_t *object, const char *key, const char **word,
                      struct error *error)
{
    struct view text;
    bool is_there;
    if (!take_string(arena, object, key, &text, &is_there, error))
        return false;
    if (is_there)
        *word = text.data;
    return true;
}

static bool take_number(const json_t *object, const char *key, int least, int most, int *number,
                        struct error *error)
{
    const json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return true;
    json_int_t read = json_integer_value(value);
    if (!json_is_integer(value) || read < least || read > most)
        return error_set(error, ERROR_INPUT, "\"%s\": expected a whole number from %d to %d", key, least,
                         most);
    *number = (int)read;
    return true;
}

static bool take_seconds(const json_t *object, struct answer *answer, struct error *error)
{
    const json_t *seconds = json_object_get(object, "seconds");
    if (!seconds || json_is_null(seconds))
        return true;
    if (!json_is_object(seconds))
        return error_set(error, ERROR_INPUT, "\"seconds\" is no object");
    for (int part = 0; part < PART_COUNT; part++)
        if (!take_number(seconds, part_id((enum part)part), 0, ANSWER_SECONDS_MOST, &answer->seconds[part],
                         error))
            return false;
    return take_number(seconds, "think", 0, ANSWER_SECONDS_MOST, &answer->seconds_think, error);
}

static bool take_replies(struct arena *arena, const json_t *object, struct answer *answer,
                         struct error *error)
{
    const json_t *list = json_object_get(object, "replies");
    if (!list || json_is_null(list))
        return true;
    if (!json_is_array(list))
        return error_set(error, ERROR_INPUT, "\"replies\" is no list");
    struct reply *replies = ARENA_ARRAY(arena, struct reply, json_array_size(list));
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *item = json_array_get(list, i);
        replies[i] = (struct reply){"", ""};
        if (!json_is_object(item))
            return error_set(error, ERROR_INPUT, "\"replies\" holds something that is no object");
        if (!take_word(arena, item, "probe", &replies[i].probe, error) ||
            !take_word(arena, item, "text", &replies[i].text, error))
            return false;
    }
    answer->replies = replies;
    answer->reply_count = json_array_size(list);
    return true;
}

bool jsonl_read(struct arena *arena, struct view text, struct answer *answer, struct jsonl_place *place,
                struct error *error)
{
    json_error_t where;
    *answer = (struct answer){0};
    *place = (struct jsonl_place){1, 1};
    json_t *object = json_loadb(text.data, text.length, JSON_REJECT_DUPLICATES, &where);
    if (!object) {
        place->line = where.line > 0 ? (size_t)where.line : 1;
        place->column = where.column > 0 ? (size_t)where.column : 1;
        if (json_error_code(&where) == json_error_null_character)
            return error_set(error, ERROR_INPUT, "a NUL character: expected text");
        return error_set(error, ERROR_INPUT, "%s", where.text);
    }
    bool is_answer = take_answer(arena, object, answer, error) &&
                     take_word(arena, object, "asked", &answer->asked, error) &&
                     take_word(arena, object, "story", &answer->story, error) &&
                     take_word(arena, object, "started", &answer->started, error) &&
                     take_number(object, "self_rating", 1, 5, &answer->self_rating, error) &&
                     take_seconds(object, answer, error) && take_replies(arena, object, answer, error);
    json_decref(object);
    return is_answer;
}

bool jsonl_parse(struct arena *arena, struct view line, struct answer *answer, struct error *error)
{
    return jsonl_plain_parse(arena, line, answer) || jsonl_parse_any(arena, line, answer, error);
}
