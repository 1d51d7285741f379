/* What friends wrote into exported Markdown answers, each comment with the sentence it stands under. */
#include "check/sentence.h"
#include "cli/exchange.h"
#include "cli/markdown_entry.h"

struct listener {
    struct arena *arena;
    struct comment *items;
    size_t count, capacity;
    struct buf above; /* the part so far, without comments */
    enum part part;
};

/* The last sentence of what stands above. */
static const char *sentence_above(struct listener *listener)
{
    struct view text = buf_view(&listener->above);
    struct arena *arena = listener->arena;
    if (!view_trim(text).length)
        return NULL;
    struct tokens tokens = token_scan(arena, text);
    struct sentences sentences = sentence_split(arena, text, &tokens);
    if (!sentences.count)
        return NULL;
    struct span span = sentences.items[sentences.count - 1].span;
    return exchange_line(arena, view_sub(text, span.start, span.end));
}

static void add_comment(struct listener *listener, const struct comment *comment)
{
    if (listener->count == listener->capacity) {
        listener->capacity = listener->capacity ? listener->capacity * 2 : 8;
        listener->items = arena_grow(listener->arena, listener->items, listener->count, listener->capacity,
                                     sizeof *listener->items, _Alignof(struct comment));
    }
    listener->items[listener->count++] = *comment;
}

static void read_comment(struct listener *listener, struct view line)
{
    struct view text = view_trim(line);
    while (text.length && text.data[0] == '>')
        text = view_trim(view_sub(text, 1, text.length));
    const char *said = exchange_line(listener->arena, text);
    if (said)
        add_comment(
            listener,
            &(struct comment){.part = listener->part, .sentence = sentence_above(listener), .text = said});
}

static void read_rating(struct listener *listener, struct view line, const char *file, size_t number,
                        struct problems *problems)
{
    const char *colon = memchr(line.data, ':', line.length);
    struct view value = view_trim(view_sub(line, (size_t)(colon - line.data) + 1, line.length));
    const char *slash = value.length ? memchr(value.data, '/', value.length) : NULL; /* 4/5 */
    if (slash)
        value = view_trim(view_sub(value, 0, (size_t)(slash - value.data)));
    if (value.length == 1 && value.data[0] >= '1' && value.data[0] <= '5')
        add_comment(listener, &(struct comment){.part = PART_COUNT, .rating = value.data[0] - '0'});
    else
        problem_add(problems, PROBLEM_ERROR, file, number, 1,
                    "'rating': expected a whole number from 1 to 5");
}

static enum part part_called(struct view heading)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (view_is(heading, part_name((enum part)part)))
            return (enum part)part;
    return PART_COUNT;
}

void exchange_read_comments(struct arena *arena, const char *file, struct view text,
                            struct problems *problems,
                            void (*take)(void *context, const struct comments *comments, size_t line),
                            void *context)
{
    struct markdown_entries entries = markdown_split(arena, text);
    for (size_t i = 0; i < entries.count; i++) {
        const struct markdown_entry *entry = &entries.items[i];
        struct listener listener = {.arena = arena, .above = {.arena = arena}, .part = PART_COUNT};
        struct markdown_lines lines = {.text = entry->body, .line = entry->body_line};
        struct markdown_line line;
        const char *id = NULL;
        while (markdown_next(&lines, &line)) {
            if (markdown_is_comment(line.text)) {
                read_comment(&listener, line.text);
            } else if (markdown_is_rating(view_trim(line.text))) {
                read_rating(&listener, view_trim(line.text), file, line.number, problems);
            } else if (markdown_begins(line.text, "## ")) {
                listener.above = (struct buf){.arena = arena};
                listener.part = part_called(view_trim(view_sub(line.text, 3, line.text.length)));
            } else if (!id && markdown_begins(line.text, "- id:")) {
                id = markdown_text(arena, view_sub(line.text, 5, line.text.length));
            } else if (!markdown_begins(line.text, "- ") || listener.part != PART_COUNT) {
                struct view plain = markdown_unescaped(arena, line.text);
                buf_add(&listener.above, plain.data, plain.length);
                buf_char(&listener.above, '\n');
            }
        }
        const struct comments comments = {id, listener.items, listener.count};
        if (listener.count && !id)
            problem_add(problems, PROBLEM_ERROR, file, entry->line, 1,
                        "comments on an answer without its id: expected a line such as '- id: "
                        "ownership-04/20261124T101503Z', as export writes it");
        else if (listener.count)
            take(context, &comments, entry->line);
    }
}
