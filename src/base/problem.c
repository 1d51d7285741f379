#include "base/problem.h"

#include "base/text.h"

void problem_add(struct problems *problems, enum problem_level level, const char *file, size_t line,
                 size_t column, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    text_format(text, sizeof text, format, args);
    va_end(args);
    if (problems->count == problems->capacity) {
        size_t capacity = problems->capacity ? problems->capacity * 2 : 16;
        problems->items = arena_grow(problems->arena, problems->items, problems->count, capacity,
                                     sizeof *problems->items, _Alignof(struct problem));
        problems->capacity = capacity;
    }
    problems->items[problems->count++] = (struct problem){
        .level = level,
        .file = file ? arena_strdup(problems->arena, file) : NULL,
        .line = line,
        .column = column,
        .text = arena_strdup(problems->arena, text),
    };
}

const struct problem *problem_first_error(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        if (problems->items[i].level == PROBLEM_ERROR)
            return &problems->items[i];
    return NULL;
}

size_t problem_count(const struct problems *problems, enum problem_level level)
{
    size_t count = 0;
    for (size_t i = 0; i < problems->count; i++)
        count += problems->items[i].level >= level;
    return count;
}
