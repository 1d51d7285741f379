#include "fixture.h"

#include <stdlib.h>

#define TEXTS(...)                                                                                           \
    {                                                                                                        \
        (const char *const[]){__VA_ARGS__},                                                                  \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)                                \
    }

static const struct principle principles[] = {
    {"ownership", "Ownership", "Acts for the whole, and never calls a thing somebody else's job.",
     TEXTS("stepped in without being told to", "carried the consequences, good or bad"),
     TEXTS("stepped in", "took over", "nobody owned", "without being asked")},
    {"dive-deep", "Dive Deep",
     "Goes down to the detail, and checks what the figures say against what happens.",
     TEXTS("found the cause, not the symptom"), TEXTS("root cause", "log files", "measured", "traced")},
    {"frugality", "Frugality", "Does more with less.", TEXTS("spent time before money"),
     TEXTS("saved", "budget", "cost", "spare parts")},
};

static const struct question questions[] = {
    {.id = "ownership-01",
     .principle = "ownership",
     .ask = "Tell me about a time you took on something that was nobody's job.",
     .also = TEXTS("frugality"),
     .tracks = TEXTS("any"),
     .themes = TEXTS("process-improvement", "cross-functional"),
     .difficulty = 2,
     .probes = TEXTS("Who knew that you were doing it?", "What did you put aside for it?"),
     .hints = {"Whose job was it, if anybody's?", "What made you take it?", "What did you do first?",
               "What is left of it today?"}},
    {.id = "ownership-02",
     .principle = "ownership",
     .ask = "Tell me about a time something you were responsible for went wrong.",
     .tracks = TEXTS("any"),
     .themes = TEXTS("quality"),
     .asks_failure = true,
     .difficulty = 3,
     .probes = TEXTS("What would you do differently?"),
     .hints = {"", "", "", "What did you learn?"}},
    {.id = "dive-deep-01",
     .principle = "dive-deep",
     .ask = "Tell me about a time the numbers and the stories did not agree.",
     .tracks = TEXTS("individual", "manager"),
     .themes = TEXTS("problem-solving"),
     .difficulty = 1,
     .hints = {"", "", "", ""}},
};

const struct bank fixture_bank = {
    .principles = principles,
    .principle_count = sizeof principles / sizeof *principles,
    .questions = questions,
    .question_count = sizeof questions / sizeof *questions,
};

static struct view unescape(struct arena *arena, struct view text)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.length; i++) {
        if (i + 3 < text.length && text.data[i] == '\\' && text.data[i + 1] == 'x') {
            char digits[3] = {text.data[i + 2], text.data[i + 3], '\0'};
            buf_char(&out, (char)strtoul(digits, NULL, 16));
            i += 3;
        } else {
            buf_char(&out, text.data[i]);
        }
    }
    return buf_view(&out);
}

static const char *after(struct arena *arena, struct view line, const char *key)
{
    size_t length = strlen(key);
    if (line.length < length || memcmp(line.data, key, length) != 0)
        return NULL;
    struct view value = view_trim(view_sub(line, length, line.length));
    return arena_strndup(arena, value.data, value.length);
}

static struct texts split(struct arena *arena, char *words)
{
    const char **items = ARENA_ARRAY(arena, const char *, strlen(words) + 1);
    size_t count = 0;
    for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
        items[count++] = word;
    return (struct texts){items, count};
}

static struct view *field(struct answer *answer, const char *name)
{
    if (strcmp(name, "text") == 0) {
        answer->is_free = true;
        return &answer->free;
    }
    for (int part = 0; part < PART_COUNT; part++)
        if (strcmp(name, part_id((enum part)part)) == 0)
            return &answer->parts[part];
    abort();
}

struct answer fixture_answer(struct arena *arena, struct view input)
{
    struct answer answer = {0};
    struct view *into = NULL;
    size_t text_start = 0;
    for (size_t at = 0, end; at <= input.length; at = end + 1) {
        const char *feed = at < input.length ? memchr(input.data + at, '\n', input.length - at) : NULL;
        end = feed ? (size_t)(feed - input.data) : input.length;
        struct view line = view_sub(input, at, end);
        const char *name = after(arena, line, "== "), *value;
        if (into && (name || end == input.length))
            *into = unescape(arena, view_trim(view_sub(input, text_start, name ? at : end)));
        if (name) {
            into = field(&answer, name);
            text_start = end < input.length ? end + 1 : end;
        } else if (!into && (value = after(arena, line, "question:")))
            answer.question = value;
        else if (!into && (value = after(arena, line, "asked:")))
            answer.asked = value;
        else if (!into && (value = after(arena, line, "principles:")))
            answer.principles = split(arena, arena_strdup(arena, value));
    }
    return answer;
}
