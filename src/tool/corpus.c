#include "tool/corpus.h"

#include <errno.h>
#include <stdio.h>

static bool read_file(struct arena *arena, const char *path, struct buf *bytes, struct error *error)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return error_set(error, ERROR_INPUT, "cannot open '%s': %s", path, strerror(errno));
    *bytes = (struct buf){.arena = arena};
    char block[8192];
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        buf_add(bytes, block, got);
    bool failed = ferror(file);
    if (fclose(file) != 0 || failed)
        return error_set(error, ERROR_SYSTEM, "cannot read '%s'", path);
    return true;
}

static bool starts_with(struct view line, const char *start)
{
    size_t length = strlen(start);
    return line.length >= length && memcmp(line.data, start, length) == 0;
}

static struct told *new_answer(struct arena *arena, struct corpus *corpus, size_t *room, const char *path)
{
    if (corpus->count == *room) {
        size_t wanted = *room ? *room * 2 : 64;
        corpus->items = arena_grow(arena, corpus->items, corpus->count, wanted, sizeof *corpus->items,
                                   _Alignof(struct told));
        *room = wanted;
    }
    struct told *told = &corpus->items[corpus->count];
    const char *slash = strrchr(path, '/');
    *told = (struct told){.file = slash ? slash + 1 : path};
    return told;
}

enum { MOST_SENTENCES = 80 };

bool corpus_load(struct arena *arena, char *const *paths, size_t count, struct corpus *corpus,
                 struct error *error)
{
    size_t room = 0;
    *corpus = (struct corpus){.hash = 2166136261u};
    for (size_t f = 0; f < count; f++) {
        struct buf bytes;
        if (!read_file(arena, paths[f], &bytes, error))
            return false;
        struct view rest = buf_view(&bytes);
        corpus->hash = (corpus->hash ^ token_hash(rest.data, rest.length)) * 16777619u;
        struct told *told = new_answer(arena, corpus, &room, paths[f]);
        size_t line_number = 0;
        while (rest.length) {
            const char *feed = memchr(rest.data, '\n', rest.length);
            size_t length = feed ? (size_t)(feed - rest.data) : rest.length;
            struct view line = view_trim(view_sub(rest, 0, length));
            rest = view_sub(rest, feed ? length + 1 : length, rest.length);
            line_number++;
            static const char letters[] = "STAR";
            if (view_is(line, "---") || line.length == 0) {
                if (told->count) {
                    corpus->count++;
                    told = new_answer(arena, corpus, &room, paths[f]);
                }
            } else if (line.length > 2 && line.data[1] == ' ' && memchr(letters, line.data[0], 4)) {
                if (!told->lines) {
                    told->lines = ARENA_ARRAY(arena, struct view, MOST_SENTENCES);
                    told->parts = ARENA_ARRAY(arena, enum part, MOST_SENTENCES);
                }
                if (told->count == MOST_SENTENCES)
                    return error_set(error, ERROR_INPUT, "%s:%zu: more than %d sentences", paths[f],
                                     line_number, MOST_SENTENCES);
                told->lines[told->count] = view_trim(view_sub(line, 2, line.length));
                told->parts[told->count++] = (enum part)(strchr(letters, line.data[0]) - letters);
            } else if (starts_with(line, "id:")) {
                struct view id = view_trim(view_sub(line, 3, line.length));
                told->id = arena_strndup(arena, id.data, id.length);
            } else if (!memchr(line.data, ':', line.length)) {
                return error_set(error, ERROR_INPUT, "%s:%zu: neither a header nor a sentence", paths[f],
                                 line_number);
            }
        }
        if (told->count)
            corpus->count++;
    }
    if (corpus->count == 0)
        return error_set(error, ERROR_INPUT, "no answers to learn from");
    return true;
}

struct running corpus_run(struct arena *arena, const struct told *told, int without, bool result_first)
{
    struct buf text = {.arena = arena};
    struct span *spans = ARENA_ARRAY(arena, struct span, told->count);
    enum part *parts = ARENA_ARRAY(arena, enum part, told->count);
    size_t count = 0;
    for (int pass = result_first ? 0 : 1; pass < 2; pass++)
        for (size_t i = 0; i < told->count; i++) {
            bool is_result = told->parts[i] == PART_RESULT;
            if ((int)told->parts[i] == without || (result_first && is_result != (pass == 0)))
                continue;
            if (text.length)
                buf_char(&text, ' ');
            spans[count] = (struct span){text.length, text.length + told->lines[i].length};
            parts[count++] = told->parts[i];
            buf_add(&text, told->lines[i].data, told->lines[i].length);
        }
    struct running running = {.text = buf_view(&text), .parts = parts};
    running.tokens = token_scan(arena, running.text);
    struct sentence *sentences = ARENA_ARRAY(arena, struct sentence, count);
    for (size_t i = 0, token = 0; i < count; i++) {
        size_t first = token;
        while (token < running.tokens.count && running.tokens.items[token].start < spans[i].end)
            token++;
        sentences[i] = (struct sentence){spans[i], first, token - first};
    }
    running.sentences = (struct sentences){sentences, count};
    return running;
}
