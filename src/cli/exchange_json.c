/* Answers as JSON and JSON Lines. */
#include "base/json.h"
#include "cli/exchange.h"
#include "cli/jsonl.h"

#include <stdio.h>

/* --- writing --- */

static void put_known(struct json *json, const char *key, const char *text)
{
    if (!text || !*text)
        return;
    json_key(json, key);
    json_string(json, text);
}

static void put_view(struct json *json, const char *key, struct view text)
{
    json_key(json, key);
    json_view(json, text.length ? text : (struct view){"", 0});
}

static void put_seconds(struct json *json, const struct answer *answer)
{
    json_key(json, "seconds");
    json_open(json, '{');
    json_key(json, "think");
    json_int(json, answer->seconds_think);
    for (int part = 0; part < PART_COUNT; part++) {
        json_key(json, part_id((enum part)part));
        json_int(json, answer->seconds[part]);
    }
    json_close(json, '}');
}

static void put_answer(struct buf *out, const struct answer *answer)
{
    struct json json = {.out = out};
    json_open(&json, '{');
    put_known(&json, "id", answer->id);
    put_known(&json, "question", answer->question);
    put_known(&json, "asked", answer->asked);
    json_key(&json, "principles");
    json_open(&json, '[');
    for (size_t i = 0; i < answer->principles.count; i++)
        json_string(&json, answer->principles.items[i]);
    json_close(&json, ']');
    put_known(&json, "story", answer->story);
    put_known(&json, "started", answer->started);
    put_seconds(&json, answer);
    if (answer->self_rating) {
        json_key(&json, "self_rating");
        json_int(&json, answer->self_rating);
    }
    if (answer->is_free)
        put_view(&json, "text", answer->free);
    for (int part = 0; !answer->is_free && part < PART_COUNT; part++)
        put_view(&json, part_id((enum part)part), answer->parts[part]);
    if (answer->reply_count) {
        json_key(&json, "replies");
        json_open(&json, '[');
        for (size_t i = 0; i < answer->reply_count; i++) {
            json_open(&json, '{');
            put_view(&json, "probe", view_of(answer->replies[i].probe));
            put_view(&json, "text", view_of(answer->replies[i].text));
            json_close(&json, '}');
        }
        json_close(&json, ']');
    }
    json_close(&json, '}');
}

void exchange_write_jsonl(struct buf *out, const struct answer *answer, size_t index)
{
    (void)index;
    put_answer(out, answer);
    buf_char(out, '\n');
}

void exchange_write_json(struct buf *out, const struct answer *answer, size_t index)
{
    buf_string(out, index ? ",\n" : "{\"format\":1,\"answers\":[\n");
    put_answer(out, answer);
}

void exchange_end_json(struct buf *out, size_t count)
{
    buf_string(out, count ? "\n]}\n" : "{\"format\":1,\"answers\":[]}\n");
}

/* --- reading --- */

static void read_object(const struct intake *intake, struct view text, size_t line, size_t column)
{
    struct answer answer;
    struct error error = {0};
    struct jsonl_place place;
    if (jsonl_read(intake->arena, text, &answer, &place, &error)) {
        intake->take(intake->context, &answer, line, column);
        return;
    }
    size_t at_column = place.line > 1 ? place.column : column + place.column - 1;
    problem_add(intake->problems, PROBLEM_ERROR, intake->file, line + place.line - 1, at_column, "%s",
                error.message);
}

void exchange_read_jsonl(const struct intake *intake, struct view text, size_t line)
{
    read_object(intake, text, line, 1);
}

/* Walks over JSON text without understanding more than strings and brackets. */
struct walker {
    struct view text;
    size_t at, line, line_start;
};

static void step(struct walker *walker)
{
    if (walker->text.data[walker->at++] == '\n') {
        walker->line++;
        walker->line_start = walker->at;
    }
}

static void pass_blanks(struct walker *walker)
{
    while (walker->at < walker->text.length && strchr(" \t\r\n", walker->text.data[walker->at]) &&
           walker->text.data[walker->at])
        step(walker);
}

static void pass_string(struct walker *walker)
{
    step(walker);
    while (walker->at < walker->text.length && walker->text.data[walker->at] != '"') {
        if (walker->text.data[walker->at] == '\\' && walker->at + 1 < walker->text.length)
            step(walker);
        step(walker);
    }
    if (walker->at < walker->text.length)
        step(walker);
}

/* A value: up to the comma or bracket that ends it. */
static struct view pass_value(struct walker *walker)
{
    size_t start = walker->at, depth = 0;
    while (walker->at < walker->text.length) {
        char c = walker->text.data[walker->at];
        if (c == '"') {
            pass_string(walker);
            continue;
        }
        if (!depth && (c == ',' || c == ']' || c == '}'))
            break;
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        step(walker);
    }
    return view_trim(view_sub(walker->text, start, walker->at));
}

static size_t column_of(const struct walker *walker)
{
    return walker->at - walker->line_start + 1;
}

static void refuse(const struct intake *intake, const struct walker *walker, const char *why)
{
    problem_add(intake->problems, PROBLEM_ERROR, intake->file, walker->line, column_of(walker), "%s", why);
}

static void read_list(const struct intake *intake, struct walker *walker)
{
    step(walker); /* the bracket */
    for (;;) {
        pass_blanks(walker);
        if (walker->at >= walker->text.length) {
            refuse(intake, walker, "the list has no end: expected ']'");
            return;
        }
        if (walker->text.data[walker->at] == ']') {
            step(walker);
            return;
        }
        size_t line = walker->line, column = column_of(walker);
        struct view value = pass_value(walker);
        if (value.length)
            read_object(intake, value, line, column);
        else
            refuse(intake, walker, "expected an answer here");
        if (walker->at < walker->text.length && walker->text.data[walker->at] == ',')
            step(walker);
        else if (walker->at < walker->text.length && walker->text.data[walker->at] == '}') {
            refuse(intake, walker, "expected ',' or ']'");
            return;
        }
    }
}

/* {"format": 1, "answers": [...]}: walks to the list; false when it is another object. */
static bool find_answers(struct walker *walker)
{
    step(walker);
    for (;;) {
        pass_blanks(walker);
        if (walker->at >= walker->text.length || walker->text.data[walker->at] != '"')
            return false;
        size_t start = walker->at;
        pass_string(walker);
        struct view key = view_sub(walker->text, start, walker->at);
        pass_blanks(walker);
        if (walker->at >= walker->text.length || walker->text.data[walker->at] != ':')
            return false;
        step(walker);
        pass_blanks(walker);
        if (view_is(key, "\"answers\""))
            return walker->at < walker->text.length && walker->text.data[walker->at] == '[';
        pass_value(walker);
        if (walker->at >= walker->text.length || walker->text.data[walker->at] != ',')
            return false;
        step(walker);
    }
}

void exchange_read_json(const struct intake *intake, struct view text)
{
    struct walker walker = {.text = text, .line = 1};
    pass_blanks(&walker);
    struct walker start = walker;
    if (walker.at >= text.length) {
        refuse(intake, &walker, "nothing is here: expected a list of answers");
        return;
    }
    if (text.data[walker.at] == '{' && !find_answers(&walker)) {
        read_object(intake, view_sub(text, start.at, text.length), start.line, column_of(&start));
        return;
    }
    if (text.data[walker.at] != '[') {
        refuse(intake, &walker, "expected a list of answers, or one answer");
        return;
    }
    read_list(intake, &walker);
}
