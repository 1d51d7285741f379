/* Answers as Markdown, written and read back without loss. */
#include "base/day.h"
#include "base/utf8.h"
#include "cli/exchange.h"
#include "cli/markdown_entry.h"

#include <ctype.h>
#include <stdlib.h>

static const char free_heading[] = "Answer", reply_heading[] = "Follow-up:";

/* --- writing --- */

static bool may_link(struct view line)
{
    for (size_t i = 0; i + 1 < line.length; i++)
        if (line.data[i] == ']' && strchr("([:", line.data[i + 1]))
            return true;
    return false;
}

/* What Markdown, or a reader of ours, would take for its own gets a backslash in front. */
static void put_inline(struct buf *out, struct view line)
{
    line = utf8_visible(out->arena, line, true);
    bool may = may_link(line);
    for (size_t i = 0; i < line.length; i++) {
        char c = line.data[i];
        if (c == '\\' || c == '<' || (c == '[' && may))
            buf_char(out, '\\');
        buf_char(out, c == '\n' ? ' ' : c);
    }
}

static void put_body_line(struct buf *out, struct view line)
{
    size_t blanks = 0;
    while (blanks < line.length && line.data[blanks] == ' ')
        blanks++;
    struct view rest = view_sub(line, blanks, line.length);
    buf_add(out, line.data, blanks);
    bool is_rule = markdown_begins(rest, "---") || markdown_begins(rest, "===") ||
                   markdown_begins(rest, "```") || markdown_begins(rest, "~~~"); /* a fence, too */
    if (markdown_begins(rest, "#") || markdown_begins(rest, ">") || is_rule)
        buf_char(out, '\\');
    if (markdown_is_rating(rest)) {
        size_t colon = (size_t)((const char *)memchr(rest.data, ':', rest.length) - rest.data);
        put_inline(out, view_sub(rest, 0, colon));
        buf_char(out, '\\');
        rest = view_sub(rest, colon, rest.length);
    }
    put_inline(out, rest);
}

static void put_body(struct buf *out, const char *heading, struct view body)
{
    buf_printf(out, "\n## %s\n", heading);
    if (!body.length)
        return;
    buf_char(out, '\n');
    for (size_t at = 0; at < body.length;) {
        const char *feed = memchr(body.data + at, '\n', body.length - at);
        size_t end = feed ? (size_t)(feed - body.data) : body.length;
        put_body_line(out, view_sub(body, at, end));
        buf_char(out, '\n');
        at = end + 1;
    }
}

static void put_meta(struct buf *out, const char *key, const char *value)
{
    if (!value || !*value)
        return;
    buf_printf(out, "- %s: ", key);
    put_inline(out, view_of(value));
    buf_char(out, '\n');
}

static void put_seconds(struct buf *out, const struct answer *answer)
{
    struct buf seconds = {.arena = out->arena};
    if (answer->seconds_think)
        buf_printf(&seconds, "think %d", answer->seconds_think);
    for (int part = 0; part < PART_COUNT; part++)
        if (answer->seconds[part])
            buf_printf(&seconds, "%s%s %d", seconds.length ? ", " : "", part_id((enum part)part),
                       answer->seconds[part]);
    put_meta(out, "seconds", buf_text(&seconds));
}

static void put_principles(struct buf *out, const struct texts *principles)
{
    if (!principles->count)
        return;
    buf_string(out, "- principles: ");
    for (size_t i = 0; i < principles->count; i++) {
        buf_string(out, i ? ", " : "");
        struct view item = utf8_visible(out->arena, view_of(principles->items[i]), false);
        for (size_t k = 0; k < item.length; k++) {
            if (strchr("\\<[,", item.data[k]))
                buf_char(out, '\\');
            buf_char(out, item.data[k]);
        }
    }
    buf_char(out, '\n');
}

