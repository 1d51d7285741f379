#include "cli/read_answer.h"

#include "base/utf8.h"
#include "cli/source.h"

static bool ends_with(const char *name, const char *ending)
{
    size_t length = strlen(name), own = strlen(ending);
    return length >= own && strcmp(name + length - own, ending) == 0;
}

static bool begins_with(struct view text, const char *word)
{
    size_t length = strlen(word);
    return text.length >= length && memcmp(text.data, word, length) == 0;
}

bool read_answer_parse(struct arena *arena, const char *name, struct view bytes, struct read_answer *read,
                       struct problems *problems)
{
    *read = (struct read_answer){0};
    read->is_yaml = ends_with(name, ".yaml") || ends_with(name, ".yml") || begins_with(bytes, "stardrill:") ||
                    begins_with(bytes, "situation: |") || begins_with(bytes, "text: |");
    if (read->is_yaml)
        return answer_parse(arena, name, bytes, &read->file, problems);
    size_t bad;
    if (!utf8_check(bytes, &bad)) {
        struct place place = place_of(bytes, bad);
        problem_add(problems, PROBLEM_WARNING, name, place.line, place.column,
                    "a byte that is no UTF-8 is read as \xef\xbf\xbd");
        bytes = utf8_repair(arena, bytes);
    }
    read->file.answer = (struct answer){.is_free = true, .free = bytes};
    return true;
}

struct source read_answer_source(struct arena *arena, const char *name, const struct read_answer *read,
                                 const struct reading *reading)
{
    if (read->is_yaml)
        return source_of_file(arena, name, &read->file, reading);
    return (struct source){.file = name};
}
