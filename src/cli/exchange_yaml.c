/* Answers as YAML: each as in its own file, with a line of three hyphens between. */
#include "cli/exchange.h"
#include "store/answer_file.h"
#include "store/yaml.h"

void exchange_write_yaml(struct buf *out, const struct answer *answer, size_t index)
{
    buf_string(out, index ? "---\n" : "");
    answer_print(out, answer);
}

static void read_one(const struct intake *intake, struct view text, size_t line)
{
    struct answer_file file;
    struct problems own = {.arena = intake->arena};
    if (!view_trim(text).length)
        return;
    bool is_read = answer_parse(intake->arena, intake->file, text, &file, &own);
    for (size_t i = 0; i < own.count; i++)
        problem_add(intake->problems, own.items[i].level, intake->file,
                    own.items[i].line ? own.items[i].line + line - 1 : line, own.items[i].column, "%s",
                    own.items[i].text);
    if (is_read)
        intake->take(intake->context, &file.answer, line, 1);
}

void exchange_read_yaml(const struct intake *intake, struct view text)
{
    size_t start = 0, first = 1, number = 0;
    for (size_t at = 0; at < text.length;) {
        const char *feed = memchr(text.data + at, '\n', text.length - at);
        size_t end = feed ? (size_t)(feed - text.data) : text.length;
        struct view line = view_sub(text, at, end);
        if (line.length && line.data[line.length - 1] == '\r')
            line.length--;
        number++;
        if (view_is(line, "---")) {
            read_one(intake, view_sub(text, start, at), first);
            start = end < text.length ? end + 1 : end;
            first = number + 1;
        }
        at = end + 1;
    }
    read_one(intake, view_sub(text, start, text.length), first);
}