void exchange_write_markdown(struct buf *out, const struct answer *answer, size_t index)
{
    buf_string(out, index ? "\n#" : "#");
    if (answer->asked && *answer->asked) {
        buf_char(out, ' ');
        put_inline(out, view_of(answer->asked));
    }
    buf_printf(out, "\n\n%s\n", MARKDOWN_MARK);
    put_meta(out, "id", answer->id);
    put_meta(out, "question", answer->question);
    put_principles(out, &answer->principles);
    put_meta(out, "story", answer->story);
    put_meta(out, "started", answer->started);
    put_seconds(out, answer);
    if (answer->self_rating)
        buf_printf(out, "- self-rating: %d\n", answer->self_rating);
    if (answer->is_free)
        put_body(out, free_heading, answer->free);
    for (int part = 0; !answer->is_free && part < PART_COUNT; part++)
        put_body(out, part_name((enum part)part), answer->parts[part]);
    for (size_t i = 0; i < answer->reply_count; i++) {
        struct buf heading = {.arena = out->arena};
        buf_printf(&heading, "%s ", reply_heading);
        put_inline(&heading, view_of(answer->replies[i].probe));
        put_body(out, buf_text(&heading), view_of(answer->replies[i].text));
    }
}

/* --- reading what was written here --- */

/* A list with commas between; those behind a backslash belong to the text. */
static struct texts list_of(struct arena *arena, struct view text)
{
    const char **items = ARENA_ARRAY(arena, const char *, text.length + 1);
    size_t count = 0, start = 0;
    for (size_t i = 0; i <= text.length; i++) {
        if (i < text.length && text.data[i] == '\\') {
            i++;
            continue;
        }
        if (i < text.length && text.data[i] != ',')
            continue;
        const char *item = markdown_text(arena, view_sub(text, start, i));
        if (item)
            items[count++] = item;
        start = i + 1;
    }
    return (struct texts){items, count};
}

/* An entry of ours while it is read. */
struct reader {
    const struct intake *intake;
    struct answer answer;
    struct buf body;
    bool has_body; /* a heading opened one */
    int part;      /* 0 to 3, or PART_COUNT for the free text, or PART_COUNT + 1 for a reply */
    struct reply *replies;
    size_t reply_capacity;
    bool is_wrong;
    const char *probe;
};

static void refuse(struct reader *reader, size_t line, size_t column, const char *why)
{
    problem_add(reader->intake->problems, PROBLEM_ERROR, reader->intake->file, line, column, "%s", why);
    reader->is_wrong = true;
}

/* "think 22, situation 31" */
static bool read_seconds(struct answer *answer, struct view text)
{
    while (text.length) {
        const char *comma = memchr(text.data, ',', text.length);
        size_t end = comma ? (size_t)(comma - text.data) : text.length;
        struct view item = view_trim(view_sub(text, 0, end));
        text = view_sub(text, comma ? end + 1 : end, text.length);
        const char *blank = item.length ? memchr(item.data, ' ', item.length) : NULL;
        if (!blank)
            return false;
        struct view word = view_sub(item, 0, (size_t)(blank - item.data));
        int *into = view_is(word, "think") ? &answer->seconds_think : NULL;
        for (int part = 0; part < PART_COUNT; part++)
            into = view_is(word, part_id((enum part)part)) ? &answer->seconds[part] : into;
        if (!into || !exchange_number(view_sub(item, word.length, item.length), 0, ANSWER_SECONDS_MOST, into))
            return false;
    }
    return true;
}

static void read_meta(struct reader *reader, struct view line, size_t number)
{
    struct arena *arena = reader->intake->arena;
    struct answer *answer = &reader->answer;
    const char *colon = memchr(line.data, ':', line.length);
    struct view key = view_trim(view_sub(line, 1, colon ? (size_t)(colon - line.data) : line.length));
    struct view value = colon ? view_trim(view_sub(line, (size_t)(colon - line.data) + 1, line.length))
                              : (struct view){"", 0};
    if (view_is(key, "id"))
        answer->id = markdown_text(arena, value);
    else if (view_is(key, "question"))
        answer->question = markdown_text(arena, value);
    else if (view_is(key, "story"))
        answer->story = markdown_text(arena, value);
    else if (view_is(key, "started"))
        answer->started = markdown_text(arena, value);
    else if (view_is(key, "principles"))
        answer->principles = list_of(arena, value);
    else if (view_is(key, "seconds") && !read_seconds(answer, value))
        refuse(reader, number, 1, "'seconds': expected such as think 22, situation 31");
    else if (view_is(key, "self-rating") && !exchange_number(value, 1, 5, &answer->self_rating))
        refuse(reader, number, 1, "'self-rating': expected a whole number from 1 to 5");
    /* What else a person lists here is no business of ours. */
}

