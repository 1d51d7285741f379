#include "cli/foreign.h"

#include "base/file.h"
#include "base/utf8.h"

#include <string.h>
#include <unistd.h>

bool foreign_bytes(struct arena *arena, const char *name, size_t limit, struct view *text,
                   struct error *error)
{
    if (strcmp(name, "-") == 0)
        return file_read(arena, STDIN_FILENO, "standard input", limit, text, error);
    bool ok = file_load_any(arena, name, limit, text, error);
    if (!ok && !file_exists(name))
        error->kind = ERROR_INPUT; /* a slip of the pen, no trouble of the machine */
    return ok;
}

bool foreign_check(const char *name, struct view text, size_t line, struct error *error)
{
    size_t bad = text.length, start = 0;
    const char *nul = text.length ? memchr(text.data, '\0', text.length) : NULL;
    bool is_valid = utf8_check(text, &bad);
    if (is_valid && !nul)
        return true;
    bool is_nul = nul && (is_valid || (size_t)(nul - text.data) < bad);
    if (is_nul)
        bad = (size_t)(nul - text.data);
    for (size_t i = 0; i < bad; i++)
        if (text.data[i] == '\n') {
            line++;
            start = i + 1;
        }
    size_t column = utf8_count(view_sub(text, start, bad)) + 1;
    if (is_nul)
        return error_set(error, ERROR_INPUT, "%.300s:%zu:%zu: a NUL byte: expected text", name, line, column);
    return error_set(
        error, ERROR_INPUT,
        "%.300s:%zu:%zu: not UTF-8: expected text in UTF-8 (iconv turns other encodings into it)", name, line,
        column);
}

bool foreign_load(struct arena *arena, const char *name, struct view *text, struct error *error)
{
    if (!foreign_bytes(arena, name, FOREIGN_MOST_BYTES, text, error))
        return false;
    if (text->length >= 3 && memcmp(text->data, "\xef\xbb\xbf", 3) == 0)
        *text = view_sub(*text, 3, text->length);
    return foreign_check(name, *text, 1, error);
}