/* Without the blank lines around it that the heading and the next one need. */
static struct view body_of(struct buf *body)
{
    struct view text = buf_view(body);
    while (text.length && text.data[0] == '\n')
        text = view_sub(text, 1, text.length);
    while (text.length && text.data[text.length - 1] == '\n')
        text.length--;
    return text;
}

static void add_reply(struct reader *reader, struct view body)
{
    struct arena *arena = reader->intake->arena;
    size_t count = reader->answer.reply_count;
    if (count == reader->reply_capacity) {
        reader->reply_capacity = count ? count * 2 : 4;
        reader->replies = arena_grow(arena, reader->replies, count, reader->reply_capacity,
                                     sizeof *reader->replies, _Alignof(struct reply));
    }
    reader->replies[reader->answer.reply_count++] =
        (struct reply){reader->probe, arena_strndup(arena, body.length ? body.data : "", body.length)};
}

static void close_body(struct reader *reader)
{
    struct view body = body_of(&reader->body);
    if (!reader->has_body)
        return;
    reader->has_body = false;
    reader->body = (struct buf){.arena = reader->intake->arena};
    if (reader->part < PART_COUNT) {
        reader->answer.parts[reader->part] = body;
    } else if (reader->part == PART_COUNT) {
        reader->answer.free = body;
        reader->answer.is_free = true;
    } else {
        add_reply(reader, body);
    }
}

/* False when it is none of the headings written here. */
static bool open_body(struct reader *reader, struct view heading)
{
    struct arena *arena = reader->intake->arena;
    close_body(reader);
    reader->part = -1;
    for (int part = 0; part < PART_COUNT; part++)
        if (view_is(heading, part_name((enum part)part)))
            reader->part = part;
    if (view_is(heading, free_heading))
        reader->part = PART_COUNT;
    if (markdown_begins(heading, reply_heading)) {
        const char *probe = markdown_text(arena, view_sub(heading, sizeof reply_heading - 1, heading.length));
        reader->part = PART_COUNT + 1;
        reader->probe = probe ? probe : "";
    }
    reader->has_body = reader->part >= 0;
    reader->body = (struct buf){.arena = arena};
    return reader->has_body;
}

static void read_ours(const struct intake *intake, const struct markdown_entry *entry)
{
    struct reader *reader = ARENA_NEW(intake->arena, struct reader);
    *reader = (struct reader){.intake = intake, .body = {.arena = intake->arena}};
    bool is_meta = true, has_comments = false;
    struct markdown_lines lines = {.text = entry->body, .line = entry->body_line};
    struct markdown_line line;
    reader->answer.asked = markdown_text(intake->arena, entry->title);
    while (markdown_next(&lines, &line)) {
        if (markdown_is_comment(line.text) || markdown_is_rating(view_trim(line.text))) {
            has_comments = true;
        } else if (markdown_begins(line.text, "## ")) {
            is_meta = false;
            if (!open_body(reader, view_trim(view_sub(line.text, 3, line.text.length))))
                refuse(reader, line.number, 1,
                       "unknown heading: expected Situation, Task, Action, Result, Answer or Follow-up");
        } else if (is_meta && markdown_begins(line.text, "- ")) {
            read_meta(reader, line.text, line.number);
        } else if (reader->has_body) {
            struct view text = markdown_unescaped(intake->arena, line.text);
            buf_add(&reader->body, text.data, text.length);
            buf_char(&reader->body, '\n');
        }
    }
    close_body(reader);
    reader->answer.replies = reader->replies;
    if (has_comments)
        problem_add(intake->problems, PROBLEM_WARNING, intake->file, entry->line, 1,
                    "somebody's comments are left out here: take them in with import --feedback");
    if (!reader->is_wrong)
        intake->take(intake->context, &reader->answer, entry->line, 1);
}

bool markdown_is_ours(const struct markdown_entry *entry)
{
    return entry->has_title && markdown_is_marked((struct markdown_lines){.text = entry->body});
}

void exchange_read_markdown(const struct intake *intake, struct view text)
{
    struct markdown_entries entries = markdown_split(intake->arena, text);
    for (size_t i = 0; i < entries.count; i++) {
        if (markdown_is_ours(&entries.items[i]))
            read_ours(intake, &entries.items[i]);
        else
            markdown_read_foreign(intake, &entries.items[i], entries.count == 1);
    }
}
